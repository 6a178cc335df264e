import type { Ports } from './ports.ts';

/** How a job or step ended; undefined while it runs. */
export type Conclusion =
  'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | 'neutral' | 'action_required';

/** One step of a job, as the jobs API reports it. Times are milliseconds since the epoch. */
export interface RunStep {
  readonly name: string;
  readonly conclusion: Conclusion | undefined;
  readonly startedAt: number | undefined;
  readonly completedAt: number | undefined;
}

/** One job of a run. `createdAt` to `startedAt` is the time it waited for a runner. */
export interface RunJob extends RunStep {
  readonly id: number;
  readonly createdAt: number;
  readonly runner: string;
  readonly steps: readonly RunStep[];
}

/** Which run of which repository. */
export interface RunId {
  readonly repository: string;
  readonly runId: string;
  readonly attempt: string;
}

/** GitHub's REST API, as far as the actions use it. */
export interface GitHub {
  /** Every job of one attempt of a run, in the order in which they were created. Throws UserError when the token may not. */
  listJobs(run: RunId): Promise<readonly RunJob[]>;
}

/** The ports of an action that talks to GitHub; the token comes from its inputs. */
export interface GitHubPorts extends Ports {
  readonly connectGitHub: (token: string) => GitHub;
}

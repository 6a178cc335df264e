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

/** What happens to a deployment, in the words of GitHub's deployment statuses. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/** Which commit goes where. */
export interface DeploymentRequest {
  /** `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  readonly environment: string;
  readonly description: string;
}

/** One status of a deployment; empty URLs are left out. */
export interface DeploymentStatus {
  readonly state: DeploymentState;
  readonly description: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
}

/** GitHub's record of what was deployed where. Every call throws UserError when the token may not. */
export interface Deployments {
  /** Begins a deployment and returns its id. */
  create(request: DeploymentRequest): Promise<number>;
  addStatus(repository: string, id: number, status: DeploymentStatus): Promise<void>;
  /** Marks the environment's earlier deployments that still say success as inactive: one alone serves. */
  retireBefore(repository: string, environment: string, id: number): Promise<void>;
}

/** How a commit stands to another one: it is the same, lies before or after it, or neither. */
export type Ancestry = 'same' | 'ancestor' | 'descendant' | 'diverged';

/** GitHub's knowledge of commits. */
export interface Commits {
  /** Says how `commit` stands to `other`; undefined when GitHub does not know both. */
  compare(repository: string, commit: string, other: string): Promise<Ancestry | undefined>;
}

/** One page of a list, so that a page that was refused for a while is asked for again, not the whole list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly isLast: boolean;
}

/** Which container package: `owner` is a user or an organization, `name` what follows it in an image reference. */
export interface PackageName {
  readonly owner: string;
  readonly name: string;
}

/** One version of a container package: one manifest. */
export interface PackageVersion {
  readonly id: number;
  readonly digest: string;
  readonly tags: readonly string[];
  /** When it was made or last changed, in milliseconds since the epoch. */
  readonly changedAt: number;
}

/**
 * GitHub's container packages. Every call throws UserError when the token may not, and TransientError when GitHub is
 * limiting how often it is asked or does not answer.
 */
export interface Packages {
  /** Returns the names of branches of `owner/name`, a page at a time, counted from 1. */
  listBranches(repository: string, page: number): Promise<Page<string>>;
  listVersions(name: PackageName, page: number): Promise<Page<PackageVersion>>;
  /** `gone` when it is not there any more, or not for this token. */
  deleteVersion(name: PackageName, id: number): Promise<'deleted' | 'gone'>;
}

/** The ports of an action that cleans packages; the token comes from its inputs. */
export interface PackagePorts extends Ports {
  readonly connectGitHub: (token: string) => Packages;
}

/** The ports of an action that talks to GitHub; the token comes from its inputs. */
export interface GitHubPorts extends Ports {
  readonly connectGitHub: (token: string) => GitHub;
}

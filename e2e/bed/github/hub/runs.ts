import type { JobRecord, NewJob } from './jobs.ts';
import type { PullRequest } from './pull-requests.ts';

/** How a run, a job or a step ended. */
export type Conclusion =
  'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required';

/** How far a run or a job is. */
export type Status = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'pending' | 'requested';

/** One attempt of a workflow run, as the runner announces it. */
export interface RunRegistration {
  readonly id: number;
  readonly attempt?: number;
  /** `owner/name`; registered when it is not known yet. */
  readonly repository: string;
  readonly workflowName: string;
  /** Such as `.github/workflows/ci-cd.yml`. */
  readonly workflowPath: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly pullRequests?: readonly PullRequest[];
  /** Folder of the Git repository that answers questions about commits. */
  readonly localGit?: string;
  readonly actor?: string;
  readonly title?: string;
  readonly createdAt?: Date;
}

/** A run as the recorder writes it and the API reads it. */
export interface Run {
  readonly registration: RunRegistration;
  readonly id: number;
  readonly attempt: number;
  readonly number: number;
  readonly repositoryId: number;
  readonly workflowId: number;
  readonly createdAt: Date;
  readonly jobs: JobRecord[];
  status: Status;
  conclusion: Conclusion | null;
  updatedAt: Date;
}

/** What the runner writes a run's progress with. */
export interface RunRecord {
  readonly id: number;
  readonly attempt: number;
  readonly number: number;
  addJob(job: NewJob): JobRecord;
  complete(conclusion: Conclusion, at?: Date): void;
}

/** All attempts of all runs. */
export class Runs {
  readonly #runs: Run[] = [];
  readonly #workflowIds = new Map<string, number>();

  /** Adds an attempt of a run; a new id gets the next number of its workflow. */
  add(registration: RunRegistration, repositoryId: number): Run {
    const { id, attempt = 1, workflowPath } = registration;
    const workflowId = this.workflowId(repositoryId, workflowPath);
    const ofWorkflow = this.#runs.filter((run) => run.workflowId === workflowId);
    const number = ofWorkflow.find((run) => run.id === id)?.number ?? numbersIn(ofWorkflow) + 1;
    const createdAt = registration.createdAt ?? new Date();
    const times = { createdAt, updatedAt: createdAt };
    const state = { status: 'queued' as Status, conclusion: null, jobs: [] };
    const run = { registration, id, attempt, number, repositoryId, workflowId, ...times, ...state };
    this.#runs.push(run);
    return run;
  }

  /** Returns the id of a workflow, by repository and path. */
  workflowId(repositoryId: number, path: string): number {
    const key = `${repositoryId} ${path}`;
    const known = this.#workflowIds.get(key);
    if (known !== undefined) return known;
    const id = 7001 + this.#workflowIds.size;
    this.#workflowIds.set(key, id);
    return id;
  }

  /** Returns an attempt of a run, the latest when none is named. */
  find(repositoryId: number, id: number, attempt?: number): Run | null {
    return (
      this.attempts(repositoryId, id).findLast((run) => run.attempt === (attempt ?? run.attempt)) ??
      null
    );
  }

  /** Returns every attempt of a run, the first one first. */
  attempts(repositoryId: number, id: number): Run[] {
    return this.#runs
      .filter((run) => run.repositoryId === repositoryId && run.id === id)
      .sort((one, other) => one.attempt - other.attempt);
  }

  /** Returns the latest attempt of each run, the newest run first. */
  list(repositoryId: number): Run[] {
    const latest = new Map<number, Run>();
    for (const run of this.#runs.filter((candidate) => candidate.repositoryId === repositoryId)) {
      if ((latest.get(run.id)?.attempt ?? 0) <= run.attempt) latest.set(run.id, run);
    }
    return [...latest.values()].sort(
      (one, other) => other.createdAt.getTime() - one.createdAt.getTime() || other.id - one.id,
    );
  }
}

function numbersIn(runs: readonly Run[]): number {
  return Math.max(0, ...runs.map(({ number }) => number));
}

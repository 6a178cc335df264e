import type { Annotation } from './jobs.ts';
import type { Conclusion, Status } from './runs.ts';

/** What a check run shows. */
export interface CheckOutput {
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
}

/** A check run an action made; those of jobs are the jobs themselves. */
export interface CheckRun {
  readonly id: number;
  readonly repository: string;
  readonly headSha: string;
  readonly annotations: Annotation[];
  name: string;
  status: Status;
  conclusion: Conclusion | 'stale' | null;
  startedAt: Date | null;
  completedAt: Date | null;
  detailsUrl: string | null;
  externalId: string | null;
  output: CheckOutput;
}

/** What may be said of a check run; what is left out stays. */
export type CheckRunChange = Partial<
  Omit<CheckRun, 'id' | 'repository' | 'headSha' | 'annotations'>
>;

const blank = {
  status: 'queued',
  conclusion: null,
  startedAt: null,
  completedAt: null,
  detailsUrl: null,
  externalId: null,
  output: { title: null, summary: null, text: null },
} as const;

/** The check runs of all repositories, oldest first. */
export class CheckRuns {
  readonly #checks: CheckRun[] = [];
  #lastId = 70_000_000_000;

  /** Adds a check run. */
  add(check: Pick<CheckRun, 'repository' | 'headSha' | 'name'>): CheckRun {
    this.#lastId += 1;
    const added: CheckRun = { ...blank, ...check, id: this.#lastId, annotations: [] };
    this.#checks.push(added);
    return added;
  }

  /** Returns the check runs of a repository. */
  list(repository: string): CheckRun[] {
    return this.#checks.filter((check) => check.repository === repository);
  }
}

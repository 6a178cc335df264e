import type { Conclusion, Run, RunRecord, Status } from './runs.ts';

/** A step as the jobs API reports it. */
export interface StepRecord {
  readonly number: number;
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion?: Conclusion | null;
  readonly startedAt?: Date | null;
  readonly completedAt?: Date | null;
}

/** A notice, warning or error of a job. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly path?: string;
  readonly startLine?: number;
  readonly endLine?: number;
}

/** A job when it enters the queue. */
export interface NewJob {
  readonly name: string;
  readonly runnerName?: string;
  readonly labels?: readonly string[];
  readonly createdAt?: Date;
}

/** What may change of a job; what is left out stays. */
export interface JobChange {
  readonly status?: Status;
  readonly conclusion?: Conclusion | null;
  readonly runnerName?: string;
  readonly startedAt?: Date;
  readonly completedAt?: Date | null;
  readonly steps?: readonly StepRecord[];
}

/** A job as the recorder writes it and the API reads it; its id is also that of its check run. */
export interface JobRecord {
  readonly id: number;
  readonly name: string;
  readonly labels: readonly string[];
  readonly createdAt: Date;
  readonly annotations: readonly Annotation[];
  readonly state: Readonly<Required<JobChange>>;
  update(change: JobChange): void;
  annotate(...annotations: readonly Annotation[]): void;
}

/** Gives out job ids. */
export type NextId = () => number;

/** Returns the pen for a run: each change shows in the API at once. */
export function recordRun(run: Run, nextId: NextId): RunRecord {
  return {
    id: run.id,
    attempt: run.attempt,
    number: run.number,
    addJob(job) {
      const record = createJob(run, job, nextId());
      run.jobs.push(record);
      return record;
    },
    complete(conclusion, at = new Date()) {
      Object.assign(run, { status: 'completed', conclusion, updatedAt: at });
    },
  };
}

function createJob(run: Run, job: NewJob, id: number): JobRecord {
  const createdAt = job.createdAt ?? new Date();
  let state: Required<JobChange> = {
    status: 'queued',
    conclusion: null,
    runnerName: job.runnerName ?? '',
    startedAt: createdAt,
    completedAt: null,
    steps: [],
  };
  const annotations: Annotation[] = [];
  return {
    id,
    name: job.name,
    labels: job.labels ?? ['ubuntu-latest'],
    createdAt,
    annotations,
    get state() {
      return state;
    },
    update(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      state = { ...state, ...Object.fromEntries(given) };
      // The first job that starts takes its run out of the queue.
      if (state.status !== 'queued' && run.status === 'queued') run.status = 'in_progress';
      run.updatedAt = change.completedAt ?? new Date();
    },
    annotate: (...added) => void annotations.push(...added),
  };
}

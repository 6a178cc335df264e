/** How a step, a job or a run ended. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** Where it stands. */
export type Status = 'queued' | 'in_progress' | 'completed';

/** A notice, warning or error attached to a job. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title: string | undefined;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | undefined;
  readonly endColumn: number | undefined;
}

/** One step of a job: as written, or made up by the runner (`Set up job`, `Post …`, `Complete job`). */
export interface StepRecord {
  readonly number: number;
  readonly name: string;
  status: Status;
  conclusion: Conclusion | undefined;
  startedAt: Date | undefined;
  completedAt: Date | undefined;
  /** What it printed, secrets hidden. */
  readonly log: string[];
}

/** What one step wrote into the job's summary. */
export interface SummarySection {
  readonly step: string;
  readonly markdown: string;
}

/** One job of a run. Jobs of called workflows are named `caller / called`. */
export interface JobRecord {
  readonly id: number;
  readonly runId: number;
  /** The job's key in its workflow file. */
  readonly key: string;
  readonly name: string;
  readonly labels: readonly string[];
  readonly url: string;
  status: Status;
  conclusion: Conclusion | undefined;
  readonly createdAt: Date;
  startedAt: Date | undefined;
  completedAt: Date | undefined;
  runnerName: string | undefined;
  readonly steps: StepRecord[];
  readonly annotations: Annotation[];
  readonly summaries: SummarySection[];
  outputs: Readonly<Record<string, string>>;
  /** The job's folder on this host; undefined for a job that never got a machine. */
  folder: string | undefined;
}

/** One run of a workflow. */
export interface RunRecord {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** The workflow's name. */
  readonly name: string;
  /** The run's own title (`run-name`, or the event's). */
  title: string;
  readonly event: string;
  readonly repository: string;
  readonly workflowPath: string;
  readonly sha: string;
  readonly ref: string;
  readonly actor: string;
  readonly url: string;
  status: Status;
  conclusion: Conclusion | undefined;
  readonly createdAt: Date;
  completedAt: Date | undefined;
  readonly jobs: JobRecord[];
}

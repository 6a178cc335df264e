import type { JobRecord, RunRecord, StepRecord } from './records.ts';

/** What happens while a run goes on, for whoever shows it. */
export type RunEvent =
  | { readonly type: 'run-started' | 'run-finished'; readonly run: RunRecord }
  | {
      readonly type: 'job-queued' | 'job-started' | 'job-finished';
      readonly run: RunRecord;
      readonly job: JobRecord;
    }
  | {
      readonly type: 'step-started' | 'step-finished';
      readonly job: JobRecord;
      readonly step: StepRecord;
    }
  | {
      readonly type: 'line';
      readonly job: JobRecord;
      readonly step: StepRecord;
      /** Secrets are already hidden. */
      readonly line: string;
    };

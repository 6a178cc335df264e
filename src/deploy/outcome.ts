import type { JournalRecord } from './journal.ts';
import type { Plan } from './plan.ts';

/** What a command came to; the same shape for success and failure. */
export interface Outcome {
  readonly plan: Plan;
  /** Exit code of the server's script; undefined when the server could no longer be reached. */
  readonly exitCode: number | undefined;
  readonly records: readonly JournalRecord[];
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from the first connection to the answer. */
  readonly duration: number;
}

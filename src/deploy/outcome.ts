import type { JournalRecord } from './journal.ts';
import type { Plan } from './plan.ts';

/** What a server answered; the same shape for success and failure. */
export interface Answer {
  /** Exit code of the server's script; undefined when the server could no longer be reached. */
  readonly exitCode: number | undefined;
  readonly records: readonly JournalRecord[];
  readonly stdout: string;
  readonly stderr: string;
  /** What `status --json` said after a run; empty when it was not asked. */
  readonly status: string;
}

/** What a command came to. */
export interface Outcome extends Answer {
  readonly plan: Plan;
  /** Milliseconds from the first connection to the answer. */
  readonly duration: number;
  /** Whether the step was cancelled meanwhile. */
  readonly cancelled?: boolean;
}

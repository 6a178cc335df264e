import type { JobRecord, RunRecord } from './run/records.ts';

/**
 * Whoever wants to know about a run while it goes on, e.g. the jobs API. The runner waits for each
 * call, so what a step asks the API about earlier steps is already there.
 */
export interface RunRecorder {
  runStarted(run: RunRecord): void | Promise<void>;
  /** A job was added, or it or one of its steps changed. */
  jobChanged(run: RunRecord, job: JobRecord): void | Promise<void>;
  runFinished(run: RunRecord): void | Promise<void>;
}

/** Records nothing. */
export const nullRecorder: RunRecorder = {
  runStarted: () => undefined,
  jobChanged: () => undefined,
  runFinished: () => undefined,
};

import type { JobEnd } from '../job/job-request.ts';
import type { JobRecord } from './records.ts';
import { addJob, finishJob, type RunContext } from './run-context.ts';

/** Ends a job that was cancelled before it started, with the reason when there is one to tell. */
export async function cancelledEnd(
  run: RunContext,
  record: JobRecord,
  reason?: string,
): Promise<JobEnd> {
  if (reason !== undefined) {
    record.annotations.push({
      level: 'failure',
      message: reason,
      title: undefined,
      path: '.github',
      startLine: 1,
      endLine: 1,
      startColumn: undefined,
      endColumn: undefined,
    });
  }
  await finishJob(run, record, 'cancelled');
  return { result: 'cancelled', outputs: {} };
}

/** The same for a job that calls a workflow: it has a record only when no called job gets one. */
export async function callCancelled(
  run: RunContext,
  job: { readonly key: string; readonly name: string },
  reason: string | undefined,
): Promise<JobEnd> {
  return cancelledEnd(run, addJob(run, job), reason);
}

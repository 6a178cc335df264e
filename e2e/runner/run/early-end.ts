import type { JobEnd } from '../job/job-request.ts';
import type { Conclusion, JobRecord } from './records.ts';
import { addJob, finishJob, type RunContext } from './run-context.ts';

/** Ends a job that was cancelled before it started, with the reason when there is one to tell. */
export async function cancelledEnd(
  run: RunContext,
  record: JobRecord,
  reason?: string,
): Promise<JobEnd> {
  return earlyEnd(run, record, { result: 'cancelled', reason });
}

/** The same for a job that calls a workflow: it has a record only when no called job gets one. */
export async function callCancelled(
  run: RunContext,
  job: { readonly key: string; readonly name: string },
  reason: string | undefined,
): Promise<JobEnd> {
  return cancelledEnd(run, addJob(run, job), reason);
}

/** Ends a job that could not be run, e.g. because one of its expressions cannot be evaluated. */
export async function failedEnd(
  run: RunContext,
  record: JobRecord,
  cause: unknown,
): Promise<JobEnd> {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return earlyEnd(run, record, { result: 'failure', reason });
}

async function earlyEnd(
  run: RunContext,
  record: JobRecord,
  { result, reason }: { readonly result: Conclusion; readonly reason: string | undefined },
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
  await finishJob(run, record, result);
  return { result, outputs: {} };
}

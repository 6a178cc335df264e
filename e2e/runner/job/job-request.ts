import type { JobDefinition } from '../parse/definitions.ts';
import type { WorkflowFile } from '../parse/workflow-file.ts';
import type { Permissions } from '../run/permissions.ts';
import type { Conclusion, JobRecord } from '../run/records.ts';
import type { RunContext } from '../run/run-context.ts';

/** A job that is about to get its machine. */
export interface JobRequest {
  readonly run: RunContext;
  readonly workflow: WorkflowFile;
  readonly definition: JobDefinition;
  readonly record: JobRecord;
  /** github, inputs, needs, matrix, strategy, secrets, vars. */
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly cancelled: AbortSignal;
}

/** How a job ended, as the jobs that need it see it. */
export interface JobEnd {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

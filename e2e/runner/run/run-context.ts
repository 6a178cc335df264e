import type { GithubContext } from '../event/github-context.ts';
import type { RepositoryFolders } from '../job/repository-folders.ts';
import type { ConcurrencyGroups } from './concurrency.ts';
import type { RunEvent } from './events.ts';
import type { RunOptions } from './options.ts';
import type { Permissions } from './permissions.ts';
import type { JobRecord, RunRecord } from './records.ts';
import type { Semaphore } from './semaphore.ts';

/** Everything the jobs of one run share. */
export interface RunContext {
  readonly options: RunOptions;
  readonly record: RunRecord;
  readonly github: GithubContext;
  readonly repositories: RepositoryFolders;
  readonly groups: ConcurrencyGroups;
  readonly slots: Semaphore;
  /** Whether the run is for a fork or for Dependabot: no secrets, nothing may be written. */
  readonly untrusted: boolean;
  /** Aborted when the whole run is cancelled. */
  readonly cancelled: AbortSignal;
  issueToken(permissions: Permissions): Promise<string>;
  emit(event: RunEvent): void;
  /** Tells the recorder that a job changed; resolves when it knows. */
  changed(job: JobRecord): Promise<void>;
}

/** Adds a job to the run. */
export function addJob(
  run: RunContext,
  job: { readonly key: string; readonly name: string; readonly labels?: readonly string[] },
): JobRecord {
  const { record } = run;
  const id = record.id * 1_000 + record.jobs.length + 1;
  const added: JobRecord = {
    id,
    runId: record.id,
    key: job.key,
    name: job.name,
    labels: job.labels ?? [],
    url: `${record.url}/job/${id}`,
    status: 'queued',
    conclusion: undefined,
    createdAt: new Date(),
    startedAt: undefined,
    completedAt: undefined,
    runnerName: undefined,
    steps: [],
    annotations: [],
    summaries: [],
    outputs: {},
    folder: undefined,
  };
  record.jobs.push(added);
  run.emit({ type: 'job-queued', run: record, job: added });
  return added;
}

/** Ends a job's record. */
export async function finishJob(
  run: RunContext,
  job: JobRecord,
  conclusion: NonNullable<JobRecord['conclusion']>,
): Promise<void> {
  job.status = 'completed';
  job.conclusion = conclusion;
  job.completedAt = new Date();
  job.startedAt ??= job.completedAt;
  await run.changed(job);
  run.emit({ type: 'job-finished', run: run.record, job });
}

import { textOf, valueOf } from '../expression/token-value.ts';
import type { JobEnd } from '../job/job-request.ts';
import { runJob } from '../job/run-job.ts';
import type { JobDefinition } from '../parse/definitions.ts';
import { fieldsOf } from '../parse/fields.ts';
import { isMapping } from '../parse/parser-package.ts';
import { callWorkflow } from './call-workflow.ts';
import { enterGroup, type GroupEntry } from './enter-group.ts';
import { jobPermissions, type WorkflowInstance } from './instance.ts';
import { callCancelled, cancelledEnd, failedEnd } from './early-end.ts';
import { addJob } from './run-context.ts';

/** A job, or one combination of its matrix. */
export interface CombinationParts {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly cancelled: AbortSignal;
}

/** Runs it after its concurrency group is free: on a machine of its own, or as a called workflow. */
export async function runCombination(
  instance: WorkflowInstance,
  job: JobDefinition,
  parts: CombinationParts,
): Promise<JobEnd> {
  const replaced = new AbortController();
  const cancelled = AbortSignal.any([parts.cancelled, replaced.signal]);
  const entry = enterGroup(instance, {
    token: job.fields.concurrency,
    scope: { contexts: parts.contexts },
    name: parts.name,
    onReplaced: () => replaced.abort(),
    cancelled,
  });
  const run = job.uses === undefined ? runOnMachine : runCalled;
  return run(instance, job, { ...parts, cancelled, entry });
}

interface EnteringParts extends CombinationParts {
  readonly entry: GroupEntry;
}

async function runOnMachine(
  instance: WorkflowInstance,
  job: JobDefinition,
  parts: EnteringParts,
): Promise<JobEnd> {
  const { run, tree } = instance;
  const { name, cancelled, entry } = parts;
  const record = addJob(run, { key: job.id, name, labels: labelsOf(job, parts) });
  const start = async () => {
    if (cancelled.aborted) return cancelledEnd(run, record);
    const rights = jobRights(instance, job, parts);
    return runJob({ run, workflow: tree.file, definition: job, record, cancelled, ...rights });
  };
  try {
    await run.changed(record);
    return await entry.within(
      () => run.slots.within(start),
      () => cancelledEnd(run, record, entry.reason()),
    );
  } catch (cause) {
    return failedEnd(run, record, cause);
  }
}

async function runCalled(
  instance: WorkflowInstance,
  job: JobDefinition,
  parts: EnteringParts,
): Promise<JobEnd> {
  const { run } = instance;
  const { name, entry } = parts;
  try {
    return await entry.within(
      (group) => callWorkflow(instance, job, { ...parts, group }),
      () => callCancelled(run, { key: job.id, name }, entry.reason()),
    );
  } catch (cause) {
    return failedEnd(run, addJob(run, { key: job.id, name }), cause);
  }
}

/** A job's token and secrets: its environment's win over the repository's. */
function jobRights(instance: WorkflowInstance, job: JobDefinition, parts: CombinationParts) {
  const { run } = instance;
  const environment = environmentOf(job, parts);
  const settings = run.options.environments?.[environment ?? ''] ?? {};
  const secrets = run.untrusted ? {} : settings.secrets;
  return {
    permissions: jobPermissions(instance, job),
    contexts: {
      ...parts.contexts,
      vars: { ...run.options.vars, ...settings.vars },
      secrets: { ...instance.secrets, ...secrets },
    },
  };
}

function environmentOf(job: JobDefinition, { contexts }: CombinationParts): string | undefined {
  const token = job.fields.environment;
  if (!token) return undefined;
  return textOf(isMapping(token) ? fieldsOf(token).name : token, { contexts });
}

function labelsOf(job: JobDefinition, { contexts }: CombinationParts): string[] {
  const value = valueOf(job.fields['runs-on'], { contexts });
  const labels = isRecord(value) ? (value.labels ?? value.group) : value;
  return (Array.isArray(labels) ? labels : [labels]).map(String);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { textOf, valueOf } from '../expression/token-value.ts';
import type { JobEnd } from '../job/job-request.ts';
import { runJob } from '../job/run-job.ts';
import type { JobDefinition } from '../parse/definitions.ts';
import { fieldsOf } from '../parse/fields.ts';
import { isMapping } from '../parse/parser-package.ts';
import { callWorkflow } from './call-workflow.ts';
import { enterGroup } from './enter-group.ts';
import { jobPermissions, type WorkflowInstance } from './instance.ts';
import { callCancelled, cancelledEnd } from './cancelled-end.ts';
import { addJob } from './run-context.ts';

/** A job, or one combination of its matrix. */
export interface CombinationParts {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly cancelled: AbortSignal;
}

/** Runs it: on a machine of its own, or as a called workflow; after its concurrency group is free. */
export async function runCombination(
  instance: WorkflowInstance,
  job: JobDefinition,
  parts: CombinationParts,
): Promise<JobEnd> {
  const { run } = instance;
  const { name } = parts;
  const replaced = new AbortController();
  const cancelled = AbortSignal.any([parts.cancelled, replaced.signal]);
  const entry = enterGroup(instance, {
    token: job.fields.concurrency,
    scope: { contexts: parts.contexts },
    name,
    onReplaced: () => replaced.abort(),
    cancelled,
  });
  if (job.uses !== undefined) {
    const end = (group: string | undefined) =>
      callWorkflow(instance, job, { ...parts, cancelled, group });
    return entry.within(end, () => callCancelled(run, { key: job.id, name }, entry.reason()));
  }
  const record = addJob(run, { key: job.id, name, labels: labelsOf(job, parts) });
  const start = () =>
    run.slots.within(async () => {
      if (cancelled.aborted) return cancelledEnd(run, record);
      const { contexts, permissions } = jobRights(instance, job, parts);
      const workflow = instance.tree.file;
      return runJob({
        run,
        workflow,
        definition: job,
        record,
        contexts,
        permissions,
        cancelled,
      });
    });
  await run.changed(record);
  return entry.within(start, () => cancelledEnd(run, record, entry.reason()));
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

import { declaredInputs, declaredSecrets, settleInputs } from '../event/workflow-inputs.ts';
import { textOf, textsOf, valueOf } from '../expression/token-value.ts';
import type { JobEnd } from '../job/job-request.ts';
import type { JobDefinition } from '../parse/definitions.ts';
import { entriesOf, fieldsOf, literalOf } from '../parse/fields.ts';
import { callCancelled } from './early-end.ts';
import { enterGroup } from './enter-group.ts';
import { instanceContexts, jobPermissions, worstOf, type WorkflowInstance } from './instance.ts';
import { askedPermissions, beyond } from './permissions.ts';
import type { CombinationParts } from './run-combination.ts';
import { runGraph } from './run-graph.ts';

/** A call about to be made. */
export interface CallParts extends CombinationParts {
  /** The calling job's own concurrency group. */
  readonly group: string | undefined;
}

/** Runs the workflow a job calls, and answers as if it were one job. */
export async function callWorkflow(
  instance: WorkflowInstance,
  job: JobDefinition,
  parts: CallParts,
): Promise<JobEnd> {
  const tree = instance.tree.called.get(job.id);
  if (!tree) throw new Error(`job '${job.id}' calls a workflow that was not read`);
  const replaced = new AbortController();
  const permissions = jobPermissions(instance, job);
  const token = await instance.run.issueToken(permissions);
  const called: WorkflowInstance = {
    run: instance.run,
    tree,
    inputs: calledInputs(instance, job, parts),
    secrets: calledSecrets(instance, job, { ...parts, token }),
    permissions,
    unaskedPermissions: permissions,
    prefix: `${parts.name} / `,
    heldGroups: [...instance.heldGroups, ...(parts.group === undefined ? [] : [parts.group])],
    cancelled: AbortSignal.any([parts.cancelled, replaced.signal]),
  };
  refuseMorePermissions(called);
  const entry = enterGroup(called, {
    token: tree.file.fields.concurrency,
    scope: { contexts: instanceContexts(called) },
    name: parts.name,
    onReplaced: () => replaced.abort(),
    cancelled: called.cancelled,
  });
  return entry.within(
    (group) => runCalled(group === undefined ? called : holding(called, group)),
    () => callCancelled(instance.run, { key: job.id, name: parts.name }, entry.reason()),
  );
}

async function runCalled(called: WorkflowInstance): Promise<JobEnd> {
  const ends = await runGraph(called);
  const contexts = { ...instanceContexts(called), jobs: Object.fromEntries(ends) };
  const { outputs } = fieldsOf(fieldsOf(called.tree.file.fields.on).workflow_call);
  const pairs = entriesOf(outputs).map(([name, token]) => {
    return [name, textOf(fieldsOf(token).value, { contexts }) ?? ''] as const;
  });
  const results = [...ends.values()].map(({ result }) => result);
  return { result: worstOf(results), outputs: Object.fromEntries(pairs) };
}

function holding(instance: WorkflowInstance, group: string): WorkflowInstance {
  return { ...instance, heldGroups: [...instance.heldGroups, group] };
}

function calledInputs(instance: WorkflowInstance, job: JobDefinition, { contexts }: CallParts) {
  const tree = instance.tree.called.get(job.id);
  const declared = tree ? declaredInputs(tree.file, 'workflow_call') : [];
  const given = valueOf(job.fields.with, { contexts }) as Record<string, unknown> | undefined;
  const scope = { contexts: { ...instanceContexts(instance), inputs: {} } };
  return settleInputs(declared, { given: given ?? {}, scope, typed: false });
}

function calledSecrets(
  instance: WorkflowInstance,
  job: JobDefinition,
  { contexts, token }: CallParts & { readonly token: string },
) {
  if (literalOf(job.fields.secrets) === 'inherit') return instance.secrets;
  const secrets = { ...instance.secrets, GITHUB_TOKEN: token };
  const scope = { contexts: { ...contexts, secrets } };
  const given = textsOf(job.fields.secrets, scope);
  const tree = instance.tree.called.get(job.id);
  const names = tree ? declaredSecrets(tree.file).map(({ name }) => name) : [];
  const byLowerName = new Map(
    Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]),
  );
  // A declared secret that is not passed is empty; one passed as empty is no secret to hide.
  return Object.fromEntries(names.map((name) => [name, byLowerName.get(name.toLowerCase()) ?? '']));
}

/** GitHub refuses a called workflow that asks for more than its caller has. */
function refuseMorePermissions({ tree, permissions, run }: WorkflowInstance): void {
  if (run.untrusted) return;
  const asked = [tree.file, ...tree.file.jobs].flatMap(({ fields }) => {
    const own = askedPermissions(fields.permissions);
    return own ? beyond(own, permissions) : [];
  });
  if (asked.length === 0) return;
  const list = [...new Set(asked)].join(', ');
  throw new Error(
    `The nested workflow '${tree.file.path}' is requesting '${list}', which the calling job is not allowed. ` +
      `Add it to 'permissions' of the calling job or workflow.`,
  );
}

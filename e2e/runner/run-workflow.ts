import { githubContext } from './event/github-context.ts';
import { declaredInputs, settleInputs } from './event/workflow-inputs.ts';
import { textOf } from './expression/token-value.ts';
import { RepositoryFolders } from './job/repository-folders.ts';
import { readWorkflow, type WorkflowFile } from './parse/workflow-file.ts';
import { nullRecorder } from './recorder.ts';
import { processGroups } from './run/concurrency.ts';
import { enterGroup } from './run/enter-group.ts';
import { instanceContexts, worstOf, type WorkflowInstance } from './run/instance.ts';
import type { RunOptions } from './run/options.ts';
import { boundedBy, readOnlyPermissions, restrictedPermissions } from './run/permissions.ts';
import { writePermissions } from './run/permissions.ts';
import type { Conclusion, RunRecord } from './run/records.ts';
import type { RunContext } from './run/run-context.ts';
import { newRunRecord } from './run/run-record.ts';
import { runGraph } from './run/run-graph.ts';
import { Semaphore } from './run/semaphore.ts';
import { isUntrusted } from './run/trust.ts';
import { readWorkflowTree } from './run/workflow-tree.ts';
import { locateWorkflow } from './run/workflow-source.ts';

/** A run that has ended. */
export type RunResult = RunRecord & { readonly conclusion: Conclusion };

/**
 * Runs a workflow to its end. Rejects only when nothing could be started: a file GitHub would refuse
 * (`InvalidFile`), wrong inputs, unknown repositories.
 */
export async function runWorkflow(options: RunOptions): Promise<RunResult> {
  const repositories = new RepositoryFolders({
    [options.repository.name]: options.repository.folder,
    ...options.actions,
  });
  const { source, path } = await locateWorkflow(options);
  const file = await readWorkflow(source, path);
  const tree = await readWorkflowTree(file, repositories);
  const settled = startInputs(options, file);
  const record = newRunRecord(options, file);
  const replaced = new AbortController();
  const run = runContext({ ...options, event: settled.event }, file, {
    record,
    repositories,
    replaced,
  });
  const instance: WorkflowInstance = {
    run,
    tree,
    inputs: settled.inputs,
    secrets: run.untrusted ? {} : (options.secrets ?? {}),
    ...topPermissions(run),
    prefix: '',
    heldGroups: [],
    cancelled: run.cancelled,
  };
  const conclusion = await performRun(instance, replaced);
  record.status = 'completed';
  record.conclusion = conclusion;
  record.completedAt = new Date();
  await (options.recorder ?? nullRecorder).runFinished(record);
  run.emit({ type: 'run-finished', run: record });
  return { ...record, conclusion };
}

async function performRun(
  instance: WorkflowInstance,
  replaced: AbortController,
): Promise<Conclusion> {
  const { run, tree } = instance;
  const { options, record } = run;
  record.title =
    textOf(tree.file.fields['run-name'], { contexts: instanceContexts(instance) }) ?? record.title;
  await (options.recorder ?? nullRecorder).runStarted(record);
  run.emit({ type: 'run-started', run: record });
  const entry = enterGroup(instance, {
    token: tree.file.fields.concurrency,
    scope: { contexts: instanceContexts(instance) },
    name: record.title,
    onReplaced: () => replaced.abort(),
    cancelled: run.cancelled,
  });
  return entry.within<Conclusion>(
    async (group) => {
      record.status = 'in_progress';
      const heldGroups = group === undefined ? [] : [group];
      const ends = await runGraph({ ...instance, heldGroups }, options.jobs);
      return worstOf([...ends.values()].map(({ result }) => result));
    },
    () => Promise.resolve('cancelled'),
  );
}

interface RunParts {
  readonly record: RunRecord;
  readonly repositories: RepositoryFolders;
  readonly replaced: AbortController;
}

function runContext(options: RunOptions, file: WorkflowFile, parts: RunParts): RunContext {
  const { record, repositories, replaced } = parts;
  const recorder = options.recorder ?? nullRecorder;
  return {
    options,
    record,
    github: githubContext(options, record, file),
    repositories,
    groups: options.concurrency ?? processGroups,
    slots: new Semaphore(options.maxParallelJobs ?? Number.POSITIVE_INFINITY),
    untrusted: isUntrusted(options),
    cancelled: AbortSignal.any([replaced.signal, ...(options.signal ? [options.signal] : [])]),
    issueToken: async (permissions) => {
      const request = { repository: options.repository.name, permissions };
      return (await options.services?.issueToken(request)) ?? 'ghs_token_of_a_run_without_services';
    },
    emit: (event) => options.onEvent?.(event),
    changed: async (job) => recorder.jobChanged(record, job),
  };
}

function topPermissions({ untrusted, options }: RunContext) {
  const permissions = untrusted ? readOnlyPermissions : writePermissions;
  const unasked = options.defaultPermissions ?? restrictedPermissions;
  return { permissions, unaskedPermissions: boundedBy(unasked, permissions) };
}

/** Settles inputs; the payload of `workflow_dispatch` carries them as text. */
function startInputs(options: RunOptions, file: WorkflowFile) {
  const { event } = options;
  if (event.name !== 'workflow_dispatch' && event.name !== 'workflow_call') {
    return { inputs: {}, event };
  }
  const declared = declaredInputs(file, event.name);
  const scope = { contexts: { github: {}, inputs: {}, vars: options.vars ?? {} } };
  const inputs = settleInputs(declared, { given: options.inputs ?? {}, scope, typed: true });
  const texts = Object.entries(inputs).map(([name, value]) => [name, String(value)]);
  const payload = { ...event.payload, inputs: Object.fromEntries(texts) as unknown };
  return { inputs, event: { ...event, payload } };
}

import type { WorkflowFile } from '../parse/workflow-file.ts';
import { isSelected } from './filter-pattern.ts';

/** An event that may start a workflow. */
export interface TriggerEvent {
  readonly name: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge`. */
  readonly ref: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Whether an event starts a workflow, and why or why not. */
export interface Verdict {
  readonly runs: boolean;
  readonly reason: string;
}

/** What `on.<event>` may hold. */
interface Filters {
  readonly branches?: readonly string[];
  readonly 'branches-ignore'?: readonly string[];
  readonly tags?: readonly string[];
  readonly 'tags-ignore'?: readonly string[];
  readonly paths?: readonly string[];
  readonly 'paths-ignore'?: readonly string[];
  readonly types?: readonly string[];
  readonly workflows?: readonly string[];
}

/** Types of activity that start a workflow which names none. */
const defaultTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

/** GitHub looks at no more changed files than these. */
const comparedFiles = 300;

/** Tells whether an event starts a workflow, by its `on:` and the files the event changed. */
export function triggers(
  workflow: WorkflowFile,
  event: TriggerEvent,
  changedFiles: readonly string[] = [],
): Verdict {
  const filters = workflow.events[event.name] as Filters | undefined;
  if (!filters) return no(`'${event.name}' is not among its events`);
  const refusals = [
    () => skippedByMessage(event),
    () => wrongType(event, filters),
    () => wrongSchedule(workflow, event),
    () => wrongRef(event, filters),
    () => wrongPaths(event, filters, changedFiles.slice(0, comparedFiles)),
  ];
  for (const refusal of refusals) {
    const reason = refusal();
    if (reason !== undefined) return no(reason);
  }
  return { runs: true, reason: `'${event.name}' passes all filters` };
}

function no(reason: string): Verdict {
  return { runs: false, reason };
}

const skipMarks =
  /\[(skip ci|ci skip|no ci|skip actions|actions skip)\]|\n\n\n?skip-checks: ?true\s*$/;

/** A commit message can keep `push` and `pull_request` from starting anything. */
function skippedByMessage({ name, payload }: TriggerEvent): string | undefined {
  if (name !== 'push' && name !== 'pull_request') return undefined;
  const message = (payload.head_commit as { message?: string } | null | undefined)?.message ?? '';
  const mark = message.match(skipMarks)?.[0].trim();
  return mark === undefined ? undefined : `the commit message says ${mark}`;
}

function wrongType({ name, payload }: TriggerEvent, { types }: Filters): string | undefined {
  const wanted = types ?? defaultTypes[name];
  const action = payload.action;
  if (!wanted || typeof action !== 'string' || wanted.includes(action)) return undefined;
  return `activity '${action}' is not among its types (${wanted.join(', ')})`;
}

function wrongSchedule({ events }: WorkflowFile, { name, payload }: TriggerEvent) {
  if (name !== 'schedule') return undefined;
  const crons = (events.schedule ?? []).map(({ cron }) => cron);
  return crons.includes(String(payload.schedule))
    ? undefined
    : `'${String(payload.schedule)}' is not among its schedules (${crons.join(', ')})`;
}

function wrongRef(event: TriggerEvent, filters: Filters): string | undefined {
  if (event.name === 'push') return wrongPushedRef(event.ref, filters);
  if (event.name === 'workflow_run') return wrongWorkflow(event, filters);
  const pull = event.payload.pull_request as { base?: { ref?: string } } | undefined;
  return pull?.base?.ref === undefined ? undefined : wrongBranch(pull.base.ref, filters);
}

function wrongPushedRef(ref: string, filters: Filters): string | undefined {
  const filtersBranches = Boolean(filters.branches ?? filters['branches-ignore']);
  const filtersTags = Boolean(filters.tags ?? filters['tags-ignore']);
  if (ref.startsWith('refs/tags/')) {
    if (!filtersTags) return filtersBranches ? 'it filters branches, not tags' : undefined;
    const tag = ref.slice('refs/tags/'.length);
    return wrongName('tag', tag, filters.tags, filters['tags-ignore']);
  }
  if (!filtersBranches) return filtersTags ? 'it filters tags, not branches' : undefined;
  return wrongBranch(ref.replace(/^refs\/heads\//, ''), filters);
}

function wrongBranch(branch: string, filters: Filters): string | undefined {
  return wrongName('branch', branch, filters.branches, filters['branches-ignore']);
}

function wrongName(
  kind: string,
  name: string,
  wanted: readonly string[] | undefined,
  ignored: readonly string[] | undefined,
): string | undefined {
  if (wanted && !isSelected(name, wanted)) return `${kind} '${name}' matches none of its patterns`;
  if (ignored && isSelected(name, ignored)) return `${kind} '${name}' is ignored`;
  return undefined;
}

function wrongWorkflow({ payload }: TriggerEvent, filters: Filters): string | undefined {
  const run = payload.workflow_run as { name?: string; head_branch?: string } | undefined;
  if (filters.workflows && !filters.workflows.includes(run?.name ?? '')) {
    return `workflow '${run?.name}' is not among its workflows`;
  }
  return run?.head_branch === undefined ? undefined : wrongBranch(run.head_branch, filters);
}

/** Tags are not compared with anything, so path filters do not apply to them. */
function wrongPaths(
  { name, ref }: TriggerEvent,
  filters: Filters,
  files: readonly string[],
): string | undefined {
  if (!['push', 'pull_request', 'pull_request_target'].includes(name)) return undefined;
  if (ref.startsWith('refs/tags/')) return undefined;
  const { paths, 'paths-ignore': ignored } = filters;
  if (paths && !files.some((file) => isSelected(file, paths))) {
    return 'no changed file matches its paths';
  }
  if (ignored && files.length > 0 && files.every((file) => isSelected(file, ignored))) {
    return 'all changed files are ignored';
  }
  return undefined;
}

import { hashFilesFunction } from '../expression/hash-files.ts';
import type { Scope } from '../expression/evaluate.ts';
import { statusFunctions } from '../expression/status-functions.ts';
import type { JobEnd } from '../job/job-request.ts';
import type { JobDefinition } from '../parse/definitions.ts';
import { askedPermissions, boundedBy, type Permissions } from './permissions.ts';
import type { Conclusion } from './records.ts';
import type { RunContext } from './run-context.ts';
import type { WorkflowTree } from './workflow-tree.ts';

/** A workflow being run: the run's own, or one that a job calls. */
export interface WorkflowInstance {
  readonly run: RunContext;
  readonly tree: WorkflowTree;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** What its jobs' tokens may do at most. */
  readonly permissions: Permissions;
  /** What they may do when neither workflow nor job asks for anything. */
  readonly unaskedPermissions: Permissions;
  /** Put before its jobs' names: `caller / `. */
  readonly prefix: string;
  /** Concurrency groups held by the run and by the jobs that called this. */
  readonly heldGroups: readonly string[];
  readonly cancelled: AbortSignal;
}

/** What workflow- and job-level expressions may refer to. */
export function instanceContexts({ run, inputs }: WorkflowInstance): Record<string, unknown> {
  return { github: run.github, inputs, vars: run.options.vars ?? {} };
}

/** The results of the jobs around one job. */
export interface JobSurroundings {
  readonly needs: ReadonlyMap<string, JobEnd>;
  /** The jobs it needs, those they need, and so on: what its status functions look at. */
  readonly ancestors: readonly JobEnd[];
}

/** The scope of a job's `if`, `strategy` and `name`. */
export function jobScope(instance: WorkflowInstance, { needs, ancestors }: JobSurroundings): Scope {
  const view = () => ({
    success: ancestors.every(({ result }) => result === 'success'),
    failure: ancestors.some(({ result }) => result === 'failure'),
    cancelled: instance.cancelled.aborted,
  });
  return {
    contexts: { ...instanceContexts(instance), needs: Object.fromEntries(needs) },
    functions: [...statusFunctions(view), hashFilesFunction('', (path) => path)],
  };
}

/** What a job's token may do. */
export function jobPermissions(instance: WorkflowInstance, job: JobDefinition): Permissions {
  const { fields } = instance.tree.file;
  const asked = askedPermissions(job.fields.permissions) ?? askedPermissions(fields.permissions);
  return boundedBy(asked ?? instance.unaskedPermissions, instance.permissions);
}

/** How a group of jobs ended: the worst of its parts. */
export function worstOf(results: readonly Conclusion[]): Conclusion {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((result) => result === 'skipped')
    ? 'skipped'
    : 'success';
}

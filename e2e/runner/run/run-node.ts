import { conditionHolds, flagOf, numberOf, textOf, valueOf } from '../expression/token-value.ts';
import type { Scope } from '../expression/evaluate.ts';
import type { JobEnd } from '../job/job-request.ts';
import type { JobDefinition } from '../parse/definitions.ts';
import { fieldsOf } from '../parse/fields.ts';
import { isBasicExpression } from '../parse/parser-package.ts';
import { failedEnd } from './early-end.ts';
import { jobScope, worstOf, type JobSurroundings, type WorkflowInstance } from './instance.ts';
import { expandMatrix, matrixSuffix, type Combination } from './matrix.ts';
import { addJob, finishJob } from './run-context.ts';
import { runCombination } from './run-combination.ts';
import { Semaphore } from './semaphore.ts';

/** Runs one job of a workflow, or each combination of its matrix, when its `if` holds. */
export async function runNode(
  instance: WorkflowInstance,
  job: JobDefinition,
  surroundings: JobSurroundings,
): Promise<JobEnd> {
  const scope = jobScope(instance, surroundings);
  try {
    if (conditionHolds(job.fields.if, scope)) return await runMatrix(instance, job, scope);
  } catch (cause) {
    const name = `${instance.prefix}${job.id}`;
    return failedEnd(instance.run, addJob(instance.run, { key: job.id, name }), cause);
  }
  const result = instance.cancelled.aborted ? 'cancelled' : 'skipped';
  const name = jobName(instance, job, scope);
  await finishJob(instance.run, addJob(instance.run, { key: job.id, name }), result);
  return { result, outputs: {} };
}

async function runMatrix(
  instance: WorkflowInstance,
  job: JobDefinition,
  scope: Scope,
): Promise<JobEnd> {
  const strategy = fieldsOf(job.fields.strategy);
  const matrix = valueOf(strategy.matrix, scope) as Record<string, unknown> | undefined;
  const combinations = matrix === undefined ? [undefined] : expandMatrix(matrix);
  const failFast = flagOf(strategy['fail-fast'], scope) ?? true;
  const parallel = numberOf(strategy['max-parallel'], scope) ?? Number.POSITIVE_INFINITY;
  const stop = stopFor(instance, job, scope);
  const slots = new Semaphore(parallel);
  const total = { 'fail-fast': failFast, 'job-total': combinations.length };
  const ends = await Promise.all(
    combinations.map((combination, index) =>
      slots.within(async () => {
        const details = strategyContext(combination, { ...total, 'job-index': index }, parallel);
        const contexts = { ...scope.contexts, ...details };
        const name = jobName(instance, job, { ...scope, contexts }, combination);
        const end = await runCombination(instance, job, { contexts, name, cancelled: stop.signal });
        if (end.result === 'failure' && failFast && combinations.length > 1) stop.abort();
        return end;
      }),
    ),
  );
  stop.release();
  return merged(ends);
}

function strategyContext(
  combination: Combination | undefined,
  strategy: Readonly<Record<string, unknown>>,
  parallel: number,
) {
  const total = Number(strategy['job-total']);
  return {
    matrix: combination ?? null,
    strategy: { ...strategy, 'max-parallel': Number.isFinite(parallel) ? parallel : total },
  };
}

/** A job is cancelled with its run, unless its `if` still holds then; and by its matrix. */
function stopFor(instance: WorkflowInstance, job: JobDefinition, scope: Scope) {
  const own = new AbortController();
  const onCancel = () => {
    if (!conditionHolds(job.fields.if, scope)) own.abort();
  };
  instance.cancelled.addEventListener('abort', onCancel, { once: true });
  return {
    signal: own.signal,
    abort: () => own.abort(),
    release: () => instance.cancelled.removeEventListener('abort', onCancel),
  };
}

/** Several combinations are one job to those that need it; for each output the last one set wins. */
function merged(ends: readonly JobEnd[]): JobEnd {
  const outputs = Object.assign({}, ...ends.map((end) => end.outputs)) as Record<string, string>;
  return { result: worstOf(ends.map(({ result }) => result)), outputs };
}

function jobName(
  instance: WorkflowInstance,
  job: JobDefinition,
  scope: Scope,
  combination: Combination = {},
): string {
  const { name } = job.fields;
  const shown = readName(job, scope) || job.id;
  const suffix = name && isBasicExpression(name) ? '' : matrixSuffix(combination);
  return `${instance.prefix}${shown}${suffix}`;
}

function readName(job: JobDefinition, scope: Scope): string | undefined {
  const contexts = { matrix: null, strategy: null, ...scope.contexts };
  return textOf(job.fields.name, { ...scope, contexts });
}

import { entriesOf, fieldsOf, itemsOf, literalOf, type Fields } from './fields.ts';
import type { TemplateToken } from './parser-package.ts';

/** A step as written. Values stay unevaluated until the step's turn comes. */
export interface StepDefinition {
  /** The step's own id, or the one GitHub makes up (`__run`, `__run_2`, `__owner_repo`). */
  readonly id: string;
  /** Whether the file names the id: only then is the step in the `steps` context. */
  readonly named: boolean;
  readonly uses: string | undefined;
  readonly fields: Fields;
}

/** A job as written. Values stay unevaluated until the job's turn comes. */
export interface JobDefinition {
  readonly id: string;
  readonly needs: readonly string[];
  readonly uses: string | undefined;
  readonly token: TemplateToken;
  readonly fields: Fields;
  readonly steps: readonly StepDefinition[];
}

/** Reads the jobs of a workflow's `jobs` mapping. */
export function jobDefinitions(token: TemplateToken | undefined): JobDefinition[] {
  return entriesOf(token).map(([id, job]) => {
    const fields = fieldsOf(job);
    const needs = itemsOf(fields.needs).map((item) => literalOf(item) ?? '');
    const uses = literalOf(fields.uses);
    return { id, needs, uses, token: job, fields, steps: stepDefinitions(fields.steps) };
  });
}

/** Reads a sequence of steps and gives each an id as GitHub does. */
export function stepDefinitions(token: TemplateToken | undefined): StepDefinition[] {
  const counts = new Map<string, number>();
  return itemsOf(token).map((item) => {
    const fields = fieldsOf(item);
    const uses = literalOf(fields.uses);
    const id = literalOf(fields.id);
    if (id) return { id, named: true, uses, fields };
    const base = `__${uses === undefined ? 'run' : actionSlug(uses)}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { id: count === 1 ? base : `${base}_${count}`, named: false, uses, fields };
  });
}

function actionSlug(uses: string): string {
  if (uses.startsWith('./') || uses.startsWith('$/')) return 'self';
  return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('_');
}

import { asText } from '../expression/token-value.ts';

/** One combination of a matrix. */
export type Combination = Readonly<Record<string, unknown>>;

/** Expands a matrix as GitHub does: product, minus `exclude`, plus `include`. */
export function expandMatrix(matrix: Readonly<Record<string, unknown>>): Combination[] {
  const { include, exclude, ...axes } = matrix;
  const excluded = listOf(exclude);
  const product = productOf(axes).filter(
    (combination) => !excluded.some((pattern) => matches(combination, pattern)),
  );
  return included(product, Object.keys(axes), listOf(include));
}

function productOf(axes: Readonly<Record<string, unknown>>): Combination[] {
  const entries = Object.entries(axes);
  if (entries.length === 0) return [];
  return entries.reduce<Combination[]>(
    (combinations, [axis, values]) => {
      const list = Array.isArray(values) ? values : [values];
      if (list.length === 0) throw new Error(`Matrix vector '${axis}' does not contain any values`);
      return combinations.flatMap((one) =>
        list.map((value: unknown) => ({ ...one, [axis]: value })),
      );
    },
    [{}],
  );
}

/**
 * An `include` entry is added to every combination whose original values it would not overwrite;
 * when there is none it becomes a combination of its own.
 */
function included(
  product: readonly Combination[],
  axes: readonly string[],
  entries: readonly Combination[],
): Combination[] {
  const extended = product.map((original) => ({ original, full: { ...original } }));
  const extra: Combination[] = [];
  for (const entry of entries) {
    const own = Object.fromEntries(Object.entries(entry).filter(([key]) => axes.includes(key)));
    const targets = extended.filter(({ original }) => matches(original, own));
    for (const { full } of targets) Object.assign(full, entry);
    if (targets.length === 0) extra.push({ ...entry });
  }
  return [...extended.map(({ full }) => full), ...extra];
}

function matches(combination: Combination, pattern: Combination): boolean {
  return Object.entries(pattern).every(
    ([key, value]) => JSON.stringify(combination[key]) === JSON.stringify(value),
  );
}

function listOf(value: unknown): Combination[] {
  return Array.isArray(value) ? (value as Combination[]) : [];
}

/** A matrix job's name: ` (a, b)` is added unless its `name` is an expression. */
export function matrixSuffix(combination: Combination): string {
  const values = Object.values(combination).flatMap(scalarsOf);
  return values.length === 0 ? '' : ` (${values.join(', ')})`;
}

function scalarsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(scalarsOf);
  return [asText(value)];
}

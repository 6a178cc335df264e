/** Builds and requests that do less than what was planned. */
import type { BakeDefinition, BakeTarget } from './bake.ts';
import type { Plan } from './plan.ts';

/** Returns the same build without writing the caches of some images. */
export function withoutExports(
  definition: BakeDefinition,
  ids: ReadonlySet<string>,
): BakeDefinition {
  return changed(definition, (id) => (ids.has(id) ? { 'cache-to': undefined } : {}));
}

/** Returns the request that writes the caches of images that have just been built, and nothing else: no other's either. */
export function onlyExports(definition: BakeDefinition, ids: readonly string[]): BakeDefinition {
  const attest = ['type=provenance,disabled=true'];
  const less = { tags: [], attest, output: ['type=cacheonly'] };
  return {
    ...changed(definition, (id) => (ids.includes(id) ? less : { ...less, 'cache-to': undefined })),
    group: { default: { targets: ids } },
  };
}

/** Returns plans of the same build that take less and less from caches, each with how; what they write replaces what is broken. */
export function waysWithout(plan: Plan): readonly (readonly [how: string, plan: Plan])[] {
  const readless = withoutReading(plan);
  return [
    ['without reading a cache', readless],
    ['from nothing', withAttributes(readless, { 'no-cache': true })],
  ];
}

/** Returns the plan of the same build that reads no cache. */
export function withoutReading(plan: Plan): Plan {
  return withAttributes(plan, { 'cache-from': undefined });
}

function withAttributes(plan: Plan, attributes: Changes): Plan {
  return { ...plan, definition: changed(plan.definition, () => attributes) };
}

// What is undefined is not written: the definition goes to bake as JSON.
type Changes = Partial<{ readonly [Name in keyof BakeTarget]: BakeTarget[Name] | undefined }>;

function changed(
  { group, target }: BakeDefinition,
  changesOf: (id: string) => Changes,
): BakeDefinition {
  const targets = Object.entries(target).map(([id, one]) => [id, { ...one, ...changesOf(id) }]);
  return { group, target: Object.fromEntries(targets) as BakeDefinition['target'] };
}

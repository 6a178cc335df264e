import { brief, isSameImage, type ImageRecord, type KeptCache } from './build-record.ts';
import { importEntry } from './cache-backends.ts';
import { measureCache } from './cache-report.ts';
import type { ImagePlan } from './image-plan.ts';
import type { BuildRun } from './outcome.ts';
import type { Plan } from './plan.ts';

/**
 * A cache that holds the result already is left as it is. BuildKit would write its configuration and manifest anew, with
 * other times and so under another digest: on GHCR one more version of the package with every build. In one request it
 * cannot be told to write only when something missed. So the caches of images that seem unchanged by the record of the last
 * build are held back, and written by a request of their own should a step have run after all.
 */

/** Returns the ids of the images whose caches need not be written, as far as that can be told before they are built. */
export function heldBack(plan: Undecided, standing: ReadonlySet<string>): ReadonlySet<string> {
  // A step that is to run each time would run in both requests, and need not come to the same.
  const asksToRun = Object.values(plan.definition.target).some(
    (target) => 'no-cache' in target || 'no-cache-filter' in target,
  );
  if (asksToRun) return new Set();
  const held = plan.images.filter((image) => standing.has(image.id) && mayStay(image, plan));
  return new Set(held.map(({ id }) => id));
}

type Undecided = Pick<Plan, 'images' | 'definition' | 'store' | 'local' | 'lastBuild'>;

function mayStay(image: ImagePlan, plan: Undecided): boolean {
  const { id, repository, cache } = image;
  const last = plan.lastBuild?.images[repository];
  if (last === undefined || cache.write === undefined) return false;
  // A local one that is not there is not read.
  const own = importEntry(plan.store, cache.write);
  if (plan.definition.target[id]?.['cache-from']?.includes(own) !== true) return false;
  return last.kept !== undefined && last.kept.as === keptAs(image, plan);
}

/** Says whether an image came to what the last build of it came to, from the cache that holds all of that. */
export function isUnchanged(
  image: ImagePlan,
  { plan, build }: Building,
  { now, before }: Records,
): boolean {
  const { id, cache } = image;
  const { images, reads } = measureCache(build.vertices, [id]);
  const own = reads.filter((read) => read.image === id);
  // BuildKit names local caches by numbers only (moby/buildkit, solver/llbsolver/bridge.go, cmKey).
  const isFound =
    plan.store.kind === 'local'
      ? own.length > 0 && own.every(({ error }) => error === '')
      : own.some(({ reference, error }) => reference === cache.write && error === '');
  return (
    before?.kept !== undefined &&
    before.kept.as === keptAs(image, plan) &&
    isSameImage(now, before) &&
    images.every(({ steps, cached }) => cached === steps) &&
    isFound
  );
}

interface Building {
  readonly plan: Plan;
  readonly build: BuildRun;
}

interface Records {
  readonly now: ImageRecord;
  readonly before: ImageRecord | undefined;
}

/** Returns what to remember of the cache of an image: the one that was written, or the one that was left as it was. */
export function keptNow(
  image: ImagePlan,
  { plan, build }: Building,
  records: Records,
): KeptCache | undefined {
  const as = keptAs(image, plan);
  if (as === undefined) return undefined;
  const digest = digestIn(build.metadata[image.id]?.['cache.manifest']);
  if (digest !== '') return { as, digest };
  const isWritten = measureCache(build.vertices, [image.id]).writes.some(
    (write) => write.image === image.id,
  );
  return !isWritten && isUnchanged(image, { plan, build }, records)
    ? records.before?.kept
    : undefined;
}

// Where and how it is written.
function keptAs(
  { id }: ImagePlan,
  { definition, local }: Pick<Plan, 'definition' | 'local'>,
): string | undefined {
  const [entry] = definition.target[id]?.['cache-to'] ?? [];
  if (entry === undefined) return undefined;
  // Where a local one is written first is another place each time.
  return brief(local.fresh === '' ? entry : entry.replace(local.fresh, ''));
}

// buildx hands on what BuildKit answers: a descriptor as JSON.
function digestIn(manifest: unknown): string {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest ?? {});
  return /"digest":\s*"(sha256:[0-9a-f]{64})"/.exec(text)?.[1] ?? '';
}

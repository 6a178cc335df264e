import { join } from 'node:path';
import { messageOf } from '../core/errors.ts';
import type { HttpPorts } from '../core/http.ts';
import type { TreePorts } from '../core/tree.ts';
import {
  brief,
  digestArgs,
  isSameImage,
  type ImageRecord,
  type KeptCache,
} from './build-record.ts';
import { importEntry } from './cache-backends.ts';
import { measureCache } from './cache-report.ts';
import type { ImagePlan } from './image-plan.ts';
import type { BuildRun } from './outcome.ts';
import type { Plan } from './plan.ts';
import { repositoryOf } from './references.ts';
import { repositoryReader } from './registry-manifests.ts';
import { hasSameSources } from './same-sources.ts';

/**
 * A cache that holds the result already is left as it is. BuildKit would write its configuration and manifest anew, with
 * other times and so under another digest: on GHCR one more version of the package with every build. In one request it
 * cannot be told to write only when something missed. So the caches of images that seem unchanged by the record of the last
 * build are held back, and written by a request of their own should a step have run after all.
 */

/** Returns the ids of the images whose caches need not be written, as far as that can be told before they are built. */
export async function seemUnchanged(
  plan: Plan,
  ports: TreePorts & HttpPorts,
): Promise<ReadonlySet<string>> {
  // A step that is to run each time would run in both requests, and need not come to the same.
  const asksToRun = Object.values(plan.definition.target).some(
    (target) => 'no-cache' in target || 'no-cache-filter' in target,
  );
  const seem = await Promise.all(
    plan.images.map(async (image) => {
      const last = plan.lastBuild?.images[image.repository];
      if (asksToRun || last === undefined || !mayStay(image, plan, last)) return [];
      try {
        const isSame =
          (await isThere(image, plan, ports)) &&
          (await hasSameSources(image, plan.workspace, last, ports));
        return isSame ? [image.id] : [];
      } catch (error) {
        ports.runner.info(
          `Whether the cache of ${image.name} holds all of it cannot be told: ${messageOf(error)}`,
        );
        return [];
      }
    }),
  );
  return new Set(seem.flat());
}

function mayStay(image: ImagePlan, plan: Plan, last: ImageRecord): boolean {
  const { id, cache, source, entry } = image;
  // GitHub's cache and S3 forget layers that are never written again (moby/buildkit, cache/remotecache, touch_refresh).
  const lasts = plan.store.kind === 'registry' || plan.store.kind === 'local';
  if (!lasts || source.isRemote || cache.write === undefined) return false;
  // A local one that is not there is not read.
  const own = importEntry(plan.store, cache.write);
  if (plan.definition.target[id]?.['cache-from']?.includes(own) !== true) return false;
  return (
    last.kept !== undefined &&
    last.kept.as === keptAs(image, plan) &&
    JSON.stringify(digestArgs(entry.buildArgs)) === JSON.stringify(last.args)
  );
}

// Another image, branch or run may have taken its place.
async function isThere(
  { repository, cache: { write = '' } }: ImagePlan,
  plan: Plan,
  ports: TreePorts & HttpPorts,
): Promise<boolean> {
  const kept = plan.lastBuild?.images[repository]?.kept?.digest ?? '';
  if (plan.store.kind === 'local') {
    const index = await ports.files.readText(join(write, 'index.json'));
    return index?.includes(`"${kept}"`) === true;
  }
  const check = plan.checks.find((one) => one.repository === repositoryOf(write));
  if (check === undefined) return false;
  const tag = write.slice(repositoryOf(write).length + 1);
  return (await repositoryReader(check, ports).digest(tag)) === kept;
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
function keptAs({ id }: ImagePlan, { definition, local }: Plan): string | undefined {
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

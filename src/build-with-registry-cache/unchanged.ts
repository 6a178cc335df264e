import { resolve } from 'node:path';
import { messageOf } from '../core/errors.ts';
import type { TreePorts } from '../core/tree.ts';
import {
  brief,
  digestArgs,
  isSameImage,
  type ImageRecord,
  type StepRecord,
} from './build-record.ts';
import { importEntry } from './cache-backends.ts';
import { measureCache } from './cache-report.ts';
import { parseDockerfile, type SourceStep } from './dockerfile.ts';
import type { ImagePlan } from './image-plan.ts';
import { treeLimits } from './image-sources.ts';
import type { BuildRun } from './outcome.ts';
import type { Plan } from './plan.ts';

/**
 * A cache that holds the result already is left as it is. BuildKit would write its configuration and manifest anew, with
 * other times and so under another digest: on GHCR one more version of the package with every build. In one request it
 * cannot be told to write only when something missed. So the caches of images that seem unchanged by the record of the last
 * build are held back, and written by a request of their own should a step have run after all.
 */

/** Returns the ids of the images whose caches need not be written, as far as that can be told before they are built. */
export async function seemUnchanged(plan: Plan, ports: TreePorts): Promise<ReadonlySet<string>> {
  const ids: string[] = [];
  for (const image of plan.images) if (await seemsUnchanged(image, plan, ports)) ids.push(image.id);
  return new Set(ids);
}

async function seemsUnchanged(image: ImagePlan, plan: Plan, ports: TreePorts): Promise<boolean> {
  const { id, repository, cache, source, entry } = image;
  const last = plan.lastBuild?.images[repository];
  // GitHub's cache and S3 forget layers that are never written again (moby/buildkit, cache/remotecache, touch_refresh).
  const lasts = plan.store.kind === 'registry' || plan.store.kind === 'local';
  const target = plan.definition.target[id] ?? {};
  const asksToRun = 'no-cache' in target || 'no-cache-filter' in target;
  if (last === undefined || !lasts || asksToRun || source.isRemote) return false;
  if (cache.write === undefined || last.kept !== keptAs(image, plan)) return false;
  // A local one that is not there is not read.
  if (target['cache-from']?.includes(importEntry(plan.store, cache.write)) !== true) return false;
  if (!isDeepEqual(digestArgs(entry.buildArgs), last.args)) return false;
  try {
    const stages = parseDockerfile((await ports.files.readText(source.dockerfile)) ?? '');
    const there = new Set(stages.flatMap(({ steps }) => steps).map(keyOf));
    if (!last.steps.every((step) => there.has(keyOfRecord(step)))) return false;
    return await holdsSameFiles(resolve(plan.workspace, source.context), last, ports);
  } catch (error) {
    ports.runner.info(`What ${image.name} is made from could not be read: ${messageOf(error)}`);
    return false;
  }
}

function keyOf({ text, settings, from }: SourceStep): string {
  return JSON.stringify([brief(text), settings.map(brief), brief(from)]);
}

function keyOfRecord({ instruction, settings, from }: StepRecord): string {
  return JSON.stringify([instruction, settings, from]);
}

async function holdsSameFiles(
  folder: string,
  { files }: ImageRecord,
  { tree }: TreePorts,
): Promise<boolean> {
  if (files === undefined) return false;
  const paths = Object.keys(files);
  const found = await tree.read(folder, {
    ...treeLimits,
    enters: (path) => paths.some((one) => one.startsWith(`${path}/`)),
    takes: (path) => Object.hasOwn(files, path),
  });
  return (
    found?.length === paths.length &&
    found.every(({ path, content, mode }) =>
      isDeepEqual(files[path], [brief(content), mode.toString(8)]),
    )
  );
}

/** Says whether the cache of an image holds what it was built to: nothing ran, and all is as when that was last written there. */
export function isUnchanged(
  image: ImagePlan,
  { plan, build }: { readonly plan: Plan; readonly build: BuildRun },
  { now, before }: { readonly now: ImageRecord; readonly before: ImageRecord | undefined },
): boolean {
  const { id, cache } = image;
  const { images, reads } = measureCache(build.vertices, [id]);
  const found = reads.filter((read) => read.image === id && read.error === '');
  return (
    before?.kept !== undefined &&
    before.kept === keptAs(image, plan) &&
    isSameImage(now, before) &&
    images.every(({ steps, cached }) => cached === steps) &&
    found.some(({ reference }) => reference === cache.write || isNumbered(reference))
  );
}

// BuildKit names a local cache by a number only (moby/buildkit, solver/llbsolver/bridge.go, cmKey).
function isNumbered(reference: string): boolean {
  return /^local:\d+$/.test(reference);
}

/** Returns what a record says of where and how the cache of an image is kept; undefined when it is not written. */
export function keptAs({ id }: ImagePlan, { definition, local }: Plan): string | undefined {
  const [entry] = definition.target[id]?.['cache-to'] ?? [];
  // Where a local one is written first is another place each time.
  return entry === undefined
    ? undefined
    : brief(local.fresh === '' ? entry : entry.replace(local.fresh, ''));
}

function isDeepEqual(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

import { messageOf } from '../core/errors.ts';
import type { CachePorts } from '../core/ports.ts';
import type { TreePorts } from '../core/tree.ts';
import type { BuildRecord, ImageRecord, StepRecord } from './build-record.ts';
import { measureCache, ownReads, type CacheWrite } from './cache-report.ts';
import { findMisses, type Miss } from './first-miss.ts';
import { readSources } from './image-sources.ts';
import { findSame } from './miss-reasons.ts';
import { observeSteps, recordOf, type ObservedStep } from './observed-steps.ts';
import type { BuildRun } from './outcome.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Plan } from './plan.ts';
import { saveRecord } from './record-store.ts';
import { isUnchanged, keptNow } from './unchanged.ts';

/** Why a build missed the cache, told from the record of the last one. */
export interface Explanation {
  /** True when there was a record of an earlier build of any of the images. */
  readonly hasRecord: boolean;
  readonly misses: readonly Miss[];
  /** Milliseconds that cached steps took when they last ran, by id of the image; absent where that is not known of each. */
  readonly saved: Readonly<Record<string, number>>;
}

/** The ports that are needed to explain a build. */
export type ExplanationPorts = CachePorts & TreePorts;

/** One image as it was built, beside what it was built from and the record of the last build. */
export interface Observed {
  readonly image: ImagePlan;
  readonly steps: readonly ObservedStep[];
  readonly now: ImageRecord;
  readonly before: ImageRecord | undefined;
}

/** Looks at what was built; undefined when that cannot be done, which never fails a build. */
export async function observeBuild(
  plan: Plan,
  build: BuildRun,
  ports: ExplanationPorts,
): Promise<readonly Observed[] | undefined> {
  try {
    const observed: Observed[] = [];
    for (const image of plan.images) observed.push(await observe(image, { plan, build }, ports));
    return observed;
  } catch (error) {
    ports.runner.info(`What the images are made from could not be read: ${messageOf(error)}`);
    return undefined;
  }
}

/** What became of the caches that were held back, by id of the image. */
export interface Settled {
  /** They hold the result. */
  readonly unchanged: readonly string[];
  /** They have to be written after all. */
  readonly late: readonly string[];
}

/** Decides which of the caches that were held back have to be written after all. */
export function settleHeld(
  { plan, build }: { readonly plan: Plan; readonly build: BuildRun },
  observed: readonly Observed[] | undefined,
): Settled {
  const { held } = plan;
  const written = new Set(measureCache(build.vertices, [...held]).writes.map(({ image }) => image));
  const same = (observed ?? []).filter(({ image, now, before }) =>
    isUnchanged(image, { plan, build }, { now, before }),
  );
  const unchanged = same
    .map(({ image }) => image.id)
    .filter((id) => held.has(id) && !written.has(id));
  return {
    unchanged,
    late: [...held].filter((id) => !written.has(id) && !unchanged.includes(id)),
  };
}

/**
 * Compares a build with the last one and, when it succeeded, keeps its record for the next: what a failed one ran is not
 * in the cache. A fault here never fails a build.
 */
export async function explainBuild(
  plan: Plan,
  { build, observed }: { readonly build: BuildRun; readonly observed: readonly Observed[] },
  ports: ExplanationPorts,
): Promise<Explanation | undefined> {
  try {
    const images = observed.map((one): [string, ImageRecord] => [
      one.image.repository,
      withExport(one, plan, build),
    ]);
    const now: BuildRecord = { version: 1, images: Object.fromEntries(images) };
    if (plan.record.writes && build.exitCode === 0)
      await saveRecord(plan.record, { now, before: plan.lastBuild }, ports);
    return {
      hasRecord: observed.some((image) => image.before !== undefined),
      misses: missesOf(observed, plan, build),
      saved: savedOf(observed),
    };
  } catch (error) {
    ports.runner.info(`Why steps missed the cache could not be told: ${messageOf(error)}`);
    return undefined;
  }
}

async function observe(
  image: ImagePlan,
  { plan, build: { vertices } }: { readonly plan: Plan; readonly build: BuildRun },
  ports: ExplanationPorts,
): Promise<Observed> {
  const sources = await readSources(image, { plan, vertices }, ports);
  const steps = observeSteps(image.id, vertices, sources);
  const before = plan.lastBuild?.images[image.repository];
  const record = recordOf(steps, sources);
  const now = { ...record, steps: record.steps.map((step) => withTime(step, before)) };
  return { image, steps, before, now };
}

function withExport({ image, now, before }: Observed, plan: Plan, build: BuildRun): ImageRecord {
  const { id } = image;
  const writes = measureCache(
    build.vertices,
    plan.images.map((one) => one.id),
  ).writes.filter((write) => write.image === id);
  const exported = exportTime(writes, plan.modes.get(id)?.mode) ?? before?.exported;
  const kept = keptNow(image, { plan, build }, { now, before });
  return {
    ...now,
    ...(exported === undefined ? {} : { exported }),
    ...(kept === undefined ? {} : { kept }),
  };
}

// What came from the cache still takes what it took.
function withTime(step: StepRecord, last: ImageRecord | undefined): StepRecord {
  const milliseconds = step.milliseconds ?? findSame(step, last?.steps ?? [])?.milliseconds;
  return milliseconds === undefined ? step : { ...step, milliseconds };
}

// Writing less says nothing of what writing all would take.
function exportTime(
  writes: readonly CacheWrite[],
  mode: 'max' | 'min' | undefined,
): number | undefined {
  if (mode !== 'max') return undefined;
  if (writes.length === 0 || writes.some(({ error }) => error !== '')) return undefined;
  return Math.round(writes.reduce((sum, { duration }) => sum + duration, 0));
}

function missesOf(
  observed: readonly Observed[],
  { definition }: Plan,
  { vertices }: BuildRun,
): readonly Miss[] {
  const ids = observed.map(({ image }) => image.id);
  const reads = ownReads(measureCache(vertices, ids).reads);
  return observed.flatMap(({ image: { id, cache }, steps, now, before }) => {
    const asked = definition.target[id]?.['no-cache'] === true;
    const unread = cache.read.length === 0 ? 'no cache is looked up' : '';
    const disabled = asked ? '`no-cache` asks for every step to run' : unread;
    const own = reads.filter(({ image }) => image === id);
    return findMisses({ image: id, steps, now, before, reads: own, disabled }, vertices);
  });
}

function savedOf(observed: readonly Observed[]): Explanation['saved'] {
  const known = observed.flatMap(({ image, steps, now }): readonly [string, number][] => {
    const cached = now.steps.filter((_, at) => steps[at]?.vertex.cached === true);
    const times = cached.flatMap(({ milliseconds }) => milliseconds ?? []);
    if (times.length < cached.length) return [];
    return [[image.id, times.reduce((sum, time) => sum + time, 0)]];
  });
  return Object.fromEntries(known);
}

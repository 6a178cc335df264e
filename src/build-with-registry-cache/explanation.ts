import { messageOf } from '../core/errors.ts';
import type { CachePorts } from '../core/ports.ts';
import type { TreePorts } from '../core/tree.ts';
import type { BuildRecord, ImageRecord, StepRecord } from './build-record.ts';
import { measureCache } from './cache-report.ts';
import { findMisses, type Miss } from './first-miss.ts';
import { readSources } from './image-sources.ts';
import { findSame } from './miss-reasons.ts';
import { observeSteps, recordOf, type ObservedStep } from './observed-steps.ts';
import type { BuildRun } from './outcome.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Plan } from './plan.ts';
import { restoreRecord, saveRecord } from './record-store.ts';

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

interface Observed {
  readonly image: ImagePlan;
  readonly steps: readonly ObservedStep[];
  readonly now: ImageRecord;
  readonly before: ImageRecord | undefined;
}

/**
 * Compares a build with the last one and, when it succeeded, keeps its record for the next: what a failed one ran is not
 * in the cache. A fault here never fails a build.
 */
export async function explainBuild(
  plan: Plan,
  build: BuildRun,
  ports: ExplanationPorts,
): Promise<Explanation | undefined> {
  try {
    const before = plan.lastBuild ?? (await restoreRecord(plan.record, ports));
    const observed: Observed[] = [];
    for (const image of plan.images)
      observed.push(await observe(image, { plan, build, before }, ports));
    const images = observed.map(({ image, now }): [string, ImageRecord] => [image.repository, now]);
    const now: BuildRecord = { version: 1, images: Object.fromEntries(images) };
    if (plan.record.writes && build.exitCode === 0)
      await saveRecord(plan.record, { now, before }, ports);
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

interface Past {
  readonly plan: Plan;
  readonly build: BuildRun;
  readonly before: BuildRecord | undefined;
}

async function observe(
  image: ImagePlan,
  { plan, build: { vertices }, before }: Past,
  ports: ExplanationPorts,
): Promise<Observed> {
  const sources = await readSources(image, { plan, vertices }, ports);
  const steps = observeSteps(image.id, vertices, sources);
  const last = before?.images[image.repository];
  const record = recordOf(steps, sources);
  const now = { ...record, steps: record.steps.map((step) => withTime(step, last)) };
  const exported = exportTime(image, { plan, vertices }) ?? last?.exported;
  return {
    ...{ image, steps, before: last },
    now: exported === undefined ? now : { ...now, exported },
  };
}

// What came from the cache still takes what it took.
function withTime(step: StepRecord, last: ImageRecord | undefined): StepRecord {
  const milliseconds = step.milliseconds ?? findSame(step, last?.steps ?? [])?.milliseconds;
  return milliseconds === undefined ? step : { ...step, milliseconds };
}

// Writing less says nothing of what writing all would take.
function exportTime(
  { id }: ImagePlan,
  { plan, vertices }: { readonly plan: Plan; readonly vertices: BuildRun['vertices'] },
): number | undefined {
  if (plan.modes.get(id)?.mode !== 'max') return undefined;
  const ids = plan.images.map((image) => image.id);
  const writes = measureCache(vertices, ids).writes.filter(({ image }) => image === id);
  if (writes.length === 0 || writes.some(({ error }) => error !== '')) return undefined;
  return Math.round(writes.reduce((sum, { duration }) => sum + duration, 0));
}

function missesOf(
  observed: readonly Observed[],
  { definition }: Plan,
  { vertices }: BuildRun,
): readonly Miss[] {
  const ids = observed.map(({ image }) => image.id);
  const { reads } = measureCache(vertices, ids);
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

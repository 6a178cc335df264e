import type { CacheRead } from './cache-report.ts';
import type { ImageRecord } from './build-record.ts';
import { changesOf, neighbourChange } from './miss-reasons.ts';
import type { Reason } from './reasons.ts';
import type { ObservedStep } from './observed-steps.ts';
import type { Vertex } from './trace.ts';
import { stepTitle } from './vertex-name.ts';

/** A step that missed for reasons of its own; those that only followed are not told of. */
export interface Miss {
  /** Id of the image. */
  readonly image: string;
  readonly stage: string;
  readonly step: string;
  readonly reasons: readonly Reason[];
}

/** One image of the build and what there is to compare it with. */
export interface ImageComparison {
  readonly image: string;
  readonly steps: readonly ObservedStep[];
  readonly now: ImageRecord;
  readonly before: ImageRecord | undefined;
  /** The caches it was looked up in. */
  readonly reads: readonly CacheRead[];
  /** Why nothing can hit, when that was asked for; else empty. */
  readonly disabled: string;
}

/** Returns, in the order they ran, the steps of an image that missed for reasons of their own. */
export function findMisses(
  comparison: ImageComparison,
  vertices: readonly Vertex[],
): readonly Miss[] {
  const missed = comparison.steps
    .filter(({ vertex }) => hasMissed(vertex))
    .sort((left, right) => (left.vertex.started ?? 0) - (right.vertex.started ?? 0));
  const follows = followers(vertices);
  const told = new Set<string>();
  const isNew = ({ kind, detail }: Reason): boolean => !told.has(`${kind} ${detail}`);
  const roots = missed.filter(({ vertex }) => !follows(vertex));
  const found = new Map<ObservedStep, readonly Reason[]>();
  for (const step of roots) found.set(step, rootReasons(step, comparison));
  for (const { kind, detail } of [...found.values()].flat()) told.add(`${kind} ${detail}`);
  for (const step of missed.filter(({ vertex }) => follows(vertex))) {
    const reasons = ownChanges(step, comparison).filter(isNew);
    for (const { kind, detail } of reasons) told.add(`${kind} ${detail}`);
    if (reasons.length > 0) found.set(step, reasons);
  }
  return missed.flatMap((step) => missOf(comparison.image, step, found.get(step)));
}

function missOf(
  image: string,
  { vertex }: ObservedStep,
  reasons: readonly Reason[] | undefined,
): readonly Miss[] {
  if (reasons === undefined) return [];
  return [{ image, stage: vertex.name.stage, step: stepTitle(vertex.name), reasons }];
}

function hasMissed({ name, started, completed, cached }: Vertex): boolean {
  return name.kind === 'step' && started !== undefined && completed !== undefined && !cached;
}

// A step follows when anything it is made from ran: its own cache key could not be the same then.
function followers(vertices: readonly Vertex[]): (vertex: Vertex) => boolean {
  const byDigest = Map.groupBy(vertices, ({ digest }) => digest);
  const known = new Map<string, boolean>();
  const ran = (digest: string): boolean => {
    const answer = known.get(digest);
    if (answer !== undefined) return answer;
    known.set(digest, false);
    const here = byDigest.get(digest) ?? [];
    // What came from the cache has the content it always had, whatever ran before it.
    const cached = here.some((vertex) => vertex.cached);
    const result = here.some(hasMissed) || (!cached && here.some(({ inputs }) => inputs.some(ran)));
    known.set(digest, result);
    return result;
  };
  return ({ inputs }) => inputs.some(ran);
}

function ownChanges(step: ObservedStep, { now, before }: ImageComparison): readonly Reason[] {
  return before === undefined ? [] : changesOf(step, now, before);
}

function rootReasons(step: ObservedStep, comparison: ImageComparison): readonly Reason[] {
  const { before } = comparison;
  const changes = ownChanges(step, comparison);
  const lookups = lookupReasons(comparison);
  const known = [...changes, ...lookups];
  if (known.length > 0) return known;
  const neighbour = before === undefined ? undefined : neighbourChange(step, before);
  if (neighbour !== undefined) return [neighbour];
  if (before === undefined) return [noRecord];
  const lost = comparison.reads.filter(({ error }) => error !== '');
  return lost.length > 0 ? [lookupFailure(lost)] : [unexplained(step)];
}

function lookupReasons({ reads, before, disabled }: ImageComparison): readonly Reason[] {
  if (disabled !== '') return [{ kind: 'no-cache', detail: disabled }];
  if (reads.length === 0 || reads.some(({ error }) => error === '')) return [];
  const failure = lookupFailure(reads);
  return [failure.kind === 'cache-not-found' && before === undefined ? cold : failure];
}

function lookupFailure(reads: readonly CacheRead[]): Reason {
  const broken = reads.filter(({ error }) => !isAbsent(error));
  const kind = broken.length > 0 ? 'cache-unreadable' : 'cache-not-found';
  const told = broken.length > 0 ? broken : reads;
  return { kind, detail: told.map(({ reference }) => reference).join(', ') };
}

/** Says whether a cache was looked up where none is: the first build of a branch or a repository. */
export function isAbsent(error: string): boolean {
  return /: not found$/.test(error);
}

const cold: Reason = {
  kind: 'cold',
  detail: 'no cache and no record of an earlier build were found',
};
const noRecord: Reason = {
  kind: 'no-record',
  detail: 'there is no record of an earlier build to compare with',
};

function unexplained({ takes, files }: ObservedStep): Reason {
  const detail =
    takes && files === undefined
      ? 'nothing that was compared has changed; what it copies could not be compared'
      : 'nothing that was compared has changed; the cache did not hold this step';
  return { kind: 'unknown', detail };
}

import type { Report } from '../core/action.ts';
import { formatDuration } from '../core/duration.ts';
import { ActionError } from '../core/errors.ts';
import { formatNotice } from '../core/notice.ts';
import type { Annotation } from '../core/ports.ts';
import { isBelow, isCold, measureCache, type CacheReport } from './cache-report.ts';
import { explainFailure, type BuildFailure } from './failure.ts';
import { diagnose } from './diagnosis.ts';
import type { Outcome } from './outcome.ts';
import { nameOf, outputsOf, type Output } from './outputs.ts';
import type { Plan } from './plan.ts';
import { renderSummary } from './summary.ts';

const sentences: Readonly<Record<Outcome['status'], string>> = {
  pushed: 'built and pushed',
  built: 'built, not pushed',
  failed: 'could not be built',
  denied: 'not built, since the registry would refuse them',
  'no-builder': 'not built, since no builder could be made',
};

/** Renders what a build came to. */
export function reportBuild(outcome: Outcome): Report<Output> {
  const { plan, build, duration, status } = outcome;
  const ids = plan.images.map(({ id }) => id);
  const cache = build === undefined ? undefined : measureCache(build.vertices, ids);
  const broken = explainFailure(outcome);
  const missed = broken === undefined ? judgeThreshold(plan, cache) : undefined;
  const sentence = `${names(plan)} ${sentences[status]} in ${formatDuration(duration)}${rateText(cache)}`;
  const failure = broken?.error ?? (plan.belowThreshold === 'fail' ? missed : undefined);
  return {
    outputs: outputsOf(outcome, cache),
    summary: renderSummary({ outcome, cache, sentence, broken }),
    notice: formatNotice(sentence, factsOf(outcome, cache)),
    annotations: annotationsOf(outcome, cache, { broken, missed }),
    ...(failure === undefined ? {} : { failure }),
  };
}

function factsOf(
  { status, plan, duration, build }: Outcome,
  cache: CacheReport | undefined,
): Readonly<Record<string, string | number | boolean>> {
  return {
    outcome: status,
    images: plan.images.length,
    pushed: status === 'pushed',
    duration_ms: Math.round(duration),
    ...(build === undefined ? {} : { attempts: build.attempts }),
    ...(cache === undefined
      ? {}
      : {
          steps: cache.total.steps,
          cached: cache.total.cached,
          hit_rate: cache.total.rate,
          missed_ms: cache.total.missed,
          cache_read_ms: total(cache.reads),
          cache_write_ms: total(cache.writes),
          cold: isCold(cache),
        }),
  };
}

function annotationsOf(
  { plan, access }: Outcome,
  cache: CacheReport | undefined,
  {
    broken,
    missed,
  }: { readonly broken: BuildFailure | undefined; readonly missed: ActionError | undefined },
): readonly Annotation[] {
  const notes = plan.rights.notes.map((message): Annotation => ({ level: 'notice', message }));
  const warnings = [
    ...(broken === undefined
      ? access.flatMap((one) => (one.status === 'denied' ? [deniedRead(one)] : []))
      : []),
    ...(cache?.writes ?? []).flatMap((write) =>
      write.error === ''
        ? []
        : [`The cache of ${nameOf(plan, write.image)} was not written: ${meaning(write.error)}`],
    ),
    ...(cache?.reads ?? []).flatMap((read) =>
      read.error === '' || isAbsent(read.error)
        ? []
        : [`The cache ${read.reference} was not read: ${meaning(read.error)}`],
    ),
    ...(missed !== undefined && plan.belowThreshold === 'warn' ? [missed.message] : []),
  ];
  return [
    ...notes,
    ...warnings.map((message): Annotation => ({ level: 'warning', message })),
    ...(broken?.annotations ?? []),
  ];
}

function deniedRead({
  repository,
  answer,
}: {
  readonly repository: string;
  readonly answer: string;
}): string {
  return `The registry refuses ${repository}: ${meaning(answer)}`;
}

function meaning(message: string): string {
  const { cause, fix, known } = diagnose(message);
  return known ? `${cause} ${fix} (${message})` : message;
}

// What never was cannot be missed: the first build of a repository has no cache.
function isAbsent(error: string): boolean {
  return /: not found$/.test(error);
}

// The first build cannot hit, so it cannot be below either.
function judgeThreshold(plan: Plan, cache: CacheReport | undefined): ActionError | undefined {
  if (cache === undefined || isCold(cache) || !isBelow(cache.total, plan.threshold))
    return undefined;
  const { cached, steps, rate } = cache.total;
  return new ActionError({
    what: `The cache hit rate is ${rate} %, below cache-hit-threshold ${plan.threshold} %`,
    why: `${cached} of ${steps} steps came from the cache.`,
    fix: 'The summary lists the steps that ran; the first of each stage is the cause, those after it follow from it.',
  });
}

function names({ images }: Plan): string {
  const all = images.map(({ name }) => name);
  return all.length < 3
    ? all.join(' and ')
    : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

function rateText(cache: CacheReport | undefined): string {
  if (cache === undefined || cache.total.steps === 0) return '';
  const { cached, steps, rate } = cache.total;
  return `, ${cached} of ${steps} steps from the cache (${rate} %)`;
}

function total(parts: readonly { readonly duration: number }[]): number {
  return Math.round(parts.reduce((sum, { duration }) => sum + duration, 0));
}

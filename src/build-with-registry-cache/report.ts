import type { Report } from '../core/action.ts';
import { formatDuration } from '../core/duration.ts';
import { ActionError } from '../core/errors.ts';
import { formatNotice } from '../core/notice.ts';
import { annotationsOf } from './annotations.ts';
import { isBelow, measureCache, type CacheReport } from './cache-report.ts';
import { lossOf } from './cache-worth.ts';
import { explainFailure } from './failure.ts';
import { isFirstBuild } from './first-build.ts';
import type { BuildRun, Outcome } from './outcome.ts';
import { outputsOf, type Output } from './outputs.ts';
import type { Plan } from './plan.ts';
import { renderSummary } from './summary.ts';

const sentences: Readonly<Record<Outcome['status'], string>> = {
  pushed: 'built and pushed',
  built: 'built, not pushed',
  failed: 'could not be built',
  denied: 'not built: the registry would refuse the push',
  'no-builder': 'not built: no builder could be made',
};

/** Renders what a build came to. */
export function reportBuild(outcome: Outcome): Report<Output> {
  const { plan, build, duration, status } = outcome;
  const ids = plan.images.map(({ id }) => id);
  const cache = build === undefined ? undefined : measured(build, ids);
  const broken = explainFailure(outcome);
  const missed = broken === undefined ? judgeThreshold(outcome, cache) : undefined;
  const loss =
    cache === undefined || broken !== undefined ? undefined : lossOf(cache, outcome.explanation);
  const sentence = `${names(plan)} ${sentences[status]} (${formatDuration(duration)})${rateText(cache)}`;
  const failure = broken?.error ?? (plan.belowThreshold === 'fail' ? missed : undefined);
  return {
    outputs: outputsOf(outcome, cache),
    summary: renderSummary({ outcome, cache, sentence, broken }),
    notice: formatNotice(sentence, factsOf(outcome, cache)),
    annotations: annotationsOf(outcome, cache, { broken, missed, loss }),
    ...(failure === undefined ? {} : { failure }),
  };
}

// Of a build that broke before its first step there is nothing to say.
function measured(
  { vertices, exitCode }: BuildRun,
  images: readonly string[],
): CacheReport | undefined {
  const cache = measureCache(vertices, images);
  return exitCode !== 0 && cache.total.steps === 0 ? undefined : cache;
}

function factsOf(
  outcome: Outcome,
  cache: CacheReport | undefined,
): Readonly<Record<string, string | number | boolean>> {
  const { status, plan, duration, build } = outcome;
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
          cache_read_ms: cache.cost.read,
          cache_write_ms: cache.cost.write,
          cold: isFirstBuild(outcome, cache),
        }),
  };
}

// The first build cannot hit, so it cannot be below either.
function judgeThreshold(outcome: Outcome, cache: CacheReport | undefined): ActionError | undefined {
  const { plan, explanation } = outcome;
  if (cache === undefined || isFirstBuild(outcome, cache)) return undefined;
  if (!isBelow(cache.total, plan.threshold)) return undefined;
  const { cached, steps, rate } = cache.total;
  return new ActionError({
    what: `The cache hit rate is ${rate} %, below cache-hit-threshold ${plan.threshold} %`,
    why: `${cached} of ${steps} steps came from the cache.`,
    fix:
      explanation === undefined
        ? 'The summary lists the steps that ran; the first of each stage is the cause, those after it follow from it.'
        : 'The summary says which steps missed for reasons of their own, and why; the others follow from them.',
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

import { formatDuration } from '../core/duration.ts';
import { ActionError } from '../core/errors.ts';
import type { CacheReport } from './cache-report.ts';
import type { Explanation } from './explanation.ts';

// Less is lost in how evenly a machine runs.
const leastLoss = 5_000;

/**
 * Returns the milliseconds that the steps which hit took when they last ran; undefined while that is not known of each of
 * them. Steps of several images run side by side, so this is the most that can have been saved.
 */
export function savedBy(
  cache: CacheReport,
  explanation: Explanation | undefined,
): number | undefined {
  if (explanation === undefined) return undefined;
  const times = cache.images.flatMap(({ image }) => explanation.saved[image] ?? []);
  if (times.length < cache.images.length) return undefined;
  return times.reduce((sum, time) => sum + time, 0);
}

/** Returns what to say when the cache cost more than it saved. A build that could not hit has invested, not lost. */
export function lossOf(
  cache: CacheReport,
  explanation: Explanation | undefined,
): ActionError | undefined {
  const saved = savedBy(cache, explanation);
  const { read, write } = cache.cost;
  if (saved === undefined || cache.total.cached === 0) return undefined;
  if (read + write - saved < leastLoss) return undefined;
  const [reading, writing, spared] = [read, write, saved].map(formatDuration);
  return new ActionError({
    what: `The cache cost more than it saved: ${reading} to read and ${writing} to write it`,
    why: `The steps that came from it took ${spared} when they last ran.`,
    fix: 'With `cache-mode: min` less is written; with `cache: none` the steps just run.',
  });
}

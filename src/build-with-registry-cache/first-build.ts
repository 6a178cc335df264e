import { tellsAbsence } from './cache-backends.ts';
import { isCold, type CacheReport } from './cache-report.ts';
import type { Outcome } from './outcome.ts';

/** Says whether nothing could hit, as before the first build of a branch. Where lookups tell nothing, the record does. */
export function isFirstBuild(
  { plan, explanation }: Pick<Outcome, 'plan' | 'explanation'>,
  cache: CacheReport,
): boolean {
  if (isCold(cache)) return true;
  return !tellsAbsence(plan.store) && cache.total.cached === 0 && explanation?.hasRecord === false;
}

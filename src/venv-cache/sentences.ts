import { adviceOnEntry, whenCacheFails } from '../core/cache-advice.ts';
import { isDamaged } from '../core/cache-generations.ts';
import { formatDuration } from '../core/duration.ts';
import { installCost, lookupCost, verdictOn, savedTime } from './costs.ts';
import { listed } from './fitness.ts';
import type { Lookup, Outcome } from './outcome.ts';

/** Returns why the environment was not restored; empty when it was. */
export function reasonOf({ source, lookup, rejection }: Outcome): string {
  if (source === 'restored') return '';
  if (rejection !== undefined) return `the one that was restored could not be used: ${rejection}`;
  return reasons[lookup.status](lookup);
}

const reasons: Readonly<Record<Lookup['status'], (lookup: Lookup) => string>> = {
  hit: () => 'the one that was restored could not be used',
  partial: () => 'the cache has only one that was made for another key',
  miss: () => 'nothing is cached for its key',
  unavailable: (lookup) => `the cache could not be used: ${whyOf(lookup)}`,
  failed: (lookup) => `the cache could not be used: ${whyOf(lookup)}`,
  skipped: whyOf,
};

function whyOf(lookup: Lookup): string {
  return 'why' in lookup ? lookup.why : '';
}

/** Returns what came of it in one sentence, without its full stop. */
export function summarise(outcome: Outcome): string {
  const { plan, inspection } = outcome;
  const packages = Object.keys(inspection?.packages ?? {}).length;
  const what = `environment of ${packages} packages on Python ${plan.python.version}`;
  const cost = formatDuration(installCost(outcome) ?? 0);
  const sentences: Readonly<Record<Outcome['source'], string>> = {
    restored: `Restored the ${what} in ${formatDuration(lookupCost(outcome))}; installing it had taken ${cost}`,
    built: `Made the ${what} with ${plan.installer.name} in ${cost}, since ${reasonOf(outcome)}`,
    failed: `The environment could not be made; ${reasonOf(outcome)}`,
  };
  return sentences[outcome.source];
}

/** Returns what a person should know although the step went well. */
export function warningsOf(outcome: Outcome): readonly string[] {
  const { plan, lookup, inspection, source, rejection } = outcome;
  const remote = listed('Their text is not part of the cache key', plan.remotes);
  const broken = source === 'built' ? (inspection?.broken ?? []) : [];
  const warnings = [
    lookup.status === 'failed'
      ? `The cache failed: ${lookup.why}. ${isDamaged(lookup) ? adviceOnEntry(plan.whyNotSave) : whenCacheFails}`
      : undefined,
    rejection === undefined
      ? undefined
      : `A restored environment was made anew: ${rejection}. ${adviceOnEntry(plan.whyNotSave)}`,
    slowness(outcome),
    remote === undefined ? undefined : `Requirements are included by URL. ${remote}`,
    listed('Packages do not fit each other', broken),
  ];
  return warnings.filter((warning) => warning !== undefined);
}

function slowness(outcome: Outcome): string | undefined {
  const saved = savedTime(outcome);
  if (saved === undefined || saved >= 0) return undefined;
  const isRemembered =
    verdictOn(outcome) !== undefined && outcome.plan.whyNotSave === undefined
      ? 'The next run installs instead.'
      : 'This cache costs more than it saves.';
  return `Restoring took ${formatDuration(-saved)} longer than installing had taken. ${isRemembered}`;
}

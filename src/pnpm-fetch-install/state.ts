/** What the main phase leaves for the post phase. */
import { isDamaged } from '../core/cache-generations.ts';
import type { InputReader } from '../core/inputs.ts';
import { writeCosts } from './costs.ts';
import type { Outcome, Store } from './outcome.ts';
import { costsFile, costsPrefix } from './store-key.ts';
import type { CachedThing } from './target.ts';

/** Something that was filled and is to be saved. */
export interface Filled {
  readonly thing: CachedThing;
  readonly key: string;
  readonly paths: readonly string[];
  readonly note: string;
  /** The cache was not asked for it: it may be there. */
  readonly isUnknown: boolean;
  /** The folders of what must not be altered, and what tells that it was not. */
  readonly folders: readonly string[];
  readonly fingerprint: string;
  /** Of the packages in a store, when it was whole. */
  readonly packageBytes: number;
}

/** What the post phase may have to do. */
export interface Leftovers {
  readonly registryFolder: string;
  readonly filled: Filled | undefined;
  /** Why this run must not save; empty when it may. */
  readonly whyNotSave: string;
  readonly costs: string;
  readonly costsFile: string;
  readonly costsKey: string;
}

/** Returns what is left to be done after the job. */
export function stateOf(outcome: Outcome): Readonly<Record<string, string>> {
  const { plan, store, newCosts, failure, unfit, missing } = outcome;
  if (store === undefined || failure !== undefined) return {};
  const filled = filledOf(outcome, store);
  return {
    ...(filled === undefined ? {} : { filled: JSON.stringify(filled) }),
    'why-not-save': plan.whyNotSave ?? unfit ?? whyIncomplete(missing) ?? '',
    ...(newCosts === undefined
      ? {}
      : {
          costs: writeCosts(newCosts).trim(),
          'costs-file': costsFile(plan.temporary, store.key.prefix),
          'costs-key': `${costsPrefix(store.key.prefix)}${newCosts.measuredAt}`,
        }),
  };
}

// Saved, it would be installed from without them until the lockfile changes.
function whyIncomplete(missing: Outcome['missing']): string | undefined {
  if (missing === undefined) return undefined;
  return `optional packages could not be fetched: ${missing.join(', ')}`;
}

function filledOf(outcome: Outcome, store: Store): Filled | undefined {
  const { plan, fingerprint, packageBytes, recovery } = outcome;
  const { source, lookup, target } = store;
  const isUnknown = source === 'skipped' && plan.strategy === 'never';
  // An entry never changes: left as it is, its gap would be filled over the network in every run.
  const isMended = source === 'restored' && recovery !== undefined && outcome.missing === undefined;
  const isNew = source === 'filled' || source === 'carried' || isUnknown || isMended;
  if (!isNew || lookup?.status === 'unavailable') return undefined;
  const isBad = lookup !== undefined && (lookup.status === 'hit' || isDamaged(lookup));
  const { thing, paths, note } = target;
  return {
    ...{ thing, paths, note, isUnknown, key: isBad ? store.mendedKey : target.key.key },
    folders: plan.modules?.folders ?? [],
    fingerprint: fingerprint ?? '',
    packageBytes: packageBytes ?? 0,
  };
}

/** Reads what the main phase has left. */
export function readState(read: InputReader): Leftovers {
  const filled = read.text('filled');
  return {
    registryFolder: read.text('registry-folder'),
    filled: filled === '' ? undefined : (JSON.parse(filled) as Filled),
    whyNotSave: read.text('why-not-save'),
    costs: read.text('costs'),
    costsFile: read.text('costs-file'),
    costsKey: read.text('costs-key'),
  };
}

import type { ActionError } from '../core/errors.ts';
import type { CacheRestore } from '../core/ports.ts';
import type { Costs } from './costs.ts';
import type { Plan } from './plan.ts';
import type { StoreKey } from './store-key.ts';
import type { StoreNote } from './store-note.ts';
import type { Target } from './target.ts';

/** The phases of a run; milliseconds of those that took place. */
export type Phase = 'setup' | 'restore' | 'fetch' | 'install' | 'prune';

/**
 * Where the store's content came from: `restored` by its exact key, `carried` over from another lockfile, `filled` from
 * the network, `present` on the machine, or filled because the cache was `skipped`.
 */
export type Source = 'restored' | 'carried' | 'filled' | 'present' | 'skipped';

/** A store and how it came to be what it is. */
export interface Store {
  readonly path: string;
  /** What of it is cached. */
  readonly target: Target;
  readonly key: StoreKey;
  /** Under which it is saved in the place of a damaged entry. */
  readonly mendedKey: string;
  readonly source: Source;
  /** What the cache answered, when it was asked. */
  readonly lookup?: CacheRestore;
  /** Of a store that was restored. */
  readonly note?: StoreNote;
  /** What restoring and installing have cost before. */
  readonly costs?: Costs;
  /** Why it was not restored by its exact key; empty when it was. */
  readonly reason: string;
  /** pnpm's memory of lockfiles it has verified; undefined when it has none. */
  readonly memory: string | undefined;
}

/** What came of it, success or not. */
export interface Outcome {
  readonly plan: Plan;
  /** Empty when there was none to run. */
  readonly pnpmVersion: string;
  readonly durations: Readonly<Partial<Record<Phase, number>>>;
  readonly store?: Store;
  /** Why the install went to the network although it need not have. */
  readonly recovery?: string;
  /** Why nothing was tried offline. */
  readonly online?: string;
  /** Optional packages that are not installed, since nobody served them. */
  readonly missing?: readonly string[];
  /** Size on disk of what is cached. */
  readonly bytes: number;
  /** Those of the packages in the store, which never become fewer but by pruning. */
  readonly packageBytes?: number;
  /** Packages whose build scripts pnpm did not run. */
  readonly ignoredBuilds: readonly string[];
  /** A verdict on restoring that is new. */
  readonly newCosts?: Costs;
  /** What tells in the post phase that it is still what was installed; only of what must not be altered. */
  readonly fingerprint?: string;
  /** Why it is not fit to be cached. */
  readonly unfit?: string;
  readonly failure?: ActionError;
}

import type { ActionError } from '../core/errors.ts';
import type { CacheRestore } from '../core/ports.ts';
import type { DownloadNote } from './downloads.ts';
import type { Inspection } from './inspection.ts';
import type { Plan } from './plan.ts';
import type { Stamp } from './stamp.ts';

/** The phases of a run; milliseconds of those that took place. */
export type Phase = 'restore' | 'verify' | 'locals' | 'downloads' | 'create' | 'install';

/** How the cache answered; `skipped` means it was not asked, and why. */
export type Lookup = CacheRestore | { readonly status: 'skipped'; readonly why: string };

/** What came of it, success or not. */
export interface Outcome {
  readonly plan: Plan;
  readonly source: 'restored' | 'built' | 'failed';
  readonly lookup: Lookup;
  /** Why an environment that was restored could not be used. */
  readonly rejection?: string;
  readonly durations: Readonly<Partial<Record<Phase, number>>>;
  readonly inspection?: Inspection;
  /** Of the environment that was restored. */
  readonly stamp?: Stamp;
  /** How the second layer answered, when it was asked, and what it said of itself. */
  readonly downloads?: { readonly lookup: CacheRestore; readonly note: DownloadNote | undefined };
  /** Size of the environment on disk. */
  readonly bytes: number;
  /** Bytes of what was installed into a new one. */
  readonly content?: number;
  readonly failure?: ActionError;
}

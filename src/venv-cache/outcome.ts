import type { ActionError } from '../core/errors.ts';
import type { CacheRestore } from '../core/ports.ts';
import type { Inspection } from './inspection.ts';
import type { Plan } from './plan.ts';
import type { Stamp } from './stamp.ts';

/** The phases of a run; milliseconds of those that took place. */
export type Phase = 'restore' | 'verify' | 'create' | 'install' | 'locals';

/** What came of it, success or not. */
export interface Outcome {
  readonly plan: Plan;
  readonly source: 'restored' | 'built' | 'failed';
  readonly lookup: CacheRestore;
  /** Why an environment that was restored could not be used. */
  readonly rejection?: string;
  readonly durations: Readonly<Partial<Record<Phase, number>>>;
  readonly inspection?: Inspection;
  /** Of the environment that was restored. */
  readonly stamp?: Stamp;
  /** Size of the environment on disk. */
  readonly bytes: number;
  readonly failure?: ActionError;
}

import type { ActionError } from '../core/errors.ts';
import type { RunResult } from '../core/ports.ts';
import { attempt, type Attempt } from './attempt.ts';
import { explain, outputOf } from './explain.ts';
import { classify } from './failures.ts';
import type { Store } from './outcome.ts';
import type { Pnpm } from './pnpm.ts';
import type { Session } from './session.ts';

/** How the install ended. */
export interface Installed extends Omit<Attempt, 'failed' | 'gap'> {
  /** Why what was restored was thrown away. */
  readonly rejection?: string;
  readonly failure?: ActionError;
}

/** Fetches what the store lacks, then installs from it; gaps and damages of the store are made good once. */
export async function installProject(
  session: Session,
  pnpm: Pnpm,
  store: Store,
): Promise<Installed> {
  // What was restored by its exact key has been made from this very lockfile.
  const fetches = store.source !== 'restored';
  // Of packages that were restored whole, none is missing for a good reason: they are not patched up.
  const goesOnline = fetches || store.target.thing === 'store';
  const first = await attempt(session, pnpm, { fetches, goesOnline });
  if (first.failed === undefined) return first;
  const { remedy, why } = first.gap ?? classify(outputOf(first.failed));
  const isRestored = store.source === 'restored' || store.source === 'carried';
  const isMended = remedy === 'refill' || (remedy === 'online' && !goesOnline);
  if (!isMended || !isRestored) return { ...first, failure: explainStep(first.failed) };
  await store.target.clear(session.ports.files);
  const second = await attempt(session, pnpm, { fetches: true, goesOnline: true });
  if (second.failed !== undefined) return { ...second, failure: explainStep(second.failed) };
  return { ...second, rejection: why };
}

function explainStep(failed: RunResult): ActionError {
  const what = failed.command.args[0] === 'fetch' ? 'Fetching the packages' : 'Installing';
  return explain(`${what} failed with exit code ${failed.exitCode}`, failed);
}

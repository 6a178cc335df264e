/**
 * What is remembered of an entry that was slower to restore than its environment is to install. Entries never change,
 * so it is an entry of its own: a few bytes, asked for before the large one. It holds for the rest of the week, since what a single
 * slow hour has taught must not stay true for as long as the requirements do.
 */
import { digest } from '../core/cache-key.ts';
import { pathsOf } from './layout.ts';

/** What a restore had cost and what it had saved, in milliseconds. */
export interface Verdict {
  readonly restoreDuration: number;
  readonly installDuration: number;
}

/** Where a verdict is kept: on disk, and in the cache. */
export interface VerdictPlace {
  readonly path: string;
  readonly key: string;
}

const week = 7 * 24 * 3_600_000;

/** Returns where the verdict on an environment's entry is kept at this time. */
export function verdictPlace(
  venvKey: string,
  now: number,
  { temporary, isWindows }: { readonly temporary: string; readonly isWindows: boolean },
): VerdictPlace {
  const name = digest(venvKey);
  return {
    path: pathsOf(isWindows).join(temporary, 'copilotos-venv', `slow-${name.slice(0, 16)}.json`),
    key: `venv-slow-${Math.floor(now / week)}-${name}`,
  };
}

/** Returns the verdict on a restore; undefined when it was worth it, or when that cannot be told. */
export function judge(
  restoreDuration: number,
  installDuration: number | undefined,
): Verdict | undefined {
  if (installDuration === undefined || restoreDuration <= installDuration) return undefined;
  return { restoreDuration, installDuration };
}

/** Returns the text of a verdict as it is kept. */
export function writeVerdict(verdict: Verdict): string {
  return `${JSON.stringify(verdict)}\n`;
}

/** Reads a verdict; undefined when it is none of ours. */
export function readVerdict(text: string | undefined): Verdict | undefined {
  try {
    const verdict = JSON.parse(text ?? '') as Partial<Verdict> | null;
    const { restoreDuration, installDuration } = verdict ?? {};
    if (typeof restoreDuration !== 'number' || typeof installDuration !== 'number')
      return undefined;
    return { restoreDuration, installDuration };
  } catch {
    return undefined;
  }
}

import type { Inspection } from './inspection.ts';

/** How an environment was made and what was in it then; kept inside it, so it is cached with it. */
export interface Stamp {
  readonly format: 1;
  readonly key: string;
  /** Milliseconds that making it and installing into it took. */
  readonly installDuration: number;
  readonly packages: Inspection['packages'];
  /** What was already wrong when it was made: not a reason to make it again. */
  readonly hollow: readonly string[];
  readonly unmet: readonly string[];
  readonly broken: readonly string[];
  readonly foreign: readonly string[];
}

/** Returns the stamp of an environment that has just been made. */
export function makeStamp(
  key: string,
  installDuration: number,
  { packages, hollow, unmet, broken, foreign }: Inspection,
): Stamp {
  return { format: 1, key, installDuration, packages, hollow, unmet, broken, foreign };
}

/** Returns the text of a stamp as it is kept. */
export function writeStamp(stamp: Stamp): string {
  return `${JSON.stringify(stamp, undefined, 1)}\n`;
}

const lists = ['hollow', 'unmet', 'broken', 'foreign'] as const;

/** Reads a stamp; undefined when it is none of ours. */
export function readStamp(text: string | undefined): Stamp | undefined {
  try {
    const stamp = JSON.parse(text ?? '') as Partial<Stamp> | null;
    const isWhole =
      stamp?.format === 1 &&
      typeof stamp.key === 'string' &&
      typeof stamp.installDuration === 'number' &&
      typeof stamp.packages === 'object' &&
      lists.every((name) => Array.isArray(stamp[name]));
    return isWhole ? (stamp as Stamp) : undefined;
  } catch {
    return undefined;
  }
}

import type { Inspection } from './inspection.ts';

/** How an environment was made and what was in it then; kept inside it, so it is cached with it. */
export interface Stamp {
  readonly format: 1;
  readonly key: string;
  /** Milliseconds that making it and installing into it took. */
  readonly installDuration: number;
  readonly packages: Inspection['packages'];
  /** What was already wrong when it was made: not a reason to make it again. */
  readonly unmet: readonly string[];
  readonly broken: readonly string[];
  readonly foreign: readonly string[];
}

/** Returns the stamp of an environment that has just been made. */
export function makeStamp(
  key: string,
  installDuration: number,
  { packages, unmet, broken, foreign }: Inspection,
): Stamp {
  return { format: 1, key, installDuration, packages, unmet, broken, foreign };
}

/** Returns the text of a stamp as it is kept. */
export function writeStamp(stamp: Stamp): string {
  return `${JSON.stringify(stamp, undefined, 1)}\n`;
}

/** Reads a stamp; undefined when it is none of ours. */
export function readStamp(text: string | undefined): Stamp | undefined {
  try {
    const stamp = JSON.parse(text ?? '') as Partial<Stamp>;
    const isWhole = typeof stamp.key === 'string' && typeof stamp.packages === 'object';
    return stamp.format === 1 && isWhole ? (stamp as Stamp) : undefined;
  } catch {
    return undefined;
  }
}

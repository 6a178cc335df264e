import type { Command } from '../core/command.ts';
import { inspectionScript } from './inspection-script.ts';

/** What an environment's own Python finds in it. */
export interface Inspection {
  readonly version: string;
  readonly implementation: string;
  /** Where the Python below the environment lives. */
  readonly prefix: string;
  /** The interpreter takes this folder for its environment. */
  readonly isHome: boolean;
  /** Distribution names, normalised (PEP 503), with their versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Projects on this disk that packages were installed from. */
  readonly locals: readonly LocalProject[];
  /** Packages that are registered and whose files are gone. */
  readonly hollow: readonly string[];
  /** Requirements asked about that nothing installed meets. */
  readonly unmet: readonly string[];
  /** What `pip check` would complain about: dependencies missing or in the wrong version. */
  readonly broken: readonly string[];
  /** Programs whose first line starts another Python. */
  readonly foreign: readonly string[];
  /** Requirements that could not be judged, since nothing here reads version specifiers. */
  readonly unjudged: number;
}

/** A project or archive on this disk that is installed from where it is. */
export interface LocalProject {
  readonly path: string;
  readonly isEditable: boolean;
}

/** Returns the command that inspects an environment with its own Python, in one call. */
export function inspect(python: string, folder: string, requirements: readonly string[]): Command {
  return {
    file: python,
    args: ['-I', '-c', inspectionScript],
    stdin: JSON.stringify({ folder, requirements }),
  };
}

const lists = ['locals', 'hollow', 'unmet', 'broken', 'foreign'] as const;

/** Reads what the inspection printed; undefined when it did not get that far. */
export function parseInspection(stdout: string): Inspection | undefined {
  try {
    const found = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Inspection;
    const isWhole =
      typeof found.version === 'string' &&
      typeof found.packages === 'object' &&
      lists.every((name) => Array.isArray(found[name]));
    return isWhole ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Returns how two sets of packages differ, as `name 1.0 → 2.0`, `name 1.0 → missing`, `name added in 1.0`. */
export function differences(
  before: Inspection['packages'],
  now: Inspection['packages'],
): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before[name], now[name]];
    if (was === is) return [];
    return was === undefined
      ? [`${name} added in ${is ?? ''}`]
      : [`${name} ${was} → ${is ?? 'missing'}`];
  });
}

import { differences, type Inspection } from './inspection.ts';
import type { PythonFacts } from './interpreter.ts';
import type { Stamp } from './stamp.ts';

/** What a restored environment is held against. */
export interface Expectation {
  readonly key: string;
  readonly python: PythonFacts;
  readonly stamp: Stamp | undefined;
}

/** Returns why an environment cannot be used as it is; undefined when it is what was asked for. */
export function whyUnfit(
  found: Inspection,
  { key, python, stamp }: Expectation,
): string | undefined {
  if (stamp === undefined) return 'it does not say how it was made';
  if (stamp.key !== key) return 'it was made for another key';
  if (!found.isHome) return 'its interpreter takes another folder for its environment';
  return (
    unlike('Python', found.version, python.version) ??
    unlike('implementation', found.implementation, python.implementation) ??
    unlike('prefix', found.prefix, python.prefix) ??
    listed('its packages have changed', differences(stamp.packages, found.packages)) ??
    listed('files of its packages are gone', fresh(found.hollow, stamp.hollow)) ??
    listed('requirements are not met', fresh(found.unmet, stamp.unmet)) ??
    listed('its packages do not fit each other', fresh(found.broken, stamp.broken)) ??
    listed('its programs start another Python', fresh(found.foreign, stamp.foreign))
  );
}

function unlike(what: string, found: string, wanted: string): string | undefined {
  return found === wanted ? undefined : `its ${what} is ${found}, not ${wanted}`;
}

function fresh(found: readonly string[], known: readonly string[]): readonly string[] {
  return found.filter((problem) => !known.includes(problem));
}

/** Returns the sentence with the first few of what it is about; undefined when there are none. */
export function listed(sentence: string, items: readonly string[]): string | undefined {
  const most = 5;
  const rest = items.length > most ? ` and ${items.length - most} more` : '';
  return items.length === 0 ? undefined : `${sentence}: ${items.slice(0, most).join(', ')}${rest}`;
}

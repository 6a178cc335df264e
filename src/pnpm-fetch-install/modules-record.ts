/** pnpm's record of what it has installed, `node_modules/.modules.yaml`: pnpm 9 writes YAML, newer ones JSON. */

/** The record's name in a `node_modules` folder. */
export const recordName = '.modules.yaml';

/** Returns a field of the record that has one value; undefined when it has none. */
export function fieldOf(record: string, name: string): string | undefined {
  return new RegExp(`^\\s*"?${name}"?: *["']?(.*?)["']?,?$`, 'm').exec(record)?.[1];
}

/** Returns where `nodeLinker: hoisted` was to put a package, as paths below the lockfile's folder; empty with other linkers. */
export function hoistedPlaces(record: string, dependency: string): readonly string[] {
  const lines = record.split(/\r?\n/);
  const begin = lines.findIndex((line) => /^\s*"?hoistedLocations"?:/.test(line));
  if (begin === -1) return [];
  const at = lines.findIndex((line, index) => index > begin && keyOf(line) === dependency);
  if (at === -1) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => itemOf(line) === undefined);
  return rest.slice(0, end === -1 ? undefined : end).flatMap((line) => itemOf(line) ?? []);
}

function keyOf(line: string): string | undefined {
  return /^\s+["']?(.+?)["']?:(?: \[)?$/.exec(line)?.[1];
}

function itemOf(line: string): string | undefined {
  return (/^\s+- ["']?(.+?)["']?$/.exec(line) ?? /^\s+"([^"]+)",?$/.exec(line))?.[1];
}

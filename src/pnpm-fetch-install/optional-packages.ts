/**
 * Optional packages that could not be downloaded: pnpm goes on without them and ends well. Newer ones say so (`leftOut`);
 * what older ones leave is a place for the package with nothing in it.
 */
import { join, resolve } from 'node:path';
import type { Files } from '../core/ports.ts';
import { fieldOf, hoistedPlaces, recordName } from './modules-record.ts';
import { satisfies } from './version.ts';

/** Says whether this pnpm names them; it may empty the place of one whose build script failed, too (pnpm/pnpm#16468). */
export function saysWhatIsMissing(pnpmVersion: string): boolean {
  return satisfies(pnpmVersion, '>=11.28.0') ?? true;
}

/** Returns the packages that a lockfile can do without, as `name@version` with what it names of their peers. */
export function optionalPackages(lockfile: string): readonly string[] {
  const found = new Set<string>();
  let section = '';
  let package_ = '';
  for (const line of lockfile.split(/\r?\n/)) {
    section = /^(\w+):/.exec(line)?.[1] ?? section;
    if (section !== 'snapshots') continue;
    package_ = /^ {2}["']?(\S.*?)["']?:/.exec(line)?.[1] ?? package_;
    if (/^ {4}optional: true$/.test(line)) found.add(package_);
  }
  return [...found];
}

/** Returns those of them that pnpm made a place for in `node_modules` and put nothing there. */
export async function findHoles(
  root: string,
  optional: readonly string[],
  files: Files,
): Promise<readonly string[]> {
  const top = join(root, 'node_modules');
  const record = optional.length === 0 ? undefined : await files.readText(join(top, recordName));
  if (record === undefined) return [];
  const store = resolve(top, fieldOf(record, 'virtualStoreDir') ?? '.pnpm');
  const names = await files.list(store);
  const holes = new Set<string>();
  for (const dependency of optional) {
    const hoisted = hoistedPlaces(record, dependency).map((place) => join(root, place));
    for (const place of [...hoisted, ...linkedPlaces(dependency, names, store)])
      if (!(await files.exists(place))) holes.add(withoutPeers(dependency));
  }
  return [...holes];
}

// Each package has a folder of its own, made before it is downloaded: `.pnpm/@scope+name@1.0.0_peer@2.0.0/node_modules/@scope/name`.
function linkedPlaces(
  dependency: string,
  names: readonly string[],
  store: string,
): readonly string[] {
  const plain = withoutPeers(dependency);
  const folder = plain.replace(/[\\/:*?"<>|#]/g, '+');
  const name = plain.slice(0, plain.indexOf('@', 1));
  return names
    .filter((other) => other === folder || other.startsWith(`${folder}_`))
    .map((other) => join(store, other, 'node_modules', name));
}

function withoutPeers(dependency: string): string {
  return dependency.split('(')[0] ?? dependency;
}

/** What pnpm has installed into a workspace: where it is, what decides it, and whether it is all there. */
import { join, resolve, sep } from 'node:path';
import { cacheKey, digestParts } from '../core/cache-key.ts';
import type { Files } from '../core/ports.ts';
import { fieldOf, recordName } from './modules-record.ts';
import { placesOf, readableOf, type KeyFacts, type StoreKey } from './store-key.ts';

/** The installed packages of a workspace, before pnpm is known. */
export interface Modules {
  readonly root: string;
  /** The `node_modules` folders of its packages, that of the lockfile's folder first. */
  readonly folders: readonly string[];
  /** SHA-256 of every file that decides what is in them, by its path below the root. */
  readonly files: Readonly<Record<string, string>>;
  /** Variables that pnpm takes settings from. */
  readonly variables: Readonly<Record<string, string>>;
  /** Whether the projects of a workspace share one lockfile, or have one `each` (`sharedWorkspaceLockfile: false`). */
  readonly lockfiles: 'one' | 'each';
  readonly nodeVersion: string;
  readonly installArgs: readonly string[];
}

/** Everything that decides whether packages installed elsewhere are those that would be installed here. */
export type ModulesKeyFacts = KeyFacts & Modules & { readonly pnpmVersion: string };

/** Returns the key: nothing but the very same serves, so all of it is in what is compared. */
export function modulesKey(facts: ModulesKeyFacts): StoreKey {
  const { files, variables, installArgs, root, nodeVersion, pnpmVersion, lockfiles } = facts;
  const key = cacheKey('pnpm-modules', [...readableOf(facts), placesOf(facts)], {
    ...{ format: '1', root, nodeVersion, pnpmVersion, lockfiles },
    lockfile: facts.lockfileHash,
    settings: facts.settingsHash,
    fetchArgs: JSON.stringify(facts.fetchArgs),
    installArgs: JSON.stringify(installArgs),
    files: digestParts(files),
    variables: digestParts(variables),
  });
  return { key, prefix: key.slice(0, -64) };
}

/** Returns the folders of the packages that a lockfile installs into, relative to its own; that one first. */
export function importersOf(lockfile: string): readonly string[] {
  const lines = lockfile.split(/\r?\n/);
  const begin = lines.findIndex((line) => /^importers:/.test(line));
  const rest = begin === -1 ? [] : lines.slice(begin + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  const found = (end === -1 ? rest : rest.slice(0, end)).flatMap((line) => {
    const name = /^ {2}(?:'(.+)'|"(.+)"|([^\s'"].*?)):(?: \{\})?$/.exec(line);
    return name === null ? [] : [name[1] ?? name[2] ?? name[3] ?? ''];
  });
  return ['.', ...new Set(found.filter((name) => name !== '.').sort())];
}

// Tools keep caches of their own in dot folders (`.cache`, `.vite`): those are not what pnpm has installed.
const ownPatterns = ['[!.]*', '.bin', '.modules.yaml', '.pnpm*'];

/** Says whether an entry of a `node_modules` folder is pnpm's. */
export function isOwn(name: string): boolean {
  return /^(?:[^.]|\.bin$|\.modules\.yaml$|\.pnpm)/.test(name);
}

/** Returns what the cache client is to take of these folders. */
export function cachedPaths(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => ownPatterns.map((pattern) => join(folder, pattern)));
}

/** Returns what tells whether something has been installed, added or removed since; sizes find what wrote into packages. */
export async function fingerprint(folders: readonly string[], files: Files): Promise<string> {
  const [top = ''] = folders;
  const records = [recordName, '.pnpm/lock.yaml', '.pnpm-workspace-state-v1.json'];
  const texts = await Promise.all(records.map(async (name) => files.readText(join(top, name))));
  const names = await Promise.all(folders.map(async (folder) => files.list(folder)));
  return digestParts({
    texts: JSON.stringify(texts),
    names: JSON.stringify(names.map((all) => all.filter(isOwn))),
    bytes: String(await sizeOf(folders, files)),
  });
}

/** Returns the bytes of what is cached of these folders. */
export async function sizeOf(folders: readonly string[], files: Files): Promise<number> {
  let sum = 0;
  for (const folder of folders)
    for (const name of (await files.list(folder)).filter(isOwn))
      sum += await files.size(join(folder, name)).catch(() => 0);
  return sum;
}

/** Returns why these folders do not hold all that is installed, so that they must not be cached; undefined when they do. */
export async function whyNotWhole(
  { folders, lockfiles }: Pick<Modules, 'folders' | 'lockfiles'>,
  files: Files,
): Promise<string | undefined> {
  if (lockfiles === 'each')
    return 'each project of the workspace has a lockfile and packages of its own (`sharedWorkspaceLockfile: false`)';
  const [top = ''] = folders;
  const odd = folders.find((folder) => /[*?[\]!\n]/.test(folder));
  if (odd !== undefined) return `the cache client takes ${odd} for a pattern`;
  const record = await files.readText(join(top, recordName));
  if (record === undefined) return 'pnpm keeps its record of what is installed elsewhere';
  const linker = fieldOf(record, 'nodeLinker');
  if (linker === 'pnp') return '`nodeLinker: pnp` installs nothing into node_modules';
  const store = resolve(top, fieldOf(record, 'virtualStoreDir') ?? '.pnpm');
  return store.startsWith(top + sep)
    ? undefined
    : `its packages are in ${store}, outside of node_modules`;
}

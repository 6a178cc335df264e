/**
 * The second layer: the installer's own cache of what it downloaded and built. It is asked for when the environment
 * is not cached; unlike that it is right whatever was in it, so an older one serves too (prefix keys).
 */
import { mendedKey } from '../core/cache-generations.ts';
import { cacheKey, digest } from '../core/cache-key.ts';
import { command, type Command } from '../core/command.ts';
import type { Inputs } from './inputs.ts';
import { pathsOf } from './layout.ts';
import type { World } from './probe.ts';

/** How much of the installer's cache is kept: also what an index would give again, or only what had to be built. */
export type DownloadMode = 'all' | 'built';

/** Where the layer is kept: on disk, and in the cache. */
export interface DownloadCache {
  readonly mode: DownloadMode;
  readonly installer: 'uv' | 'pip';
  readonly folder: string;
  readonly key: string;
  /** Under which it is saved in the place of a damaged entry. */
  readonly mendedKey: string;
  readonly prefix: string;
  /** Says how it came to be; ours, and part of what is cached. */
  readonly note: string;
}

/** How a layer came to be. */
export interface DownloadNote {
  /** How often it was carried over to other requirements since it was last filled afresh. */
  readonly generation: number;
  /** What had been built. */
  readonly built: readonly string[];
}

/** Installers forget nothing: after so many sets of requirements the layer is filled afresh. */
export const longestLineage = 5;

type Asked = Pick<
  Inputs,
  'downloadCache' | 'environment' | 'folder' | 'isGitHubHosted' | 'isWindows' | 'suffix'
> & { readonly temporary: string };

/** Returns the layer of an environment; undefined when there is to be none. */
export function downloadCache(
  asked: Asked,
  { installer, python, system, now }: Pick<World, 'installer' | 'python' | 'system' | 'now'>,
  venvKey: string,
): DownloadCache | undefined {
  const mode = chooseMode(asked, installer.name);
  if (mode === undefined) return undefined;
  const path = pathsOf(asked.isWindows);
  const minor = python.version.split('.').slice(0, 2).join('.');
  const readable = [
    'downloads',
    asked.suffix,
    system,
    python.machine,
    `py${minor}`,
    installer.name,
    mode,
  ];
  const head = cacheKey(
    'venv',
    readable.filter((part) => part !== ''),
    {},
  ).slice(0, -64);
  // Two environments of one job would otherwise restore into one another's.
  const name = `downloads-${installer.name}-${digest(asked.folder).slice(0, 8)}`;
  const folder = path.join(asked.temporary, 'copilotos-venv', name);
  const note = path.join(folder, 'copilotos-downloads.json');
  const key = head + digest(venvKey);
  return {
    ...{ mode, folder, note, installer: installer.name },
    ...{ key, mendedKey: mendedKey(key, now), prefix: head },
  };
}

// A cache that somebody else has set up, or that stays on the machine's own disk, is better than ours.
function chooseMode(
  { downloadCache: asked, environment, isGitHubHosted }: Asked,
  installer: 'uv' | 'pip',
): DownloadMode | undefined {
  if (asked === 'all' || asked === 'built') return asked;
  const taken = installer === 'uv' ? ['UV_CACHE_DIR', 'UV_NO_CACHE'] : ['PIP_CACHE_DIR'];
  const isTaken = [...taken, 'PIP_NO_CACHE_DIR'].some((name) => (environment[name] ?? '') !== '');
  return asked === 'none' || isTaken || !isGitHubHosted ? undefined : 'built';
}

/** Returns the variables by which the installer uses the layer. */
export function downloadVariables(
  layer: Pick<DownloadCache, 'installer' | 'folder'> | undefined,
): Readonly<Record<string, string>> {
  if (layer === undefined) return {};
  return { [layer.installer === 'uv' ? 'UV_CACHE_DIR' : 'PIP_CACHE_DIR']: layer.folder };
}

/** Where installers keep the wheels they have built, below their cache. */
export const builtWheels: readonly string[] = [
  ...['sdists-*/**/*.whl', 'built-wheels-*/**/*.whl'],
  'wheels/**/*.whl',
];

/** Returns uv's own command that leaves only built wheels in the layer; pip has none. */
export function pruneCommands({ mode, installer, folder }: DownloadCache): readonly Command[] {
  if (mode === 'all' || installer === 'pip') return [];
  return [{ ...command('uv', 'cache', 'prune', '--ci'), env: { UV_CACHE_DIR: folder } }];
}

/**
 * Returns which of the names in the layer's folder are not kept. Index pages and what they led to are gone with the
 * next release anyway: of 171 packages, uv's are 46 MiB beside 1 MiB of wheels.
 */
export function discarded({ mode }: DownloadCache, names: readonly string[]): readonly string[] {
  const kept = /^(?:sdists-|built-wheels-|wheels$)/;
  return mode === 'all' ? [] : names.filter((name) => !kept.test(name));
}

/** Returns the text of a note as it is kept. */
export function writeNote(note: DownloadNote): string {
  return `${JSON.stringify(note)}\n`;
}

/** Reads a note; undefined when it is none of ours. */
export function readNote(text: string | undefined): DownloadNote | undefined {
  try {
    const note = JSON.parse(text ?? '') as Partial<DownloadNote> | null;
    if (typeof note?.generation !== 'number' || !Array.isArray(note.built)) return undefined;
    return { generation: note.generation, built: note.built };
  } catch {
    return undefined;
  }
}

import { join } from 'node:path';
import type { Files } from '../core/ports.ts';
import type { Plan } from './plan.ts';
import { storeKey } from './store-key.ts';
import type { Target } from './target.ts';

/** Returns how a store is cached: one of another lockfile serves too, since pnpm takes from it what it needs. */
export function storeTarget(path: string, { facts, isHosted }: Plan): Target {
  const key = storeKey({ ...facts, storePath: path });
  const note = join(path, 'copilotos-store.json');
  return {
    thing: 'store',
    key,
    prefixes: [key.prefix],
    paths: [path],
    note,
    marker: join(path, 'copilotos-restoring'),
    whyPresent: async (files) => whyPresent(path, { note, isHosted }, files),
    prepare: async (files) => removeIndex(path, files),
    clear: async (files) => clearStore(path, files),
  };
}

// A machine that stays keeps its store itself; on one that does not, something small may have been put there before us.
async function whyPresent(
  path: string,
  { note, isHosted }: { readonly note: string; readonly isHosted: boolean },
  files: Files,
): Promise<string | undefined> {
  if ((await files.list(path)).length === 0) return undefined;
  if (await files.exists(note)) return 'an earlier step or job has filled the store';
  return isHosted ? undefined : 'this machine keeps a store of its own';
}

// The index of a store is a database: over an older one, its log would be taken for the new one's.
async function removeIndex(path: string, files: Files): Promise<void> {
  for (const name of await files.list(path))
    if (name.startsWith('index.db')) await files.remove(join(path, name));
}

// What packages are made of; `links` stays, since the pnpm that runs may itself be linked from there.
async function clearStore(path: string, files: Files): Promise<void> {
  for (const name of await files.list(path))
    if (name !== 'links') await files.remove(join(path, name));
}

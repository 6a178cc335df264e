import { dirname, join } from 'node:path';
import { command } from '../core/command.ts';
import type { Files, Ports } from '../core/ports.ts';
import { freshPlace, type CacheStore } from './cache-backends.ts';
import type { ImagePlan } from './image-plan.ts';

/**
 * Caches in folders. BuildKit's exporter adds to a folder and never removes from it, so each cache is written to a fresh
 * folder beside the others and takes the place of the old one when it is whole.
 */
export interface LocalCaches {
  /** Holds all that is fresh, and soon all that is old; empty when nothing is written. */
  readonly fresh: string;
  readonly swaps: readonly LocalSwap[];
}

/** One folder that takes the place of another. */
export interface LocalSwap {
  readonly fresh: string;
  readonly kept: string;
}

/** Returns the local caches that are not there: buildx would leave an empty folder where it finds none. */
export async function findAbsent(
  images: readonly ImagePlan[],
  { kind }: CacheStore,
  files: Files,
): Promise<readonly string[]> {
  if (kind !== 'local') return [];
  const places = [...new Set(images.flatMap(({ cache }) => cache.read))];
  const found = await Promise.all(places.map(async (place) => files.exists(indexOf(place))));
  return places.filter((_place, at) => found[at] !== true);
}

/** Decides where local caches are written first. */
export function planLocal(
  images: readonly ImagePlan[],
  store: CacheStore,
  nonce: string,
): LocalCaches {
  const written = store.kind === 'local' ? images.flatMap(({ cache }) => cache.write ?? []) : [];
  if (written.length === 0) return { fresh: '', swaps: [] };
  // No reference begins with a dot.
  const fresh = join(store.folder, `.new-${nonce}`);
  const swaps = [...new Set(written)].map((kept) => ({
    fresh: freshPlace(store, fresh, kept),
    kept,
  }));
  return { fresh, swaps };
}

/** Puts what was written whole in its place; returns what was said where that failed. */
export async function keepFresh(
  { fresh, swaps }: LocalCaches,
  ports: Ports,
): Promise<readonly string[]> {
  const errors: string[] = [];
  for (const [at, swap] of swaps.entries()) {
    // The index is written last: without it the export failed, and the old cache is better than none.
    if (!(await ports.files.exists(indexOf(swap.fresh)))) continue;
    const error = await exchange(swap, join(fresh, '.old', String(at)), ports);
    if (error !== '') errors.push(error);
  }
  return errors;
}

// Two renames, so that the place is empty for a moment only; a build that looks just then finds no cache.
async function exchange(
  { fresh, kept }: LocalSwap,
  old: string,
  { exec, files }: Ports,
): Promise<string> {
  const move = async (from: string, to: string): Promise<string> => {
    await files.createFolder(dirname(to));
    const { exitCode, stderr } = await exec.run(command('mv', '-T', from, to));
    return exitCode === 0 ? '' : stderr.trim() || `mv -T ${from} ${to} failed`;
  };
  const isReplaced = await files.exists(kept);
  const refused = isReplaced ? await move(kept, old) : '';
  if (refused !== '') return refused;
  const failed = await move(fresh, kept);
  if (failed !== '' && isReplaced) await move(old, kept);
  return failed;
}

function indexOf(place: string): string {
  return join(place, 'index.json');
}

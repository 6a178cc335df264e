/**
 * An entry of the cache never changes, so one that is damaged keeps its key for good. What is made in its place is saved
 * beside it, as a later generation of that key, and a restore takes the newest there is: the service itself finds it,
 * in the same request.
 */
import type { Cache, CacheRestore } from './ports.ts';

/** Characters that what follows a key may take. */
export const longestGeneration = 16;

const day = 24 * 3_600_000;

/** Returns the key of what takes a damaged entry's place; one a day, so that what is never found right does not pile up. */
export function mendedKey(key: string, now: number): string {
  return `${key}-mended-${Math.floor(now / day)}`;
}

/** What is looked for. */
export interface Wanted {
  readonly paths: readonly string[];
  readonly key: string;
  /** Keys that begin so serve too, but are no hit. */
  readonly prefixes?: readonly string[];
}

/** Restores the newest generation of a key. */
export async function restoreNewest(
  cache: Pick<Cache, 'restore'>,
  { paths, key, prefixes = [] }: Wanted,
): Promise<CacheRestore> {
  // No entry has the first key: the service would take an exact one for better than a newer one.
  const found = await cache.restore(paths, `${key}-newest`, [key, ...prefixes]);
  return 'key' in found && isGeneration(found.key, key) ? { ...found, status: 'hit' } : found;
}

/** Says whether what was found is no good; a service that failed says nothing of what it keeps. */
export function isDamaged(lookup: { readonly status: string }): boolean {
  return 'isDamaged' in lookup && lookup.isDamaged === true;
}

function isGeneration(found: string, key: string): boolean {
  return found === key || (found.startsWith(key) && /^-mended-\d+$/.test(found.slice(key.length)));
}

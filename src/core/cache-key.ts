import { createHash } from 'node:crypto';
import { longestGeneration } from './cache-generations.ts';

/** Longest key GitHub's cache service takes (actions/toolkit, packages/cache, `checkKey`). */
export const longestCacheKey = 512;

/** The named parts that decide whether two cache entries may stand for each other. */
export type KeyParts = Readonly<Record<string, string>>;

/**
 * Returns `<prefix>-<readable…>-<digest>`: the digest covers every part by name, so order does not matter and
 * no two sets of parts share a key by running into each other; the readable parts are for people and for prefix search.
 */
export function cacheKey(prefix: string, readable: readonly string[], parts: KeyParts): string {
  const head = [prefix, ...readable].map(plain).join('-');
  return `${head.slice(0, longestCacheKey - longestGeneration - 65)}-${digestParts(parts)}`;
}

/** Returns the SHA-256, in hex, of the parts whatever order they are given in. */
export function digestParts(parts: KeyParts): string {
  const entries = Object.entries(parts).sort(([left], [right]) => (left < right ? -1 : 1));
  return digest(JSON.stringify(entries));
}

/** Returns the SHA-256 of a text, in hex. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

// The service refuses commas; slashes and spaces make keys hard to read and to type.
function plain(part: string): string {
  return part.replace(/[^\w.@+]+/g, '_');
}

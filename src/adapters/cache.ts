import type { Cache, CacheRestore, CacheSave } from '../core/ports.ts';
import { messageOf } from '../core/errors.ts';

/**
 * GitHub's cache service by @actions/cache, which is loaded only when it is first used.
 * The library reports most faults as log lines and a missing result; what it throws becomes a `failed` result.
 */
export const githubCache: Cache = { restore, save };

async function restore(
  paths: readonly string[],
  key: string,
  prefixes: readonly string[],
): Promise<CacheRestore> {
  const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return unavailable;
  try {
    const found = await restoreCache([...paths], key, [...prefixes]);
    if (found === undefined) return { status: 'miss' };
    return { status: found === key ? 'hit' : 'partial', key: found };
  } catch (error) {
    return { status: 'failed', why: messageOf(error) };
  }
}

async function save(paths: readonly string[], key: string): Promise<CacheSave> {
  const { isFeatureAvailable, saveCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return unavailable;
  try {
    // The library answers -1 both when another job has reserved the key and when it failed softly.
    return (await saveCache([...paths], key)) === -1 ? { status: 'exists' } : { status: 'saved' };
  } catch (error) {
    return { status: 'failed', why: messageOf(error) };
  }
}

const unavailable = {
  status: 'unavailable',
  why: 'this runner offers no cache service',
} as const;

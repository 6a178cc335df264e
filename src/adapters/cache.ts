import type { Cache, CacheRestore, CacheSave } from '../core/ports.ts';
import { messageOf } from '../core/errors.ts';
import { overhear, type Overheard } from './cache-log.ts';
import { firstPrograms } from './first-programs.ts';

/**
 * GitHub's cache service by @actions/cache, which is loaded only when it is first used.
 * The library reports most faults as log lines and a missing result; what it logs tells them apart.
 */
export const githubCache: Cache = { restore, save, has };

/**
 * The same for an action that asks the cache in every run: its library is loaded while the first programs run, and the
 * first question waits until they do.
 */
export function expectedCache(): Cache {
  const started = firstPrograms();
  void started.then(async () => import('@actions/cache')).catch(() => undefined);
  return {
    ...githubCache,
    restore: async (...question) => {
      await started;
      return restore(...question);
    },
  };
}

async function restore(
  paths: readonly string[],
  key: string,
  prefixes: readonly string[],
): Promise<CacheRestore> {
  const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return unavailable;
  try {
    const { result, heard } = await overhear(async () =>
      restoreCache([...paths], key, [...prefixes], patience),
    );
    if (result === undefined) return whyNothing(heard);
    return { status: result === key ? 'hit' : 'partial', key: result, ...sizeOf(heard) };
  } catch (error) {
    return { status: 'failed', why: messageOf(error) };
  }
}

async function save(paths: readonly string[], key: string): Promise<CacheSave> {
  const { isFeatureAvailable, saveCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return unavailable;
  try {
    const { result, heard } = await overhear(async () => saveCache([...paths], key));
    return result === -1 ? whyNotSaved(heard) : { status: 'saved', ...sizeOf(heard) };
  } catch (error) {
    return { status: 'failed', why: messageOf(error) };
  }
}

async function has(paths: readonly string[], key: string): Promise<boolean> {
  const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return false;
  try {
    const { result } = await overhear(async () =>
      restoreCache([...paths], key, [], { lookupOnly: true }),
    );
    return result === key;
  } catch {
    return false;
  }
}

// A download that stands still (actions/cache#1234, #720) would hold the job for the library's ten minutes for each 128
// MiB; installing is faster long before. SEGMENT_DOWNLOAD_TIMEOUT_MINS, which the library reads itself, goes before.
const patience = { segmentTimeoutInMs: 180_000 };

const unavailable = {
  status: 'unavailable',
  why: 'this runner offers no cache service',
} as const;

function whyNothing({ fault, forbidden, isDamaged }: Overheard): CacheRestore {
  if (forbidden !== undefined) return { status: 'unavailable', why: forbidden };
  if (fault === undefined) return { status: 'miss' };
  return { status: 'failed', why: fault, ...(isDamaged ? { isDamaged } : {}) };
}

// The library answers -1 when another job has reserved the key, when it may not write, and when it failed softly.
function whyNotSaved({ fault, forbidden, isTaken }: Overheard): CacheSave {
  if (forbidden !== undefined) return { status: 'unavailable', why: forbidden };
  if (isTaken || fault === undefined) return { status: 'exists' };
  return { status: 'failed', why: fault };
}

function sizeOf({ archiveBytes }: Overheard): { readonly archiveBytes?: number } {
  return archiveBytes === undefined ? {} : { archiveBytes };
}

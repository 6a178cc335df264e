import { join } from 'node:path';
import type { CachePorts } from '../core/ports.ts';
import { isSameRecord, parseRecord, type BuildRecord } from './build-record.ts';
import type { RecordPlan } from './record-plan.ts';

/**
 * The record lives in GitHub's cache: it is small, it needs no registry login and leaves no versions behind in a package.
 * Entries never change, so every run writes one of its own, and the newest of a branch is found by its prefix.
 */
export async function restoreRecord(
  { folder, key, prefixes }: RecordPlan,
  { cache, files, runner }: CachePorts,
): Promise<BuildRecord | undefined> {
  if (prefixes.length === 0) return undefined;
  const file = join(folder, recordName);
  try {
    await files.remove(folder);
    const found = await cache.restore([folder], key, prefixes);
    if ('why' in found) runner.info(`The record of the last build was not read: ${found.why}`);
    const text = await files.readText(file);
    return text === undefined ? undefined : parseRecord(text);
  } finally {
    await files.remove(folder);
  }
}

/** Keeps the record for the next build, when it tells something new. */
export async function saveRecord(
  { folder, key }: RecordPlan,
  { now, before }: { readonly now: BuildRecord; readonly before: BuildRecord | undefined },
  { cache, files, runner }: CachePorts,
): Promise<void> {
  if (before !== undefined && isSameRecord(now, before)) return;
  try {
    await files.writeText(join(folder, recordName), JSON.stringify(now));
    const saved = await cache.save([folder], key);
    if ('why' in saved) runner.info(`The record of this build was not kept: ${saved.why}`);
  } finally {
    await files.remove(folder);
  }
}

const recordName = 'build.json';

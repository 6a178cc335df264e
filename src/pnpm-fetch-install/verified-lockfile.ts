/**
 * pnpm 11 and newer ask the registry about every entry of a lockfile (`minimumReleaseAge`, `trustPolicy`) and remember
 * in their cache folder that it passed. Without that memory an offline install on a fresh machine fails with
 * ERR_PNPM_NO_OFFLINE_META; with it, keyed by the lockfile's hash and the policy, nothing is asked (pnpm/pnpm#11687).
 */
import { posix, win32 } from 'node:path';

/** Says whether this pnpm verifies lockfiles. */
export function verifiesLockfiles(pnpmVersion: string): boolean {
  return Number(pnpmVersion.split('.')[0]) >= 11;
}

/** What decides where pnpm keeps its caches. */
export interface CachePlace {
  /** What `pnpm config get cache-dir` printed. */
  readonly configured: string;
  readonly platform: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Returns the file of that memory (pnpm, config/reader, `getCacheDir`); undefined without a home folder. */
export function verifiedFile({
  configured,
  platform,
  environment,
}: CachePlace): string | undefined {
  const path = platform === 'win32' ? win32 : posix;
  const folder = cacheFolder({ configured, platform, environment });
  return folder === undefined ? undefined : path.join(folder, 'lockfile-verified.jsonl');
}

function cacheFolder({ configured, platform, environment }: CachePlace): string | undefined {
  const set = configured.trim();
  if (set !== '' && set !== 'undefined') return set;
  const xdg = environment['XDG_CACHE_HOME'] ?? '';
  if (xdg !== '') return posix.join(xdg, 'pnpm');
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? '';
    return local === '' ? undefined : win32.join(local, 'pnpm-cache');
  }
  const home = environment['HOME'] ?? '';
  if (home === '') return undefined;
  return posix.join(home, platform === 'darwin' ? 'Library/Caches/pnpm' : '.cache/pnpm');
}

/** Returns the newest record about this lockfile; empty when there is none. */
export function recordOf(memory: string | undefined, lockfilePath: string): string {
  const records = (memory ?? '').split('\n').filter((line) => isAbout(line, lockfilePath));
  return records.at(-1) ?? '';
}

/** Returns the memory with the record at its end; unchanged when it is there already. */
export function withRecord(memory: string | undefined, record: string): string {
  const lines = (memory ?? '').split('\n').filter((line) => line !== '');
  return `${[...lines.filter((line) => line !== record), record].join('\n')}\n`;
}

function isAbout(line: string, lockfilePath: string): boolean {
  try {
    const { lockfile } = JSON.parse(line) as { readonly lockfile?: { readonly path?: string } };
    return lockfile?.path === lockfilePath;
  } catch {
    return false;
  }
}

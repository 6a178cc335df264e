import { cacheKey, digestParts } from '../core/cache-key.ts';

/** Everything that decides whether a store made elsewhere serves here. */
export interface KeyFacts {
  readonly platform: string;
  readonly arch: string;
  readonly libc: string;
  readonly pnpmVersion: string;
  readonly storePath: string;
  /** Archives hold paths relative to it. */
  readonly workspace: string;
  /** The store keeps what build scripts made, for one Node.js ABI. */
  readonly nodeMajor: string;
  readonly lockfileHash: string;
  readonly fetchArgs: readonly string[];
  readonly suffix: string;
}

/** The exact key, and the prefix under which stores of other lockfiles are found. */
export interface StoreKey {
  readonly key: string;
  readonly prefix: string;
}

/** Returns the key of a store: all that decides whether it can be used is in the prefix, only the lockfile is not. */
export function storeKey(facts: KeyFacts): StoreKey {
  const { platform, arch, libc, pnpmVersion, nodeMajor, suffix, storePath, workspace } = facts;
  const major = pnpmVersion.split('.')[0] ?? '';
  const places = digestParts({ format: '1', storePath, workspace, suffix }).slice(0, 12);
  const readable = [suffix, platform, arch, libc, `pnpm${major}`, `node${nodeMajor}`, places];
  const key = cacheKey(
    'pnpm',
    readable.filter((part) => part !== ''),
    { lockfile: facts.lockfileHash, fetchArgs: JSON.stringify(facts.fetchArgs) },
  );
  return { key, prefix: key.slice(0, -64) };
}

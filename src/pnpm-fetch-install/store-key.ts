import { join } from 'node:path';
import { cacheKey, digest, digestParts } from '../core/cache-key.ts';

/** Everything that decides whether a store made elsewhere serves here. */
export interface KeyFacts {
  readonly platform: string;
  readonly arch: string;
  readonly libc: string;
  /** As pnpm names it: its last part is the version of the store. */
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
  const { platform, arch, libc, nodeMajor, suffix, storePath, workspace } = facts;
  const version = storePath.split(/[/\\]/).at(-1) ?? '';
  const places = digestParts({ format: '2', storePath, workspace, suffix }).slice(0, 12);
  const readable = [suffix, platform, arch, libc, `store-${version}`, `node${nodeMajor}`, places];
  const key = cacheKey(
    'pnpm',
    readable.filter((part) => part !== ''),
    { lockfile: facts.lockfileHash, fetchArgs: JSON.stringify(facts.fetchArgs) },
  );
  return { key, prefix: key.slice(0, -64) };
}

/** Returns the prefix under which what restoring and installing have cost is kept. */
export function costsPrefix(prefix: string): string {
  return `costs-${prefix}`;
}

/** Returns the file that holds those costs: archives restore only to the path they were saved from. */
export function costsFile(temporary: string, prefix: string): string {
  return join(temporary, `copilotos-pnpm-costs-${digest(prefix).slice(0, 12)}.json`);
}

import { join } from 'node:path';
import { cacheKey, digest, digestParts } from '../core/cache-key.ts';

/** Everything that decides whether a store made elsewhere serves here. */
export interface KeyFacts {
  /** The operating system with its version: what build scripts made is linked against its libraries. */
  readonly system: string;
  readonly platform: string;
  readonly arch: string;
  /** With the version, where there is one. */
  readonly libc: string;
  /** As pnpm names it: its last part is the version of the store. */
  readonly storePath: string;
  /** Archives hold paths relative to it. */
  readonly workspace: string;
  /** The store keeps what build scripts made, for one Node.js ABI. */
  readonly nodeMajor: string;
  readonly lockfileHash: string;
  /** Of the project's settings, some of which decide what is fetched. */
  readonly settingsHash: string;
  readonly fetchArgs: readonly string[];
  readonly suffix: string;
}

/** The exact key, and the prefix under which stores of other lockfiles are found. */
export interface StoreKey {
  readonly key: string;
  readonly prefix: string;
}

/** Returns the key of a store: all that decides whether it can be used is in the prefix, only what it holds is not. */
export function storeKey(facts: KeyFacts): StoreKey {
  const key = cacheKey('pnpm', [...readableOf(facts), placesOf(facts)], {
    lockfile: facts.lockfileHash,
    settings: facts.settingsHash,
    fetchArgs: JSON.stringify(facts.fetchArgs),
  });
  return { key, prefix: key.slice(0, -64) };
}

/** Returns what people read of a key. */
export function readableOf(facts: KeyFacts): readonly string[] {
  const { suffix, system, arch, libc, storePath, nodeMajor } = facts;
  const version = storePath.split(/[/\\]/).at(-1) ?? '';
  const parts = [suffix, system, arch, libc, `store-${version}`, `node${nodeMajor}`];
  return parts.filter((part) => part !== '');
}

/** Returns the digest of what else keeps caches apart: where things are, and what the readable part may run into one. */
export function placesOf(facts: KeyFacts): string {
  const { storePath, workspace, suffix, system, platform, arch, libc } = facts;
  const parts = { format: '3', storePath, workspace, suffix, system, platform, arch, libc };
  return digestParts(parts).slice(0, 12);
}

/** Returns the prefix under which what restoring and installing have cost is kept. */
export function costsPrefix(prefix: string): string {
  return `costs-${prefix}`;
}

/** Returns the file that holds those costs: archives restore only to the path they were saved from. */
export function costsFile(temporary: string, prefix: string): string {
  return join(temporary, `copilotos-pnpm-costs-${digest(prefix).slice(0, 12)}.json`);
}

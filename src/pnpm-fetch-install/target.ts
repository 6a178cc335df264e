import type { Files } from '../core/ports.ts';
import type { StoreKey } from './store-key.ts';

/** What a run may cache: pnpm's store, or what it has installed. */
export const cachedThings = ['store', 'node_modules'] as const;
export type CachedThing = (typeof cachedThings)[number];

/** How that is kept: under which key, in which files, and what is done to it on this disk. */
export interface Target {
  readonly thing: CachedThing;
  readonly key: StoreKey;
  /** Other entries that serve too; none where only the very same one does. */
  readonly prefixes: readonly string[];
  /** Paths and globs, as the cache client takes them; they are part of what it looks for. */
  readonly paths: readonly string[];
  /** The file that says how it came to be; ours, and part of what is cached. */
  readonly note: string;
  /** Exists while something is restored: found later, half of it has been. */
  readonly marker: string;
  /** Why nothing is restored over what is there; undefined when nothing is in the way. */
  readonly whyPresent: (files: Files) => Promise<string | undefined>;
  /** Removes what must not be mixed with what is restored. */
  readonly prepare: (files: Files) => Promise<void>;
  readonly clear: (files: Files) => Promise<void>;
}

import { readableScopes, writableScope, type CacheScope } from './scopes.ts';

/** One cache; invisible until its upload is finalised, never changed after that. */
export interface CacheEntry {
  readonly id: number;
  readonly repository: string;
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  readonly createdAt: Date;
  lastUsedAt: Date;
  /** Bytes of the archive; null while it is being uploaded. */
  size: number | null;
}

/** Whose caches: the claims of the runtime token. */
export interface CacheCaller {
  readonly repository: string;
  readonly scopes: readonly CacheScope[];
}

/** Name and kind of a cache; the version is the client's hash of paths and compression. */
export interface CacheName {
  readonly key: string;
  readonly version: string;
}

/** Returns the name of the blob an entry's archive is kept in. */
export function blobOf({ id }: Pick<CacheEntry, 'id'>): string {
  return `cache-${id}`;
}

/** All caches of all repositories. */
export class CacheEntries {
  #entries: CacheEntry[] = [];
  #lastId = 0;

  /** Reserves the name in the caller's own scope; null when it is taken there. */
  reserve({ repository, scopes }: CacheCaller, { key, version }: CacheName): CacheEntry | null {
    const scope = writableScope(scopes);
    if (scope === undefined || this.#find({ repository, scope, key, version })) return null;
    this.#lastId += 1;
    const now = new Date();
    const times = { createdAt: now, lastUsedAt: now };
    const entry = { id: this.#lastId, repository, scope, key, version, ...times, size: null };
    this.#entries.push(entry);
    return entry;
  }

  /** Returns the caller's reservation that awaits its upload. */
  reserved({ repository, scopes }: CacheCaller, { key, version }: CacheName): CacheEntry | null {
    const scope = writableScope(scopes);
    const entry = scope && this.#find({ repository, scope, key, version });
    return entry && entry.size === null ? entry : null;
  }

  /**
   * Finds a cache as GitHub documents it: scope by scope, in each the key itself, then what begins with
   * the key, then with each restore key; of several the one made last.
   */
  lookup({ repository, scopes }: CacheCaller, keys: readonly string[], version: string) {
    const [primary = ''] = keys;
    for (const scope of readableScopes(scopes)) {
      const visible = this.#entries
        .filter((entry) => entry.repository === repository && entry.scope === scope)
        .filter((entry) => entry.version === version && entry.size !== null)
        .reverse();
      const exact = visible.find(({ key }) => key === primary);
      const found =
        exact ?? firstDefined(keys, (prefix) => visible.find(({ key }) => key.startsWith(prefix)));
      if (found) return found;
    }
    return null;
  }

  /** Returns what is there, oldest first; of one repository or of all. */
  list(repository?: string): CacheEntry[] {
    return this.#entries.filter(
      (entry) => repository === undefined || entry.repository === repository,
    );
  }

  /** Forgets the entry; says whether it was there. */
  delete(id: number): boolean {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    return this.#entries.length < before;
  }

  #find(
    wanted: Pick<CacheEntry, 'repository' | 'scope' | 'key' | 'version'>,
  ): CacheEntry | undefined {
    return this.#entries.find(
      ({ repository, scope, key, version }) =>
        repository === wanted.repository &&
        scope === wanted.scope &&
        key === wanted.key &&
        version === wanted.version,
    );
  }
}

function firstDefined<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

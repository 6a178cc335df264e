import { posix } from 'node:path';
import type { Cache, CacheRestore, CacheSave } from '../../src/core/ports.ts';
import type { FakeFiles } from './files.ts';

/** A cache service in memory that really puts back the files it was given. */
export class FakeCache implements Cache {
  readonly entries = new Map<string, ReadonlyMap<string, string>>();
  readonly #files: FakeFiles;
  /** Set to make every call answer so. */
  fault: Extract<CacheRestore, { why: string }> | undefined;

  constructor(files: FakeFiles) {
    this.#files = files;
  }

  restore = async (
    _paths: readonly string[],
    key: string,
    prefixes: readonly string[],
  ): Promise<CacheRestore> => {
    if (this.fault !== undefined) return Promise.resolve(this.fault);
    const found = this.#find(key, prefixes);
    if (found === undefined) return Promise.resolve({ status: 'miss' });
    for (const [path, text] of this.entries.get(found) ?? []) this.#files.texts.set(path, text);
    return Promise.resolve({ status: found === key ? 'hit' : 'partial', key: found });
  };

  save = async (paths: readonly string[], key: string): Promise<CacheSave> => {
    if (this.fault !== undefined) return Promise.resolve(this.fault);
    if (this.entries.has(key)) return Promise.resolve({ status: 'exists' });
    const inside = (path: string): boolean =>
      paths.some((root) => posix.matchesGlob(upTo(path, root.split('/').length), root));
    this.entries.set(key, new Map([...this.#files.texts].filter(([path]) => inside(path))));
    return Promise.resolve({ status: 'saved' });
  };

  has = async (_paths: readonly string[], key: string): Promise<boolean> =>
    Promise.resolve(this.fault === undefined && this.entries.has(key));

  // The newest entry wins, as in the service.
  #find(key: string, prefixes: readonly string[]): string | undefined {
    const keys = [...this.entries.keys()].reverse();
    if (this.entries.has(key)) return key;
    for (const prefix of prefixes) {
      const found = keys.find((candidate) => candidate.startsWith(prefix));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function upTo(path: string, depth: number): string {
  return path.split('/').slice(0, depth).join('/');
}

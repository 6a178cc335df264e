import { setImmediate as turn } from 'node:timers/promises';
import type { Cache, CacheRestore, CacheSave } from '../../src/core/ports.ts';
import type { FakeFiles } from '../fakes/files.ts';

/** What may go wrong with one call of one job. `lost answer`: it was saved, and the job is told that it was not. */
export type Fault = 'fine' | 'failed' | 'absent' | 'lost answer';

/** What a job's token lets it do. */
export type Mode = 'write' | 'read' | 'none';

/** How one job sees the cache service. */
export interface Access {
  readonly mode?: Mode;
  /** Met by its calls in this order; after the last all is well. */
  readonly faults?: readonly Fault[];
  /** Turns of the event loop that each call takes: jobs that differ interleave. */
  readonly delay?: number;
}

interface Entry {
  readonly key: string;
  /** Undefined while it is being sent: reserved, and not to be seen. */
  content: ReadonlyMap<string, string> | undefined;
}

/**
 * The cache service as the jobs of one run share it: a key is reserved before it is filled, the first to reserve it
 * wins, what is there never changes, and every key is also taken for a prefix.
 */
export class SharedCache {
  readonly #entries: Entry[] = [];

  get keys(): readonly string[] {
    return this.#entries.map(({ key }) => key);
  }

  /** Forgets what is stored, as an eviction does. */
  evict(prefix: string): void {
    const kept = this.#entries.filter(({ key }) => !key.startsWith(prefix));
    this.#entries.splice(0, this.#entries.length, ...kept);
  }

  /** Reserves a key that nobody will ever fill. */
  block(key: string): void {
    this.#entries.push({ key, content: undefined });
  }

  /** Stores a text under a key, as another run would have. */
  put(key: string, path: string, text: string): void {
    this.#entries.push({ key, content: new Map([[path, text]]) });
  }

  /** Returns the service as one job sees it. */
  seenBy(files: FakeFiles, { mode = 'write', faults = [], delay = 1 }: Access = {}): Cache {
    const waiting = [...faults];
    const meet = async (): Promise<Fault> => {
      for (let turns = 0; turns < delay; turns += 1) await turn();
      return waiting.shift() ?? 'fine';
    };
    const forbidden = { status: 'unavailable', why: 'forbidden' } as const;
    return {
      restore: async (_paths, key, prefixes): Promise<CacheRestore> => {
        if (mode === 'none') return forbidden;
        const fault = await meet();
        if (fault === 'failed' || fault === 'lost answer') return { status: 'failed', why: '500' };
        const found = fault === 'absent' ? undefined : this.#find(key, prefixes);
        if (found?.content === undefined) return { status: 'miss' };
        for (const [path, text] of found.content) files.texts.set(path, text);
        return { status: found.key === key ? 'hit' : 'partial', key: found.key };
      },
      has: async (_paths, key) => Promise.resolve(mode !== 'none' && this.keys.includes(key)),
      save: async (paths, key): Promise<CacheSave> => {
        if (mode !== 'write') return forbidden;
        const fault = await meet();
        if (fault === 'failed') return { status: 'failed', why: '500' };
        if (this.keys.includes(key)) return { status: 'exists' };
        const entry: Entry = { key, content: undefined };
        this.#entries.push(entry);
        await meet();
        const inside = [...files.texts].filter(([path]) => path.startsWith(`${paths[0] ?? ''}/`));
        entry.content = new Map(inside);
        return fault === 'lost answer' ? { status: 'failed', why: 'cut' } : { status: 'saved' };
      },
    };
  }

  #find(key: string, prefixes: readonly string[]): Entry | undefined {
    const visible = this.#entries.filter(({ content }) => content !== undefined).reverse();
    const begins = [key, ...prefixes].map((prefix) =>
      visible.find((entry) => entry.key.startsWith(prefix)),
    );
    return (
      visible.find((entry) => entry.key === key) ?? begins.find((entry) => entry !== undefined)
    );
  }
}

import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Tree, TreeEntry, TreeOptions } from '../core/tree.ts';

/** Folders of this machine's disk. Links are not followed; a file is hashed as it is read, so memory stays small. */
export const localTree: Tree = {
  read: async (folder, options) => {
    const reading = new Reading(folder, options);
    const isWhole = await reading.walk('');
    return isWhole ? reading.entries.sort(byPath) : undefined;
  },
};

class Reading {
  readonly entries: TreeEntry[] = [];
  readonly #folder: string;
  readonly #options: TreeOptions;
  #bytes = 0;
  // What is listed costs time too, taken or not.
  #listed = 0;

  constructor(folder: string, options: TreeOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /** Returns false as soon as there is more than allowed. */
  async walk(below: string): Promise<boolean> {
    for (const name of await readdir(join(this.#folder, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      const stats = await lstat(join(this.#folder, path));
      this.#listed += 1;
      if (this.#options.takes(path)) await this.#take(path, stats);
      if (this.#isTooMuch()) return false;
      const enters = stats.isDirectory() && this.#options.enters(path);
      if (enters && !(await this.walk(path))) return false;
    }
    return true;
  }

  async #take(path: string, stats: Stats): Promise<void> {
    if (stats.isFile()) this.#bytes += stats.size;
    if (this.#isTooMuch()) return;
    const content = await contentOf(join(this.#folder, path), stats);
    this.entries.push({ path, mode: stats.mode & 0o7777, content });
  }

  #isTooMuch(): boolean {
    const { mostBytes, mostFiles } = this.#options;
    return (
      this.#bytes > mostBytes || this.entries.length > mostFiles || this.#listed > mostFiles * 10
    );
  }
}

async function contentOf(path: string, stats: Stats): Promise<string> {
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return `link:${await readlink(path)}`;
  if (!stats.isFile()) return 'special';
  const state = [path, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
  const known = hashes.get(state) ?? (await hashOf(path));
  hashes.set(state, known);
  return known;
}

// What is looked at before a build is looked at after it too; a file that was written to meanwhile has another time.
const hashes = new Map<string, string>();

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function byPath(left: TreeEntry, right: TreeEntry): number {
  return left.path < right.path ? -1 : 1;
}

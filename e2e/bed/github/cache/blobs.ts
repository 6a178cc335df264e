import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Block blobs on disk: blocks arrive in any order, a list of their names makes the blob. */
export class Blobs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes a whole blob in one piece. */
  async put(blob: string, content: Readable): Promise<void> {
    await mkdir(this.#path(blob), { recursive: true });
    const partial = this.#path(blob, 'partial');
    await pipeline(content, createWriteStream(partial));
    await rename(partial, this.#path(blob, 'content'));
  }

  /** Takes one block; the blob does not change yet. */
  async putBlock(blob: string, block: string, content: Readable): Promise<void> {
    await mkdir(this.#path(blob), { recursive: true });
    await pipeline(content, createWriteStream(this.#blockPath(blob, block)));
  }

  /** Joins the blocks in the order of the list; false when one of them was never put. */
  async commit(blob: string, blocks: readonly string[]): Promise<boolean> {
    const paths = blocks.map((block) => this.#blockPath(blob, block));
    const present = await Promise.all(paths.map((path) => sizeOf(path)));
    if (present.includes(null)) return false;
    const partial = this.#path(blob, 'partial');
    for (const [position, path] of paths.entries()) {
      const flags = position === 0 ? 'w' : 'a';
      await pipeline(createReadStream(path), createWriteStream(partial, { flags }));
    }
    await rename(partial, this.#path(blob, 'content'));
    await Promise.all(paths.map((path) => rm(path)));
    return true;
  }

  /** Returns the bytes of the blob, or null when there is none. */
  size(blob: string): Promise<number | null> {
    return sizeOf(this.#path(blob, 'content'));
  }

  /** Reads bytes `start` to `end`, both included. */
  read(blob: string, start: number, end: number): Readable {
    return createReadStream(this.#path(blob, 'content'), { start, end });
  }

  /** Changes one byte in the middle, as a bad disk would. */
  async damage(blob: string): Promise<void> {
    const file = await open(this.#path(blob, 'content'), 'r+');
    try {
      const { size } = await file.stat();
      const middle = Math.floor(size / 2);
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, middle);
      await file.write(Buffer.from([(buffer[0] ?? 0) ^ 0xff]), 0, 1, middle);
    } finally {
      await file.close();
    }
  }

  /** Removes the blob and its blocks. */
  async delete(blob: string): Promise<void> {
    await rm(this.#path(blob), { recursive: true, force: true });
  }

  #path(blob: string, ...rest: string[]): string {
    if (!/^[0-9a-z-]+$/.test(blob)) throw new Error(`Not a blob's name: ${blob}`);
    return join(this.#folder, blob, ...rest);
  }

  #blockPath(blob: string, block: string): string {
    return this.#path(blob, `block-${Buffer.from(block).toString('hex')}`);
  }
}

function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

import { createHash } from 'node:crypto';
import type { Tree, TreeEntry, TreeOptions } from '../../src/core/tree.ts';
import type { FakeFiles } from './files.ts';

/** Reads folders of a disk in memory; folders themselves have no entries there. */
export class FakeTree implements Tree {
  readonly #files: FakeFiles;
  /** Folders that were read. */
  readonly reads: string[] = [];
  /** Set to make every read find too much. */
  isTooLarge = false;

  constructor(files: FakeFiles) {
    this.#files = files;
  }

  read = async (
    folder: string,
    { takes }: TreeOptions,
  ): Promise<readonly TreeEntry[] | undefined> => {
    this.reads.push(folder);
    const entries = [...this.#files.texts]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => ({
        path: path.slice(folder.length + 1),
        mode: this.#files.modes.get(path) ?? 0o644,
        content: createHash('sha256').update(text).digest('hex'),
      }))
      .filter(({ path }) => takes(path))
      .sort((left, right) => (left.path < right.path ? -1 : 1));
    return Promise.resolve(this.isTooLarge ? undefined : entries);
  };
}

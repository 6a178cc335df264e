import { posix } from 'node:path';
import type { Files } from '../../src/core/ports.ts';

/** A disk in memory: files by absolute path; folders exist when something is in them or they were created. */
export class FakeFiles implements Files {
  readonly texts = new Map<string, string>();
  readonly modes = new Map<string, number>();
  readonly folders = new Set<string>();
  /** Names of a file beyond the one it is kept by. */
  readonly links = new Map<string, number>();
  #temporary = 0;

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(path, text);
  }

  readText = async (path: string): Promise<string | undefined> =>
    Promise.resolve(this.texts.get(path));

  writeText = async (
    path: string,
    text: string,
    { mode = 0o644 }: { readonly mode?: number } = {},
  ): Promise<void> => {
    this.texts.set(path, text);
    this.modes.set(path, mode);
    return Promise.resolve();
  };

  exists = async (path: string): Promise<boolean> =>
    Promise.resolve(this.texts.has(path) || this.folders.has(path) || this.#below(path).length > 0);

  remove = async (path: string): Promise<void> => {
    for (const inside of [path, ...this.#below(path)]) this.texts.delete(inside);
    for (const folder of [...this.folders]) {
      if (folder === path || folder.startsWith(`${path}/`)) this.folders.delete(folder);
    }
    return Promise.resolve();
  };

  createFolder = async (path: string): Promise<void> => {
    this.folders.add(path);
    return Promise.resolve();
  };

  createTemporaryFolder = async (prefix: string): Promise<string> => {
    this.#temporary += 1;
    const path = `/temp/${prefix}${this.#temporary}`;
    this.folders.add(path);
    return Promise.resolve(path);
  };

  list = async (folder: string): Promise<readonly string[]> => {
    const names = [...this.#below(folder), ...this.folders]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
    return Promise.resolve([...new Set(names)].sort());
  };

  glob = async (folder: string, patterns: readonly string[]): Promise<readonly string[]> => {
    const relative = this.#below(folder).map((path) => path.slice(folder.length + 1));
    const matches = (path: string): boolean =>
      patterns.some((pattern) => posix.matchesGlob(path, pattern));
    return Promise.resolve(relative.filter(matches).sort());
  };

  size = async (path: string): Promise<number> => (await this.weigh(path, '')).bytes;

  weigh = async (
    path: string,
    name: string,
  ): Promise<{ readonly bytes: number; readonly apart: number }> => {
    const bytesOf = (paths: readonly string[]): number =>
      paths.reduce((sum, inside) => sum + (this.texts.get(inside)?.length ?? 0), 0);
    const all = [path, ...this.#below(path)];
    const apart = all.filter((inside) => inside.slice(path.length).includes(`/${name}/`));
    return Promise.resolve({ bytes: bytesOf(all), apart: bytesOf(apart) });
  };

  countLinks = async (path: string): Promise<number> =>
    Promise.resolve(this.texts.has(path) ? 1 + (this.links.get(path) ?? 0) : 0);

  #below(folder: string): string[] {
    return [...this.texts.keys()].filter((path) => path.startsWith(`${folder}/`));
  }
}

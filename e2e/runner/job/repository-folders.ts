import { existsSync } from 'node:fs';

/** Where repositories are on this host: those with actions, and those that can be checked out. */
export class RepositoryFolders {
  readonly #folders: ReadonlyMap<string, string>;

  constructor(folders: Readonly<Record<string, string>>) {
    const entries = Object.entries(folders);
    const missing = entries.filter(([, folder]) => !existsSync(folder));
    if (missing.length > 0) {
      const list = missing.map(([name, folder]) => `${name} at ${folder}`).join(', ');
      throw new Error(`These repositories do not exist: ${list}. Correct the folders.`);
    }
    this.#folders = new Map(entries.map(([name, folder]) => [name.toLowerCase(), folder]));
  }

  /** The folder of `owner/repo`. */
  find(repository: string): string | undefined {
    return this.#folders.get(repository.toLowerCase());
  }

  /** All known names. */
  get names(): readonly string[] {
    return [...this.#folders.keys()];
  }
}

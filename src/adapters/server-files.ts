import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns a reader of what will exist on a server, from this folder of the action's own checkout. */
export function serverFilesIn(folder: string): () => Promise<ReadonlyMap<string, Uint8Array>> {
  return async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((found) => found.isFile())
      .map((found) => join(found.parentPath, found.name));
    const read = files
      .sort()
      .map(async (file): Promise<[string, Uint8Array]> => [
        file.slice(folder.length + 1),
        await readFile(file),
      ]);
    return new Map(await Promise.all(read));
  };
}

import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Reads what will exist on a server from the action's own checkout, so that what runs there can be read first. */
export async function readServerFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  // `dist/deploy/index.js` and `src/deploy/main.ts` lie equally deep.
  const entry = process.argv[1] ?? '';
  const folder = resolve(dirname(entry), '../../deploy/server');
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
}

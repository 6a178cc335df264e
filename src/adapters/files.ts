import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { randomUUID } from 'node:crypto';
import {
  glob,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Files } from '../core/ports.ts';

// Milliseconds.
const longestTurn = 5;

/** The machine's own disk; `temporaryRoot` is where private temporary folders are made. */
export function localFiles(temporaryRoot: string): Files {
  return {
    readText,
    writeText,
    exists: async (path) => (await statOf(path)) !== undefined,
    remove: async (path) => rm(path, { recursive: true, force: true }),
    createFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    createTemporaryFolder: async (prefix) => mkdtemp(join(temporaryRoot, prefix)),
    list: async (folder) => (await ifPresent(readdir(folder)))?.sort() ?? [],
    glob: findFiles,
    size: async (path) => (await weigh(path, '')).bytes,
    weigh,
    countLinks: async (path) => (await statOf(path))?.nlink ?? 0,
  };
}

async function readText(
  path: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<string | undefined> {
  return ifPresent(readFile(path, encoding));
}

async function writeText(
  path: string,
  text: string,
  { mode = 0o644 }: { readonly mode?: number } = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { mode, flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function findFiles(folder: string, patterns: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const entry of glob([...patterns], { cwd: folder, withFileTypes: true })) {
    if (entry.isFile()) found.add(join(entry.parentPath, entry.name).slice(folder.length + 1));
  }
  return [...found].sort();
}

interface Weight {
  readonly bytes: number;
  readonly apart: number;
}

async function weigh(path: string, name: string): Promise<Weight> {
  const stats = await statOf(path);
  if (stats === undefined) return { bytes: 0, apart: 0 };
  return stats.isDirectory() ? weighFolder(path, name) : { bytes: stats.size, apart: 0 };
}

// Without waiting for each answer: tens of thousands of promises take three times as long as the calls. What else the
// process does gets its turn every few milliseconds.
async function weighFolder(folder: string, name: string): Promise<Weight> {
  const folders = [{ folder, isApart: false }];
  let [bytes, apart] = [0, 0];
  let resumed = performance.now();
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { folder: current, isApart } = next;
    for (const entry of readIfThere(() => readdirSync(current, { withFileTypes: true })) ?? []) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) {
        folders.push({ folder: path, isApart: isApart || entry.name === name });
        continue;
      }
      const size = readIfThere(() => lstatSync(path).size) ?? 0;
      bytes += size;
      apart += isApart ? size : 0;
    }
    if (performance.now() - resumed < longestTurn) continue;
    await setImmediate();
    resumed = performance.now();
  }
  return { bytes, apart };
}

// Another process may remove it meanwhile.
function readIfThere<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  return ifPresent(lstat(path));
}

async function ifPresent<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}

import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const sample = resolve(import.meta.dirname, '../../examples/copilotos-bridge');

/** The sample product in a Git repository of its own, as its team would work on it. */
export interface Product {
  readonly name: 'jazielflo/copilotos-bridge';
  readonly folder: string;
  /** The commit at the head of main. */
  head(): Promise<string>;
  /** Replaces text in files and commits; throws when a text is not there, so that no change is imagined. */
  change(message: string, ...edits: readonly Edit[]): Promise<string>;
}

/** A replacement in one file. */
export interface Edit {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/** Copies the sample product into the folder and makes its first commit. */
export async function createProduct(folder: string): Promise<Product> {
  await cp(sample, folder, {
    recursive: true,
    filter: (path) => !/\/(node_modules|\.venv|__pycache__)$/.test(path),
  });
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run('git', ['-c', 'core.hooksPath=/dev/null', ...args], {
      cwd: folder,
      env: author(),
    });
    return stdout.trim();
  };
  const commit = async (message: string): Promise<string> => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  await git('init', '--quiet', '--initial-branch', 'main');
  await commit('The product');
  return {
    name: 'jazielflo/copilotos-bridge',
    folder,
    head: async () => git('rev-parse', 'HEAD'),
    change: async (message, ...edits) => {
      for (const edit of edits) await replace(folder, edit);
      return commit(message);
    },
  };
}

async function replace(folder: string, { file, from, to }: Edit): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds nothing like ${String(from)}`);
  await writeFile(path, after);
}

function author(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    GIT_AUTHOR_NAME: 'jazielflo',
    GIT_AUTHOR_EMAIL: 'jazielflo@example.com',
    GIT_COMMITTER_NAME: 'jazielflo',
    GIT_COMMITTER_EMAIL: 'jazielflo@example.com',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
}

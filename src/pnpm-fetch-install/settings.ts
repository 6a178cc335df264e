/** The settings of a project that decide what its store must hold, such as the architectures. */
import { dirname, join, relative } from 'node:path';
import { digest } from '../core/cache-key.ts';
import type { Files } from '../core/ports.ts';
import { withoutCredentials } from '../core/url.ts';
import { ancestors } from './project.ts';

/** Where a workspace says what its projects are; since pnpm 10.5 its settings too. */
export const workspaceFile = 'pnpm-workspace.yaml';
export const settingsFiles: readonly string[] = ['.npmrc', workspaceFile];

/** Returns the digest of the settings of a project, and of the workspace that it may be one of. */
export async function hashSettings(root: string, workspace: string, files: Files): Promise<string> {
  const folders = await settingsFolders(root, workspace, files);
  const found = await readAll(
    folders.flatMap((folder) => settingsFiles.map((name) => join(folder, name))),
    files,
  );
  const texts = [...found].map(([path, text]) => [relative(root, path), normalise(text)]);
  const fields = await Promise.all(folders.map(async (folder) => readField(folder, files)));
  return digest(JSON.stringify([...texts, ...fields.flat()]));
}

async function settingsFolders(
  root: string,
  workspace: string,
  files: Files,
): Promise<readonly string[]> {
  const above = ancestors(root, workspace).map((folder) => join(folder, workspaceFile));
  const there = await Promise.all(above.map(async (path) => files.exists(path)));
  const found = above.find((_path, index) => there[index] === true);
  return [...new Set([root, ...(found === undefined ? [] : [dirname(found)])])];
}

// Before pnpm 11 they may be in package.json. Scripts and what else changes there decide nothing.
async function readField(folder: string, files: Files): Promise<readonly string[]> {
  try {
    const text = await files.readText(join(folder, 'package.json'));
    const { pnpm } = JSON.parse((text ?? '').replace(/^\uFEFF/, '')) as { readonly pnpm?: unknown };
    return pnpm === undefined ? [] : [normalise(JSON.stringify(pnpm))];
  } catch {
    return [];
  }
}

/** Returns the texts of those files that can be read, by path. */
export async function readAll(
  paths: readonly string[],
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    [...new Set(paths)].map(async (path): Promise<[string, string][]> => {
      const text = await files.readText(path).catch(() => undefined);
      return text === undefined ? [] : [[path, text]];
    }),
  );
  return new Map(found.flat());
}

/** Returns a text without what changes from run to run and means nothing: line ends, tokens. */
export function normalise(text: string): string {
  return withoutCredentials(
    text
      .replaceAll('\r\n', '\n')
      .replace(/^.*:(?:_auth|_authToken|_password|username|tokenHelper)\s*=.*\n?/gm, ''),
  );
}

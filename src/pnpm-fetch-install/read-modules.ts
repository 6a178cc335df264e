import { join, relative } from 'node:path';
import { digest } from '../core/cache-key.ts';
import type { Files } from '../core/ports.ts';
import { withoutCredentials } from '../core/url.ts';
import type { Inputs } from './inputs.ts';
import { importersOf, type Modules } from './modules.ts';
import { ancestors, type Project } from './project.ts';
import { normalise, readAll, settingsFiles, workspaceFile } from './settings.ts';
import type { NodeFacts } from './toolchain.ts';

type Asked = Pick<Inputs, 'environment' | 'installArgs' | 'isWindows' | 'workspace'>;

/** Reads everything beside the lockfile that decides what pnpm installs into a workspace. */
export async function readModules(
  { environment, installArgs, isWindows, workspace }: Asked,
  { root, lockfile }: Project,
  { node, files }: { readonly node: NodeFacts; readonly files: Files },
): Promise<Modules> {
  const folders = importersOf(lockfile).map((name) => join(root, name));
  const home = environment[isWindows ? 'USERPROFILE' : 'HOME'] ?? '';
  const config = environment['NPM_CONFIG_USERCONFIG'] ?? join(home, '.npmrc');
  const settings = [...settingsFiles, ...hooks].map((name) => join(root, name));
  const known = await readAll([...folders.flatMap(ownFiles), ...settings, config], files);
  const patches = [lockfile, ...known.values()].flatMap(namedPatches);
  const all = new Map([
    ...known,
    ...(await readAll(
      patches.map((name) => join(root, name)),
      files,
    )),
  ]);
  const variables = settingsVariables(environment);
  const ownSettings = [...settings, config].map((path) => known.get(path) ?? '');
  const isShared =
    sharesLockfile(ownSettings, variables) && !(await isBelowWorkspace(root, workspace, files));
  return {
    ...{ root, installArgs, nodeVersion: node.version, lockfiles: isShared ? 'one' : 'each' },
    folders: folders.map((folder) => join(folder, 'node_modules')),
    files: Object.fromEntries(
      [...all].map(([path, text]) => [relative(root, path), digest(normalise(text))]),
    ),
    variables,
  };
}

// As pnpm-workspace.yaml, .npmrc and variables write it.
function sharesLockfile(
  settings: readonly string[],
  variables: Readonly<Record<string, string>>,
): boolean {
  const isOff = /^\s*["']?shared-?workspace-?lockfile["']?\s*[:=]\s*["']?false\b/im;
  const names = Object.keys(variables).filter((name) => /_shared_workspace_lockfile$/.test(name));
  return (
    !settings.some((text) => isOff.test(text)) && names.every((name) => variables[name] !== 'false')
  );
}

// A lockfile that is not beside its workspace's settings is that of one project.
async function isBelowWorkspace(root: string, workspace: string, files: Files): Promise<boolean> {
  const [own = root, ...above] = ancestors(root, workspace).map((folder) =>
    join(folder, workspaceFile),
  );
  return (
    !(await files.exists(own)) &&
    (await Promise.all(above.map(async (path) => files.exists(path)))).includes(true)
  );
}

const hooks = ['.pnpmfile.cjs', '.pnpmfile.mjs', 'pnpmfile.js'];

function ownFiles(folder: string): readonly string[] {
  return [join(folder, 'package.json'), join(folder, '.npmrc')];
}

function namedPatches(text: string): readonly string[] {
  return [...text.matchAll(/[\w@%+./-]+\.(?:patch|diff)\b/g)].map(([name]) => name);
}

// pnpm reads settings from these; NODE_ENV leaves development dependencies out.
function settingsVariables(
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const found = Object.entries(environment).flatMap(([name, value]): [string, string][] => {
    const plain = name.toLowerCase();
    if (plain !== 'node_env' && !/^p?npm_config_/.test(plain)) return [];
    return /userconfig|auth|token|password/.test(plain) ? [] : [[plain, withoutCredentials(value)]];
  });
  return Object.fromEntries(found);
}

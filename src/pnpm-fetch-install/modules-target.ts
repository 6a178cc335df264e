import { join } from 'node:path';
import type { Files } from '../core/ports.ts';
import { cachedPaths, isOwn, modulesKey, type Modules } from './modules.ts';
import type { Plan } from './plan.ts';
import type { Target } from './target.ts';

/** What pnpm has said of itself by now. */
export interface ModulesPlace {
  /** Installed packages are tied to the store they came from. */
  readonly storePath: string;
  readonly pnpmVersion: string;
  readonly modules: Modules;
}

/** Returns how what is installed is cached: only the very same serves, and nothing is restored over another. */
export function modulesTarget(
  { storePath, pnpmVersion, modules }: ModulesPlace,
  plan: Plan,
): Target {
  const [top = ''] = modules.folders;
  return {
    thing: 'node_modules',
    key: modulesKey({ ...plan.facts, ...modules, storePath, pnpmVersion }),
    prefixes: [],
    paths: cachedPaths(modules.folders),
    note: join(top, '.pnpm-copilotos.json'),
    marker: join(top, '.pnpm-copilotos-restoring'),
    whyPresent: async (files) =>
      (await findOwn(modules.folders, files)).length === 0
        ? undefined
        : 'something is installed here already',
    prepare: async () => Promise.resolve(),
    clear: async (files) => {
      for (const path of await findOwn(modules.folders, files)) await files.remove(path);
    },
  };
}

async function findOwn(folders: readonly string[], files: Files): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await files.list(folder)).filter(isOwn).map((name) => join(folder, name)),
    ),
  );
  return found.flat();
}

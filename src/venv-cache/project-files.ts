import { pathsOf } from './layout.ts';

// What can name dependencies of a project: metadata (PEP 621, setuptools) and the lock files of uv, Poetry, PDM and Pipenv.
const metadata = ['pyproject.toml', 'setup.py', 'setup.cfg', 'Pipfile'];
const locks = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml', 'Pipfile.lock'];

/** Returns the files that can decide what installing a project brings; of an archive, itself. */
export function projectFiles(path: string, isWindows: boolean): readonly string[] {
  if (/\.(whl|tar\.gz|zip)$/.test(path)) return [path];
  return [...metadata, ...locks].map((name) => pathsOf(isWindows).join(path, name));
}

/** Returns where the lock file of a project may be when it is a member of a workspace: in the folders above it. */
export function sharedLocks(
  working: string,
  workspace: string,
  isWindows: boolean,
): readonly string[] {
  const path = pathsOf(isWindows);
  const steps = path
    .relative(workspace, working)
    .split(/[\\/]/)
    .filter((part) => part !== '');
  if (steps.includes('..')) return [];
  const above = steps.map((_part, index) =>
    steps.slice(index).reduce((folder) => path.dirname(folder), working),
  );
  return above.flatMap((folder) =>
    ['pyproject.toml', ...locks].map((name) => path.join(folder, name)),
  );
}

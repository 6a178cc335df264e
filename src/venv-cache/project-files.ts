import { join } from 'node:path';

// What can name dependencies of a project: metadata (PEP 621, setuptools) and the lock files of uv, Poetry, PDM and Pipenv.
const names = [
  ...['pyproject.toml', 'setup.py', 'setup.cfg'],
  ...['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml', 'Pipfile', 'Pipfile.lock'],
];

/** Returns the files that can decide what installing a project brings; of an archive, itself. */
export function projectFiles(path: string): readonly string[] {
  if (/\.(whl|tar\.gz|zip)$/.test(path)) return [path];
  return names.map((name) => join(path, name));
}

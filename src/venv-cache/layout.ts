import { posix, win32, type PlatformPath } from 'node:path';

/** Returns how paths are written on the runner's system, which need not be the one that tests run on. */
export function pathsOf(isWindows: boolean): PlatformPath {
  return isWindows ? win32 : posix;
}

/** Where things are inside a virtual environment (PEP 405; on Windows `Scripts` instead of `bin`). */
export interface VenvLayout {
  readonly folder: string;
  readonly programs: string;
  readonly python: string;
  /** Says how the environment was made; ours, and part of what is cached. */
  readonly stamp: string;
  /** A folder without it is no virtual environment. */
  readonly config: string;
  /** Stands between the folders of PATH. */
  readonly delimiter: string;
}

/** Returns the layout of the virtual environment in this folder. */
export function venvLayout(folder: string, isWindows: boolean): VenvLayout {
  const path = pathsOf(isWindows);
  const programs = path.join(folder, isWindows ? 'Scripts' : 'bin');
  return {
    folder,
    programs,
    python: path.join(programs, isWindows ? 'python.exe' : 'python'),
    stamp: path.join(folder, 'copilotos-venv.json'),
    config: path.join(folder, 'pyvenv.cfg'),
    delimiter: path.delimiter,
  };
}

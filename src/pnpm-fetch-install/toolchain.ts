import { posix, win32 } from 'node:path';
import { command, type Command } from '../core/command.ts';

/** What the Node.js on PATH says of itself. */
export interface NodeFacts {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  /** `glibc2.39` or `musl` on Linux, of which what was compiled needs as much as it met; empty elsewhere. */
  readonly libc: string;
}

const questions = `
const report = process.platform === 'linux' ? (process.report.excludeNetwork = true, process.report.getReport().header) : {};
const libc = process.platform !== 'linux' ? '' : report.glibcVersionRuntime ? 'glibc' + report.glibcVersionRuntime : 'musl';
console.log(JSON.stringify({ version: process.versions.node, platform: process.platform, arch: process.arch, libc }));
`.trim();

/** Returns the command that asks the Node.js on PATH, under which pnpm and build scripts will run. */
export function askNode(folder: string): Command {
  return { ...command('node', '-e', questions), cwd: folder };
}

/** Reads the answer; undefined when it is none. */
export function parseNode(stdout: string): NodeFacts | undefined {
  try {
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as NodeFacts;
  } catch {
    return undefined;
  }
}

/** The pnpm on PATH; on Windows it is found whether it is `pnpm.cmd` (npm, Corepack) or `pnpm.exe` (its own installer). */
export const pnpmOnPath = 'pnpm';

/** Where a pnpm of our own is kept: with the temporary files of the job, so that nothing is left. */
export interface ToolFolder {
  readonly folder: string;
  readonly programs: string;
  readonly pnpm: string;
  /** What npm has installed there, with integrity. */
  readonly lockfile: string;
}

/** Returns the layout of a tool folder. */
export function toolFolder(folder: string, isWindows: boolean): ToolFolder {
  const path = isWindows ? win32 : posix;
  const programs = path.join(folder, 'node_modules', '.bin');
  return {
    folder,
    programs,
    pnpm: path.join(programs, isWindows ? 'pnpm.cmd' : 'pnpm'),
    lockfile: path.join(folder, 'node_modules', '.package-lock.json'),
  };
}

/** Returns the command that installs pnpm there; npm checks what it downloads against the registry's integrity. */
export function installPnpm({ folder }: ToolFolder, version: string, isWindows: boolean): Command {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  // pnpm 12's own install script puts its program in the place of a script that starts Node.js first.
  const place = ['--prefix', folder, '--no-save', '--ignore-scripts=false'];
  return {
    ...command(isWindows ? 'npm.cmd' : 'npm', 'install', ...place, ...quiet, `pnpm@${version}`),
    cwd: folder,
  };
}

/** What npm installed: the version that a range came to, and the integrity of its archive. */
export function readInstalled(
  lockfile: string | undefined,
): { readonly version: string; readonly integrity: string } | undefined {
  try {
    const { packages } = JSON.parse(lockfile ?? '') as {
      readonly packages: Readonly<Record<string, { version: string; integrity?: string }>>;
    };
    const pnpm = packages['node_modules/pnpm'];
    return pnpm === undefined
      ? undefined
      : { version: pnpm.version, integrity: pnpm.integrity ?? '' };
  } catch {
    return undefined;
  }
}

/** Says whether an integrity (`sha512-<base64>`) is the pinned hash (`sha512.<hex>`); undefined when they cannot be compared. */
export function matchesHash(integrity: string, hash: string): boolean | undefined {
  const [algorithm = '', hex = ''] = hash.split('.');
  const prefix = `${algorithm}-`;
  if (!integrity.startsWith(prefix)) return undefined;
  return Buffer.from(integrity.slice(prefix.length), 'base64').toString('hex') === hex;
}

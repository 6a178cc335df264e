import { command, type Command } from '../core/command.ts';

/** A pnpm that is there, and how it is run for this project. */
export interface Pnpm {
  readonly version: string;
  readonly file: string;
  readonly root: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Returns a command of this pnpm in the project's folder. */
export function runPnpm({ file, root, env }: Pnpm, ...args: readonly string[]): Command {
  return { ...command(file, ...args), cwd: root, env };
}

/** Returns the command that fills the store from the lockfile alone. */
export function fetchPackages(pnpm: Pnpm, args: readonly string[]): Command {
  return runPnpm(pnpm, 'fetch', ...args);
}

/** Returns the command that installs what the lockfile says; `online` may fill gaps of the store. */
export function installPackages(
  pnpm: Pnpm,
  reach: 'offline' | 'online',
  args: readonly string[],
): Command {
  const flag = reach === 'offline' ? '--offline' : '--prefer-offline';
  return runPnpm(pnpm, 'install', '--frozen-lockfile', flag, ...args);
}

/** Returns the last line a command printed, without colours; programs put warnings above their answer. */
export function lastLine(stdout: string): string {
  return stdout.trim().split('\n').at(-1)?.trim() ?? '';
}

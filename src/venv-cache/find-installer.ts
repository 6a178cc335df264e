import { command } from '../core/command.ts';
import type { Refusal } from '../core/errors.ts';
import type { Ports } from '../core/ports.ts';
import type { Inputs } from './inputs.ts';

/** What installs; the version of pip is that of the Python. */
export interface FoundInstaller {
  readonly name: 'uv' | 'pip';
  readonly version: string;
}

/** Returns uv when it is there or asked for, else pip; otherwise notes that it is missing. */
export async function findInstaller(
  { installer, isWindows }: Pick<Inputs, 'installer' | 'isWindows'>,
  { exec }: Pick<Ports, 'exec'>,
  refusals: Refusal[],
): Promise<FoundInstaller | undefined> {
  if (installer === 'pip') return { name: 'pip', version: '' };
  const { exitCode, stdout } = await exec.run(command(isWindows ? 'uv.exe' : 'uv', '--version'));
  if (exitCode === 0) return { name: 'uv', version: stdout.trim().split(/\s+/)[1] ?? '' };
  if (installer === 'auto') return { name: 'pip', version: '' };
  refusals.push({
    input: 'installer',
    why: 'uv was asked for and is not on PATH.',
    fix: 'Set uv up before this step, or use `installer: auto`, which falls back to pip.',
  });
  return undefined;
}

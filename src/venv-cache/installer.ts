import { delimiter } from 'node:path';
import { command, type Command } from '../core/command.ts';
import type { VenvLayout } from './layout.ts';
import type { PythonFacts } from './interpreter.ts';
import type { LocalSource } from './requirement-set.ts';

/** What installing needs to know. */
export interface Installation {
  readonly installer: 'uv' | 'pip';
  readonly python: PythonFacts;
  readonly layout: VenvLayout;
  readonly working: string;
  readonly requirements: readonly string[];
  readonly constraints: readonly string[];
  readonly args: readonly string[];
  /** The user's own commands; they take the place of ours. */
  readonly commands: readonly (readonly string[])[];
  readonly searchPath: string;
}

/** Returns the command that makes an empty environment. */
export function createCommand({ installer, python, layout, working }: Installation): Command {
  // Later steps say `pip install`: without a pip of its own they would reach the machine's.
  const uv = ['venv', '--no-project', '--seed', '--python', python.program, layout.folder];
  const create =
    installer === 'uv'
      ? command('uv', ...uv)
      : command(python.program, '-m', 'venv', layout.folder);
  return { ...create, cwd: working };
}

/** Returns the commands that install everything. */
export function installCommands(installation: Installation): readonly Command[] {
  const { commands, requirements, constraints, args, working } = installation;
  const inside = activation(installation.layout, installation.searchPath);
  if (commands.length > 0)
    return commands.map(([file = '', ...rest]) => ({
      ...command(file, ...rest),
      cwd: working,
      env: inside,
    }));
  const files = [
    ...requirements.flatMap((path) => ['-r', path]),
    ...constraints.flatMap((path) => ['-c', path]),
  ];
  return [{ ...install(installation, [...files, ...args]), cwd: working }];
}

/** Returns the commands that install local projects again: their code may have moved on since they were cached. */
export function localCommands(
  installation: Installation,
  locals: readonly LocalSource[],
): readonly Command[] {
  return locals.map(({ path, isEditable }) => {
    const again = installation.installer === 'uv' ? '--reinstall' : '--force-reinstall';
    const source = isEditable ? ['-e', path] : [again, path];
    const { args, working } = installation;
    return { ...install(installation, ['--no-deps', ...args, ...source]), cwd: working };
  });
}

/** Returns the variables under which programs of the environment are found first. */
export function activation(
  { folder, programs }: VenvLayout,
  searchPath: string,
): Readonly<Record<string, string>> {
  return { VIRTUAL_ENV: folder, PATH: [programs, searchPath].join(delimiter) };
}

// A progress bar is thousands of lines in a log that no terminal shows.
const quiet = ['--no-input', '--progress-bar', 'off'];

function install({ installer, layout }: Installation, args: readonly string[]): Command {
  if (installer === 'uv')
    return command('uv', 'pip', 'install', '--python', layout.python, ...args);
  return {
    ...command(layout.python, '-m', 'pip', 'install', ...quiet, ...args),
    env: { PIP_DISABLE_PIP_VERSION_CHECK: '1' },
  };
}

import { command, type Command } from '../core/command.ts';
import type { LocalProject } from './inspection.ts';
import type { PythonFacts } from './interpreter.ts';
import type { VenvLayout } from './layout.ts';

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
  /** Variables that lead the installer to its download cache. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Returns the command that makes an empty environment. */
export function createCommand({
  installer,
  python,
  layout,
  working,
  variables,
}: Installation): Command {
  // Later steps say `pip install`: without a pip of its own they would reach the machine's.
  const uv = ['venv', '--no-project', '--seed', '--python', python.program, layout.folder];
  const create =
    installer === 'uv'
      ? command('uv', ...uv)
      : command(python.program, '-m', 'venv', layout.folder);
  return { ...create, cwd: working, env: variables };
}

/** Returns the commands that make it without asking an index, for where the first way has failed; none where that asks none. */
export function createOfflineCommands(installation: Installation): readonly Command[] {
  const { installer, python, layout, working, variables } = installation;
  if (installer !== 'uv') return [];
  const bare = command('uv', 'venv', '--no-project', '--python', python.program, layout.folder);
  const seed = command(layout.python, '-m', 'ensurepip', '--default-pip');
  return [bare, seed].map((one) => ({ ...one, cwd: working, env: variables }));
}

/** Returns the commands that install everything. */
export function installCommands(installation: Installation): readonly Command[] {
  const { commands, requirements, constraints, args, working, variables } = installation;
  const inside = activation(installation.layout, installation.searchPath);
  if (commands.length > 0)
    return commands.map(([file = '', ...rest]) => ({
      ...command(file, ...rest),
      cwd: working,
      // Where `uv sync` installs; the others go by VIRTUAL_ENV.
      env: { ...variables, ...inside, UV_PROJECT_ENVIRONMENT: installation.layout.folder },
    }));
  const files = [
    ...requirements.flatMap((path) => ['-r', path]),
    ...constraints.flatMap((path) => ['-c', path]),
  ];
  return [install(installation, [...files, ...args])];
}

/** Returns what installs local projects again, if there are any: their code may have moved on since they were cached. */
export function localCommands(
  installation: Installation,
  locals: readonly LocalProject[],
): readonly Command[] {
  if (locals.length === 0) return [];
  const again = installation.installer === 'uv' ? '--reinstall' : '--force-reinstall';
  const options = ['--no-deps', ...sourceOptions(installation.args), again];
  const projects = locals.flatMap(({ path, isEditable }) => (isEditable ? ['-e', path] : [path]));
  return [install(installation, [...options, ...projects])];
}

// They say where a build finds what it needs. Others name what else to install, or refuse what has no hash.
const withValue = [
  ...['--index-url', '-i', '--extra-index-url', '--find-links', '-f', '--trusted-host'],
  ...['--index', '--default-index', '--index-strategy', '--keyring-provider', '--cert'],
  ...['--config-settings', '-C', '--client-cert', '--proxy', '--allow-insecure-host'],
];
const withoutValue = ['--no-index', '--no-build-isolation', '--use-pep517', '--native-tls'];

/** Returns the arguments that also matter when a project is built again. */
export function sourceOptions(args: readonly string[]): readonly string[] {
  return args.flatMap((word, index) => {
    const [name = ''] = word.split(/[\s=]/);
    if (withoutValue.includes(word)) return [word];
    if (!withValue.includes(name)) return [];
    return name === word ? args.slice(index, index + 2) : [word];
  });
}

/** Returns the variables under which programs of the environment are found first. */
export function activation(
  { folder, programs, delimiter }: VenvLayout,
  searchPath: string,
): Readonly<Record<string, string>> {
  return { VIRTUAL_ENV: folder, PATH: [programs, searchPath].join(delimiter) };
}

// A progress bar is thousands of lines in a log that no terminal shows.
const quiet = ['--no-input', '--progress-bar', 'off'];

function install(
  { installer, layout, working, variables }: Installation,
  args: readonly string[],
): Command {
  if (installer === 'uv')
    return {
      ...command('uv', 'pip', 'install', '--python', layout.python, ...args),
      cwd: working,
      env: variables,
    };
  return {
    ...command(layout.python, '-m', 'pip', 'install', ...quiet, ...args),
    cwd: working,
    env: { PIP_DISABLE_PIP_VERSION_CHECK: '1', ...variables },
  };
}

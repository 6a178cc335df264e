import { command, type Command } from '../core/command.ts';

/** The stack under test. */
export interface Stack {
  readonly project: string;
  readonly files: readonly string[];
  /** Images that are pulled by name before Compose is asked for anything. */
  readonly images: readonly string[];
  readonly pull: PullPolicy;
  /** Milliseconds from `up` to every container being ready. */
  readonly timeout: number;
  /** For Compose's own interpolation. */
  readonly env: Readonly<Record<string, string>>;
}

/** Which images of the compose files are pulled. */
export type PullPolicy = 'missing' | 'always' | 'never';

/** Pulls one image. */
export function pullImage(image: string): Command {
  return command('docker', 'pull', '--quiet', image);
}

/** Pulls what the compose files name; undefined when nothing is to be pulled. */
export function pullStack(stack: Stack): Command | undefined {
  if (stack.pull === 'never') return undefined;
  return onFiles(stack, 'pull', '--quiet', '--policy', stack.pull);
}

/** Starts everything from images that exist: nothing is built here. */
export function startStack(stack: Stack): Command {
  const pull = stack.pull === 'never' ? ['--pull', 'never'] : [];
  return onFiles(stack, 'up', '--detach', '--no-build', ...pull);
}

/** Checks the compose files and their variables. */
export function checkStack(stack: Stack): Command {
  return onFiles(stack, 'config', '--quiet');
}

/** Lists the project's containers; needs no file. */
export function listContainers(project: string): Command {
  return onProject(project, 'ps', '--all', '--format', 'json');
}

/** Shows the end of what a service has written. */
export function readLog(project: string, service: string, lines: number): Command {
  return onProject(
    project,
    'logs',
    '--no-color',
    '--no-log-prefix',
    '--tail',
    String(lines),
    service,
  );
}

/** Describes containers in full. */
export function inspectContainers(ids: readonly string[]): Command {
  return command('docker', 'inspect', '--type', 'container', ...ids);
}

/** Removes the project with its volumes and networks. What is tested need not end gracefully: a second has to do. */
export function removeStack(project: string): Command {
  return onProject(project, 'down', '--volumes', '--remove-orphans', '--timeout', '1');
}

function onFiles({ project, files, env }: Stack, ...args: readonly string[]): Command {
  const named = files.flatMap((file) => ['--file', file]);
  return { ...command('docker', 'compose', '--project-name', project, ...named, ...args), env };
}

// Compose would read a compose file of the folder it stands in; at the root there is none.
function onProject(project: string, ...args: readonly string[]): Command {
  return { ...command('docker', 'compose', '--project-name', project, ...args), cwd: '/' };
}

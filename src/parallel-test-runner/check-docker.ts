import type { Refusal } from '../core/errors.ts';
import type { Ports } from '../core/ports.ts';
import { checkStack, listContainers, type Stack } from './compose.ts';
import { interpolation } from './env.ts';
import type { Inputs } from './inputs.ts';

/** Says what keeps Docker from starting the stack. */
export async function checkDocker(
  inputs: Inputs,
  { exec, files }: Ports,
): Promise<readonly Refusal[]> {
  const { project, files: composeFiles } = inputs.stack;
  const running = await exec.run(listContainers(project));
  const refusal = (why: string, fix: string): readonly Refusal[] => [
    { input: 'compose-files', why, fix },
  ];
  if (running.exitCode === 127)
    return refusal(
      'docker was not found on PATH.',
      'Install Docker Engine with the Compose plugin.',
    );
  if (/is not a docker command|unknown (shorthand )?flag/.test(running.stderr))
    return refusal('this Docker has no Compose v2.', 'Install the docker-compose-plugin package.');
  if (running.exitCode !== 0)
    return refusal(
      `Docker does not answer: ${lastLine(running.stderr)}.`,
      'Start the Docker Engine, and let this user use it.',
    );
  if (running.stdout.trim() !== '')
    return [
      {
        input: 'compose-project',
        why: `'${project}' already has containers, which the end of the tests would remove.`,
        fix: 'Leave it empty: then every run has a project of its own.',
      },
    ];
  const present = await Promise.all(composeFiles.map(async (path) => files.exists(path)));
  if (present.includes(false)) return [];
  const { exitCode, stderr } = await exec.run(checkStack(stackOf(inputs)));
  return exitCode === 0
    ? []
    : refusal(
        `Compose cannot use them: ${lastLine(stderr)}.`,
        'Correct the file, or give the variable in `env`.',
      );
}

/** Returns the stack as Compose is asked for it. */
export function stackOf({ stack, env }: Inputs): Stack {
  return { ...stack, env: interpolation(env) };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

import { formatDuration } from '../core/duration.ts';
import { ActionError, CancelledError } from '../core/errors.ts';
import { listContainers, type Stack } from './compose.ts';
import { describeContainer, parseContainers, standingOf, type Container } from './containers.ts';
import { docker, type StackPorts } from './start-stack.ts';

const interval = 500;

/** Waits until every container is ready or done, telling each change; fails at the first that is broken. */
export async function waitForStack(
  stack: Stack,
  deadline: number,
  ports: StackPorts,
): Promise<readonly Container[]> {
  const { clock, runner, signal } = ports;
  const started = clock.now();
  const told = new Map<string, string>();
  for (let settled = false; ;) {
    const containers = await listStack(stack.project, ports);
    for (const container of containers) {
      const now = describeContainer(container);
      if (told.get(container.name) !== now)
        runner.info(`${container.name}: ${now} (after ${formatDuration(clock.now() - started)})`);
      told.set(container.name, now);
    }
    const waiting = containers.filter((container) => standingOf(container) === 'waiting');
    const broken = containers.filter((container) => standingOf(container) === 'broken');
    if (broken.length > 0) throw notReady(broken, 'cannot be tested');
    if (containers.length === 0) throw nothingRuns(stack);
    const isReady = waiting.length === 0;
    if (
      isReady &&
      (settled || containers.every(({ health, state }) => health !== '' || state === 'exited'))
    )
      return containers;
    // Without a health check, running is all there is to see; a program that fails at once is not caught by one look.
    settled = isReady;
    if (clock.now() >= deadline)
      throw notReady(waiting, `was not ready within ${formatDuration(stack.timeout)}`);
    await clock.sleep(interval, signal);
  }
}

/** Lists the containers of a project as they are now. */
export async function listStack(project: string, ports: StackPorts): Promise<readonly Container[]> {
  const { exitCode, stdout, stderr } = await docker(listContainers(project), ports);
  if (ports.signal.aborted) throw new CancelledError();
  if (exitCode === 0) return parseContainers(stdout);
  throw new ActionError({ what: 'Docker could not list the containers of the stack', stderr });
}

function notReady(containers: readonly Container[], how: string): ActionError {
  const list = containers.map(
    (container) => `${container.service}: ${describeContainer(container)}`,
  );
  return new ActionError({
    what: `The stack ${how}`,
    why: list.join(', '),
    fix: 'See what it wrote and what its health check said in the summary.',
  });
}

function nothingRuns({ files }: Stack): ActionError {
  return new ActionError({
    what: 'The compose files start no container',
    why: `every service of ${files.join(', ')} belongs to a profile that is not active, or there is none`,
    fix: 'Set COMPOSE_PROFILES in `env`, or name another file.',
  });
}

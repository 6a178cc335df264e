import type { Command } from '../core/command.ts';
import { display } from '../core/command.ts';
import { formatDuration } from '../core/duration.ts';
import { ActionError, CancelledError } from '../core/errors.ts';
import type { CachePorts, RunOptions, RunResult } from '../core/ports.ts';
import { retry } from '../core/retry.ts';
import { pullImage, pullStack, startStack, type Stack } from './compose.ts';
import type { Container } from './containers.ts';
import { explainPull, isTransientPull } from './pull-answers.ts';
import { waitForStack } from './wait-for-stack.ts';

/** What the Docker commands of a stack are run with. */
export interface StackPorts extends CachePorts {
  /** Names the private configuration with the login, when there is one. */
  readonly dockerEnv: Readonly<Record<string, string>>;
}

/** Pulls, starts and awaits the stack; returns its containers, all ready or done. */
export async function startAndAwait(
  stack: Stack,
  ports: StackPorts,
): Promise<readonly Container[]> {
  const { clock, runner } = ports;
  await runner.group(`Pull the images of ${stack.project}`, async () => pullAll(stack, ports));
  const deadline = clock.now() + stack.timeout;
  await runner.group(`Start ${stack.project}`, async () => {
    const started = await docker(startStack(stack), ports, {
      output: 'live',
      timeout: stack.timeout,
    });
    if (started.exitCode !== 0) throw notStarted(started, clock.now() >= deadline);
  });
  return waitForStack(stack, deadline, ports);
}

/** Runs one Docker command of the stack. */
export async function docker(
  command: Command,
  { exec, dockerEnv }: StackPorts,
  options: RunOptions = {},
): Promise<RunResult> {
  return exec.run({ ...command, env: { ...command.env, ...dockerEnv } }, options);
}

async function pullAll(stack: Stack, ports: StackPorts): Promise<void> {
  await Promise.all(stack.images.map(async (image) => pull(pullImage(image), image, ports)));
  const rest = pullStack(stack);
  if (rest !== undefined) await pull(rest, 'the images of the compose files', ports);
}

async function pull(command: Command, what: string, ports: StackPorts): Promise<void> {
  const policy = {
    attempts: 4,
    firstDelay: 1000,
    longestDelay: 10_000,
    isTransient: (error: unknown) => error instanceof PullError && error.isTransient,
    onRetry: (_error: unknown, attempt: number, delay: number) => {
      ports.runner.info(
        `Pulling ${what} failed (try ${attempt}); again in ${formatDuration(delay)}.`,
      );
    },
  };
  await retry(
    async () => {
      const result = await docker(command, ports);
      if (ports.signal.aborted) throw new CancelledError();
      if (result.exitCode !== 0) throw new PullError(what, result);
      ports.runner.info(`Pulled ${what} in ${formatDuration(result.duration)}.`);
    },
    policy,
    ports,
  );
}

class PullError extends ActionError {
  readonly isTransient: boolean;

  constructor(what: string, { command, stderr }: RunResult) {
    super({
      what: `Could not pull ${what}`,
      ...explainPull(stderr),
      command: display(command),
      stderr: stderr.slice(-2000),
    });
    this.isTransient = isTransientPull(stderr);
  }
}

function notStarted({ command, stderr }: RunResult, isTooLate: boolean): ActionError {
  const answer = startAnswers.find(({ pattern }) => pattern.test(stderr));
  const late = {
    why: 'it was not up within `wait-timeout`',
    fix: 'See the containers in the summary; give more time with `wait-timeout` when they were only slow.',
  };
  return new ActionError({
    what: 'Could not start the stack under test',
    ...(isTooLate ? late : (answer ?? explainPull(stderr))),
    command: display(command),
    stderr: stderr.slice(-2000),
  });
}

const startAnswers: readonly {
  readonly pattern: RegExp;
  readonly why: string;
  readonly fix: string;
}[] = [
  {
    pattern: /dependency failed to start/,
    why: 'a container that others depend on did not become healthy',
    fix: 'See its log and its health check in the summary.',
  },
  {
    pattern: /port is already allocated|address already in use/,
    why: 'a port that it publishes is taken on this machine',
    fix: 'Publish any free port (`ports: ["127.0.0.1::8000"]`) and name it to the tests as `{service:8000}` in `env`.',
  },
  {
    pattern:
      /declared as external, but could not be found|external volume .* not found|network \S+ not found/,
    why: 'it uses a network or volume that something else has to create first',
    fix: 'Add a compose file for the tests that declares it without `external: true`.',
  },
];

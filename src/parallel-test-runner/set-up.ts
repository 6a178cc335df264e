import { display } from '../core/command.ts';
import { formatDuration } from '../core/duration.ts';
import { ActionError, CancelledError } from '../core/errors.ts';
import type { Ports } from '../core/ports.ts';
import { resolveEndpoints } from './endpoints.ts';
import type { Phase } from './outcome.ts';
import type { Plan } from './plan.ts';
import { startAndAwait, type StackPorts } from './start-stack.ts';

/** Installs, starts the stack, and returns what the tests need in their environment. */
export async function setUp(
  plan: Plan,
  ports: StackPorts,
  phases: Phase[],
): Promise<Readonly<Record<string, string>>> {
  const { install, stack, env } = plan;
  if (install !== undefined)
    await timed('install', phases, ports, async () => installMissing(plan, ports));
  if (stack === undefined) return Object.fromEntries(env);
  const containers = await timed('start the stack', phases, ports, async () =>
    startAndAwait(stack, ports),
  );
  return resolveEndpoints(env, containers);
}

async function installMissing(
  { install }: Plan,
  { exec, runner, signal }: StackPorts,
): Promise<void> {
  if (install === undefined) return;
  const { exitCode, stderr } = await runner.group('Install what pytest needs', async () =>
    exec.run(install, { output: 'live' }),
  );
  if (signal.aborted) throw new CancelledError();
  if (exitCode === 0) return;
  throw new ActionError({
    what: 'Could not install what pytest needs',
    fix: 'Add it to the requirements, so that the environment has it from the start.',
    command: display(install),
    stderr: stderr.slice(-2000),
  });
}

/** Runs a part of the step and notes how long it took, however it ends. */
export async function timed<Result>(
  name: string,
  phases: Phase[],
  { clock, runner }: Pick<Ports, 'clock' | 'runner'>,
  body: () => Promise<Result>,
): Promise<Result> {
  const started = clock.now();
  try {
    return await body();
  } finally {
    const duration = clock.now() - started;
    phases.push({ name, duration });
    runner.debug(`${name}: ${formatDuration(duration)}`);
  }
}

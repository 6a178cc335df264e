import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandOptions, CommandResult } from '../../machine.ts';
import { EngineError, type Engine } from './client.ts';
import { readOutput } from './streams.ts';

/** How long an aborted command may take to end after SIGTERM before it is killed. */
const terminationGrace = 10_000;

/** Runs argv in a container to its end; environment and input never show in a process list. */
export async function execInContainer(
  engine: Engine,
  container: string,
  argv: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  if (options.signal?.aborted) return { exitCode: 143, stdout: '', stderr: 'aborted before start' };
  const pidFile = options.signal && `/run/bed-exec-${randomUUID()}`;
  try {
    const { Id } = await engine.request<{ Id: string }>('POST', `/containers/${container}/exec`, {
      AttachStdin: options.stdin !== undefined,
      AttachStdout: true,
      AttachStderr: true,
      Cmd: pidFile ? recordingPid(pidFile, argv) : argv,
      Env: Object.entries(options.env ?? {}).map(([name, value]) => `${name}=${value}`),
      ...(options.cwd !== undefined && { WorkingDir: options.cwd }),
    });
    const stopWatching = killOnAbort(engine, container, pidFile, options.signal);
    const result = await attach(engine, Id, options);
    stopWatching();
    return result;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return notStarted(error.message);
  }
}

async function attach(
  engine: Engine,
  exec: string,
  { stdin, onOutput }: CommandOptions,
): Promise<CommandResult> {
  const socket = await engine.hijack(`/exec/${exec}/start`, { Detach: false, Tty: false });
  const output = readOutput(socket, onOutput);
  if (stdin !== undefined) socket.end(stdin);
  const streams = await output;
  socket.destroy();
  const exitCode = await exitCodeOf(engine, exec);
  return couldNotStart(streams.stdout) ? notStarted(streams.stdout) : { exitCode, ...streams };
}

/** No such program, or no such folder: the Engine says so where the program would have spoken. */
function couldNotStart(stdout: string): boolean {
  return stdout.startsWith('OCI runtime exec failed: ');
}

function notStarted(reason: string): CommandResult {
  return { exitCode: 127, stdout: '', stderr: reason };
}

/** The Engine may close the streams a moment before it knows how the process ended. */
async function exitCodeOf(engine: Engine, exec: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const state = await inspectExec(engine, exec);
    if (state === 'gone') return 137;
    if (!state.Running && state.ExitCode !== null) return state.ExitCode;
    await sleep(20);
  }
  return 137;
}

interface ExecState {
  readonly Running: boolean;
  readonly ExitCode: number | null;
}

/** A container that was killed or removed takes its commands with it. */
async function inspectExec(engine: Engine, exec: string): Promise<ExecState | 'gone'> {
  try {
    return await engine.request<ExecState>('GET', `/exec/${exec}/json`);
  } catch (error) {
    if (error instanceof EngineError && [404, 409].includes(error.status)) return 'gone';
    throw error;
  }
}

/** By bash: dash drops variables whose names it cannot use itself, such as `INPUT_WORKING-DIRECTORY`. */
function recordingPid(pidFile: string, argv: readonly string[]): string[] {
  return ['bash', '-c', 'echo $$ > "$0"; exec "$@"', pidFile, ...argv];
}

/** Every exec leads a process group of its own, so its children end with it. */
const killScript = `
tries=50
until [ -s "$1" ] || [ $tries -eq 0 ]; do sleep 0.02; tries=$((tries - 1)); done
kill -s "$0" -- "-$(cat "$1")"`;

function killOnAbort(
  engine: Engine,
  container: string,
  pidFile: string | undefined,
  signal: AbortSignal | undefined,
): () => void {
  if (pidFile === undefined || signal === undefined) return () => {};
  const kill = (name: string): void => {
    // Ended by itself in the meantime: nothing to kill.
    execInContainer(engine, container, ['sh', '-c', killScript, name, pidFile]).catch(() => {});
  };
  let deadline: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    kill('TERM');
    deadline = setTimeout(() => kill('KILL'), terminationGrace);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return () => {
    clearTimeout(deadline);
    signal.removeEventListener('abort', onAbort);
  };
}

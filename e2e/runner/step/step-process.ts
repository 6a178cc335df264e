import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import type { Machine } from '../../machine.ts';

/** How long a cancelled step may take after each signal. */
export interface CancellationTimes {
  /** From SIGINT to SIGTERM. */
  readonly interruptMs: number;
  /** From SIGTERM to SIGKILL. */
  readonly terminateMs: number;
}

/** GitHub's own times. */
export const githubCancellationTimes: CancellationTimes = {
  interruptMs: 7_500,
  terminateMs: 2_500,
};

/** One process of a step. */
export interface StepProcess {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** A folder both sides see, for the process id. */
  readonly temp: string;
  readonly onOutput: (chunk: string) => void;
  readonly signal: AbortSignal;
  readonly times: CancellationTimes;
}

/**
 * Leaves the process id where it can be signalled, then becomes the command. By bash: dash, which is `sh` on
 * Debian, drops variables whose names it cannot use itself, such as `INPUT_WORKING-DIRECTORY`.
 */
const wrapper = 'echo $$ >"$1" && shift && exec "$@"';

/** Runs a process to its end and answers its exit code; an abort signals it as GitHub does. */
export async function runStepProcess(machine: Machine, process: StepProcess): Promise<number> {
  const pidFile = join(process.temp, `_pid_${randomUUID()}`);
  const lastResort = new AbortController();
  const ended = new AbortController();
  const cancellation = onAbort(process.signal, () =>
    endProcess({ machine, pidFile, lastResort, ended: ended.signal, times: process.times }),
  );
  const { exitCode, stderr } = await machine.exec(
    ['bash', '-c', wrapper, 'bash', pidFile, ...process.argv],
    { cwd: process.cwd, env: process.env, onOutput: process.onOutput, signal: lastResort.signal },
  );
  ended.abort();
  await cancellation();
  // 127 with nothing shown is a command that could not be started at all.
  if (exitCode === 127 && stderr.startsWith('spawn')) process.onOutput(`${stderr}\n`);
  return exitCode;
}

interface Ending {
  readonly machine: Machine;
  readonly pidFile: string;
  readonly lastResort: AbortController;
  readonly ended: AbortSignal;
  readonly times: CancellationTimes;
}

async function endProcess(ending: Ending): Promise<void> {
  const { interruptMs, terminateMs } = ending.times;
  await signalProcess(ending, 'kill -INT "$pid"');
  if (await endsWithin(interruptMs, ending.ended)) return;
  await signalProcess(ending, 'kill -TERM "$pid"');
  if (await endsWithin(terminateMs, ending.ended)) return;
  await signalProcess(ending, killTree);
  if (await endsWithin(1_000, ending.ended)) return;
  ending.lastResort.abort();
}

/** Parents first, all in one go: none is left to notice that a child has gone. */
const killTree = `
descendants() {
  echo "$1"
  for file in $(grep -ls "^PPid:[[:space:]]*$1$" /proc/[0-9]*/status); do
    child=\${file#/proc/}
    descendants "\${child%/status}"
  done
}
kill -KILL $(descendants "$pid")`;

async function signalProcess(ending: Ending, script: string): Promise<void> {
  const argv = ['sh', '-c', `pid=$(cat "$1") || exit 0\n${script}`, 'sh', ending.pidFile];
  await ending.machine.exec(argv);
}

async function endsWithin(milliseconds: number, ended: AbortSignal): Promise<boolean> {
  await sleep(milliseconds, undefined, { signal: ended }).catch(() => undefined);
  return ended.aborted;
}

/** Starts an action when the signal aborts; the answer waits for what was started. */
function onAbort(signal: AbortSignal, action: () => Promise<void>): () => Promise<void> {
  let started: Promise<void> = Promise.resolve();
  const start = () => {
    started = action();
  };
  if (signal.aborted) start();
  else signal.addEventListener('abort', start, { once: true });
  return async () => {
    signal.removeEventListener('abort', start);
    await started;
  };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import type { CommandOptions, CommandResult, Machine } from '../machine.ts';

/** What of this process's own environment must not leak into a job. */
const foreign = /^(GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_|JEST_|npm_|CI$|NODE_OPTIONS$|NODE_ENV$)/;

/** How long output is awaited after a command's end, as on GitHub: background processes keep pipes open. */
const outputGraceMs = 5_000;

/** This host as a machine. Node actions run with the Node that runs this program. */
export class LocalMachine implements Machine {
  readonly name: string;
  readonly #running = new Set<ChildProcess>();
  readonly #environment: NodeJS.ProcessEnv;

  constructor(name = 'local') {
    this.name = name;
    const own = Object.entries(process.env).filter(([key]) => !foreign.test(key));
    this.#environment = Object.fromEntries(own);
    this.#environment.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  }

  exec(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    const [command = '', ...args] = argv;
    const child = spawn(command, args, {
      env: { ...this.#environment, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      // Its own process group: a Ctrl-C in the terminal reaches the runner, which cancels in order.
      detached: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    this.#running.add(child);
    // A command that ends without reading its input breaks the pipe; its exit code says enough.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.stdin ?? '');
    return finished(child, options).finally(() => this.#running.delete(child));
  }

  async stop(): Promise<void> {
    for (const child of this.#running) endGroup(child);
    await Promise.resolve();
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function finished(child: ChildProcess, options: CommandOptions): Promise<CommandResult> {
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
      output[stream] += chunk;
      options.onOutput?.(chunk);
    });
  }
  const abort = () => child.kill('SIGTERM');
  if (options.signal?.aborted) abort();
  options.signal?.addEventListener('abort', abort, { once: true });
  return new Promise<CommandResult>((resolve) => {
    child.once('error', (cause) => resolve({ ...output, stderr: cause.message, exitCode: 127 }));
    child.once('close', (code, signal) => resolve({ ...output, exitCode: exitCode(code, signal) }));
    child.once('exit', () => letGo(child));
  }).finally(() => options.signal?.removeEventListener('abort', abort));
}

function letGo(child: ChildProcess): void {
  const timer = setTimeout(() => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, outputGraceMs);
  child.once('close', () => clearTimeout(timer));
}

const signalNumbers: Readonly<Record<string, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signalNumbers[signal ?? ''] ?? 0);
}

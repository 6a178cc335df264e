import { exec } from '@actions/exec';
import type { ChildProcess } from 'node:child_process';
import { channel } from 'node:diagnostics_channel';
import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Command } from '../core/command.ts';
import { Secret } from '../core/secret.ts';
import type { Exec, RunOptions, RunResult } from '../core/ports.ts';
import { terminateChildren } from './process-tree.ts';

const mebi = 1024 * 1024;
// The shell's exit code for a command that cannot be found (POSIX.1-2024, XCU 2.8.2).
const notFound = 127;
// @actions/exec tells neither that a program was ended by a signal (its exit code is null then) nor by which.
const endedBySignal = 128;

/** Runs programs on this machine by @actions/exec; aborting the signal ends what is running, with its children. */
export function localExec(
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Exec {
  return {
    run: async (command, options = {}) => {
      const started = performance.now();
      const stdout = new Collector(options.keep ?? mebi, options.onStdoutLine);
      const stderr = new Collector(options.keep ?? mebi, options.onStderrLine);
      signal.addEventListener('abort', terminateChildren, { once: true });
      const timer =
        options.timeout === undefined ? undefined : setTimeout(terminateChildren, options.timeout);
      const exitCode = await start(command, { environment, options, stdout, stderr });
      clearTimeout(timer);
      signal.removeEventListener('abort', terminateChildren);
      return {
        command,
        exitCode,
        stdout: stdout.finish(),
        stderr: stderr.finish(),
        duration: performance.now() - started,
      } satisfies RunResult;
    },
  };
}

interface Run {
  readonly environment: Readonly<Record<string, string>>;
  readonly options: RunOptions;
  readonly stdout: Collector;
  readonly stderr: Collector;
}

async function start({ file, args, cwd, env, stdin }: Command, run: Run): Promise<number> {
  if (stdin !== undefined) forgiveUnreadInput();
  try {
    const exitCode: unknown = await exec(quoteForExec(file), [...args], {
      ...(cwd === undefined ? {} : { cwd }),
      ...(stdin === undefined ? {} : { input: Buffer.from(reveal(stdin)) }),
      env: { ...run.environment, ...revealAll(env ?? {}) },
      silent: run.options.output !== 'live',
      outStream: run.options.output === 'live' ? process.stdout : nowhere(),
      ignoreReturnCode: true,
      listeners: {
        stdout: (chunk) => {
          run.stdout.add(chunk);
        },
        stderr: (chunk) => {
          run.stderr.add(chunk);
        },
      },
    });
    return typeof exitCode === 'number' ? exitCode : endedBySignal;
  } catch (error) {
    run.stderr.add(Buffer.from(error instanceof Error ? error.message : String(error)));
    return notFound;
  }
}

// @actions/exec writes a program's input without listening for errors: a program that ends before it has read all of
// it would end the action with EPIPE. Its exit code says what went wrong, and Node.js's own channel of new children
// (node:diagnostics_channel, "child_process") is the one way to reach its input.
function forgiveUnreadInput(): void {
  const children = channel('child_process');
  children.unsubscribe(forgiveOne);
  children.subscribe(forgiveOne);
}

function forgiveOne(message: unknown): void {
  const { process: child } = message as { readonly process: ChildProcess };
  child.once('spawn', () =>
    child.stdin?.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    }),
  );
}

// @actions/exec splits its first argument at spaces unless they are quoted.
function quoteForExec(file: string): string {
  return `"${file}"`;
}

function reveal(value: string | Secret): string {
  return value instanceof Secret ? value.reveal() : value;
}

function revealAll(env: Readonly<Record<string, string | Secret>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, reveal(value)]));
}

function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}

/** Keeps the end of a stream and hands on its lines; bytes that are no UTF-8 become U+FFFD, characters are never split. */
class Collector {
  readonly #decoder = new StringDecoder('utf8');
  readonly #keep: number;
  readonly #onLine: ((line: string) => void) | undefined;
  #kept = '';
  #line = '';

  constructor(keep: number, onLine: ((line: string) => void) | undefined) {
    this.#keep = keep;
    this.#onLine = onLine;
  }

  add(chunk: Buffer): void {
    this.#take(this.#decoder.write(chunk));
  }

  finish(): string {
    this.#take(this.#decoder.end());
    if (this.#line !== '') this.#onLine?.(this.#line);
    return this.#kept.slice(-this.#keep);
  }

  #take(text: string): void {
    this.#kept += text;
    if (this.#kept.length > this.#keep * 2) this.#kept = this.#kept.slice(-this.#keep);
    if (this.#onLine === undefined) return;
    const lines = (this.#line + text).split('\n');
    this.#line = lines.pop() ?? '';
    for (const line of lines) this.#onLine(line.replace(/\r$/, ''));
  }
}

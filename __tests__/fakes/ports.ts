/** In-memory ports: they record what an action did to the world and answer what a test has prepared. */
import type { Command } from '../../src/core/command.ts';
import type {
  Annotation,
  CachePorts,
  Exec,
  RunOptions,
  Runner,
  RunResult,
} from '../../src/core/ports.ts';
import { parseRunContext, type RunContext } from '../../src/core/run-context.ts';
import { Secret } from '../../src/core/secret.ts';
import { FakeCache } from './cache.ts';
import { FakeFiles } from './files.ts';

/** The environment of a trusted push to the default branch; tests override what they are about. */
export const pushEnvironment: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: 'jazielflo/copilotos-bridge',
  GITHUB_SHA: '1111111111111111111111111111111111111111',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_ACTOR: 'jazielflo',
  GITHUB_WORKFLOW: 'CI + CD',
  GITHUB_JOB: 'build',
  GITHUB_RUN_ID: '1001',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKSPACE: '/workspace',
  RUNNER_TEMP: '/temp',
  RUNNER_OS: 'Linux',
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
};

/** The payload that goes with it. */
export const pushEvent = { repository: { default_branch: 'main' } };

/** A runner whose inputs are given and whose effects are recorded. */
export class FakeRunner implements Runner {
  readonly context: RunContext;
  readonly environment: Readonly<Record<string, string>>;
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  readonly masked: string[] = [];
  readonly paths: string[] = [];
  readonly variables = new Map<string, string>();
  readonly log: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly failures: string[] = [];
  summary = '';
  readonly #inputs: Readonly<Record<string, string>>;

  constructor(options: FakeOptions) {
    this.#inputs = options.inputs ?? {};
    this.environment = { ...pushEnvironment, ...options.environment };
    this.context = parseRunContext(this.environment, options.event ?? pushEvent);
    for (const [name, value] of Object.entries(options.state ?? {})) this.state.set(name, value);
  }

  input = (name: string): string => this.#inputs[name] ?? '';
  savedState = (name: string): string => this.state.get(name) ?? '';
  saveState = (name: string, value: string): void => void this.state.set(name, value);
  mask = (value: string): void => void this.masked.push(value);
  setOutput = (name: string, value: string): void => void this.outputs.set(name, value);
  addPath = (folder: string): void => void this.paths.push(folder);
  exportVariable = (name: string, value: string): void => void this.variables.set(name, value);
  info = (message: string): void => void this.log.push(message);
  debug = (message: string): void => void this.log.push(`debug: ${message}`);
  annotate = (annotation: Annotation): void => void this.annotations.push(annotation);
  fail = (message: string): void => void this.failures.push(message);
  openGroup = (title: string): void => void this.log.push(`group: ${title}`);
  closeGroup = (): void => void this.log.push('end of group');

  group = async <Result>(title: string, body: () => Promise<Result>): Promise<Result> => {
    this.log.push(`group: ${title}`);
    return body();
  };

  writeSummary = async (markdown: string): Promise<void> => {
    this.summary += markdown;
    return Promise.resolve();
  };
}

/** What a prepared command answers; a function decides by the command. */
export type Answer = Partial<Pick<RunResult, 'exitCode' | 'stdout' | 'stderr' | 'duration'>>;

/** Answers commands by the first prepared pattern that their line matches; others succeed silently. */
export class FakeExec implements Exec {
  readonly commands: Command[] = [];
  readonly #answers: { readonly pattern: RegExp; readonly answer: (command: Command) => Answer }[] =
    [];

  /** Prepares the answer to commands whose argv, joined by spaces, matches. Later ones win. */
  on(pattern: RegExp, answer: Answer | ((command: Command) => Answer)): this {
    this.#answers.unshift({
      pattern,
      answer: typeof answer === 'function' ? answer : () => answer,
    });
    return this;
  }

  /** The commands so far, each as one line. */
  get lines(): readonly string[] {
    return this.commands.map(({ file, args }) => [file, ...args].join(' '));
  }

  run = async (command: Command, options: RunOptions = {}): Promise<RunResult> => {
    this.commands.push(command);
    const line = [command.file, ...command.args].join(' ');
    const answer = this.#answers.find(({ pattern }) => pattern.test(line))?.answer(command) ?? {};
    const { exitCode = 0, stdout = '', stderr = '', duration = 10 } = answer;
    for (const text of linesOf(stdout)) options.onStdoutLine?.(text);
    for (const text of linesOf(stderr)) options.onStderrLine?.(text);
    return Promise.resolve({ command, exitCode, stdout, stderr, duration });
  };
}

/** A clock that stands still until somebody sleeps. */
export class FakeClock {
  readonly sleeps: number[] = [];
  time: number;

  constructor(time = Date.parse('2026-01-01T00:00:00Z')) {
    this.time = time;
  }

  now = (): number => this.time;
  random = (): number => 0;
  sleep = async (milliseconds: number): Promise<void> => {
    this.sleeps.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  };
}

/** What a test prepares. */
export interface FakeOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly event?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** The fakes, by the names of the ports they stand for. */
export interface FakePorts extends CachePorts {
  readonly runner: FakeRunner;
  readonly exec: FakeExec;
  readonly files: FakeFiles;
  readonly clock: FakeClock;
  readonly cache: FakeCache;
  /** Cancels the step. */
  readonly cancel: () => void;
}

/** Returns fresh in-memory ports of a trusted push, with what the test is about on top. */
export function fakePorts(options: FakeOptions = {}): FakePorts {
  const controller = new AbortController();
  const files = new FakeFiles(options.files ?? {});
  return {
    runner: new FakeRunner(options),
    exec: new FakeExec(),
    files,
    clock: new FakeClock(),
    cache: new FakeCache(files),
    signal: controller.signal,
    cancel: () => {
      controller.abort();
    },
  };
}

/** Returns the stdin or an environment value as the process would see it. */
export function revealed(value: string | Secret | undefined): string {
  return value instanceof Secret ? value.reveal() : (value ?? '');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

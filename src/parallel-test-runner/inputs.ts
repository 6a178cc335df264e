import { resolve } from 'node:path';
import { digestParts } from '../core/cache-key.ts';
import type { RegistryLogin } from '../core/docker-config.ts';
import type { InputReader } from '../core/inputs.ts';
import type { CachePorts, Runner } from '../core/ports.ts';
import type { PullPolicy } from './compose.ts';
import { distributions, reservedFor, type Distribution } from './pytest.ts';
import { readShard, validateShard } from './shard-inputs.ts';
import type { Shard } from './shards.ts';

/** What the user asked for. */
export interface Inputs {
  readonly title: string;
  /** Absolute. */
  readonly workspace: string;
  readonly working: string;
  readonly temporary: string;
  /** Tells this step of this attempt from every other on the machine. */
  readonly stepKey: string;
  /** The variables this process was started with. */
  readonly environment: Readonly<Record<string, string>>;
  readonly pytest: PytestInputs;
  /** Another runner in place of pytest: program and arguments; empty for pytest. */
  readonly command: readonly string[];
  /** Where the report is written (pytest) or looked for (command). */
  readonly junit: readonly string[];
  readonly stack: StackInputs;
  readonly login: RegistryLogin;
  /** For the tests and for the compose files. */
  readonly env: ReadonlyMap<string, string>;
  readonly allowNoTests: boolean;
  readonly dryRun: boolean;
  readonly shard: Shard;
  /** Patterns of test files, for another runner than pytest. */
  readonly testFiles: readonly string[];
}

/** What was asked of pytest. */
export interface PytestInputs {
  readonly python: string;
  readonly workers: 'auto' | number;
  readonly distribution: Distribution;
  readonly tests: readonly string[];
  readonly args: readonly string[];
  readonly installMissing: boolean;
}

/** What was asked of the stack under test; without files there is none. */
export interface StackInputs {
  readonly files: readonly string[];
  readonly project: string;
  readonly images: readonly string[];
  readonly pull: PullPolicy;
  readonly timeout: number;
}

/** Reads the inputs of `parallel-test-runner`. */
export function readInputs(read: InputReader, { runner }: CachePorts): Inputs {
  const { workspace, temporary } = runner.context;
  const stepKey = keyOf(runner);
  const directory = read.text('working-directory', { default: '.' });
  const pytest = readPytest(read);
  const testFiles = read.lines('test-files');
  const inputs: Inputs = {
    title: read.text('title'),
    workspace: resolve(workspace),
    working: resolve(workspace, directory),
    temporary,
    stepKey,
    environment: runner.environment,
    pytest,
    command: read.lines('command'),
    junit: read.lines('junit'),
    stack: readStack(read, resolve(workspace), stepKey),
    login: {
      server: read.text('registry', { default: 'ghcr.io' }),
      username: read.text('registry-username'),
      password: read.secret('registry-password'),
    },
    env: readEnv(read),
    allowNoTests: read.flag('allow-no-tests', { default: 'false' }),
    dryRun: read.flag('dry-run', { default: 'false' }),
    shard: readShard(read, runner, [directory, ...pytest.tests, ...testFiles]),
    testFiles,
  };
  validate(inputs, read);
  validateShard(inputs, read);
  return inputs;
}

function readPytest(read: InputReader): PytestInputs {
  return {
    python: read.text('python'),
    workers: readWorkers(read),
    distribution: read.choice('dist', distributions, { default: 'worksteal' }),
    tests: read.lines('tests'),
    args: readArgs(read),
    installMissing: read.flag('install-missing', { default: 'false' }),
  };
}

function readWorkers(read: InputReader): 'auto' | number {
  const raw = read.matching('workers', /^(auto|\d{1,3})$/, '`auto` or a number below 1000', {
    default: 'auto',
  });
  return /^\d+$/.test(raw) ? Number(raw) : 'auto';
}

function readArgs(read: InputReader): readonly string[] {
  const args = read.lines('args');
  for (const argument of args) {
    const [first = ''] = argument.split(/\s/);
    const decided = reservedFor(first);
    if (decided !== undefined)
      read.refuse(
        'args',
        `'${argument}' is decided by this action.`,
        `Use the \`${decided}\` input.`,
      );
    else if (first.startsWith('-') && first !== argument)
      read.refuse(
        'args',
        `'${argument}' holds two arguments on one line.`,
        `Write '${first}' and its value on two lines; quotes are not needed.`,
      );
  }
  return args;
}

function readStack(read: InputReader, workspace: string, stepKey: string): StackInputs {
  const project = read.matching(
    'compose-project',
    /^[a-z0-9][a-z0-9_-]*$/,
    'a Compose project name: small letters, digits, dashes, underscores',
  );
  return {
    files: read.list('compose-files').map((file) => resolve(workspace, file)),
    project: project === '' ? `tests-${stepKey}` : project,
    images: read.list('images'),
    pull: read.choice('pull', ['missing', 'always', 'never'], { default: 'missing' }),
    timeout: read.duration('wait-timeout', { min: 1000, max: 3_600_000 }, { default: '3m' }),
  };
}

function readEnv(read: InputReader): ReadonlyMap<string, string> {
  const env = read.pairs('env');
  for (const name of env.keys()) {
    if (!/^[A-Za-z_]\w*$/.test(name)) read.refuse('env', `'${name}' cannot name a variable.`);
  }
  return env;
}

function validate({ command, junit, stack, login, pytest }: Inputs, read: InputReader): void {
  if (command.length > 0 && junit.length === 0) {
    read.refuse(
      'junit',
      'is required with `command`.',
      'Say where that runner writes its JUnit report.',
    );
  }
  if (command.length === 0 && junit.length > 1)
    read.refuse('junit', 'names several files, and pytest writes one.');
  if (command.length > 0 && [...pytest.tests, ...pytest.args, pytest.python].join('') !== '') {
    read.refuse(
      'command',
      'takes the place of pytest, so `tests`, `args` and `python` have no meaning.',
      'Put every argument into `command`, one per line.',
    );
  }
  if (stack.files.length === 0 && stack.images.length > 0)
    read.refuse('images', 'only goes with `compose-files`: nothing would use them.');
  if ((login.username === '') !== login.password.isEmpty)
    read.refuse('registry-username', 'and `registry-password` go together: give both or none.');
}

// Jobs of a matrix share their name, and several runners may share a machine: each has its own workspace.
function keyOf({ context, environment }: Runner): string {
  const { runId, runAttempt, job, workspace } = context;
  const step = environment['GITHUB_ACTION'] ?? '';
  const digest = digestParts({ job, workspace, step }).slice(0, 8);
  return [runId, runAttempt, digest].filter((part) => part !== '').join('-');
}

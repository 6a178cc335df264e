import { join, resolve } from 'node:path';
import { command, type Command } from '../core/command.ts';
import type { RegistryLogin } from '../core/docker-config.ts';
import { stackOf } from './check-docker.ts';
import { childEnvironment } from './child-environment.ts';
import type { Stack } from './compose.ts';
import { missingPackages } from './find-python.ts';
import type { Inputs } from './inputs.ts';
import type { TestFiles } from './list-test-files.ts';
import type { World } from './probe.ts';
import { pytestCommand } from './pytest.ts';
import type { PythonFacts } from './python.ts';
import type { Shard } from './shards.ts';

/** What will be done, in this order. */
export interface Plan {
  readonly title: string;
  readonly workspace: string;
  readonly working: string;
  /** Installs what pytest needs, where that was asked for. */
  readonly install?: Command;
  readonly login?: RegistryLogin & { readonly ownFolder: string; readonly ownText?: string };
  readonly stack?: Stack;
  readonly tests: Command;
  /** Present when this job runs a part; the files are added to the command once the shards agree. */
  readonly split?: { readonly shard: Shard; readonly testFiles: TestFiles };
  /** The user's variables; `{service:port}` is known once the stack runs. */
  readonly env: ReadonlyMap<string, string>;
  /** Present when pytest runs the tests. */
  readonly python?: PythonFacts;
  readonly reports: ReportFiles;
  readonly allowNoTests: boolean;
}

/** Where the JUnit reports will be. Those left from before are removed first, so that nothing stale counts. */
export interface ReportFiles {
  readonly folder: string;
  /** Glob patterns below the folder. */
  readonly patterns: readonly string[];
}

/** Decides what will be done. */
export function plan(inputs: Inputs, world: World): Plan {
  const { python } = world;
  return {
    title: titleOf(inputs),
    workspace: inputs.workspace,
    working: inputs.working,
    ...installOf(inputs, python),
    ...loginOf(inputs, world),
    ...(inputs.stack.files.length === 0 ? {} : { stack: stackOf(inputs) }),
    tests: testCommand(inputs, world),
    ...splitOf(inputs, world),
    env: inputs.env,
    ...(python === undefined ? {} : { python }),
    reports: reportsOf(inputs),
    allowNoTests: inputs.allowNoTests,
  };
}

function titleOf({ title, stack }: Inputs): string {
  if (title !== '') return title;
  return stack.files.length === 0 ? 'Tests' : 'Integration tests';
}

function installOf(
  { pytest, working }: Inputs,
  python: PythonFacts | undefined,
): Pick<Plan, 'install'> {
  const missing = python === undefined ? [] : missingPackages(python, pytest.workers);
  if (python === undefined || missing.length === 0) return {};
  return { install: { ...command(python.path, '-m', 'pip', 'install', ...missing), cwd: working } };
}

function loginOf({ login }: Inputs, { dockerConfig }: World): Pick<Plan, 'login'> {
  if (login.username === '') return {};
  const { folder, text } = dockerConfig;
  return {
    login: { ...login, ownFolder: folder, ...(text === undefined ? {} : { ownText: text }) },
  };
}

function testCommand(inputs: Inputs, { python, testFiles }: World): Command {
  const { pytest, working, environment, stack } = inputs;
  const [file = '', ...args] = inputs.command;
  const { folder, patterns } = reportsOf(inputs);
  const run: Command =
    python === undefined
      ? { file, args, cwd: working }
      : pytestCommand({
          ...pytest,
          python,
          working,
          junit: join(folder, patterns[0] ?? ''),
          ...(testFiles === undefined ? {} : { tests: [], place: testFiles }),
        });
  return {
    ...run,
    env: {
      ...childEnvironment(environment, python?.venv),
      ...(stack.files.length === 0 ? {} : { COMPOSE_PROJECT_NAME: stack.project }),
      ...withoutKnown(run.env ?? {}, environment),
    },
  };
}

function splitOf({ shard }: Inputs, { testFiles }: World): Pick<Plan, 'split'> {
  return testFiles === undefined ? {} : { split: { shard, testFiles } };
}

function withoutKnown(
  env: NonNullable<Command['env']>,
  environment: Inputs['environment'],
): NonNullable<Command['env']> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !(name in environment)));
}

function reportsOf({ command: words, junit, working, temporary, stepKey }: Inputs): ReportFiles {
  if (words.length > 0) return { folder: working, patterns: junit };
  const [path] = junit;
  if (path === undefined)
    return { folder: join(temporary, `test-report-${stepKey}`), patterns: ['junit.xml'] };
  const whole = resolve(working, path);
  return { folder: resolve(whole, '..'), patterns: [whole.slice(resolve(whole, '..').length + 1)] };
}

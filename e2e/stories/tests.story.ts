/** `parallel-test-runner` for real: pytest with xdist in a virtualenv, Compose on this machine's Engine, GitHub's cache. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startGitHubServices, type GitHubServices } from '../bed/github/services.ts';
import { expectSuccess } from '../bed/success.ts';
import { LocalMachine } from '../runner/local-machine.ts';
import './patience.ts';

const entry = resolve(import.meta.dirname, '../../src/parallel-test-runner/main.ts');
const image = 'copilotos-bed/redis:7';
const host = new LocalMachine();

let folder: string;
let github: GitHubServices;
let jobs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tests-story-'));
  github = await startGitHubServices({
    folder: join(folder, 'github'),
    listen: ['127.0.0.1'],
    publicHost: '127.0.0.1',
  });
  await makeVenv('full', 'pytest', 'pytest-xdist');
  await makeVenv('bare', 'pytest');
});

afterAll(async () => {
  await github.stop();
  await rm(folder, { recursive: true, force: true });
});

async function makeVenv(name: string, ...packages: readonly string[]): Promise<void> {
  const venv = join(folder, name);
  await expectSuccess(host, ['python3', '-m', 'venv', venv]);
  await expectSuccess(host, [`${venv}/bin/pip`, 'install', '--quiet', ...packages]);
}

type Texts = Readonly<Record<string, string>>;

interface Step {
  /** Below `api`, where the tests run. */
  readonly files: Texts;
  readonly inputs?: Texts;
  readonly env?: Texts;
  readonly venv?: 'full' | 'bare';
}

interface Ended {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly errors: readonly string[];
}

/** A job that has checked out its files and is about to run the action. */
interface Job {
  /** Starts the action; `end` resolves when the process has ended. */
  start(): { readonly process: ChildProcess; readonly end: Promise<Ended> };
  /** Starts it again as the runner does when the job ends. */
  post(): Promise<Ended>;
  readonly folder: string;
}

async function prepare({ files, inputs = {}, env = {}, venv = 'full' }: Step): Promise<Job> {
  jobs += 1;
  const place = join(folder, `job-${jobs}`);
  const at = (name: string): string => join(place, name);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(at(`workspace/api/${name}/..`), { recursive: true });
    await writeFile(at(`workspace/api/${name}`), text);
  }
  await mkdir(at('temp'));
  // The runner makes these before a step begins.
  await Promise.all(['output', 'state', 'summary'].map(async (name) => writeFile(at(name), '')));
  const given = { 'working-directory': 'api', python: join(folder, venv), ...inputs };
  const variables = {
    GITHUB_REPOSITORY: 'jazielflo/copilotos-bridge',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_JOB: 'backend',
    GITHUB_RUN_ID: String(1000 + jobs),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTION: 'test',
    GITHUB_WORKSPACE: join(place, 'workspace'),
    GITHUB_OUTPUT: join(place, 'output'),
    GITHUB_STATE: join(place, 'state'),
    GITHUB_STEP_SUMMARY: join(place, 'summary'),
    RUNNER_TEMP: join(place, 'temp'),
    RUNNER_OS: 'Linux',
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...env,
  };
  return {
    folder: place,
    start: () => startAction(place, variables),
    post: async () => {
      const state = parseCommands(await readFile(join(place, 'state'), 'utf8'));
      const saved = [...state].map(([name, value]): [string, string] => [`STATE_${name}`, value]);
      return startAction(place, { ...variables, ...Object.fromEntries(saved) }).end;
    },
  };
}

function startAction(place: string, env: Texts): ReturnType<Job['start']> {
  const child = spawn(process.execPath, [entry], {
    cwd: join(place, 'workspace'),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, which can be killed as a whole.
    detached: true,
  });
  let log = '';
  const add = (chunk: Buffer): void => {
    log += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const end = once(child, 'close').then(async () => {
    const read = async (name: string): Promise<string> => readFile(join(place, name), 'utf8');
    return {
      exitCode: child.exitCode,
      log,
      outputs: parseCommands(await read('output')),
      summary: await read('summary'),
      errors: log.split('\n').filter((line) => line.startsWith('::error')),
    };
  });
  return { process: child, end };
}

function parseCommands(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n?\2$/gm);
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}

async function run(step: Step): Promise<Ended> {
  return (await prepare(step)).start().end;
}

function counts({ outputs }: Ended): Texts {
  const names = ['outcome', 'tests', 'passed', 'failed', 'errors', 'skipped'];
  return Object.fromEntries(names.map((name) => [name, outputs.get(name) ?? '']));
}

const passing: Texts = {
  'tests/test_a.py':
    'import pytest\n\n\n@pytest.mark.parametrize("number", range(6))\ndef test_it(number):\n    assert number < 6\n',
  'tests/test_b.py':
    'import pytest\n\n\nclass TestB:\n    def test_one(self):\n        pass\n\n    @pytest.mark.skip(reason="later")\n    def test_two(self):\n        pass\n',
};

describe('pytest on several processes', () => {
  test('all pass: counted, summed up, nothing left behind', async () => {
    const job = await prepare({ files: passing, inputs: { workers: '2' } });
    const ended = await job.start().end;
    expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
    expect(counts(ended)).toEqual({
      outcome: 'passed',
      tests: '8',
      passed: '7',
      failed: '0',
      errors: '0',
      skipped: '1',
    });
    expect(ended.log).toContain('2 workers [8 items]');
    expect(ended.log).toMatch(/::notice::Tests: 7 tests \(1 skipped\) passed .*\[outcome=passed/);
    expect(ended.summary).toContain('## Tests');
    expect(ended.errors).toEqual([]);
    expect(await job.post()).toMatchObject({ exitCode: 0, errors: [] });
    expect(await readdir(join(job.folder, 'workspace'))).toEqual(['api']);
  });

  test('failures point at the lines of the tests, deep assertions at their callers', async () => {
    const ended = await run({
      files: {
        ...passing,
        'checks.py': 'def same(left, right):\n    assert left == right, "not the same"\n',
        'conftest.py': '',
        'tests/test_bad.py': [
          'import checks',
          '',
          'def test_here():',
          '    assert [1] == [2]',
          '',
          'def test_there():',
          '    left = 1',
          '    checks.same(left, 2)',
          '',
        ].join('\n'),
      },
    });
    expect(ended.exitCode).toBe(1);
    expect(counts(ended)).toMatchObject({ outcome: 'failed', passed: '7', failed: '2' });
    expect(ended.errors.slice(0, 2).toSorted()).toEqual([
      expect.stringMatching(
        /^::error title=tests\/test_bad\.py%3A%3Atest_here,file=api\/tests\/test_bad\.py,line=4::assert \[1\] == \[2\]/,
      ),
      expect.stringMatching(
        /^::error title=tests\/test_bad\.py%3A%3Atest_there,file=api\/tests\/test_bad\.py,line=8::AssertionError: not the same/,
      ),
    ]);
    expect(ended.errors).toHaveLength(3);
    expect(ended.errors[2]).toContain('2 of 10 tests failed');
    expect(ended.summary).toContain('tests/test_bad.py::test_there (api/tests/test_bad.py:8)');
  });

  test('a worker that dies: its test has failed by name, the others are run', async () => {
    const ended = await run({
      files: {
        ...passing,
        'tests/test_die.py': 'import os\n\n\ndef test_die():\n    os.kill(os.getpid(), 9)\n',
      },
      inputs: { workers: '2' },
    });
    expect(ended.exitCode).toBe(1);
    expect(counts(ended)).toMatchObject({
      outcome: 'failed',
      tests: '9',
      passed: '7',
      failed: '1',
    });
    expect(ended.errors[0]).toMatch(
      /title=tests\/test_die\.py%3A%3Atest_die,file=api\/tests\/test_die\.py,line=\d+::worker 'gw\d' crashed while running/,
    );
  });

  test('a file that cannot be read: an error at its line', async () => {
    const ended = await run({
      files: { ...passing, 'tests/test_broken.py': 'import os\n\ndef test_x(:\n    pass\n' },
    });
    expect(ended.exitCode).toBe(1);
    expect(counts(ended)).toMatchObject({ outcome: 'failed', errors: '1' });
    expect(ended.errors[0]).toMatch(
      /^::error title=tests\/test_broken\.py,file=api\/tests\/test_broken\.py,line=3::SyntaxError/,
    );
  });

  test('no tests: red, unless that was said to be fine', async () => {
    const files = { 'tests/helper.py': '' };
    const red = await run({ files });
    expect([red.exitCode, red.outputs.get('outcome')]).toEqual([1, 'no-tests']);
    expect(red.errors[0]).toMatch(/Nothing was tested: no test was found/);
    const green = await run({ files, inputs: { 'allow-no-tests': 'true' } });
    expect([green.exitCode, green.outputs.get('outcome')]).toEqual([0, 'no-tests']);
  });

  test('no xdist: refused with the line to type; installed when that was asked for', async () => {
    const refused = await run({ files: passing, venv: 'bare' });
    expect([refused.exitCode, refused.outputs.get('outcome')]).toEqual([1, 'setup-failed']);
    expect(refused.log).toMatch(/-m pip install pytest-xdist`.*`install-missing: true`/);
    const alone = await run({ files: passing, venv: 'bare', inputs: { workers: '1' } });
    expect(counts(alone)).toMatchObject({ outcome: 'passed', passed: '7' });
    const installed = await run({
      files: passing,
      venv: 'bare',
      inputs: { 'install-missing': 'true' },
    });
    expect(counts(installed)).toMatchObject({ outcome: 'passed', passed: '7' });
  });
});

const healthy = `services:
  redis:
    image: ${image}
    ports: ["127.0.0.1::6379"]
    healthcheck: { test: [CMD, redis-cli, ping], interval: 1s, retries: 30 }
  seed:
    image: ${image}
    depends_on: { redis: { condition: service_healthy } }
    command: redis-cli -h redis set greeting hello
`;

const readsRedis: Texts = {
  'tests/test_redis.py': [
    'import os, socket',
    '',
    'def test_greeting():',
    '    host, port = os.environ["REDIS"].split(":")',
    '    with socket.create_connection((host, int(port)), timeout=5) as link:',
    '        link.sendall(b"GET greeting\\r\\n")',
    '        assert link.recv(100) == b"$5\\r\\nhello\\r\\n"',
    '',
  ].join('\n'),
};

/** Everything on this machine's Engine that belongs to the stack of a job. */
async function leftOf(project: string): Promise<string> {
  const mine = ['--filter', `label=com.docker.compose.project=${project}`];
  const containers = await expectSuccess(host, ['docker', 'ps', '--all', '--quiet', ...mine]);
  const networks = await expectSuccess(host, ['docker', 'network', 'ls', '--quiet', ...mine]);
  return `${containers}${networks}`;
}

function stackStep(compose: string, project: string, inputs: Texts = {}): Step {
  return {
    files: { ...readsRedis, 'ci.yml': compose },
    inputs: {
      'compose-files': 'api/ci.yml',
      'compose-project': project,
      pull: 'never',
      workers: '1',
      env: 'REDIS={redis:6379}',
      ...inputs,
    },
  };
}

async function awaitLog(child: ChildProcess, pattern: RegExp): Promise<void> {
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  for (let tries = 0; tries < 6000 && !pattern.test(log); tries += 1) await delay(10);
  expect(log).toMatch(pattern);
}

describe('against a stack of images that exist', () => {
  const name = `tests-story-${process.pid}`;

  test('healthy: tests reach it where it is published, and it is gone afterwards', async () => {
    const ended = await run(stackStep(healthy, `${name}-a`));
    expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
    expect(counts(ended)).toMatchObject({ outcome: 'passed', passed: '1' });
    expect(ended.log).toMatch(/seed-1: exited with 0/);
    expect(await leftOf(`${name}-a`)).toBe('');
  });

  test.each([
    ['unhealthy', '{ test: [CMD, "false"], interval: 1s, retries: 2 }', '3m'],
    ['not healthy in time', '{ test: [CMD, "false"], interval: 1s, retries: 1000 }', '5s'],
  ])('%s: no test runs, its log is shown, it is gone', async (how, check, timeout) => {
    const broken = `services:
  redis:
    image: ${image}
    command: sh -c "echo waiting for the moon; sleep 1000"
    ports: ["127.0.0.1::6379"]
    healthcheck: ${check}
`;
    const project = `${name}-${how.split(' ').length}`;
    const ended = await run(stackStep(broken, project, { 'wait-timeout': timeout }));
    expect([ended.exitCode, ended.outputs.get('outcome')]).toEqual([1, 'setup-failed']);
    expect(ended.log).toContain('redis | waiting for the moon');
    expect(ended.summary).toContain('waiting for the moon');
    expect(ended.errors.join()).toMatch(/redis: running, (unhealthy|starting)/);
    expect(ended.log).not.toContain('-m pytest');
    expect(await leftOf(project)).toBe('');
  });

  test('a test that fails: the containers’ logs are there to explain it', async () => {
    const step = stackStep(healthy, `${name}-f`);
    const ended = await run({
      ...step,
      files: { ...step.files, 'tests/test_redis.py': 'def test_no():\n    assert False\n' },
    });
    expect([ended.exitCode, ended.outputs.get('outcome')]).toEqual([1, 'failed']);
    expect(ended.summary).toContain('Ready to accept connections');
    expect(await leftOf(`${name}-f`)).toBe('');
  });

  test('an image that is nowhere is never built: refused, and nothing stays', async () => {
    const nowhere = `services: { redis: { image: "copilotos-bed/nowhere:1", build: . } }\n`;
    const ended = await run(stackStep(nowhere, `${name}-n`));
    expect([ended.exitCode, ended.outputs.get('outcome')]).toEqual([1, 'setup-failed']);
    expect(ended.errors.join()).toMatch(/Could not start the stack/);
    expect(await leftOf(`${name}-n`)).toBe('');
  });

  const endless = 'import time\n\ndef test_endless():\n    time.sleep(600)\n';

  test.each([
    ['while it tests', /test session starts/],
    ['while the Engine makes its containers', /Container \S+redis-1\s+Creating/],
    ['while one container waits for another', /Container \S+redis-1\s+Start(ing|ed)/],
  ])('cancelled %s: ended well within GitHub’s patience, all gone', async (when, moment) => {
    const project = `${name}-c${when.length}`;
    const step = stackStep(healthy, project);
    const job = await prepare({
      ...step,
      files: { ...step.files, 'tests/test_redis.py': endless },
    });
    const { process: child, end } = job.start();
    await awaitLog(child, moment);
    const from = Date.now();
    child.kill('SIGINT');
    const ended = await end;
    expect(Date.now() - from).toBeLessThan(7500);
    expect([ended.exitCode, ended.outputs.get('outcome')]).toEqual([1, 'cancelled']);
    expect(await leftOf(project)).toBe('');
  });

  test('killed outright: the end of the job removes what is left', async () => {
    const project = `${name}-k`;
    const step = stackStep(healthy, project);
    const job = await prepare({
      ...step,
      files: { ...step.files, 'tests/test_redis.py': endless },
    });
    const { process: child, end } = job.start();
    await awaitLog(child, /test session starts/);
    // With all that it started, as the runner does when a job ends.
    expect(child.pid).toBeGreaterThan(1);
    process.kill(-Number(child.pid), 'SIGKILL');
    await end;
    expect(await leftOf(project)).not.toBe('');
    expect(await job.post()).toMatchObject({ exitCode: 0 });
    expect(await leftOf(project)).toBe('');
  });
});

/** Notes each test that is run, by its id, in a file that all shards share. */
const noting = `import os
import pytest

collect_ignore = ["tests/test_ignored.py"]

@pytest.hookimpl(trylast=True)
def pytest_runtest_call(item):
    with open(os.environ["RAN"], "a") as ran:
        ran.write(item.nodeid + "\\n")
`;

const product: Texts = {
  'conftest.py': noting,
  'pyproject.toml': '[tool.pytest.ini_options]\naddopts = "-n auto"\n',
  'tests/__init__.py': '',
  'tests/test_ignored.py': 'raise RuntimeError("must not be imported")\n',
  'tests/helper.py': '',
  'tests/deep/conftest.py': 'import pytest\n\n@pytest.fixture\ndef five():\n    return 5\n',
  'tests/deep/test_deep.py':
    'class TestDeep:\n    def test_five(self, five):\n        assert five == 5\n',
  // It would take over if pytest were given the files below it only.
  'tests/deep/pytest.ini': '[pytest]\naddopts = --no-such-option\n',
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((name, index) => [
      `tests/test_${name}.py`,
      `import time\nimport pytest\n\n@pytest.mark.parametrize("n", range(${index + 1}))\ndef test_${name}(n):\n    time.sleep(${index === 0 ? 2.5 : 0.01})\n`,
    ]),
  ),
};

const every = [
  'tests/deep/test_deep.py::TestDeep::test_five',
  ...['a', 'b', 'c', 'd', 'e'].flatMap((name, index) =>
    Array.from({ length: index + 1 }, (_unused, n) => `tests/test_${name}.py::test_${name}[${n}]`),
  ),
].sort();

interface Part {
  readonly runId: number;
  readonly shard: number;
  readonly attempt?: number;
  readonly cacheMode?: 'read' | 'write';
  readonly ran: string;
}

async function shard({ runId, shard: index, attempt = 1, cacheMode = 'write', ran }: Part) {
  const identity = { repository: 'jazielflo/copilotos-bridge', ref: 'refs/heads/main' };
  const rest = { jobId: `backend-${index}`, event: 'push', permissions: {}, cacheMode };
  const job = await prepare({
    files: product,
    inputs: { shard: String(index), shards: '2', workers: '2' },
    env: {
      ...(await github.environment({ ...identity, ...rest, runId })),
      GITHUB_RUN_ID: String(runId),
      GITHUB_RUN_ATTEMPT: String(attempt),
      RAN: ran,
    },
  });
  const ended = await job.start().end;
  expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
  expect(await readdir(join(job.folder, 'workspace'))).toEqual(['api']);
  return ended;
}

async function linesOf(path: string): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).trim().split('\n').sort();
}

describe('two shards, each a job of its own, that start together', () => {
  const at = (name: string): string => join(folder, `ran-${name}`);
  let first: readonly Ended[];

  test('run every test exactly once by one plan', async () => {
    const ran = at('first');
    first = await Promise.all([1, 2].map(async (index) => shard({ runId: 1, shard: index, ran })));
    expect(await linesOf(ran)).toEqual(every);
    const plans = first.map(({ outputs }) => outputs.get('shard-plan'));
    expect(plans[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(plans[1]).toBe(plans[0]);
    const numbers = first.map(({ outputs }) => Number(outputs.get('tests')));
    expect(numbers[0]).toBeGreaterThan(0);
    expect(numbers[1]).toBeGreaterThan(0);
    const saved = github.caches.list().filter(({ key }) => key.startsWith('test-plan-'));
    expect(saved).toHaveLength(1);
  });

  test('the next run is split by the times of this one, the slow file apart', async () => {
    const ran = at('second');
    const [one] = await Promise.all(
      [1, 2].map(async (index) => shard({ runId: 2, shard: index, ran })),
    );
    expect(await linesOf(ran)).toEqual(every);
    expect(one?.outputs.get('shard-files')).toBe('tests/test_a.py');
  });

  test('a re-run of one job runs what that job ran, though times have changed', async () => {
    const ran = at('again');
    const again = await shard({ runId: 1, shard: 2, attempt: 2, ran });
    expect(again.outputs.get('shard-files')).toBe(first[1]?.outputs.get('shard-files'));
    expect(again.outputs.get('shard-plan')).toBe(first[1]?.outputs.get('shard-plan'));
  });

  test('a re-run after the plan was evicted runs everything and says so', async () => {
    for (const { id, key } of github.caches.list())
      if (key.startsWith('test-plan-') && key.endsWith('-1')) await github.caches.delete(id);
    const ran = at('evicted');
    const again = await shard({ runId: 1, shard: 2, attempt: 2, ran });
    expect(await linesOf(ran)).toEqual(every);
    expect(again.log).toMatch(/::warning::The cache has lost .* shard 2 ran all 6 files/);
  });

  test('without the right to write a cache, names decide: still every test exactly once', async () => {
    const ran = at('read-only');
    const parts = [1, 2].map(async (index) =>
      shard({ runId: 3, shard: index, cacheMode: 'read', ran }),
    );
    const [one, two] = await Promise.all(parts);
    expect(await linesOf(ran)).toEqual(every);
    expect(one?.outputs.get('shard-plan')).toBe(two?.outputs.get('shard-plan'));
    expect(github.caches.list().some(({ key }) => key.endsWith('-3'))).toBe(false);
  });

  test('the plan comes down damaged for one of them: no test is left out', async () => {
    github.caches.fault({ on: 'download', kind: 'corrupt', key: 'test-plan-', times: 1 });
    const ran = at('damaged');
    await shard({ runId: 4, shard: 1, ran });
    await shard({ runId: 4, shard: 2, ran });
    github.caches.clearFaults();
    const downloads = github.caches.operations.filter(({ operation }) => operation === 'download');
    expect(downloads.map(({ outcome }) => outcome)).toContain('corrupt');
    expect(await linesOf(ran)).toEqual(every);
  });
});

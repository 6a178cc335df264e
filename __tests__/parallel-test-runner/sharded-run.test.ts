import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/core/action.ts';
import { parallelTestRunner } from '../../src/parallel-test-runner/action.ts';
import { parseTimes } from '../../src/parallel-test-runner/shards.ts';
import type { FakePorts } from '../fakes/ports.ts';
import { SharedCache, type Access } from './shared-cache.ts';
import { pythonAnswer, world } from './world.ts';

const paths = ['tests/test_a.py', 'tests/test_b.py', 'tests/test_c.py'];
const sharded = { shards: '2' };

interface Listing {
  readonly files?: readonly string[];
  readonly loose?: readonly string[];
  readonly exitCode?: number;
}

interface Job extends Access, Listing {
  readonly shard: number;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files of which a test fails. */
  readonly broken?: readonly string[];
}

interface Ended {
  readonly ports: FakePorts;
  readonly succeeded: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly failure: string;
  /** What pytest was given. */
  readonly tested: readonly string[];
}

/** A job whose pytest lists the files it is asked about, and tests those it is given, a second for each. */
async function run(cache: SharedCache, job: Job): Promise<Ended> {
  const { inputs = {}, environment = {}, broken = [] } = job;
  const files = Object.fromEntries(paths.map((path) => [`/workspace/apps/api/${path}`, path]));
  const ports = world('', 0, {
    inputs: { ...sharded, shard: String(job.shard), ...inputs },
    environment,
    files,
  });
  const tested: string[] = [];
  answerListing(ports, job);
  ports.exec.on(/--junitxml/, ({ args }) => {
    tested.push(...args.filter((arg) => arg.endsWith('.py')));
    const junit = args.find((arg) => arg.startsWith('--junitxml='))?.slice('--junitxml='.length);
    ports.files.texts.set(junit ?? '', reportOf(tested, broken));
    return { exitCode: broken.some((path) => tested.includes(path)) ? 1 : 0 };
  });
  const seen = cache.seenBy(ports.files, job);
  const succeeded = await runAction(parallelTestRunner, { ...ports, cache: seen });
  const { outputs, failures } = ports.runner;
  return {
    ports,
    succeeded,
    outputs: Object.fromEntries(outputs),
    failure: failures.join('\n'),
    tested,
  };
}

function answerListing(
  ports: FakePorts,
  { files = paths, loose = [], exitCode = 5 }: Listing,
): void {
  ports.exec.on(/--collect-only/, ({ env }) => {
    const listing = { root: '/workspace/apps/api', configuration: '/workspace/pytest.ini', files };
    const answer = String(env?.['COPILOTOS_TEST_FILES']);
    ports.files.texts.set(answer, JSON.stringify({ ...listing, loose }));
    return { exitCode, stderr: 'conftest is wrong' };
  });
}

function reportOf(files: readonly string[], broken: readonly string[]): string {
  const cases = files.map(
    (file) =>
      `<testcase classname="t" name="t" file="${file}" time="1">${broken.includes(file) ? '<failure message="no"/>' : ''}</testcase>`,
  );
  return `<testsuites><testsuite>${cases.join('')}</testsuite></testsuites>`;
}

async function runBoth(
  cache: SharedCache,
  job: Omit<Job, 'shard'> = {},
): Promise<readonly Ended[]> {
  return Promise.all([1, 2].map(async (shard) => run(cache, { ...job, shard })));
}

function allTested(jobs: readonly Ended[]): readonly string[] {
  return jobs.flatMap(({ tested }) => tested).sort();
}

describe('two jobs', () => {
  test('test every file once, say by which plan, and keep their times', async () => {
    const cache = new SharedCache();
    const jobs = await runBoth(cache);
    expect(jobs.map(({ succeeded }) => succeeded)).toEqual([true, true]);
    expect(allTested(jobs)).toEqual(paths);
    for (const { outputs, tested, ports } of jobs) {
      expect(outputs['shard-files']).toBe(tested.join('\n'));
      expect(outputs['shard-plan']).toBe(jobs[0]?.outputs['shard-plan']);
      expect(ports.runner.summary).toMatch(/Shard [12] of 2: [12] of 3 files/);
      expect(ports.runner.annotations.at(-1)?.message).toMatch(/ shards=2 files=[12] all_files=3 /);
    }
    expect(cache.keys.map((key) => key.replace(/-[0-9a-f]{12}-/, '-SUITE-')).sort()).toEqual([
      'test-plan-SUITE-2-1001',
      'test-times-SUITE-1-1001-1',
      'test-times-SUITE-2-1001-1',
    ]);
  });

  test('pytest stands where it stands with all tests, and is asked without workers', async () => {
    const { ports } = await run(new SharedCache(), { shard: 1 });
    const [listing, tests] = ports.exec.lines.filter((line) => line.includes('-m pytest'));
    expect(listing).toMatch(/-p copilotos_test_files --collect-only --quiet -n 0$/);
    expect(tests).toContain('--rootdir=/workspace/apps/api -c /workspace/pytest.ini');
  });

  test('a plan is shared with nobody who tests something else', async () => {
    const cache = new SharedCache();
    await run(cache, { shard: 1, inputs: { tests: 'tests' } });
    await run(cache, { shard: 1, inputs: { tests: 'tests/test_a.py' } });
    await run(cache, { shard: 1, environment: { GITHUB_JOB: 'other' } });
    expect(cache.keys.filter((key) => key.startsWith('test-plan-'))).toHaveLength(3);
  });
});

describe('what is learnt', () => {
  async function timesAfter(job: Omit<Job, 'shard'>): Promise<readonly string[]> {
    const cache = new SharedCache();
    await run(cache, { ...job, shard: 1, faults: Array(9).fill('failed') });
    const key = cache.keys.find((name) => name.startsWith('test-times-')) ?? '';
    const reader = world('', 0);
    await cache.seenBy(reader.files).restore([], key, []);
    return Object.keys(parseTimes([...reader.files.texts.values()].at(-1))).sort();
  }

  test('how long each file took', async () => {
    expect(await timesAfter({})).toEqual(paths);
  });

  test('not from a file that failed: it has often ended early', async () => {
    expect(await timesAfter({ broken: ['tests/test_b.py'] })).toEqual([paths[0], paths[2]]);
  });
});

test('more shards than files: the one without any is green and starts nothing', async () => {
  const cache = new SharedCache();
  const jobs = await runBoth(cache, { files: ['tests/test_a.py'] });
  expect(jobs.map(({ succeeded }) => succeeded)).toEqual([true, true]);
  expect(jobs.map(({ outputs }) => outputs['outcome']).sort()).toEqual(['no-tests', 'passed']);
  expect(allTested(jobs)).toEqual(['tests/test_a.py']);
});

test('no file at all is as red as without shards', async () => {
  const [one, two] = await runBoth(new SharedCache(), { files: [] });
  expect([one?.succeeded, two?.succeeded]).toEqual([false, false]);
});

test('a shard that runs everything says so and why', async () => {
  const { ports, tested } = await run(new SharedCache(), {
    shard: 1,
    environment: { GITHUB_RUN_ATTEMPT: '2' },
  });
  expect(tested).toEqual(paths);
  expect(ports.runner.annotations[0]).toMatchObject({
    level: 'warning',
    message: expect.stringMatching(/^The cache has lost .* shard 1 ran all 3 files/),
  });
});

describe('refused', () => {
  test.each<[string, Omit<Job, 'shard'>, RegExp]>([
    [
      'a conftest.py that fails',
      { exitCode: 4 },
      /could not list the test files[^]*conftest is wrong/,
    ],
    ['tests that belong to no file', { loose: ['ruff::x'] }, /cannot be split.*1.*such as ruff::x/],
    ['parts of files', { inputs: { tests: 'tests/test_a.py::t' } }, /shards are made of files/],
    ['a shard beyond the last', { inputs: { shard: '3' } }, /3 is more than `shards` \(2\)/],
    [
      'another runner without its files',
      { inputs: { command: 'npx\nvitest', junit: 'a.xml' } },
      /`\{files\}` where they belong/,
    ],
  ])('%s', async (_what, job, expected) => {
    const { failure, tested } = await run(new SharedCache(), { ...job, shard: 1 });
    expect(failure).toMatch(expected);
    expect(tested).toEqual([]);
  });

  test('pytest that is only about to be installed: the files are needed before', async () => {
    const ports = world('', 0, { inputs: { ...sharded, 'install-missing': 'true' } });
    ports.exec.on(/-c import json/, { stdout: JSON.stringify({ ...pythonAnswer, pytest: null }) });
    expect(await runAction(parallelTestRunner, ports)).toBe(false);
    expect(ports.runner.failures.join()).toMatch(/pytest is not installed/);
  });
});

test('listing sees what tests see: no input, no token of the runner, the user’s variables', async () => {
  const { ports } = await run(new SharedCache(), {
    shard: 1,
    inputs: { env: 'DATABASE=x' },
    environment: { 'INPUT_REGISTRY-PASSWORD': 'x', ACTIONS_RUNTIME_TOKEN: 'y', PYTHONPATH: '/lib' },
  });
  const listing = ports.exec.commands.find(({ args }) => args.includes('--collect-only'));
  expect(listing?.env).toMatchObject({
    'INPUT_REGISTRY-PASSWORD': '',
    ACTIONS_RUNTIME_TOKEN: '',
    DATABASE: 'x',
    PYTHONPATH: expect.stringMatching(/^\/temp\/test-files-\d+:\/lib$/),
  });
});

test('another runner: files by pattern, in the place of {files}', async () => {
  const cache = new SharedCache();
  const inputs = { command: 'npx\nvitest\n{files}', 'test-files': 'tests/*.py', junit: 'out.xml' };
  const jobs = await runBoth(cache, { inputs });
  const given = jobs.flatMap(({ ports }) =>
    ports.exec.commands.filter(({ file }) => file === 'npx').flatMap(({ args }) => args.slice(1)),
  );
  expect(given.sort()).toEqual(paths);
});

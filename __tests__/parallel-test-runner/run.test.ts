import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/core/action.ts';
import { parallelTestRunner } from '../../src/parallel-test-runner/action.ts';
import { removeLeftovers } from '../../src/parallel-test-runner/post.ts';
import type { FakePorts } from '../fakes/ports.ts';
import { containerLine, pythonAnswer, report, world } from './world.ts';

const stack = { 'compose-files': 'infra/ci.yml' };

// The first listing is the probe, which must find nothing of that name.
function withContainers(ports: FakePorts, ...listings: readonly string[]): FakePorts {
  let call = -1;
  ports.exec.on(/ ps --all/, () => {
    call += 1;
    return { stdout: call === 0 ? '' : (listings[Math.min(call - 1, listings.length - 1)] ?? '') };
  });
  return ports;
}

async function run(ports: FakePorts): Promise<{
  readonly succeeded: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly failure: string;
}> {
  const succeeded = await runAction(parallelTestRunner, ports);
  const { outputs, failures } = ports.runner;
  expect([...outputs.keys()].sort()).toEqual(Object.keys(parallelTestRunner.outputs).sort());
  return { succeeded, outputs: Object.fromEntries(outputs), failure: failures.join('\n') };
}

function removals({ exec }: FakePorts): readonly string[] {
  return exec.lines.filter((line) => / down /.test(line));
}

describe('tests that fail', () => {
  test('fail the step, point at the line, and say so everywhere', async () => {
    const ports = world(report('good', 'bad'), 1);
    const { succeeded, outputs, failure } = await run(ports);
    expect(succeeded).toBe(false);
    expect(outputs).toMatchObject({ outcome: 'failed', tests: '2', passed: '1', failed: '1' });
    expect(outputs).toMatchObject({
      'duration-ms': '1000',
      'test-time-ms': '3000',
      speedup: '3.00',
    });
    expect(failure).toBe('1 of 2 tests failed in 1.0 s, 3.0 times as fast as one after another.');
    expect(ports.runner.annotations[0]).toEqual({
      level: 'error',
      title: 'tests/test_a.py::bad',
      message: 'assert 1 == 2',
      file: 'apps/api/tests/test_a.py',
      startLine: 7,
    });
    expect(ports.runner.summary).toContain('tests/test_a.py::bad (apps/api/tests/test_a.py:7)');
  });

  test('more than GitHub shows: nine annotations, fifty in the summary, all in the numbers', async () => {
    const names = Array.from({ length: 80 }, (_unused, index) => `bad_${index}`);
    const ports = world(report(...names), 1);
    const { outputs } = await run(ports);
    expect(outputs['failed']).toBe('80');
    expect(ports.runner.annotations.filter(({ level }) => level === 'error')).toHaveLength(9);
    expect(ports.runner.summary.match(/<details><summary>tests\//g)).toHaveLength(50);
    expect(ports.runner.summary).toContain('…and 30 more');
  });

  test('a runner that dies without a report has not passed', async () => {
    const { succeeded, outputs, failure } = await run(world('', 0));
    expect({ succeeded, outcome: outputs['outcome'] }).toEqual({
      succeeded: false,
      outcome: 'crashed',
    });
    expect(failure).toMatch(/exit code 0 and wrote no report/);
  });

  test('a report left from before never counts', async () => {
    const ports = world('', 0, {
      inputs: { junit: 'report.xml' },
      files: { '/workspace/apps/api/report.xml': report('good') },
    });
    expect((await run(ports)).outputs).toMatchObject({ outcome: 'crashed', passed: '0' });
  });
});

describe('no tests', () => {
  test('fail the step', async () => {
    const { succeeded, outputs } = await run(world(report(), 5));
    expect({ succeeded, outcome: outputs['outcome'] }).toEqual({
      succeeded: false,
      outcome: 'no-tests',
    });
  });

  test('are fine where that was said', async () => {
    const ports = world(report(), 5, { inputs: { 'allow-no-tests': 'true' } });
    expect((await run(ports)).succeeded).toBe(true);
  });
});

describe('what is missing is said in one error', () => {
  test('everything at once', async () => {
    const ports = world('', 0, {
      inputs: { tests: 'nope', 'compose-files': 'infra/nope.yml', python: 'py' },
    });
    ports.exec.on(/-c import json/, { exitCode: 127 }).on(/ ps --all/, { exitCode: 127 });
    const { failure, outputs } = await run(ports);
    expect(failure).toMatch(/^4 inputs are not usable/);
    expect(failure).toMatch(
      /apps\/api\/nope[\s\S]*infra\/nope\.yml[\s\S]*no Python that runs[\s\S]*docker was not found/,
    );
    expect(outputs['outcome']).toBe('setup-failed');
  });

  test.each([
    [{ pytest: null, xdist: null }, {}, /pytest and pytest-xdist are not installed/],
    [{ xdist: null }, {}, /-m pip install pytest-xdist`.*set `workers: 1`/],
    [{ xdist: null, pip: false }, { 'install-missing': 'true' }, /`uv pip install pytest-xdist`/],
    [{ xdist: '3.1.0' }, {}, /pytest-xdist 3\.1\.0 .* does not know 'worksteal'/],
  ])('%j with %j', async (answer, inputs, expected) => {
    const ports = world('', 0, { inputs });
    ports.exec.on(/-c import json/, { stdout: JSON.stringify({ ...pythonAnswer, ...answer }) });
    expect((await run(ports)).failure).toMatch(expected);
  });

  test('without xdist one process is enough', async () => {
    const ports = world(report('good'), 0, { inputs: { workers: '1' } });
    ports.exec.on(/-c import json/, { stdout: JSON.stringify({ ...pythonAnswer, xdist: null }) });
    expect((await run(ports)).succeeded).toBe(true);
    expect(ports.exec.lines.at(-1)).not.toContain(' -n ');
  });

  test('a project that has containers is refused, not taken over', async () => {
    const ports = world('', 0, { inputs: { ...stack, 'compose-project': 'production' } });
    ports.exec.on(/ ps --all/, { stdout: containerLine('api') });
    const { failure } = await run(ports);
    expect(failure).toMatch(/'production' already has containers/);
    expect(removals(ports)).toEqual([]);
  });
});

describe('against a stack', () => {
  test('healthy and one-shot containers are awaited, the address is resolved, all is removed', async () => {
    const api = { Publishers: [{ URL: '127.0.0.1', TargetPort: 8000, PublishedPort: 41234 }] };
    const ports = withContainers(
      world(report('good'), 0, { inputs: { ...stack, env: 'API_URL=http://{api:8000}/\nTAG=7' } }),
      [containerLine('api', { ...api, Health: 'starting' }), containerLine('migrate')].join('\n'),
      [
        containerLine('api', { ...api, Health: 'healthy' }),
        containerLine('migrate', { State: 'exited' }),
      ].join('\n'),
    );
    expect((await run(ports)).outputs['outcome']).toBe('passed');
    const pytest = ports.exec.commands.find(({ args }) => args.includes('pytest'));
    expect(pytest?.env).toMatchObject({ API_URL: 'http://127.0.0.1:41234/', TAG: '7' });
    const up = ports.exec.commands.find(({ args }) => args.includes('up'));
    expect(up?.env).toEqual({ TAG: '7' });
    expect(removals(ports)).toHaveLength(1);
    expect(ports.runner.state.get('compose-project')).toBe('');
  });

  test.each([
    ['unhealthy', { Health: 'unhealthy' }, /api: running, unhealthy/],
    ['ended badly', { State: 'exited', ExitCode: 3 }, /api: exited with 3/],
    [
      'never healthy',
      { Health: 'starting' },
      /not ready within 3 min 00 s: api: running, starting/,
    ],
    ['a health check that ended', { State: 'exited', Health: 'unhealthy' }, /api: exited with 0/],
  ])(
    'a container that is %s: no test runs, its log is shown, all is removed',
    async (_how, over, expected) => {
      const ports = withContainers(world('', 0, { inputs: stack }), containerLine('api', over));
      ports.exec.on(/ logs /, { stdout: '::error::from the container\n' }).on(/docker inspect/, {
        stdout: JSON.stringify([
          {
            Id: 'apiid123',
            State: { OOMKilled: true, Health: { Log: [{ ExitCode: 1, Output: 'refused' }] } },
          },
        ]),
      });
      const { failure, outputs } = await run(ports);
      expect(failure).toMatch(expected);
      expect(outputs['outcome']).toBe('setup-failed');
      expect(ports.exec.lines.some((line) => line.includes('-m pytest'))).toBe(false);
      expect(ports.runner.summary).toMatch(/ran out of memory[\s\S]*exit code 1: refused/);
      expect(ports.runner.log.filter((text) => /^::/m.test(text))).toEqual([]);
      expect(removals(ports)).toHaveLength(1);
    },
  );

  test('without a health check, one look is not enough', async () => {
    const ports = withContainers(
      world('', 0, { inputs: stack }),
      containerLine('api'),
      containerLine('api', { State: 'exited', ExitCode: 1 }),
    );
    expect((await run(ports)).failure).toMatch(/api: exited with 1/);
  });

  test('a registry that denies is not asked again, one that is down is', async () => {
    const denied = world('', 0, { inputs: { ...stack, images: 'ghcr.io/a/b:1' } });
    withContainers(denied, '').exec.on(/docker pull/, {
      exitCode: 1,
      stderr: 'denied: permission_denied',
    });
    expect((await run(denied)).failure).toMatch(/packages: read/);
    expect(denied.exec.lines.filter((line) => line.startsWith('docker pull'))).toHaveLength(1);

    const down = world('', 0, { inputs: { ...stack, images: 'ghcr.io/a/b:1' } });
    withContainers(down, '').exec.on(/docker pull/, { exitCode: 1, stderr: 'i/o timeout' });
    expect((await run(down)).failure).toMatch(/could not be reached/);
    expect(down.exec.lines.filter((line) => line.startsWith('docker pull'))).toHaveLength(4);
    expect(removals(down)).toHaveLength(1);
  });

  test('a stack that cannot be removed is a warning, and the post phase tries again', async () => {
    const ports = withContainers(
      world(report('good'), 0, { inputs: stack }),
      containerLine('api', { Health: 'healthy' }),
    );
    ports.exec.on(/ down /, { exitCode: 1, stderr: 'no daemon' });
    expect((await run(ports)).succeeded).toBe(true);
    expect(ports.runner.annotations[0]).toMatchObject({ level: 'warning' });
    const project = ports.runner.state.get('compose-project');
    expect(project).toMatch(/^tests-1001-1-[0-9a-f]{8}$/);

    ports.exec.on(/ down /, { exitCode: 0 });
    expect(await runAction(removeLeftovers, ports, 'post')).toBe(true);
    expect(removals(ports).at(-1)).toContain(project);
  });
});

describe('a cancel', () => {
  test('while tests run: cancelled, and the stack is removed', async () => {
    const ports = withContainers(
      world('', 0, { inputs: stack }),
      containerLine('api', { Health: 'healthy' }),
    );
    ports.exec.on(/-m pytest/, () => {
      ports.cancel();
      return { exitCode: 143 };
    });
    const { outputs, succeeded } = await run(ports);
    expect({ succeeded, outcome: outputs['outcome'] }).toEqual({
      succeeded: false,
      outcome: 'cancelled',
    });
    expect(removals(ports)).toHaveLength(1);
    expect(ports.exec.lines.some((line) => line.includes(' logs '))).toBe(false);
  });

  test('while the stack starts: no test runs, and it is removed', async () => {
    const ports = withContainers(world('', 0, { inputs: stack }), '');
    ports.exec.on(/ up /, () => {
      ports.cancel();
      return { exitCode: 130 };
    });
    expect((await run(ports)).outputs['outcome']).toBe('cancelled');
    expect(ports.exec.lines.some((line) => line.includes('-m pytest'))).toBe(false);
    expect(removals(ports)).toHaveLength(1);
  });
});

describe('secrets', () => {
  const login = { ...stack, 'registry-username': 'me', 'registry-password': 's3cret' };

  test('the login is in a private file while it is needed, never in argv, and gone afterwards', async () => {
    const ports = withContainers(
      world(report('good'), 0, { inputs: login }),
      containerLine('api', { Health: 'healthy' }),
    );
    let seen = '';
    ports.exec.on(/ up /, ({ env }) => {
      seen = ports.files.texts.get(`${String(env?.['DOCKER_CONFIG'])}/config.json`) ?? '';
      return {};
    });
    await run(ports);
    expect(seen).toContain(Buffer.from('me:s3cret').toString('base64'));
    expect([...ports.files.texts.values()].join()).not.toContain(
      Buffer.from('me:s3cret').toString('base64'),
    );
    expect([...ports.files.modes.values()]).toEqual([0o600]);
    expect(ports.exec.lines.join('\n')).not.toContain('s3cret');
  });

  test('tests see neither inputs nor the runner’s own token', async () => {
    const ports = world(report('good'), 0, {
      environment: { 'INPUT_REGISTRY-PASSWORD': 'x', ACTIONS_RUNTIME_TOKEN: 'y', DATABASE: 'z' },
    });
    await run(ports);
    const pytest = ports.exec.commands.at(-1);
    expect(pytest?.env).toMatchObject({ 'INPUT_REGISTRY-PASSWORD': '', ACTIONS_RUNTIME_TOKEN: '' });
    expect(pytest?.env).not.toHaveProperty('DATABASE');
  });
});

test('a dry run shows every command and runs none that changes anything', async () => {
  const ports = world('', 0, { inputs: { ...stack, images: 'ghcr.io/a/b:1', 'dry-run': 'true' } });
  const { outputs, succeeded } = await run(ports);
  expect({ succeeded, outcome: outputs['outcome'] }).toEqual({
    succeeded: true,
    outcome: 'planned',
  });
  const ran = ports.exec.lines.filter((line) => !line.includes('-c import json'));
  expect(ran.map((line) => line.replace(/^.*infra\/ci\.yml |^.*(?= ps )/, '').trim())).toEqual([
    'ps --all --format json',
    'config --quiet',
  ]);
  const verbs = / (pull|up|pytest|down) /;
  expect(ports.runner.log.map((line) => verbs.exec(line)?.[1])).toEqual([
    'pull',
    'pull',
    'up',
    'pytest',
    'down',
  ]);
});

test('another runner is judged by the reports it writes', async () => {
  const ports = world('', 0, {
    inputs: { command: 'npx\nvitest\nrun', junit: 'reports/*.xml', 'working-directory': '.' },
  });
  ports.exec.on(/^npx vitest run$/, () => {
    ports.files.texts.set('/workspace/reports/a.xml', report('good'));
    ports.files.texts.set('/workspace/reports/b.xml', report('bad'));
    return { exitCode: 1 };
  });
  const { outputs } = await run(ports);
  expect(outputs).toMatchObject({ outcome: 'failed', tests: '2' });
  expect(outputs['junit']).toBe('/workspace/reports/a.xml\n/workspace/reports/b.xml');
});

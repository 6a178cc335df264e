import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/core/action.ts';
import { UserError } from '../../src/core/errors.ts';
import type { GitHub, GitHubPorts, RunId, RunJob } from '../../src/core/github.ts';
import { pipelineReport } from '../../src/pipeline-report/action.ts';
import { measure } from '../../src/pipeline-report/timing.ts';
import { fakePorts, type FakePorts } from '../fakes/ports.ts';

const begin = Date.parse('2026-01-01T00:00:00Z');

function job(
  name: string,
  from: number,
  to: number | undefined,
  overrides: Partial<RunJob> = {},
): RunJob {
  return {
    id: from,
    name,
    conclusion: to === undefined ? undefined : 'success',
    createdAt: begin + from - 5000,
    startedAt: begin + from,
    completedAt: to === undefined ? undefined : begin + to,
    runner: 'runner-1',
    steps: [],
    ...overrides,
  };
}

const jobs = [
  job('pipeline / integration', 60_000, 90_000),
  job('pipeline / build_images', 10_000, 60_000, {
    steps: [
      {
        name: 'Build | push',
        conclusion: 'success',
        startedAt: begin + 11_000,
        completedAt: begin + 58_000,
      },
      { name: 'Never begun', conclusion: 'skipped', startedAt: undefined, completedAt: undefined },
    ],
  }),
  job('pipeline / report', 90_000, undefined),
  job('pipeline / frontend', 10_000, 10_000, { conclusion: 'skipped' }),
];

describe('measure', () => {
  const timing = measure(jobs, begin + 91_000);

  test('the run lasts from the first start to the last end, which is now while a job runs', () => {
    expect(timing.wall).toBe(81_000);
    expect(timing.busy).toBe(50_000 + 30_000 + 1000);
  });

  test('jobs come in the order in which they started, skipped ones do not count', () => {
    expect(
      timing.jobs.map(({ name, offset, duration, wait }) => [name, offset, duration, wait]),
    ).toEqual([
      ['pipeline / build_images', 0, 50_000, 5000],
      ['pipeline / integration', 50_000, 30_000, 5000],
      ['pipeline / report', 80_000, 1000, 5000],
    ]);
  });

  test('steps that never began are left out', () => {
    expect(timing.jobs[0]?.steps).toEqual([
      { name: 'Build | push', conclusion: 'success', duration: 47_000 },
    ]);
  });

  test('a run in which nothing has started took no time', () => {
    expect(measure([], begin)).toEqual({ wall: 0, busy: 0, jobs: [] });
  });
});

describe('pipeline-report', () => {
  const asked: RunId[] = [];

  async function run(
    github: GitHub,
    inputs: Record<string, string> = {},
  ): Promise<FakePorts & { ok: boolean }> {
    const ports = {
      ...fakePorts({ inputs: { token: 'ghs_1', ...inputs } }),
      connectGitHub: () => github,
    };
    ports.clock.time = begin + 91_000;
    return { ...ports, ok: await runAction(pipelineReport, ports as GitHubPorts) };
  }

  const answering: GitHub = {
    listJobs: async (id) => {
      asked.push(id);
      return Promise.resolve(jobs);
    },
  };

  test('reports the run it belongs to: summary, outputs and a line that can be parsed', async () => {
    const { ok, runner } = await run(answering);
    expect(ok).toBe(true);
    expect(asked.at(-1)).toEqual({
      repository: 'jazielflo/copilotos-bridge',
      runId: '1001',
      attempt: '1',
    });
    expect(runner.outputs.get('duration-ms')).toBe('81000');
    expect(runner.outputs.get('slowest-job')).toBe('pipeline / build_images');
    expect(runner.summary).toContain('| pipeline / build\\_images | ✅ | 5.0 s | +0 ms | 50.0 s |');
    expect(runner.summary).toContain('Build \\| push');
    expect(runner.annotations[0]?.message).toBe(
      'The pipeline took 1 min 21 s in 3 jobs that worked 1 min 21 s [wall_ms=81000 busy_ms=81000 jobs=3]',
    );
    expect(runner.masked).toEqual(['ghs_1']);
  });

  test('another run is reported by its number', async () => {
    await run(answering, { 'run-id': '77' });
    expect(asked.at(-1)).toMatchObject({ runId: '77', attempt: '1' });
  });

  test('a token that may not read the run says which permission to give', async () => {
    const refusing: GitHub = {
      listJobs: async () =>
        Promise.reject(new UserError({ what: 'no', fix: 'Give `actions: read`.' })),
    };
    const { ok, runner } = await run(refusing);
    expect(ok).toBe(false);
    expect(runner.failures).toEqual(['no.\nGive `actions: read`.']);
    expect(runner.outputs.get('timing')).toBe('');
  });
});

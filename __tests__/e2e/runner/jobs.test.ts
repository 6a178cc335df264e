import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RunRecorder } from '../../../e2e/runner/recorder.ts';
import type { RunResult } from '../../../e2e/runner/run-workflow.ts';
import { jobConclusions, jobOf, logOf, openWorkshop, type Workshop } from './started-run.ts';

let workshop: Workshop;
let run: RunResult;
const recorded: string[] = [];

const recorder: RunRecorder = {
  runStarted: ({ title }) => void recorded.push(`started ${title}`),
  jobChanged: (_run, { name, status, steps }) => {
    if (name === 'plan') recorded.push(`${status} ${steps.map((step) => step.status).join(' ')}`);
  },
  runFinished: ({ conclusion }) => void recorded.push(`finished ${conclusion}`),
};

beforeAll(async () => {
  workshop = openWorkshop();
  run = await workshop.start('jobs', { recorder, vars: { REGION: 'eu' }, actor: 'mona' });
});

afterAll(() => workshop.remove());

test('jobs run, are skipped and fail as their needs and conditions say', () => {
  expect(jobConclusions(run)).toEqual({
    plan: 'success',
    'build (1)': 'success',
    'build (2)': 'success',
    'Named ubuntu-latest': 'success',
    fails: 'failure',
    after_failure: 'skipped',
    cleanup: 'success',
    // Its own need went well, but success() asks for all jobs before it.
    behind_cleanup: 'skipped',
    on_failure: 'success',
    on_any_ancestor_failure: 'success',
    not_today: 'skipped',
    after_skipped: 'skipped',
    after_skipped_anyway: 'success',
    forgiven: 'failure',
    after_forgiven: 'success',
  });
  expect(run.conclusion).toBe('failure');
});

test('needs carry results and outputs; of a matrix the last one', () => {
  expect(logOf(run, 'cleanup', 'Show')).toEqual(['failure success v2']);
  expect(logOf(run, 'after_forgiven', 'Show')).toEqual(['success']);
});

test('a matrix may come from an output, and has its strategy context', () => {
  expect(logOf(run, 'build (1)', 'Index')).toEqual(['1 0 of 2, eu']);
  expect(logOf(run, 'build (2)', 'Index')).toEqual(['2 1 of 2, eu']);
});

test('labels, title and times are recorded', () => {
  expect(jobOf(run, 'plan').labels).toEqual(['self-hosted', 'linux']);
  expect(run.title).toBe('Ship main by @mona');
  const { startedAt, completedAt, steps } = jobOf(run, 'plan');
  expect(completedAt?.getTime()).toBeGreaterThanOrEqual(startedAt?.getTime() ?? Infinity);
  expect(steps.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('the recorder sees every job and step as it goes', () => {
  expect(recorded).toEqual([
    'started Ship main by @mona',
    'queued ',
    'in_progress in_progress',
    'in_progress completed',
    'in_progress completed in_progress',
    'in_progress completed completed',
    'in_progress completed completed in_progress',
    'in_progress completed completed completed',
    'completed completed completed completed',
    'finished failure',
  ]);
});

describe('a failing matrix', () => {
  test('cancels the others at once, unless fail-fast is off', async () => {
    const failing = await workshop.start('matrix-failure');
    expect(jobConclusions(failing)).toEqual({
      'fast (1)': 'failure',
      'fast (2)': 'cancelled',
      'fast (3)': 'cancelled',
      'slow (1)': 'failure',
      'slow (2)': 'success',
    });
  });

  test('max-parallel keeps the third one waiting', async () => {
    const failing = await workshop.start('matrix-failure');
    expect(jobOf(failing, 'fast (3)').steps).toEqual([]);
  });
});

test('an empty matrix fails the job with GitHub’s words', async () => {
  const { jobs, conclusion } = await workshop.start('empty-matrix');
  expect(conclusion).toBe('failure');
  expect(jobs[0]?.annotations[0]?.message).toBe("Matrix vector 'n' does not contain any values");
});

test('only chosen jobs and what they need are run; an unknown one is refused', async () => {
  const chosen = await workshop.start('jobs', { jobs: ['build'] });
  expect(chosen.jobs.map(({ name }) => name)).toEqual(['plan', 'build (1)', 'build (2)']);
  await expect(workshop.start('jobs', { jobs: ['nope'] })).rejects.toThrow(/No such job: nope/);
});

test('no more jobs run at once than allowed', async () => {
  let running = 0;
  let most = 0;
  await workshop.start('jobs', {
    maxParallelJobs: 2,
    onEvent: ({ type }) => {
      if (type === 'job-started') running += 1;
      most = Math.max(most, running);
      // Skipped jobs end without having started.
      if (type === 'step-finished') return;
      if (type === 'job-finished') running = Math.max(0, running - 1);
    },
  });
  expect(most).toBeLessThanOrEqual(2);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  abortWhen,
  conclusionsOf,
  jobConclusions,
  jobOf,
  logOf,
  openWorkshop,
  type Workshop,
} from './started-run.ts';

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});

afterAll(() => workshop.remove());

/** Runs a workflow and cancels it once a step says that it is waiting. */
function cancelled(workflow: string) {
  const stop = abortWhen((event) => event.type === 'line' && event.line === 'waiting');
  return workshop.start(workflow, stop);
}

test('a cancelled step gets SIGINT; then only what asks for it runs, and post steps', async () => {
  const run = await cancelled('cancel');
  expect(conclusionsOf(run, 'work')).toEqual({
    'Pre Run octo/toolbox/phases@v1': 'success',
    'Run octo/toolbox/phases@v1': 'success',
    Polite: 'cancelled',
    Next: 'skipped',
    'On failure': 'skipped',
    'On cancel': 'success',
    Always: 'success',
    'Post Run octo/toolbox/phases@v1': 'success',
  });
  expect(logOf(run, 'work', 'Polite').slice(1)).toEqual([
    'got INT',
    '##[error]The operation was canceled.',
  ]);
  expect(logOf(run, 'work', 'On cancel')).toEqual(['cancelled']);
  expect(jobConclusions(run)).toEqual({ work: 'cancelled', next: 'cancelled', always: 'success' });
  expect(logOf(run, 'always', 'Show')).toEqual(['cancelled']);
  expect(run.conclusion).toBe('cancelled');
});

test('a step that ignores SIGINT gets SIGTERM, then it and its children are killed', async () => {
  const run = await cancelled('stubborn');
  expect(logOf(run, 'work', 'Stubborn')).toEqual([
    'waiting',
    'got INT',
    'got TERM',
    '##[error]The operation was canceled.',
  ]);
  const folder = jobOf(run, 'work').folder ?? '';
  const child = readFileSync(join(folder, '_work/shop/shop/child'), 'utf8').trim();
  const stat = `/proc/${child}/stat`;
  expect(!existsSync(stat) || readFileSync(stat, 'utf8').includes(') Z ')).toBe(true);
});

test('a step and a job with always() go on to their end', async () => {
  const run = await cancelled('always-going');
  expect(logOf(run, 'work', 'Goes on')).toEqual(['waiting', 'finished']);
  expect(jobConclusions(run)).toEqual({ work: 'cancelled', kept: 'success' });
});

test('a run cancelled before it began runs nothing but what always runs', async () => {
  const run = await workshop.start('cancel', { signal: AbortSignal.abort() });
  expect(jobConclusions(run)).toEqual({ work: 'cancelled', next: 'cancelled', always: 'success' });
});

test('a job that exceeds timeout-minutes is cancelled', async () => {
  const run = await workshop.start('job-timeout');
  expect(conclusionsOf(run, 'slow')).toEqual({ Sleep: 'cancelled', Always: 'success' });
  expect(jobOf(run, 'slow').annotations[0]?.message).toMatch(
    /exceeded the maximum execution time of 0.01 minutes/,
  );
  expect(run.conclusion).toBe('cancelled');
});

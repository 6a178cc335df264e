import { expect, test } from '@jest/globals';
import { judge, type Ending } from '../../src/parallel-test-runner/outcome.ts';
import type { TestResult, TestStatus } from '../../src/parallel-test-runner/results.ts';

function tests(...statuses: readonly TestStatus[]): readonly TestResult[] {
  return statuses.map((status, index) => ({
    id: String(index),
    status,
    duration: 1,
    message: '',
    text: '',
  }));
}

function ending(over: Partial<Ending>): Ending {
  return {
    isPytest: true,
    isCancelled: false,
    exitCode: 0,
    progress: {},
    tests: tests('passed', 'passed'),
    reports: 1,
    damaged: [],
    ...over,
  };
}

test.each<[string, Partial<Ending>, string, RegExp]>([
  ['all passed', {}, 'passed', /^$/],
  ['only skipped', { tests: tests('skipped') }, 'passed', /^$/],
  ['one failed', { exitCode: 1, tests: tests('passed', 'failed') }, 'failed', /^$/],
  ['a collection error', { exitCode: 2, tests: tests('error') }, 'failed', /^$/],
  ['a runner that hides its failure', { exitCode: 0, tests: tests('failed') }, 'failed', /^$/],
  ['a plugin that fails the run', { exitCode: 1 }, 'failed', /coverage threshold/],
  ['an interrupt', { exitCode: 2 }, 'crashed', /interrupted/],
  ['an internal error', { exitCode: 3 }, 'crashed', /internal error/],
  [
    'a wrong argument',
    { exitCode: 4, tests: [], reports: 0 },
    'setup-failed',
    /argument, a path or a conftest/,
  ],
  ['nothing collected', { exitCode: 5, tests: [] }, 'no-tests', /no test was found/],
  ['another runner without tests', { isPytest: false, tests: [] }, 'no-tests', /no test was found/],
  [
    'exit code 0 and no report',
    { tests: [], reports: 0 },
    'crashed',
    /exit code 0 and wrote no report/,
  ],
  [
    'a death by memory',
    { exitCode: 137, tests: [], reports: 0 },
    'crashed',
    /SIGKILL.*ran out of memory/,
  ],
  [
    'a cut report',
    { exitCode: 139, damaged: ['the report a.xml cannot be used: it is empty'] },
    'crashed',
    /a\.xml cannot be used/,
  ],
  [
    'a program that is not there',
    { isPytest: false, exitCode: 127, reports: 0, tests: [] },
    'setup-failed',
    /could not be started/,
  ],
  [
    'a cancel, whatever else',
    { isCancelled: true, exitCode: 143, reports: 0 },
    'cancelled',
    /cancelled/,
  ],
  [
    'workers that crashed too often',
    { exitCode: 2, tests: tests('passed', 'failed'), progress: { collected: 10 } },
    'failed',
    /^8 of 10 tests never ran$/,
  ],
  [
    'another runner that passes and ends badly',
    { isPytest: false, exitCode: 9 },
    'failed',
    /exit code 9/,
  ],
])('%s', (_what, over, status, reason) => {
  const verdict = judge(ending(over));
  expect(verdict.status).toBe(status);
  expect(verdict.reason).toMatch(reason);
});

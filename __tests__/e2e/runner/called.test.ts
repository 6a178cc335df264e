import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Permissions } from '../../../e2e/runner/run/permissions.ts';
import type { RunResult } from '../../../e2e/runner/run-workflow.ts';
import {
  jobConclusions,
  jobOf,
  logOf,
  openWorkshop,
  stepOf,
  type Workshop,
} from './started-run.ts';

let workshop: Workshop;
let run: RunResult;
const granted: Record<string, Permissions> = {};

beforeAll(async () => {
  workshop = openWorkshop();
  run = await workshop.start('calls', {
    secrets: { DEPLOY_KEY: 'k3y-value' },
    services: {
      environment: ({ jobId, permissions }) => {
        granted[jobId] = permissions;
        return {};
      },
      issueToken: () => 'ghs_abc',
    },
  });
});

afterAll(() => workshop.remove());

test('called jobs are named after their caller and run per matrix combination', () => {
  expect(jobConclusions(run)).toEqual({
    'local / inner': 'success',
    'remote (a) / go': 'success',
    'remote (a) / nested / tell': 'success',
    'remote (b) / go': 'success',
    'remote (b) / nested / tell': 'success',
    after: 'success',
  });
});

test('inputs keep their types, defaults are evaluated, secrets are only those passed', () => {
  expect(logOf(run, 'local / inner', 'Think')).toEqual([
    'loud: true, mood: good, push, called: yes',
    "key: true, other: '', inherited: ''",
    'workflow: Calls, event: push',
  ]);
});

test('outputs come back to the caller', () => {
  expect(logOf(run, 'after', 'Show')).toEqual(['success local-2 b']);
});

test('$/ and ./ mean the repository of the called workflow; inherited secrets are there', () => {
  expect(stepOf(run, 'remote (a) / go', 'Sibling').log.join('\n')).toContain('to a after local-2');
  expect(logOf(run, 'remote (a) / go', 'Inherited')).toEqual(['true']);
});

test('a called workflow can lower permissions', () => {
  expect(granted.inner).toEqual({ contents: 'read', packages: 'write' });
  expect(granted.go).toEqual({ contents: 'read' });
  expect(granted.tell).toEqual({ contents: 'read' });
});

describe('a wrong call', () => {
  test('is refused before anything runs, with all problems and their places', async () => {
    const problems = await workshop.start('bad-calls').then(
      () => '',
      (cause: unknown) => String(cause),
    );
    const file = '.github/workflows/bad-calls.yml';
    expect(problems).toContain(`${file}:6:21: Invalid input, colour is not defined`);
    expect(problems).toContain(`${file}:5:11: Input name is required, but not provided`);
    expect(problems).toContain(`${file}:5:11: Secret key is required, but not provided`);
    expect(problems).toContain(`${file}:8:11: '.github/workflows/jobs.yml' cannot be called`);
    expect(problems).toContain(
      `${file}:10:11: workflow '.github/workflows/absent.yml' was not found`,
    );
    expect(problems).toContain(`${file}:12:11: no folder is registered for 'unknown/repo'`);
  });

  test('with a value of the wrong type fails the calling job', async () => {
    const failed = await workshop.start('wrong-type');
    expect(jobOf(failed, 'call').annotations[0]?.message).toBe(
      `Input 'count' must be a number, but is "3" (string).`,
    );
  });

  test('asking for more permissions than the caller has is refused', async () => {
    const failed = await workshop.start('more-permissions');
    expect(failed.conclusion).toBe('failure');
    expect(jobOf(failed, 'call').annotations[0]?.message).toMatch(
      /The nested workflow '.github\/workflows\/deploy.yml' is requesting 'contents: read'/,
    );
  });
});

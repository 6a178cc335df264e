import { expect, test } from '@jest/globals';
import { failureLine, workspacePaths } from '../../src/parallel-test-runner/location.ts';
import type { TestResult } from '../../src/parallel-test-runner/results.ts';

function failed(text: string, file?: string, line?: number): TestResult {
  const place = {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
  return { id: 'a', status: 'failed', duration: 1, message: '', text, ...place };
}

test.each([
  [
    'the asserting line',
    failed('tests/test_a.py:9: AssertionError', 'tests/test_a.py', 3),
    'tests/test_a.py',
    9,
  ],
  [
    'the caller in the test, not the shared code below it',
    failed('tests/test_a.py:9: \n_ _ _\nbridge/api.py:70: ValueError', 'tests/test_a.py', 3),
    'tests/test_a.py',
    9,
  ],
  [
    'the deepest line of the project when the test is not in the traceback',
    failed(
      'tests/conftest.py:5: in client\n.venv/lib/python3.11/site-packages/x.py:8: E',
      'tests/test_a.py',
      3,
    ),
    'tests/conftest.py',
    5,
  ],
  [
    'a syntax error',
    failed(
      '/usr/lib/python3.11/ast.py:50: in parse\nE     File "/w/tests/test_a.py", line 2\n',
      'tests/test_a.py',
    ),
    '/w/tests/test_a.py',
    2,
  ],
  [
    'the test itself without a traceback',
    failed('[XPASS(strict)]', 'tests/test_a.py', 17),
    'tests/test_a.py',
    17,
  ],
  [
    'the file without a line',
    failed("worker 'gw0' crashed", 'tests/test_a.py'),
    'tests/test_a.py',
    1,
  ],
  ['vitest', failed('AssertionError: x\n\n ❯ src/sum.test.ts:6:15\n'), 'src/sum.test.ts', 6],
  [
    'jest, whose first frame is the deepest',
    failed(
      'Error: x\n    at Object.toEqual (/w/jt/a.spec.js:1:79)\n    at f (/w/jt/b.js:2:1)\n    at g (/w/node_modules/jest/i.js:1:2)',
    ),
    '/w/jt/a.spec.js',
    1,
  ],
])('points at %s', (_what, result, path, line) => {
  expect(failureLine(result)).toEqual({ path, line });
});

test('points nowhere when nothing is known', () => {
  expect(failureLine(failed('boom'))).toBeUndefined();
});

test('a relative path may be meant from the working directory or any folder above it', () => {
  const folders = { workspace: '/w', working: '/w/apps/api' };
  expect(workspacePaths('tests/test_a.py', folders)).toEqual([
    'apps/api/tests/test_a.py',
    'apps/tests/test_a.py',
    'tests/test_a.py',
  ]);
  expect(workspacePaths('../web/a.py', folders)).toEqual(['apps/web/a.py', 'web/a.py']);
  expect(workspacePaths('/w/apps/api/a.py', folders)).toEqual(['apps/api/a.py']);
});

test('a path outside of the checkout is never pointed at', () => {
  const folders = { workspace: '/w', working: '/w' };
  expect(workspacePaths('/etc/passwd', folders)).toEqual([]);
  expect(workspacePaths('../../etc/passwd', folders)).toEqual([]);
});

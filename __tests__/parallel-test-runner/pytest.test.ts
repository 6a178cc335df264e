import { expect, test } from '@jest/globals';
import {
  pytestCommand,
  readProgress,
  reservedFor,
  type PytestRun,
} from '../../src/parallel-test-runner/pytest.ts';
import { pythonCandidates, type PythonFacts } from '../../src/parallel-test-runner/python.ts';

const python: PythonFacts = {
  path: '/w/.venv/bin/python',
  source: 'the working directory',
  version: '3.11.9',
  pytest: '9.2.0',
  xdist: '3.8.0',
  hasPip: true,
  cpus: 4,
};
const asked: PytestRun = {
  python,
  working: '/w',
  workers: 'auto',
  distribution: 'worksteal',
  args: [],
  tests: [],
  junit: '/t/junit.xml',
};
const report = ['--junitxml=/t/junit.xml', '-o', 'junit_family=xunit1'];

test.each<[string, Partial<PytestRun>, readonly string[]]>([
  ['by default', {}, ['-n', 'auto', '--dist', 'worksteal', ...report]],
  [
    'a number of workers',
    { workers: 3, distribution: 'loadfile' },
    ['-n', '3', '--dist', 'loadfile', ...report],
  ],
  ['the project decides', { distribution: 'project' }, ['-n', 'auto', ...report]],
  ['one process', { workers: 1 }, report],
  ['no xdist', { workers: 0 }, report],
  [
    'arguments and paths come last, as they are',
    { args: ['-m', 'not slow', '$(id)'], tests: ['tests/unit', 'a b.py::test_c'] },
    [
      '-n',
      'auto',
      '--dist',
      'worksteal',
      ...report,
      '-m',
      'not slow',
      '$(id)',
      'tests/unit',
      'a b.py::test_c',
    ],
  ],
])('%s', (_what, over, expected) => {
  const { file, args, cwd } = pytestCommand({ ...asked, ...over });
  expect({ file, args, cwd }).toEqual({
    file: '/w/.venv/bin/python',
    args: ['-m', 'pytest', ...expected],
    cwd: '/w',
  });
});

test('auto means the CPUs that were counted', () => {
  expect(pytestCommand(asked).env).toEqual({ PYTEST_XDIST_AUTO_NUM_WORKERS: '4' });
  expect(pytestCommand({ ...asked, workers: 2 }).env).toEqual({});
});

test.each([
  ['-n', 'workers'],
  ['-n4', 'workers'],
  ['--numprocesses=4', 'workers'],
  ['--dist=each', 'dist'],
  ['--junitxml=a', 'junit'],
  ['--junit-xml', 'junit'],
  ['--collect-only', 'dry-run'],
  ['-x', undefined],
  ['--no-cov', undefined],
  ['-nope', undefined],
])('%s is decided by %s', (argument, input) => {
  expect(reservedFor(argument)).toBe(input);
});

test.each([
  ['2 workers [10 items]', { workers: 2, collected: 10 }],
  ['1 worker [1 item]', { workers: 1, collected: 1 }],
  ['collected 10 items', { collected: 10 }],
  ['collected 10 items / 3 deselected / 7 selected', { collected: 7 }],
  ['collected 3 items / 1 error', { collected: 3 }],
  ['tests/test_a.py ....', {}],
])('%s', (line, known) => {
  expect(readProgress({}, line)).toEqual(known);
});

test.each([
  [
    'as it is found',
    { wanted: '', activeVenv: '/venv', isWindows: false },
    ['/venv/bin/python', '/w/.venv/bin/python', 'python3'],
  ],
  ['a folder or an interpreter', { wanted: 'env', activeVenv: '', isWindows: false }, ['env']],
  [
    'a path',
    { wanted: './env', activeVenv: '/venv', isWindows: false },
    ['/w/env/bin/python', '/w/env'],
  ],
  [
    'the usual folder',
    { wanted: '.venv', activeVenv: '', isWindows: false },
    ['/w/.venv/bin/python', '/w/.venv'],
  ],
])('Python: %s', (_what, search, paths) => {
  const found = pythonCandidates({ working: '/w', ...search });
  expect(found.map(({ path }) => path)).toEqual(paths);
});

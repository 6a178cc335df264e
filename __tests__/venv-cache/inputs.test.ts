import { describe, expect, test } from '@jest/globals';
import { InvalidInputs } from '../../src/core/errors.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { readInputs, type Inputs } from '../../src/venv-cache/inputs.ts';
import { fakePorts } from '../fakes/ports.ts';

const windows = {
  RUNNER_OS: 'Windows',
  GITHUB_WORKSPACE: 'D:\\a\\app\\app',
  RUNNER_TEMP: 'D:\\a\\_temp',
};

function read(
  raw: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Inputs {
  const reader = new InputReader((name) => raw[name] ?? '');
  const inputs = readInputs(reader, fakePorts({ environment }));
  reader.finish();
  return inputs;
}

function refusals(raw: Readonly<Record<string, string>>, environment = {}): readonly string[] {
  try {
    read(raw, environment);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputs)) throw error;
    return error.refusals.map(({ input, why }) => `${input}: ${why}`);
  }
}

test('paths are absolute, whatever way they are written', () => {
  const { folder, working } = read({
    'working-directory': './apps/../apps/api/',
    path: '../.venv/',
  });
  expect({ folder, working }).toEqual({
    folder: '/workspace/apps/.venv',
    working: '/workspace/apps/api',
  });
});

test('on Windows, as that system writes them', () => {
  const { folder, working } = read({ 'working-directory': 'apps/api' }, windows);
  expect({ folder, working }).toEqual({
    folder: 'D:\\a\\app\\app\\apps\\api\\.venv',
    working: 'D:\\a\\app\\app\\apps\\api',
  });
});

describe('a folder that would take the checkout with it is refused', () => {
  test.each(['.', './', '..', '../..', '/', '/workspace', 'x/..'])('%p', (path) => {
    expect(refusals({ path, 'working-directory': 'api' })).toEqual([
      expect.stringContaining('holds the working directory'),
    ]);
  });

  test('however its letters are written on macOS', () => {
    const mac = { RUNNER_OS: 'macOS', GITHUB_WORKSPACE: '/Users/runner/work/App' };
    expect(refusals({ path: '/users/Runner/work/app' }, mac)).toHaveLength(1);
    expect(refusals({ path: '/workspace/API', 'working-directory': 'api' })).toEqual([]);
  });

  test.each(['.', '..', 'D:\\', 'd:/a/app/app'])('%p on Windows', (path) => {
    expect(refusals({ path }, windows)).toHaveLength(1);
  });

  test.each(['.venv', 'venv', '../venv', '/opt/venv', '.venv-3.11', 'api-venv'])(
    '%p is not',
    (path) => {
      expect(refusals({ path, 'working-directory': 'api' })).toEqual([]);
    },
  );

  test.each(['.venv*', 'v?nv', '!venv', 'v[e]nv'])('%p is no folder to the cache', (path) => {
    expect(refusals({ path })).toEqual([expect.stringContaining('is not one folder')]);
  });
});

test('commands are split as a shell would, and what needs one is refused', () => {
  expect(
    read({ 'install-command': "pip install -e '.[dev, test]'\nuv sync" }).installCommands,
  ).toEqual([
    ['pip', 'install', '-e', '.[dev, test]'],
    ['uv', 'sync'],
  ]);
  expect(
    refusals({ 'install-command': 'pip install -r a.txt && echo "x"\npip install $X' }),
  ).toEqual([
    expect.stringContaining('& needs a shell'),
    expect.stringContaining('$ needs a shell'),
  ]);
});

test('all that cannot be used is refused together', () => {
  const raw = {
    strategy: 'sometimes',
    installer: 'conda',
    save: 'yes',
    'download-cache': 'some',
    'dry-run': 'maybe',
    path: '..',
  };
  expect(
    refusals(raw)
      .map((line) => line.split(':')[0])
      .sort(),
  ).toEqual([...['download-cache', 'dry-run', 'installer', 'path', 'save', 'strategy']]);
});

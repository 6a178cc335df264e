import { describe, expect, test } from '@jest/globals';
import { display } from '../../src/core/command.ts';
import {
  activation,
  installCommands,
  localCommands,
  sourceOptions,
  type Installation,
} from '../../src/venv-cache/installer.ts';
import { venvLayout } from '../../src/venv-cache/layout.ts';
import { python } from './world.ts';

const installation: Installation = {
  installer: 'pip',
  python,
  layout: venvLayout('/w/.venv', false),
  working: '/w',
  requirements: ['/w/a.txt', '/w/b.txt'],
  constraints: ['/w/c.txt'],
  args: ['--require-hashes', '--index-url', 'https://i.example/', '-r', 'more.txt', '--pre'],
  commands: [],
  searchPath: '/usr/bin',
  variables: {},
};

test('one command installs all files, so that pip resolves them together', () => {
  expect(installCommands(installation).map(display)).toEqual([
    '(cd /w && /w/.venv/bin/python -m pip install --no-input --progress-bar off -r /w/a.txt -r /w/b.txt -c /w/c.txt --require-hashes --index-url https://i.example/ -r more.txt --pre)',
  ]);
});

test.each([
  [
    'pip',
    '/w/.venv/bin/python -m pip install --no-input --progress-bar off --no-deps --index-url https://i.example/ --force-reinstall',
  ],
  [
    'uv',
    'uv pip install --python /w/.venv/bin/python --no-deps --index-url https://i.example/ --reinstall',
  ],
] as const)(
  '%s installs local projects again with what says where builds find things, and no more',
  (installer, expected) => {
    const locals = [
      { path: '/w/lib', isEditable: true },
      { path: '/w/x.whl', isEditable: false },
    ];
    expect(localCommands({ ...installation, installer }, locals).map(display)).toEqual([
      `(cd /w && ${expected} -e /w/lib /w/x.whl)`,
    ]);
  },
);

test.each([
  [
    ['--index-url=https://i.example/', '--no-build-isolation', '--extra', 'dev', 'six'],
    ['--index-url=https://i.example/', '--no-build-isolation'],
  ],
  [['--index-url https://i.example/'], ['--index-url https://i.example/']],
  [['--all-extras', '--group', 'dev', '--require-hashes', '--no-deps'], []],
])('of %j, %j say where builds find things', (args, expected) => {
  expect(sourceOptions(args)).toEqual(expected);
});

test('without local projects nothing is installed again', () => {
  expect(localCommands(installation, [])).toEqual([]);
});

describe('an environment', () => {
  test('on Windows has other folders and another separator', () => {
    const layout = venvLayout('D:\\w\\.venv', true);
    expect(layout).toMatchObject({
      programs: 'D:\\w\\.venv\\Scripts',
      python: 'D:\\w\\.venv\\Scripts\\python.exe',
    });
    expect(activation(layout, 'C:\\Windows')).toEqual({
      VIRTUAL_ENV: 'D:\\w\\.venv',
      PATH: 'D:\\w\\.venv\\Scripts;C:\\Windows',
    });
  });

  test('elsewhere is found first on PATH', () => {
    expect(activation(installation.layout, '/usr/bin')['PATH']).toBe('/w/.venv/bin:/usr/bin');
  });
});

/** The inspection as the Python of this machine runs it: over a folder that is laid out as an environment. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { inspect, parseInspection, type Inspection } from '../../src/venv-cache/inspection.ts';

let folder: string;
let site: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'venv-inspection-')));
  const ask =
    'import sys; print(getattr(sys, "_base_executable", None) or sys.executable); print("%d.%d" % sys.version_info[:2])';
  const [program = '', version = ''] = execFileSync('python3', ['-c', ask], {
    encoding: 'utf8',
  }).split('\n');
  site = join(folder, 'lib', `python${version}`, 'site-packages');
  write('pyvenv.cfg', `home = ${dirname(program)}\ninclude-system-site-packages = false\n`);
  mkdirSync(join(folder, 'bin'));
  symlinkSync(program, join(folder, 'bin/python'));
  install('a', '1.0', {
    requires: ['b>=2', 'win ; sys_platform == "win32"', 'extra ; extra == "x"'],
  });
  install('B_b', '1.5', { requires: ['A>=1'] });
  install('gone', '1.0', {
    files: ['gone/__init__.py', '"gone/a,b.py"', '../../bin/gone', 'gone-1.0.dist-info/RECORD'],
  });
  install('lib', '1.0', { origin: { url: 'file:///src/my%20lib', dir_info: { editable: true } } });
  install('copy', '1.0', { origin: { url: 'file:///src/copy', dir_info: {} } });
  install('wheel', '1.0', { origin: { url: 'file:///src/no-longer.whl', archive_info: {} } });
  install('remote', '1.0', { origin: { url: 'https://x.example/r.zip', archive_info: {} } });
  install('marked', '1.0', {
    requires: [
      'either ; extra == "x" or python_version >= "3"',
      'both ; python_version >= "3" and extra == "x"',
      'turned ; "x" == extra',
      'nested (>=1) ; (extra == "x") and (python_version < "2" or sys_platform == "none")',
      'folded>=1,\n        <2',
    ],
    description: 'Requires-Dist: quoted-in-the-description\nVersion: 9\n',
  });
  write(join(relative(folder, site), 'egg.egg-info/PKG-INFO'), eggInfo);
  write(join(relative(folder, site), 'egg.egg-info/requires.txt'), eggNeeds);
  writeFileSync(join(site, 'old.egg-link'), '/src/old/code\n../');
  write('bin/own', `#!${join(folder, 'bin/python')}\n`);
  write('bin/foreign', '#!/usr/bin/python3\n');
  write('bin/shell', '#!/bin/sh\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const eggInfo = 'Metadata-Version: 1.0\nName: Egg_Laid\nVersion: 3.0\n\nText\n';
const eggNeeds = 'of-an-egg>=1\n\n[tests]\nof-its-tests\n';

interface Distribution {
  readonly description?: string;
  readonly requires?: readonly string[];
  readonly files?: readonly string[];
  readonly origin?: object;
}

function install(
  name: string,
  version: string,
  { requires = [], files, origin, description = '' }: Distribution,
): void {
  const info = join(site, `${name}-${version}.dist-info`);
  mkdirSync(info, { recursive: true });
  const lines = requires.map((text) => `Requires-Dist: ${text}\n`).join('');
  writeFileSync(
    join(info, 'METADATA'),
    `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${lines}\n${description}`,
  );
  const record = files ?? [`${name}-${version}.dist-info/METADATA`];
  writeFileSync(join(info, 'RECORD'), record.map((file) => `${file},,\n`).join(''));
  if (origin !== undefined) writeFileSync(join(info, 'direct_url.json'), JSON.stringify(origin));
}

function look(requirements: readonly string[] = []): Inspection {
  const { file, args, stdin } = inspect(join(folder, 'bin/python'), folder, requirements);
  const stdout = execFileSync(file, [...args], { encoding: 'utf8', input: String(stdin) });
  const found = parseInspection(stdout);
  if (found === undefined) throw new Error(`The inspection printed ${stdout}`);
  return found;
}

describe('an environment, looked at by its own Python', () => {
  test('knows itself and its packages by their normalised names', () => {
    const found = look();
    expect(found.isHome).toBe(true);
    expect(found.packages).toMatchObject({
      ...{ a: '1.0', 'b-b': '1.5', lib: '1.0' },
      ...{ marked: '1.0', 'egg-laid': '3.0' },
    });
    expect(found.prefix).not.toBe(folder);
  });

  test('finds dependencies that are missing; those of other systems and extras do not apply', () => {
    const { broken, unjudged } = look();
    expect(unjudged).toBe(0);
    expect(broken).toEqual([
      'a needs b>=2 is not installed',
      'egg-laid needs of-an-egg>=1 is not installed',
      'marked needs either ; extra == "x" or python_version >= "3" is not installed',
      'marked needs folded>=1, <2 is not installed',
    ]);
  });

  test('finds requirements that nothing meets', () => {
    const asked = [
      'a==1.0',
      'b-b>=2',
      'missing',
      'win-only ; sys_platform == "win32"',
      'a @ https://x.example/a.zip',
    ];
    expect(look(asked).unmet).toEqual(['b-b>=2 is installed as 1.5', 'missing is not installed']);
  });

  test('counts what it cannot judge instead of calling it wrong', () => {
    expect(look(['git+https://git.example/x#egg=x'])).toMatchObject({ unmet: [], unjudged: 1 });
  });

  test('finds packages whose files are gone', () => {
    expect(look().hollow).toEqual(['gone']);
  });

  test('finds local projects, by record and by egg-link; an archive only while it is there', () => {
    expect(look().locals).toEqual([
      { path: '/src/copy', isEditable: false },
      { path: '/src/my lib', isEditable: true },
      { path: '/src/old', isEditable: true },
    ]);
  });

  test('finds programs that start another Python', () => {
    expect(look().foreign).toEqual(['foreign']);
  });

  test('moved elsewhere, it is not at home', () => {
    const { file, args } = inspect(join(folder, 'bin/python'), folder, []);
    const input = JSON.stringify({ folder: `${folder}-before`, requirements: [] });
    const stdout = execFileSync(file, [...args], { encoding: 'utf8', input });
    expect(parseInspection(stdout)?.isHome).toBe(false);
  });
});

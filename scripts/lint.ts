/** Lints everything that is kept: ESLint, Prettier, actionlint over workflows, shellcheck over shell scripts. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const tracked = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  {
    cwd: root,
    encoding: 'utf8',
  },
).split('\0');

function run(name: string, tool: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(tool, args, { cwd: root, stdio: 'inherit' });
  if (error !== undefined)
    console.error(`${name} could not be started: ${error.message}. 'make setup' installs it.`);
  return status === 0;
}

function isShell(path: string): boolean {
  if (path.endsWith('.sh')) return true;
  const isScript =
    path.startsWith('.ci/') || path.startsWith('scripts/') || path.startsWith('e2e/');
  if (!isScript || /\.\w+$/.test(path)) return false;
  return readFileSync(join(root, path), 'utf8').startsWith('#!/usr/bin/env bash');
}

// Fixtures hold workflows that are wrong on purpose.
const workflows = tracked.filter(
  (path) =>
    /(^|\/)(\.github\/workflows|examples\/workflows)\/[^/]+\.ya?ml$/.test(path) &&
    !path.includes('/fixtures/'),
);
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const passed = [
  run('ESLint', bin('eslint'), ['.']),
  run('Prettier', bin('prettier'), ['--log-level', 'warn', '--check', '.']),
  run('shellcheck', 'shellcheck', [
    '-x',
    ...tracked.filter((path) => path !== '' && isShell(path)),
  ]),
  run('actionlint', join(root, '.tools/actionlint'), [
    '-config-file',
    '.github/actionlint.yaml',
    ...workflows,
  ]),
];
if (passed.includes(false)) process.exitCode = 1;

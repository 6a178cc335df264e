import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../src/pnpm-fetch-install/failures.ts';
import { lockfileDifferences } from '../../src/pnpm-fetch-install/lockfile-differences.ts';
import { ignoredBuilds } from '../../src/pnpm-fetch-install/named-in-output.ts';
import { printed } from './world.ts';

const folder = join(import.meta.dirname, 'fixtures/failures');

// What pnpm 9.15, 10.34, 11.28 and 12.21 printed when it went wrong so; the name of the file says how.
test.each(readdirSync(folder))('%s', (name) => {
  const kind = name.replace(/(?:-metadata)?\.pnpm-\d+\.txt$/, '');
  const found = classify(readFileSync(join(folder, name), 'utf8'));
  expect(found.kind).toBe(kind);
  expect(found.remedy).toBe(kind === 'offline-gap' ? 'online' : 'user');
});

describe('names', () => {
  test.each(['9', '10', '11', '12'])('of what pnpm %s finds different', (version) => {
    const found = lockfileDifferences(printed(`outdated-lockfile.pnpm-${version}`));
    expect([...found].sort()).toEqual([
      'added: left-pad@1.3.0',
      'ms (lockfile: 2.1.3, manifest: 2.1.2)',
      'removed: is-odd@3.0.1',
    ]);
  });

  test('of packages that a line end of the box separates', () => {
    const output = [
      '  × installing dependencies',
      '  ╰─▶ Ignored build scripts: es5-ext@0.10.64, esbuild@0.25.0,',
      '      core-js@3.40.0',
      '  help: Run "pnpm approve-builds"',
    ].join('\n');
    expect(ignoredBuilds(output)).toEqual(['es5-ext@0.10.64', 'esbuild@0.25.0', 'core-js@3.40.0']);
  });

  test('of the warning with which pnpm 10 goes on', () => {
    const output = [
      '╭ Warning ──────────────────────────────────╮',
      '│                                           │',
      '│   Ignored build scripts: es5-ext@0.10.64. │',
      '│   Run "pnpm approve-builds" to pick which │',
      '╰───────────────────────────────────────────╯',
    ].join('\n');
    expect(ignoredBuilds(output)).toEqual(['es5-ext@0.10.64']);
  });

  test('of nothing in an output without any', () => {
    expect(ignoredBuilds('Done in 1.2s')).toEqual([]);
    expect(lockfileDifferences('Done in 1.2s')).toEqual([]);
  });
});

test.each([
  ['credentials', ' ERR_PNPM_FETCH_401  GET https://npm.example/@corp%2Fthing: Unauthorized - 401'],
  [
    'dropped-credentials',
    '[WARN] Ignored project-level auth setting "//npm.example/:_authToken"\n ERR_PNPM_FETCH_401  GET https://npm.example/a',
  ],
  ['no-space', "ENOSPC: no space left on device, write '/x'"],
  ['no-workspace-packages', ' ERROR  packages field missing or empty'],
  ['wrong-node', 'ERROR: This version of pnpm requires at least Node.js v22.13'],
  ['no-such-program', 'Unable to locate executable file: npm. Please verify either'],
  ['unknown', 'Segmentation fault'],
])('%s: %s', (kind, text) => {
  expect(classify(text).kind).toBe(kind);
});

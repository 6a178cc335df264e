import { describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateCondition, evaluateValue } from '../../../e2e/runner/expression/evaluate.ts';
import { hashFiles, hashFilesFunction } from '../../../e2e/runner/expression/hash-files.ts';
import { statusFunctions } from '../../../e2e/runner/expression/status-functions.ts';

const contexts = {
  github: {
    ref: 'refs/heads/main',
    event: { issue: { labels: [{ name: 'bug' }, { name: 'ui' }] } },
  },
  matrix: { version: 18, deep: { list: [1, 2] } },
  env: { EMPTY: '', NAME: 'octo' },
  needs: { a: { result: 'success' }, b: { result: 'failure' } },
};

// Each row is a rule of GitHub's pages "Evaluate expressions" and "Contexts".
test.each<[expression: string, value: unknown]>([
  ["'It''s ''open'' source'", "It's 'open' source"],
  ['0xff', 255],
  ['-2.99e-2', -0.0299],
  ["'Main' == 'main'", true],
  ["'10' == 10", true],
  ["'' == 0", true],
  ["null == ''", true],
  ['true == 1', true],
  ["'abc' == 0", false],
  ["'a' < 'B'", true],
  ['github.ref', 'refs/heads/main'],
  ["github['ref']", 'refs/heads/main'],
  ['GitHub.REF', 'refs/heads/main'],
  ['github.nothing.here', null],
  ['github.event.issue.labels.*.name', ['bug', 'ui']],
  ['needs.*.result', ['success', 'failure']],
  ["contains(needs.*.result, 'failure')", true],
  ["contains('Hello world', 'llO')", true],
  ['contains(fromJSON(\'["push", "pull_request"]\'), \'push\')', true],
  ["startsWith(github.ref, 'REFS/heads')", true],
  ["endsWith('Hello world', 'ld')", true],
  ["format('{{Hello {0} {1}!}}', 'Mona', 'Octo')", '{Hello Mona Octo!}'],
  ["join(github.event.issue.labels.*.name, ', ')", 'bug, ui'],
  ["join('a')", 'a'],
  ['fromJSON(\'{"n": 4}\').n', 4],
  ['matrix.deep.list[1]', 2],
  ["env.EMPTY && 'x' || 'y'", 'y'],
  ["env.NAME && 'x' || 'y'", 'x'],
  ["!env.EMPTY && 'none'", 'none'],
  ['matrix.version >= 18 && matrix.version < 20', true],
])('%s', (expression, value) => {
  expect(evaluateValue(expression, { contexts })).toEqual(value);
});

test('toJSON writes objects and arrays as indented JSON', () => {
  expect(evaluateValue('toJSON(matrix.deep)', { contexts })).toBe(
    JSON.stringify({ list: [1, 2] }, undefined, 2),
  );
});

test.each(['foo.bar', 'success(', 'nonsense()', "'open"])('%s is refused', (expression) => {
  expect(() => evaluateValue(expression, { contexts })).toThrow();
});

describe('status functions', () => {
  const holds = (expression: string, state: 'success' | 'failure' | 'cancelled') =>
    evaluateCondition(expression, {
      contexts: {},
      functions: statusFunctions(() => ({
        success: state === 'success',
        failure: state === 'failure',
        cancelled: state === 'cancelled',
      })),
    });

  test.each([
    ['success()', true, false, false],
    ['failure()', false, true, false],
    ['cancelled()', false, false, true],
    ['always()', true, true, true],
    ['!cancelled()', true, true, false],
    ['failure() || cancelled()', false, true, true],
  ])('%s', (expression, success, failure, cancelled) => {
    expect(holds(expression, 'success')).toBe(success);
    expect(holds(expression, 'failure')).toBe(failure);
    expect(holds(expression, 'cancelled')).toBe(cancelled);
  });
});

describe('hashFiles', () => {
  const inWorkspace = (check: (workspace: string) => void) => {
    const workspace = mkdtempSync(join(tmpdir(), 'hash-files-'));
    mkdirSync(join(workspace, 'lib/deep'), { recursive: true });
    writeFileSync(join(workspace, 'package-lock.json'), 'root');
    writeFileSync(join(workspace, 'lib/a.rb'), 'a');
    writeFileSync(join(workspace, 'lib/deep/b.rb'), 'b');
    writeFileSync(join(workspace, 'lib/deep/.hidden.rb'), 'c');
    try {
      check(workspace);
    } finally {
      rmSync(workspace, { recursive: true });
    }
  };
  const sha = (text: string) => createHash('sha256').update(text).digest();
  const over = (...texts: string[]) => {
    const hash = createHash('sha256');
    for (const text of texts) hash.update(sha(text));
    return hash.digest('hex');
  };

  test('hashes the hashes of the files that match', () =>
    inWorkspace((workspace) => {
      expect(hashFiles(workspace, ['**/package-lock.json'])).toBe(over('root'));
      expect(hashFiles(workspace, ['lib/*.rb'])).toBe(over('a'));
      expect(hashFiles(workspace, ['lib/**/*.rb', '!lib/deep/b.rb'])).toBe(over('a', 'c'));
      expect(hashFiles(workspace, ['lib/deep'])).toBe(over('c', 'b'));
    }));

  test('is empty when nothing matches, and changes with the content', () =>
    inWorkspace((workspace) => {
      expect(hashFiles(workspace, ['**/*.lock'])).toBe('');
      const before = hashFiles(workspace, ['lib/a.rb']);
      writeFileSync(join(workspace, 'lib/a.rb'), 'changed');
      expect(hashFiles(workspace, ['lib/a.rb'])).not.toBe(before);
    }));

  test('is a function of expressions', () =>
    inWorkspace((workspace) => {
      const functions = [hashFilesFunction(workspace, (path) => path.replace('/seen', workspace))];
      expect(
        evaluateValue("format('npm-{0}', hashFiles('package-lock.json'))", {
          contexts: {},
          functions,
        }),
      ).toBe(`npm-${over('root')}`);
      expect(
        evaluateValue("hashFiles('/seen/package-lock.json')", { contexts: {}, functions }),
      ).toBe(over('root'));
    }));
});

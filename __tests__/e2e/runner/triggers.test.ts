import { describe, expect, test } from '@jest/globals';
import { filterExpression } from '../../../e2e/runner/event/filter-pattern.ts';
import { pullRequestPayload, pushPayload } from '../../../e2e/runner/event/payloads.ts';
import { triggers } from '../../../e2e/runner/event/triggers.ts';
import { parseWorkflowText } from '../../../e2e/runner/parse/workflow-file.ts';

const sha = 'a'.repeat(40);
const repository = { name: 'octo/shop', folder: '/', sha, ref: 'refs/heads/main' };
const source = { repository: 'octo/shop', ref: 'refs/heads/main', sha, root: '/' };

const workflow = (on: string) =>
  parseWorkflowText(
    `on:\n${on}\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n`,
    'ci.yml',
    source,
  );

const push = (ref: string, message = 'Change') => ({
  name: 'push',
  ref,
  payload: pushPayload({ ...repository, ref }, { commits: [{ id: sha, message }] }),
});

const pull = (base: string, action = 'opened') => ({
  name: 'pull_request',
  ref: 'refs/pull/7/merge',
  payload: pullRequestPayload(repository, {
    number: 7,
    head: { ref: 'topic', sha },
    base: { ref: base, sha },
    action,
  }),
});

// The examples of GitHub's "Filter pattern cheat sheet".
test.each([
  ['feature/*', 'feature/my-branch', true],
  ['feature/*', 'feature/a/b', false],
  ['feature/**', 'feature/beta-a/my-branch', true],
  ['*', 'main', true],
  ['*', 'releases/x', false],
  ['**', 'every/branch/name', true],
  ['*feature', 'ver-10-feature', true],
  ['v2*', 'v2.9', true],
  ['v[12].[0-9]+.[0-9]+', 'v1.10.1', true],
  ['v[12].[0-9]+.[0-9]+', 'v3.0.0', false],
  ['*.jsx?', 'page.js', true],
  ['*.jsx?', 'page.jsx', true],
  ['**.js', 'src/js/app.js', true],
  ['docs/**/*.md', 'docs/README.md', true],
  ['docs/**/*.md', 'docs/a/markdown/file.md', true],
  ['**/docs/**', 'docs/hello.md', true],
  ['**/docs/**', 'dir/docs/my-file.txt', true],
  ['**/README.md', 'README.md', true],
  ['**/*src/**', 'my-src/code/js/app.js', true],
  ['**/*-post.md', 'my-post.md', true],
  ['**/migrate-*.sql', 'db/sept/migrate-v1.sql', true],
  ['docs/*', 'docs/a/b.md', false],
])('pattern %s on %s: %s', (pattern, name, matches) => {
  expect(filterExpression(pattern).test(name)).toBe(matches);
});

describe('push', () => {
  test('paths-ignore holds back a push of docs only, and lets a mixed one through', async () => {
    const file = await workflow(
      "  push: { branches: [main], paths-ignore: ['docs/**', '**.md', LICENSE] }",
    );
    const at = push('refs/heads/main');
    expect(triggers(file, at, ['docs/a.md', 'README.md', 'LICENSE']).runs).toBe(false);
    expect(triggers(file, at, ['docs/a.md', 'src/a.ts']).runs).toBe(true);
    expect(triggers(file, push('refs/heads/topic'), ['src/a.ts'])).toEqual({
      runs: false,
      reason: "branch 'topic' matches none of its patterns",
    });
  });

  test('paths with an exclusion: the last pattern that matches decides', async () => {
    const file = await workflow("  push: { paths: ['apps/**', '!apps/**/*.md'] }");
    const at = push('refs/heads/any');
    expect(triggers(file, at, ['apps/api/README.md']).runs).toBe(false);
    expect(triggers(file, at, ['apps/api/README.md', 'apps/api/main.py']).runs).toBe(true);
  });

  test('branch filters leave tags out, and tag filters leave branches out', async () => {
    const branches = await workflow('  push: { branches: [main] }');
    const tags = await workflow("  push: { tags: ['v*'] }");
    expect(triggers(branches, push('refs/tags/v1')).runs).toBe(false);
    expect(triggers(tags, push('refs/heads/main')).runs).toBe(false);
    expect(triggers(tags, push('refs/tags/v1')).runs).toBe(true);
    const both = await workflow('  push: {}');
    expect(triggers(both, push('refs/tags/v1')).runs).toBe(true);
  });

  test('path filters do not apply to tags', async () => {
    const file = await workflow("  push: { tags: ['v*'], paths: ['src/**'] }");
    expect(triggers(file, push('refs/tags/v1'), []).runs).toBe(true);
  });

  test.each(['fix [skip ci]', '[ci skip] fix', 'fix [no ci]', 'fix\n\n\nskip-checks: true'])(
    'the message %j starts nothing',
    async (message) => {
      const file = await workflow('  push: {}');
      expect(triggers(file, push('refs/heads/main', message)).runs).toBe(false);
    },
  );
});

describe('other events', () => {
  test('a pull request is judged by its base branch and its activity', async () => {
    const file = await workflow("  pull_request: { branches: ['releases/**'] }");
    expect(triggers(file, pull('releases/1')).runs).toBe(true);
    expect(triggers(file, pull('main')).runs).toBe(false);
    expect(triggers(file, pull('releases/1', 'labeled')).reason).toMatch(/activity 'labeled'/);
    const closed = await workflow('  pull_request: { types: [closed] }');
    expect(triggers(closed, pull('main', 'closed')).runs).toBe(true);
    expect(triggers(closed, pull('main')).runs).toBe(false);
  });

  test('a schedule starts the workflow that names its cron', async () => {
    const file = await workflow("  schedule: [{ cron: '5 4 * * 1' }]");
    const at = (schedule: string) => ({ name: 'schedule', ref: 'r', payload: { schedule } });
    expect(triggers(file, at('5 4 * * 1')).runs).toBe(true);
    expect(triggers(file, at('0 0 * * *')).runs).toBe(false);
  });

  test('an event the workflow does not name starts nothing', async () => {
    const file = await workflow('  workflow_dispatch: {}');
    expect(triggers(file, push('refs/heads/main')).reason).toBe("'push' is not among its events");
  });
});

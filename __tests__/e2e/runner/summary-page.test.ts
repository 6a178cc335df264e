import { expect, test } from '@jest/globals';
import type { JobRecord, RunRecord } from '../../../e2e/runner/run/records.ts';
import { renderSummaryPage } from '../../../e2e/runner/summary-page.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));

function job(summary: string): JobRecord {
  return {
    id: 11,
    runId: 1,
    key: 'build',
    name: 'build <api>',
    labels: [],
    url: '',
    status: 'completed',
    conclusion: 'failure',
    createdAt: at(0),
    startedAt: at(0),
    completedAt: at(125),
    runnerName: 'm',
    steps: [],
    annotations: [
      {
        level: 'failure',
        message: 'broken & bad',
        title: undefined,
        path: 'src/a.ts',
        startLine: 3,
        endLine: 3,
        startColumn: undefined,
        endColumn: undefined,
      },
    ],
    summaries: summary === '' ? [] : [{ step: 'Build', markdown: summary }],
    outputs: {},
    folder: undefined,
  };
}

const run = (summary: string): RunRecord => ({
  id: 1,
  number: 7,
  attempt: 1,
  name: 'CI + CD',
  title: 'Fix the thing',
  event: 'push',
  repository: 'octo/shop',
  workflowPath: '.github/workflows/ci.yml',
  sha: 'abcdef0123456789',
  ref: 'refs/heads/main',
  actor: 'mona',
  url: '',
  status: 'completed',
  conclusion: 'failure',
  createdAt: at(0),
  completedAt: at(130),
  jobs: [job(summary)],
});

test('shows title, jobs, durations and annotations, with text escaped', () => {
  const page = renderSummaryPage([run('')]);
  expect(page).toContain('<title>Fix the thing · CI + CD #7</title>');
  expect(page).toContain('build &lt;api&gt;');
  expect(page).toContain('2m 5s');
  expect(page).toContain('build &lt;api&gt; · src/a.ts#L3');
  expect(page).toContain('broken &amp; bad');
  expect(page).not.toContain('<api>');
});

test('renders summaries as GitHub-flavoured Markdown', () => {
  const page = renderSummaryPage([
    run(
      '# Built\n\n| image | hit |\n| --- | ---: |\n| api | 94 % |\n\n- [x] done\n\n> [!WARNING]\n> Careful\n\n~~old~~\n\n```mermaid\ngraph TD; A-->B\n```\n\n<details><summary>More</summary>\n\nbody\n\n</details>\n',
    ),
  ]);
  expect(page).toContain('<h1>Built</h1>');
  expect(page).toMatch(/<td align="right">94 %<\/td>/);
  expect(page).toMatch(/<input [^>]*checked=""[^>]*type="checkbox"|type="checkbox"[^>]*checked/);
  expect(page).toMatch(
    /<div class="alert warning"><p class="alert-title">Warning<\/p>\s*<p>Careful/,
  );
  expect(page).not.toContain('[!WARNING]');
  expect(page).toContain('<del>old</del>');
  expect(page).toContain('<code class="language-mermaid">graph TD; A--&gt;B');
  expect(page).toContain('<details><summary>More</summary>');
});

test('is one file in which nothing is executed or fetched but images', () => {
  const page = renderSummaryPage([run('<script>alert(1)</script>'), run('# Second')]);
  expect(page).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; img-src data: https:"`,
  );
  expect(page).not.toMatch(/<link|src="http/);
  expect(page.match(/<header>/g)).toHaveLength(2);
  expect(page).toContain('<h1>Second</h1>');
});

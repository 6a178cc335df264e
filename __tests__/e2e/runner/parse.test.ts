import { describe, expect, test } from '@jest/globals';
import { parseWorkflowText } from '../../../e2e/runner/parse/workflow-file.ts';
import { textOf } from '../../../e2e/runner/expression/token-value.ts';
import { InvalidFile } from '../../../e2e/runner/parse/problems.ts';

const source = { repository: 'octo/shop', ref: 'refs/heads/main', sha: '', root: '/' };

async function problemsOf(content: string): Promise<string[]> {
  try {
    await parseWorkflowText(content, 'ci.yml', source);
    return [];
  } catch (cause) {
    if (!(cause instanceof InvalidFile)) throw cause;
    return cause.problems.map(
      ({ line, column, message, fix }) => `${line}:${column}: ${message} → ${fix}`,
    );
  }
}

const job = (body: string) => `on: push\njobs:\n  a:\n    runs-on: x\n${body}`;

describe('a file GitHub would refuse', () => {
  test('has all its problems shown, each with place and fix', async () => {
    const content = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    need: [test]
    steps:
      - run: echo
        shel: bash
      - uses: actions/checkout@v5
        if: github.ref = 'x'
  deploy:
    needs: biuld
    runs-on: ubuntu-latest
    steps:
      - run: echo \${{ sekrets.A }}
`;
    expect(await problemsOf(content)).toEqual([
      expect.stringMatching(
        /^5:5: Unexpected value 'need' → remove 'need' or write it as one of: .*needs/,
      ),
      expect.stringMatching(/^8:9: Unexpected value 'shel' → .*one of: .*shell/),
      expect.stringMatching(
        /^10:13: Unexpected symbol: '='.* → correct the syntax of the expression/,
      ),
      expect.stringMatching(
        /^12:12: Job 'deploy' depends on unknown job 'biuld'.* → add a job 'biuld'/,
      ),
      expect.stringMatching(/^15:19: Unrecognized named-value: 'sekrets' → 'sekrets' is misspelt/),
    ]);
  });

  test.each([
    ['jobs: [', 'YAML', /^1:\d+: Flow sequence/],
    ['on: push\n', 'no jobs', /Required property is missing: jobs → add 'jobs:' here/],
    [job('    steps:\n      - name: x\n'), 'an empty step', /uses.*run|Required property/],
    [
      'on: push\njobs:\n  a:\n    needs: b\n    runs-on: x\n    steps: [{ run: x }]\n  b:\n    needs: a\n    runs-on: x\n    steps: [{ run: x }]\n',
      'a circle',
      /at least one job with no dependencies|creates a cycle/,
    ],
    [
      job('    steps: [{ run: x, id: a }, { run: x, id: a }]\n'),
      'a doubled id',
      /identifier 'a' may not be used more than once/,
    ],
    [
      job('    steps: [{ run: x }]\n    if: ${{ secrets.A }}\n'),
      'secrets in a job’s if',
      /Unrecognized named-value: 'secrets'/,
    ],
  ])('%#: %s', async (content, _what, pattern) => {
    expect((await problemsOf(content)).join('\n')).toMatch(pattern);
  });
});

test('a good file has none', async () => {
  expect(await problemsOf(job('    steps:\n      - uses: $/deploy\n      - run: echo\n'))).toEqual(
    [],
  );
});

test('steps get the ids GitHub makes up', async () => {
  const file = await parseWorkflowText(
    job(
      '    steps: [{ run: x }, { run: y }, { uses: "octo/box/sub@v1" }, { uses: ./x }, { run: z, id: own }]\n',
    ),
    'ci.yml',
    source,
  );
  expect(file.jobs[0]?.steps.map(({ id }) => id)).toEqual([
    '__run',
    '__run_2',
    '__octo_box',
    '__self',
    'own',
  ]);
});

test.each([
  ['|', 'cat <<END\n  v: 1\nEND\n'],
  ['|-', 'cat <<END\n  v: 1\nEND'],
  ['>-', 'cat <<END\n  v: 1\nEND'],
])('a %s block with an expression is the text YAML makes of it', async (header, text) => {
  const script = 'cat <<END\n  v: ${{ github.x }}\nEND\n'.replaceAll(/^/gm, '          ');
  const file = await parseWorkflowText(
    job(`    steps:\n      - run: ${header}\n${script}`),
    'ci.yml',
    source,
  );
  const scope = { contexts: { github: { x: 1 } } };
  expect(textOf(file.jobs[0]?.steps[0]?.fields.run, scope)).toBe(text);
});

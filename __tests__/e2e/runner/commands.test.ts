import { describe, expect, test } from '@jest/globals';
import { CommandReader } from '../../../e2e/runner/step/command-reader.ts';
import { parseKeyValues } from '../../../e2e/runner/step/file-commands.ts';
import { Masks } from '../../../e2e/runner/step/masks.ts';
import { StepOutput } from '../../../e2e/runner/step/step-output.ts';
import { parseWorkflowCommand } from '../../../e2e/runner/step/workflow-command.ts';
import type { JobRecord, StepRecord } from '../../../e2e/runner/run/records.ts';

function reader() {
  const job = { annotations: [], summaries: [] } as unknown as JobRecord;
  const step = { name: 'Step', log: [] } as unknown as StepRecord;
  const output = new StepOutput(job, step, new Masks(), () => undefined);
  const outputs: Record<string, string> = {};
  const effects = {
    setOutput: (name: string, value: string) => (outputs[name] = value),
    saveState: () => undefined,
  };
  return { job, step, output, outputs, commands: new CommandReader(output, effects) };
}

describe('workflow commands', () => {
  test('have properties and a message, with escapes', () => {
    expect(
      parseWorkflowCommand('::error file=a%2Cb.js,line=1,title=Oh%3A no::50%25%0Aof it'),
    ).toEqual({
      name: 'error',
      properties: { file: 'a,b.js', line: '1', title: 'Oh: no' },
      message: '50%\nof it',
    });
    expect(parseWorkflowCommand('  ::group::My title')?.message).toBe('My title');
    expect(parseWorkflowCommand('std::vector<int>::size')).toBeUndefined();
    expect(parseWorkflowCommand('no ::error::here')).toBeUndefined();
  });

  test('become annotations at their place', () => {
    const { job, commands } = reader();
    commands.accept('::warning file=app.js,line=1,endLine=3,col=5,endColumn=7,title=T::Careful\n');
    expect(job.annotations).toEqual([
      {
        level: 'warning',
        message: 'Careful',
        title: 'T',
        path: 'app.js',
        startLine: 1,
        endLine: 3,
        startColumn: 5,
        endColumn: 7,
      },
    ]);
  });

  test('at most ten annotations of one kind are kept from a step; the log keeps all lines', () => {
    const { job, step, commands } = reader();
    for (let index = 1; index <= 12; index += 1) commands.accept(`::error::e${index}\n`);
    for (let index = 1; index <= 11; index += 1) commands.accept(`::notice::n${index}\n`);
    expect(job.annotations.filter(({ level }) => level === 'failure')).toHaveLength(10);
    expect(job.annotations.filter(({ level }) => level === 'notice')).toHaveLength(10);
    expect(step.log).toContain('##[error]e12');
  });

  test('lines are put together from chunks', () => {
    const { step, commands } = reader();
    commands.accept('one\r\ntw');
    commands.accept('o\n::deb');
    commands.accept('ug::three');
    commands.end();
    expect(step.log).toEqual(['one', 'two', '##[debug]three']);
  });

  test('stop-commands turns them off until its token', () => {
    const { job, commands } = reader();
    commands.accept(
      '::stop-commands::PauseLogging\n::error::ignored\n::PauseLogging::\n::error::seen\n',
    );
    expect(job.annotations.map(({ message }) => message)).toEqual(['seen']);
  });

  test('add-mask hides a value from then on, in each line of a multi-line value', () => {
    const { step, commands } = reader();
    commands.accept(
      'before hunter2\n::add-mask::hunter2%0Asecond-line\nafter hunter2 and second-line\n',
    );
    expect(step.log).toEqual(['before hunter2', 'after *** and ***']);
  });

  test('set-output still works, with a warning; set-env does not', () => {
    const { job, outputs, commands } = reader();
    commands.accept('::set-output name=a::1\n::set-env name=B::2\n');
    expect(outputs).toEqual({ a: '1' });
    expect(job.annotations.map(({ level }) => level)).toEqual(['warning', 'failure']);
  });
});

describe('file commands', () => {
  test('are name=value lines and name<<DELIMITER blocks', () => {
    const text = 'a=1\n\nb==x=y\nc<<EOF\nline 1\nd=not a pair\n\nEOF\ne<<END=2\nf=2<<3\n';
    expect(parseKeyValues(text.replace('e<<END=2\n', 'e<<END=2\nv\nEND=2\n'))).toEqual([
      ['a', '1'],
      ['b', '=x=y'],
      ['c', 'line 1\nd=not a pair\n'],
      ['e', 'v'],
      ['f', '2<<3'],
    ]);
  });

  test.each([
    ['no pair', "Invalid format 'no pair'"],
    ['=value', "Invalid format '=value'. Name must not be empty"],
    ['a<<EOF\nvalue', "Invalid value. Matching delimiter not found 'EOF'"],
    ['<<EOF\nEOF', 'Name must not be empty and delimiter must not be empty'],
  ])('%j is refused', (text, message) => {
    expect(() => parseKeyValues(text)).toThrow(message);
  });
});

describe('summaries', () => {
  test('of up to 1 MiB are kept; larger ones are refused whole with an error', () => {
    const { job, output } = reader();
    output.addSummary('x'.repeat(1024 * 1024));
    output.addSummary('x'.repeat(1024 * 1024 + 1));
    expect(job.summaries).toHaveLength(1);
    expect(job.annotations[0]?.message).toMatch(
      /^\$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k/,
    );
  });

  test('hide secrets', () => {
    const { job, output } = reader();
    output.masks.add('hunter2');
    output.addSummary('# hunter2');
    expect(job.summaries[0]?.markdown).toBe('# ***');
  });
});

test.each([
  ['plain', 'p4ss word'],
  ['base64', Buffer.from('p4ss word').toString('base64')],
  ['URL encoded', 'p4ss%20word'],
  ['base64 within a larger value', Buffer.from('user:p4ss word').toString('base64')],
])('a secret is hidden %s', (_form, text) => {
  const masks = new Masks();
  masks.add('p4ss word');
  expect(masks.hide(`got ${text}.`)).not.toContain(text);
});

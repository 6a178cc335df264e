import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../../e2e/runner/run-workflow.ts';
import { conclusionsOf, jobOf, logOf, openWorkshop, stepOf, type Workshop } from './started-run.ts';

let workshop: Workshop;
let run: RunResult;

beforeAll(async () => {
  workshop = openWorkshop();
  run = await workshop.start('steps', { secrets: { TOKEN: 'very-secret' } });
});

afterAll(() => workshop.remove());

describe('a step', () => {
  test('sees workflow, job and step env, the innermost winning', () => {
    expect(logOf(run, 'talk', 'Say')).toContain('env: workflow step step');
  });

  test('hands outputs, environment and path to later steps', () => {
    expect(logOf(run, 'talk', 'Listen')).toEqual([
      'tool ran',
      "from file, job, it's {fine}",
      'one',
      'two',
      'success success success',
    ]);
  });

  test('prints no secret, neither when it runs nor when it is announced', () => {
    const { log } = stepOf(run, 'talk', 'Say');
    expect(log).toContain('secret: ***');
    expect(log.join('\n')).not.toContain('very-secret');
    const file = join(jobOf(run, 'talk').folder ?? '', '_logs', '02_Say.txt');
    expect(readFileSync(file, 'utf8')).not.toContain('very-secret');
  });

  test('adds to the summary of its job', () => {
    expect(jobOf(run, 'talk').summaries).toEqual([{ step: 'Say', markdown: '# Said\n' }]);
  });

  test('whose output file is wrong fails', () => {
    expect(conclusionsOf(run, 'broken_files')).toEqual({
      'Bad output': 'failure',
      Never: 'skipped',
    });
    expect(jobOf(run, 'broken_files').annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'no pair'",
    ]);
  });

  test('that takes longer than timeout-minutes fails', () => {
    expect(conclusionsOf(run, 'slow')).toEqual({ 'Too long': 'failure', After: 'success' });
    expect(jobOf(run, 'slow').annotations[0]?.message).toBe(
      "The action 'Too long' has timed out after 0.005 minutes.",
    );
  });
});

test('job outputs are passed on, but for one that holds a secret', () => {
  const job = jobOf(run, 'talk');
  expect(job.outputs).toEqual({ word: "it's {fine}", lines: 'one\ntwo' });
  expect(job.annotations.map(({ message }) => message)).toEqual([
    "Skip output 'token' since it may contain secret.",
  ]);
});

describe('shells', () => {
  test('shell: bash fails at a broken pipe, the default one does not', async () => {
    const unnamed = await workshop.start('default-shell');
    expect(logOf(run, 'shells', 'Bash stops at a broken pipe')).toEqual([
      '##[error]Process completed with exit code 1.',
    ]);
    expect(stepOf(unnamed, 'pipes', 'Written').log).toContain('shell: bash -e {0}');
    expect(logOf(unnamed, 'pipes', 'Written')).toEqual(['pipes may break']);
  });

  test('sh, python and a template run, in the folder of defaults.run', () => {
    expect(logOf(run, 'shells', 'Sh goes on')).toEqual(['reached in below']);
    expect(logOf(run, 'shells', 'Python')).toEqual(['2']);
    expect(logOf(run, 'shells', 'Own')).toEqual(['path is unknown']);
  });

  test('a missing folder and an unknown shell are errors of the step', () => {
    expect(logOf(run, 'shells', 'Missing folder')[0]).toMatch(
      /^##\[error\]An error occurred trying to start process .* No such file or directory$/,
    );
    expect(logOf(run, 'shells', 'Unknown shell')[0]).toMatch(/Invalid shell option 'fish'/);
    expect(jobOf(run, 'shells').conclusion).toBe('success');
  });
});

test('conditions: success() is implied, and text around an expression is always true', () => {
  expect(conclusionsOf(run, 'conditions')).toEqual({
    Forgiven: 'success',
    'After forgiven': 'success',
    'Not today': 'skipped',
    'Own env in if': 'success',
    'Text around an expression is true': 'success',
    Fails: 'failure',
    'Not any more': 'skipped',
    'True is not success': 'skipped',
    'On failure': 'success',
    Always: 'success',
  });
  expect(logOf(run, 'conditions', 'After forgiven')).toEqual(['failure success']);
  expect(logOf(run, 'conditions', 'Always')).toEqual(['failure']);
  expect(jobOf(run, 'conditions').conclusion).toBe('failure');
});

test('what a job leaves running is ended with it', () => {
  expect(conclusionsOf(run, 'background')).toEqual({
    'Leave running': 'success',
    'Still there': 'success',
  });
  const { folder = '' } = jobOf(run, 'background');
  const pid = readFileSync(join(folder, '_work/shop/shop/pid'), 'utf8').trim();
  expect(logOf(run, 'background', 'Complete job').join('\n')).toContain(`pid (${pid}) (sleep)`);
  expect(isRunning(pid)).toBe(false);
});

/** A process that has ended may wait for its parent as a zombie; it runs nothing any more. */
function isRunning(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}

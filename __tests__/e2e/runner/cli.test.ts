import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '../../../e2e/runner/cli/arguments.ts';
import { openWorkshop, type Workshop } from './started-run.ts';

const cli = resolve(import.meta.dirname, '../../../e2e/runner/cli.ts');
let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});

afterAll(() => workshop.remove());

function runCli(workflow: string, ...options: string[]) {
  const file = join(workshop.shop, '.github/workflows', `${workflow}.yml`);
  const folder = join(workshop.folder, `cli-${workflow}`);
  return spawnSync(
    process.execPath,
    [cli, file, '--repository', 'octo/shop', '--folder', folder, ...options],
    { encoding: 'utf8', env: { ...process.env, MY_KEY: 'k3y-value', NO_COLOR: '1' } },
  );
}

describe('the command', () => {
  test('runs a workflow, shows each step and the result, and answers 0', () => {
    const page = join(workshop.folder, 'page.html');
    const { status, stdout } = runCli(
      'calls',
      ...['--secret', 'DEPLOY_KEY=MY_KEY', '--page', page],
      ...['--actions', `octo/toolbox=${join(workshop.folder, 'toolbox')}`],
    );
    expect(stdout).toMatch(/✓ local \/ inner › Think \d+\.\ds/);
    expect(stdout).toMatch(/✓ after +success +\d/);
    expect(stdout).toMatch(/✓ Calls: success in/);
    expect(stdout).not.toContain('k3y-value');
    expect(readFileSync(page, 'utf8')).toContain('remote (a) / go');
    expect(status).toBe(0);
  });

  test('prints the log of a failed step and answers 1', () => {
    const { status, stdout } = runCli('steps', '--job', 'broken_files');
    expect(stdout).toContain('✗ broken_files › Bad output');
    expect(stdout).toContain("│ ##[error]Invalid format 'no pair'");
    expect(stdout).toContain("error (broken_files): Invalid format 'no pair'");
    expect(status).toBe(1);
  });

  test('gives inputs to a dispatch and shows every line when asked', () => {
    const { status, stdout } = runCli(
      'dispatch',
      ...['--event', 'workflow_dispatch', '--verbose'],
      ...['--input', 'environment=production', '--input', 'count=2'],
    );
    expect(stdout).toContain('│ show │ production dry 2 none');
    expect(status).toBe(0);
  });

  test('refuses a wrong workflow with places and fixes, without a stack', () => {
    const { status, stderr } = runCli('bad-calls');
    expect(stderr).toMatch(
      /bad-calls\.yml:8:11: '.github\/workflows\/jobs.yml' cannot be called\n {2}Fix: /,
    );
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
  });

  test('cancels the run at Ctrl-C and lets cleanup steps run', async () => {
    const file = join(workshop.shop, '.github/workflows/cancel.yml');
    const folder = join(workshop.folder, 'cli-cancel');
    const toolbox = `octo/toolbox=${join(workshop.folder, 'toolbox')}`;
    const argv = [cli, file, '--folder', folder, '--actions', toolbox, '--verbose'];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (!shown.includes('│ work │ waiting') && (shown + chunk).includes('│ work │ waiting')) {
        child.kill('SIGINT');
      }
      shown += chunk;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect(shown).toContain('│ work │ got INT');
    expect(shown).toContain('│ work │ always');
    expect(shown).toMatch(/⊘ Cancel: cancelled/);
    expect(code).toBe(1);
    expect(existsSync(folder)).toBe(true);
  });
});

describe('arguments', () => {
  test('are read, secrets from the environment only', () => {
    const request = readArguments(
      [
        'ci.yml',
        '--secret',
        'A',
        '--secret',
        'B=OTHER',
        '--var',
        'X=1=2',
        '--job',
        'a',
        '--job',
        'b',
      ],
      { A: 'a-value', OTHER: 'b-value' },
    );
    expect(request).toMatchObject({
      workflow: resolve('ci.yml'),
      event: 'push',
      secrets: { A: 'a-value', B: 'b-value' },
      vars: { X: '1=2' },
      jobs: ['a', 'b'],
      maxParallelJobs: 2,
    });
  });

  test('that are wrong are refused all at once', () => {
    expect(() =>
      readArguments(['--secret', 'A', '--input', 'x', '--max-parallel', 'many'], {}),
    ).toThrow(
      [
        'Exactly one workflow file is needed.',
        '--max-parallel must be a number from 1 on.',
        '--input x: write it as NAME=VALUE.',
        "--secret A: the environment has no variable 'A'; export it.",
      ].join('\n'),
    );
  });
});

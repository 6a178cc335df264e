import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const actions = readdirSync(root).filter((name) => existsSync(join(root, 'src', name, 'main.ts')));

interface Started {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: string;
}

/** Starts a bundle as a runner does, with nothing but what a runner always gives. */
function start(action: string): Started {
  const folder = mkdtempSync(join(tmpdir(), 'copilotos-start-'));
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', action, 'index.js')],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        GITHUB_OUTPUT: output,
        RUNNER_TEMP: folder,
        GITHUB_WORKSPACE: folder,
      },
    },
  );
  const outputs = readFileSync(output, 'utf8');
  rmSync(folder, { recursive: true });
  return { status, stdout, stderr, outputs };
}

test.each(actions)(
  '%s: started with no inputs, its bundle lists what is missing in one error without a stack',
  (action) => {
    const contract = parse(readFileSync(join(root, action, 'action.yml'), 'utf8')) as {
      readonly inputs?: Readonly<Record<string, { required?: boolean }>>;
      readonly outputs: Readonly<Record<string, unknown>>;
    };
    const { status, stdout, stderr, outputs } = start(action);
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error'));
    expect({ status, stderr, errors: errors.length }).toEqual({ status: 1, stderr: '', errors: 1 });
    expect(errors[0]).not.toMatch(/\bat .*\.js:\d+/);
    for (const [name, { required }] of Object.entries(contract.inputs ?? {})) {
      if (required === true) expect(errors[0]).toContain(name);
    }
    for (const name of Object.keys(contract.outputs)) expect(outputs).toContain(`${name}<<`);
  },
);

test('dist holds plain JavaScript only', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const plain = files.filter((file) => statSync(join(root, 'dist', file)).isFile());
  expect(plain.filter((file) => !file.endsWith('.js'))).toEqual([]);
});

test.each(actions)('%s: its bundle loads no HTTP client at start', (action) => {
  const text = readFileSync(join(root, 'dist', action, 'index.js'), 'utf8');
  expect(text).not.toContain('undici');
});

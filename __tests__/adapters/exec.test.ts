import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { localExec } from '../../src/adapters/exec.ts';
import { command } from '../../src/core/command.ts';
import { Secret } from '../../src/core/secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'copilotos-exec-'));
afterAll(() => rmSync(folder, { recursive: true }));

const environment = { PATH: process.env['PATH'] ?? '' };
const exec = localExec(environment, new AbortController().signal);

describe('localExec', () => {
  test('hands words over as they are, gives back what was written', async () => {
    const result = await exec.run(command('printf', '%s|', 'a b', '$HOME', "it's", '"'));
    expect(result).toMatchObject({ exitCode: 0, stdout: `a b|$HOME|it's|"|`, stderr: '' });
  });

  test('a failing program is a result, not an exception', async () => {
    const result = await exec.run(command('sh', '-c', 'echo out; echo err >&2; exit 3'));
    expect(result).toMatchObject({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  test('a program that is not there has exit code 127 and says its name', async () => {
    const result = await exec.run(command('no-such-program'));
    expect(result.exitCode).toBe(127);
    expect(result.stderr).toContain('no-such-program');
  });

  test('secrets travel by stdin and environment', async () => {
    const result = await exec.run({
      file: 'sh',
      args: ['-c', 'cat; printf "%s" "$TOKEN"'],
      stdin: new Secret('from stdin '),
      env: { TOKEN: new Secret('from env') },
    });
    expect(result.stdout).toBe('from stdin from env');
  });

  test('a program that ends before it has read its input is a result too', async () => {
    const result = await exec.run({
      ...{ file: 'sh', args: ['-c', 'exec <&-; echo "asked for nothing" >&2; exit 3'] },
      stdin: 'x'.repeat(1_000_000),
    });
    expect(result).toMatchObject({ exitCode: 3, stderr: 'asked for nothing\n' });
  });

  test('lines come whole, whatever the chunks, the last one without a line end too', async () => {
    const lines: string[] = [];
    await exec.run(command('sh', '-c', 'printf "é"; sleep 0.05; printf "té\\r\\nzwei\\ndrei"'), {
      onStdoutLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(['été', 'zwei', 'drei']);
  });

  test('keeps the end of a long output within bounds, and bytes that are no UTF-8 do no harm', async () => {
    const result = await exec.run(
      command('sh', '-c', 'head -c 3000000 /dev/zero | tr "\\0" x; printf "\\377end"'),
      {
        keep: 1000,
      },
    );
    expect(result.stdout).toHaveLength(1000);
    expect(result.stdout.endsWith('x\uFFFDend')).toBe(true);
  });

  test('cancelling ends the program and its children', async () => {
    const controller = new AbortController();
    const marker = join(folder, 'survived');
    const running = localExec(environment, controller.signal).run(
      command('sh', '-c', `sh -c 'sleep 1; touch ${marker}' & wait`),
    );
    await delay(200);
    controller.abort();
    const result = await running;
    expect(result.exitCode).not.toBe(0);
    await delay(1200);
    expect(existsSync(marker)).toBe(false);
  });
});

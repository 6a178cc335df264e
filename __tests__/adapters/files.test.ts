import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localFiles } from '../../src/adapters/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'copilotos-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = localFiles(folder);

describe('localFiles', () => {
  test('writes by rename with the mode that was asked for, and leaves no temporary name', async () => {
    const path = join(folder, 'private/config.json');
    await files.writeText(path, 'first', { mode: 0o600 });
    await files.writeText(path, 'second', { mode: 0o600 });
    expect(await files.readText(path)).toBe('second');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'private'))).toEqual(['config.json']);
  });

  test('a missing file is undefined, a missing folder is empty, removing nothing is no error', async () => {
    expect(await files.readText(join(folder, 'none'))).toBeUndefined();
    expect(await files.list(join(folder, 'none'))).toEqual([]);
    await files.remove(join(folder, 'none'));
    expect(await files.exists(join(folder, 'none'))).toBe(false);
  });

  test('finds files by pattern below a folder, sorted, folders left out', async () => {
    for (const name of ['a/requirements.txt', 'a/b/requirements.txt', 'a/b/other.txt']) {
      await files.writeText(join(folder, name), name);
    }
    expect(await files.glob(join(folder, 'a'), ['**/requirements.txt'])).toEqual([
      'b/requirements.txt',
      'requirements.txt',
    ]);
  });

  test('measures a folder without following links out of it', async () => {
    await files.writeText(join(folder, 'sized/one'), '12345');
    symlinkSync('/usr', join(folder, 'sized/link'));
    await files.writeText(join(folder, 'sized/a/kept/b/two'), '123');
    expect(await files.size(join(folder, 'sized'))).toBe(5 + '/usr'.length + 3);
    expect(await files.weigh(join(folder, 'sized'), 'kept')).toEqual({ bytes: 12, apart: 3 });
    expect(await files.weigh(join(folder, 'away'), 'kept')).toEqual({ bytes: 0, apart: 0 });
  });
});

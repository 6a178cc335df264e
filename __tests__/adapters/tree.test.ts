import { afterAll, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localTree } from '../../src/adapters/tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'copilotos-tree-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'src'));
mkdirSync(join(folder, 'skipped'));
chmodSync(join(folder, 'src'), 0o755);
writeFileSync(join(folder, 'src/run'), 'abc', { mode: 0o755 });
writeFileSync(join(folder, 'skipped/big'), 'x'.repeat(1000));
symlinkSync('/etc', join(folder, 'src/link'));

const options = {
  enters: (path: string) => path !== 'skipped',
  takes: () => true,
  mostFiles: 10,
  mostBytes: 100,
};

test('reads content and mode, and where links point without following them', async () => {
  expect(await localTree.read(folder, { ...options, takes: (path) => /^src/.test(path) })).toEqual([
    { path: 'src', mode: 0o755, content: 'folder' },
    { path: 'src/link', mode: 0o777, content: 'link:/etc' },
    {
      path: 'src/run',
      mode: 0o755,
      content: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  ]);
});

test('gives up at too many files or bytes', async () => {
  expect(await localTree.read(folder, options)).toHaveLength(4);
  expect(await localTree.read(folder, { ...options, mostFiles: 3 })).toBeUndefined();
  expect(await localTree.read(folder, { ...options, enters: () => true })).toBeUndefined();
});

import { describe, expect, test } from '@jest/globals';
import { interpret } from '../../src/adapters/cache-log.ts';
import { mendedKey, restoreNewest } from '../../src/core/cache-generations.ts';
import { FakeCache } from '../fakes/cache.ts';
import { FakeFiles } from '../fakes/files.ts';

const day = 24 * 3_600_000;
const paths = ['/kept'];

/** Restores what was saved under these keys, the oldest first. */
async function restored(
  keys: readonly string[],
  wanted: { readonly key: string; readonly prefixes?: readonly string[] },
): Promise<object> {
  const files = new FakeFiles({ '/kept/file': '' });
  const cache = new FakeCache(files);
  for (const key of keys) await cache.save(paths, key);
  return restoreNewest(cache, { paths, ...wanted });
}

describe('of the generations of a key', () => {
  test('the newest is restored, and is a hit', async () => {
    const [second, third] = [mendedKey('venv-1', 1), mendedKey('venv-1', day)];
    expect(await restored(['venv-1', second, third], { key: 'venv-1' })).toEqual({
      status: 'hit',
      key: third,
    });
    expect(await restored(['venv-1'], { key: 'venv-1' })).toEqual({ status: 'hit', key: 'venv-1' });
  });

  test('none is a miss', async () => {
    expect(await restored(['venv-2'], { key: 'venv-1' })).toEqual({ status: 'miss' });
  });

  test('what only begins like the key is none', async () => {
    expect(await restored(['venv-12'], { key: 'venv-1' })).toMatchObject({ status: 'partial' });
    expect(await restored(['venv-1-mended-x'], { key: 'venv-1' })).toMatchObject({
      status: 'partial',
    });
  });

  test('an older one goes before a newer entry of a prefix', async () => {
    const wanted = { key: 'pnpm-a', prefixes: ['pnpm-'] };
    expect(await restored(['pnpm-a', 'pnpm-b'], wanted)).toEqual({ status: 'hit', key: 'pnpm-a' });
    expect(await restored([mendedKey('pnpm-b', 0)], wanted)).toMatchObject({ status: 'partial' });
  });

  test('one is made a day', () => {
    expect(mendedKey('key', 5)).toBe(mendedKey('key', day - 1));
    expect(mendedKey('key', 5)).not.toBe(mendedKey('key', day));
  });
});

// As @actions/cache 6.3.0 writes them.
test.each([
  [
    '::warning::Failed to restore: "/usr/bin/tar" failed with error: The process \'/usr/bin/tar\' failed with exit code 2',
    true,
  ],
  [
    "::warning::Failed to restore: zstd failed with error: The process 'C:\\zstd.exe' failed with exit code 1",
    true,
  ],
  ['::warning::Failed to restore: aborted', false],
  ['::error::Failed to restore: Cache service responded with 503', false],
  [
    '::warning::Failed to restore: Incomplete download. Expected file size: 9, actual file size: 5',
    false,
  ],
  ['Cache hit for: venv-1', false],
])('%s: is the entry at fault? %p', (line, expected) => {
  expect(interpret([line]).isDamaged).toBe(expected);
});

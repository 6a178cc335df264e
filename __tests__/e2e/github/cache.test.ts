import { createHash, randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createSignedUrls } from '../../../e2e/bed/github/cache/signed-urls.ts';
import { push, startCacheBed, type CacheBed } from './clients/cache-bed.ts';
import type { CacheClient } from './clients/cache-process.ts';

// Real clients on a busy machine; they take a tenth of it on an idle one.
jest.setTimeout(60_000);

let bed: CacheBed;

beforeEach(async () => {
  bed = await startCacheBed();
});

afterEach(async () => {
  await bed.stop();
  expect(bed.services.unexpectedRequests).toEqual([]);
});

test('an archive of several blocks comes back as it was', async () => {
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const large = randomBytes(129 * 1024 * 1024);
  const folder = await bed.makeFolder(large);
  const client = await bed.startClient();
  expect(await client.save(folder, 'large')).toBeGreaterThan(0);
  expect(bed.outcomes('upload').toSorted()).toEqual(['block', 'block', 'block', 'blocklist']);
  expect(bed.services.caches.list()[0]?.size).toBeGreaterThan(large.length);
  await rm(folder, { recursive: true });
  expect(await client.restore(folder, 'large')).toBe('large');
  expect(digest(await readFile(join(folder, 'file')))).toBe(digest(large));
});

test('a key is found by itself, else by the newest that begins so', async () => {
  const client = await bed.startClient();
  for (const key of ['deps-a', 'deps-b', 'other'])
    await client.save(await bed.makeFolder(key), key);
  const folder = await bed.makeFolder('');
  expect(await client.restore(folder, 'deps-a', 'deps-')).toBe('deps-a');
  expect(await bed.content()).toBe('deps-a');
  expect(await client.restore(folder, 'deps-c', 'deps-')).toBe('deps-b');
  expect(await client.restore(folder, 'deps-c', 'none-', 'oth')).toBe('other');
  expect(await client.restore(folder, 'absent')).toBeNull();
});

test('a key never changes, and of two that save it at once one wins', async () => {
  const folder = await bed.makeFolder('one');
  const [first, second] = [await bed.startClient(), await bed.startClient({ jobId: 'other' })];
  const ids = await Promise.all([first.save(folder, 'key'), second.save(folder, 'key')]);
  expect(ids.toSorted((one, other) => one - other)).toEqual([-1, 1]);
  expect(first.output() + second.output()).toContain(
    'Unable to reserve cache with key key, another job may be creating this cache.',
  );
  expect(bed.outcomes('create').toSorted()).toEqual(['409', 'ok']);
  expect(await first.save(folder, 'key')).toBe(-1);
});

test('a branch sees its own and the default branch, a pull request its base too', async () => {
  const { services } = bed;
  services.hub.repositories.register(push.repository, { defaultBranch: 'main' });
  const branch = await bed.startClient({ ref: 'refs/heads/topic' });
  const pull = await bed.startClient({
    ref: 'refs/pull/7/merge',
    baseRef: 'topic',
    event: 'pull_request',
  });
  const main = await bed.startClient();
  await main.save(await bed.makeFolder('main'), 'key');
  await branch.save(await bed.makeFolder('topic'), 'key');
  const folder = await bed.makeFolder('');
  const seen = async (client: CacheClient, key: string) => [
    await client.restore(folder, key),
    await bed.content(),
  ];
  expect(await seen(branch, 'key')).toEqual(['key', 'topic']);
  expect(await seen(pull, 'key')).toEqual(['key', 'topic']);
  expect(await seen(main, 'key')).toEqual(['key', 'main']);
  await pull.save(await bed.makeFolder('pull'), 'pull-key');
  expect(await branch.restore(folder, 'pull-key')).toBeNull();
  expect(await pull.restore(folder, 'pull-key')).toBe('pull-key');
  const stranger = await bed.startClient({ repository: 'someone/else' });
  expect(await stranger.restore(folder, 'key')).toBeNull();
});

test('a run for a fork reads and may not write: by mode, and by token when the mode is ignored', async () => {
  const folder = await bed.makeFolder('one');
  const fork = { fork: true, ref: 'refs/pull/9/merge', baseRef: 'main', event: 'pull_request' };
  const [main, obedient, old] = await Promise.all([
    bed.startClient(),
    bed.startClient(fork),
    bed.startClient(fork, { ACTIONS_CACHE_MODE: '' }),
  ]);
  await main.save(folder, 'key');
  expect(await obedient.restore(folder, 'key')).toBe('key');
  expect(await obedient.save(folder, 'new')).toBe(-1);
  expect(obedient.output()).toContain("effective cache-mode 'read' does not permit writes");
  expect(await old.save(folder, 'new')).toBe(-1);
  expect(old.output()).toContain('cache write denied: token has no writable scopes');
  const shut = await bed.startClient({ cacheMode: 'none' }, { ACTIONS_CACHE_MODE: '' });
  expect(await shut.restore(folder, 'key')).toBeNull();
  expect(shut.output()).toContain('cache read denied');
});

test('a signed URL is good for its blob, its use and its time only', async () => {
  const now = { value: 0 };
  const urls = createSignedUrls(undefined, () => now.value);
  const signed = urls.sign('http://127.0.0.1:1', 'cache-1', 'r');
  const check = (url: string, permission: 'r' | 'cw' = 'r') => urls.check(new URL(url), permission);
  expect(check(signed)).toEqual({ blob: 'cache-1' });
  expect(check(signed.replace('cache-1', 'cache-2'))).toHaveProperty('refused');
  expect(check(signed.replace('sp=r', 'sp=cw'), 'cw')).toHaveProperty('refused');
  expect(check(signed, 'cw')).toHaveProperty('refused');
  now.value = 3_600_000;
  expect(check(signed)).toHaveProperty('refused');
  const foreign = signed.replace('http://127.0.0.1:1', bed.services.url());
  expect((await fetch(foreign)).status).toBe(403);
});

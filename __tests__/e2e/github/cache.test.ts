import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { JobIdentity } from '../../../e2e/bed/github/environment.ts';
import { startCacheClient, type CacheClient } from './clients/cache-process.ts';
import { startServices, type Started } from './started.ts';

let started: Started;
let clients: CacheClient[];

beforeEach(async () => {
  started = await startServices();
  clients = [];
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.stop()));
  await started.stop();
  expect(started.services.unexpectedRequests).toEqual([]);
});

const push: JobIdentity = {
  repository: 'jazielflo/copilotos-bridge',
  runId: 1,
  jobId: 'build',
  event: 'push',
  ref: 'refs/heads/main',
  permissions: {},
};

async function startClient(
  change: Partial<JobIdentity> = {},
  variables = {},
): Promise<CacheClient> {
  const environment = await started.services.environment({ ...push, ...change });
  const client = startCacheClient({ ...environment, ...variables }, started.folder);
  clients.push(client);
  return client;
}

/** Every client sees the same folder: the path is part of a cache's version. */
async function makeFolder(content: string | Buffer): Promise<string> {
  const folder = join(started.folder, 'content');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'file'), content);
  return folder;
}

function content(): Promise<string | null> {
  return readFile(join(started.folder, 'content', 'file'), 'utf8').catch(() => null);
}

const outcomes = (operation: string): string[] =>
  started.services.caches.operations
    .filter((record) => record.operation === operation)
    .map(({ outcome }) => outcome);

test('an archive of several blocks comes back as it was', async () => {
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const large = randomBytes(136 * 1024 * 1024);
  const folder = await makeFolder(large);
  const client = await startClient();
  expect(await client.save(folder, 'large')).toBeGreaterThan(0);
  expect(outcomes('upload').toSorted()).toEqual(['block', 'block', 'block', 'blocklist']);
  expect(started.services.caches.list()[0]?.size).toBeGreaterThan(large.length);
  await rm(folder, { recursive: true });
  expect(await client.restore(folder, 'large')).toBe('large');
  expect(digest(await readFile(join(folder, 'file')))).toBe(digest(large));
});

test('a key is found by itself, else by the newest that begins so', async () => {
  const client = await startClient();
  for (const key of ['deps-a', 'deps-b', 'other']) await client.save(await makeFolder(key), key);
  const folder = await makeFolder('');
  expect(await client.restore(folder, 'deps-a', 'deps-')).toBe('deps-a');
  expect(await content()).toBe('deps-a');
  expect(await client.restore(folder, 'deps-c', 'deps-')).toBe('deps-b');
  expect(await client.restore(folder, 'deps-c', 'none-', 'oth')).toBe('other');
  expect(await client.restore(folder, 'absent')).toBeNull();
});

test('a key never changes, and of two that save it at once one wins', async () => {
  const folder = await makeFolder('one');
  const [first, second] = [await startClient(), await startClient({ jobId: 'other' })];
  const ids = await Promise.all([first.save(folder, 'key'), second.save(folder, 'key')]);
  expect(ids.toSorted((one, other) => one - other)).toEqual([-1, 1]);
  expect(first.output() + second.output()).toContain(
    'Unable to reserve cache with key key, another job may be creating this cache.',
  );
  expect(outcomes('create').toSorted()).toEqual(['409', 'ok']);
  expect(await first.save(folder, 'key')).toBe(-1);
});

test('a branch sees its own and the default branch, a pull request its base too', async () => {
  const { services } = started;
  services.hub.repositories.register(push.repository, { defaultBranch: 'main' });
  const branch = await startClient({ ref: 'refs/heads/topic' });
  const pull = await startClient({
    ref: 'refs/pull/7/merge',
    baseRef: 'topic',
    event: 'pull_request',
  });
  const main = await startClient();
  await main.save(await makeFolder('main'), 'key');
  await branch.save(await makeFolder('topic'), 'key');
  const folder = await makeFolder('');
  const seen = async (client: CacheClient, key: string) => [
    await client.restore(folder, key),
    await content(),
  ];
  expect(await seen(branch, 'key')).toEqual(['key', 'topic']);
  expect(await seen(pull, 'key')).toEqual(['key', 'topic']);
  expect(await seen(main, 'key')).toEqual(['key', 'main']);
  await pull.save(await makeFolder('pull'), 'pull-key');
  expect(await branch.restore(folder, 'pull-key')).toBeNull();
  expect(await pull.restore(folder, 'pull-key')).toBe('pull-key');
  const stranger = await startClient({ repository: 'someone/else' });
  expect(await stranger.restore(folder, 'key')).toBeNull();
});

test('a run for a fork reads and may not write: by mode, and by token when the mode is ignored', async () => {
  const folder = await makeFolder('one');
  const fork = { fork: true, ref: 'refs/pull/9/merge', baseRef: 'main', event: 'pull_request' };
  const [main, obedient, old] = await Promise.all([
    startClient(),
    startClient(fork),
    startClient(fork, { ACTIONS_CACHE_MODE: '' }),
  ]);
  await main.save(folder, 'key');
  expect(await obedient.restore(folder, 'key')).toBe('key');
  expect(await obedient.save(folder, 'new')).toBe(-1);
  expect(obedient.output()).toContain("effective cache-mode 'read' does not permit writes");
  expect(await old.save(folder, 'new')).toBe(-1);
  expect(old.output()).toContain('cache write denied: token has no writable scopes');
  const shut = await startClient({ cacheMode: 'none' }, { ACTIONS_CACHE_MODE: '' });
  expect(await shut.restore(folder, 'key')).toBeNull();
  expect(shut.output()).toContain('cache read denied');
});

test('what was never finished is not seen, and keeps its key', async () => {
  const { caches } = started.services;
  const client = await startClient();
  const folder = await makeFolder('one');
  caches.fault({ on: 'finalize', kind: '429' });
  expect(await client.save(folder, 'key')).toBe(-1);
  expect(caches.list()).toMatchObject([{ key: 'key', size: null }]);
  expect(await client.restore(folder, 'key')).toBeNull();
  expect(await client.save(folder, 'key')).toBe(-1);
  expect(outcomes('create')).toEqual(['ok', '409']);
});

test('faults of the service: some are waited out, others end in a warning', async () => {
  const { caches } = started.services;
  const client = await startClient();
  const folder = await makeFolder('one');
  caches.fault({ on: 'create', kind: '429', key: 'limited' });
  caches.fault({ on: 'create', kind: '500', key: 'failing' });
  caches.fault({ on: 'create', kind: 'corrupt', key: 'garbled' });
  caches.fault({ on: 'create', kind: 'cut', key: 'cut' });
  caches.fault({ on: 'finalize', kind: 'absent', key: 'lost' });
  const keys = ['limited', 'failing', 'garbled', 'cut', 'lost'];
  const ids = await Promise.all(keys.map((key) => client.save(folder, key)));
  expect(ids.map((id) => id > 0)).toEqual([false, true, true, false, false]);

  caches.fault({ on: 'lookup', kind: '429', key: 'failing' });
  caches.fault({ on: 'lookup', kind: 'absent', key: 'garbled' });
  expect(await client.restore(folder, 'failing')).toBeNull();
  expect(client.output()).toContain(
    '::warning::Failed to restore: Failed to GetCacheEntryDownloadURL: Rate limited',
  );
  expect(await client.restore(folder, 'garbled')).toBeNull();
  expect(await client.restore(folder, 'garbled')).toBe('garbled');
}, 20_000);

test('faults of the transfer', async () => {
  const { caches } = started.services;
  const client = await startClient();
  const folder = await makeFolder(randomBytes(300_000));
  caches.fault({ on: 'upload', kind: '500', key: 'failing' });
  caches.fault({ on: 'upload', kind: 'cut', key: 'cut' });
  caches.fault({ on: 'upload', kind: 'corrupt', key: 'damaged' });
  const keys = ['failing', 'cut', 'damaged'];
  const ids = await Promise.all(keys.map((key) => client.save(folder, key)));
  expect(ids.map((id) => id > 0)).toEqual([true, true, true]);
  expect(await client.restore(folder, 'cut')).toBe('cut');
  expect(await client.restore(folder, 'damaged')).toBeNull();

  caches.fault({ on: 'download', kind: 'cut' });
  expect(await client.restore(folder, 'cut')).toBeNull();
  caches.fault({ on: 'download', kind: 'absent' });
  expect(await client.restore(folder, 'cut')).toBeNull();
  caches.fault({ on: 'download', kind: 'corrupt' });
  expect(await client.restore(folder, 'cut')).toBeNull();
  caches.fault({ on: 'download', kind: 'slow', delay: 400 });
  const before = performance.now();
  expect(await client.restore(folder, 'cut')).toBe('cut');
  expect(performance.now() - before).toBeGreaterThan(400);
  caches.fault({ on: 'download', kind: '500' });
  expect(await client.restore(folder, 'failing')).toBe('failing');
}, 20_000);

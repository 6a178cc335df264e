import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startCacheBed, type CacheBed } from './clients/cache-bed.ts';

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

test('what was never finished is not seen, and keeps its key', async () => {
  const { caches } = bed.services;
  const client = await bed.startClient();
  const folder = await bed.makeFolder('one');
  caches.fault({ on: 'finalize', kind: '429' });
  expect(await client.save(folder, 'key')).toBe(-1);
  expect(caches.list()).toMatchObject([{ key: 'key', size: null }]);
  expect(await client.restore(folder, 'key')).toBeNull();
  expect(await client.save(folder, 'key')).toBe(-1);
  expect(bed.outcomes('create')).toEqual(['ok', '409']);
});

test('faults of the service: some are waited out, others end in a warning', async () => {
  const { caches } = bed.services;
  const client = await bed.startClient();
  const folder = await bed.makeFolder('one');
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
});

test('faults of the transfer', async () => {
  const { caches } = bed.services;
  const client = await bed.startClient();
  const folder = await bed.makeFolder(randomBytes(300_000));
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
});

test("below Azure's name, archives are downloaded by Azure's library in ranges, and errors retried", async () => {
  await bed.stop();
  bed = await startCacheBed({ blobHost: 'bed.blob.core.windows.net' });
  const { caches } = bed.services;
  const client = await bed.startClient();
  const large = randomBytes(9 * 1024 * 1024);
  const folder = await bed.makeFolder(large);
  await client.save(folder, 'large');
  caches.fault({ on: 'download', kind: '500' });
  await rm(folder, { recursive: true });
  expect(await client.restore(folder, 'large')).toBe('large');
  expect(large.equals(await readFile(join(folder, 'file')))).toBe(true);
  expect(bed.outcomes('download').filter((outcome) => outcome === 'get').length).toBeGreaterThan(2);
});

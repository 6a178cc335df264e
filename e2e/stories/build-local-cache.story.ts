import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBed, type Bed } from '../bed/bed.ts';
import { builder, type Build, type Ended, type Files, type Step } from './image-jobs/jobs.ts';
import { fullTierTest } from './tier.ts';
import './patience.ts';

// A runner that keeps its disk: `cache: local` in a folder that outlives the machines, each of which knows nothing else.

const dockerfile = `FROM debian:bookworm-slim
COPY packages.txt /
RUN cp /packages.txt /installed.txt
COPY main.txt /
`;

const product: Files = { Dockerfile: dockerfile, 'packages.txt': 'one', 'main.txt': 'main' };

let bed: Bed;
let build: Build;
let disk: string;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  disk = join(bed.folder, 'disk');
  await mkdir(disk);
  const writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, {
    files: product,
    mounts: [{ path: disk }],
    inputs: { image: 'api', cache: 'local', 'cache-options': `folder=${disk}` },
  });
});

afterAll(async () => bed.stop());

async function succeed(step: Step = {}): Promise<Ended> {
  const ended = await build(step);
  expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
  return ended;
}

const rateOf = ({ outputs }: Ended): string | undefined => outputs.get('cache-hit-rate');

const cache = (tag = 'buildcache'): string =>
  join(disk, `ghcr.io/jazielflo/copilotos-bridge/api@${tag}`);

/** Returns the digests a local cache holds. */
async function blobsOf(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'blobs/sha256'))).sort();
}

test('the first job finds nothing, and the next one, on another machine, all of it', async () => {
  expect(rateOf(await succeed())).toBe('0');
  expect(await readdir(disk)).toEqual(['ghcr.io']);
  const warm = await succeed();
  expect(rateOf(warm)).toBe('100');
  expect(warm.outputs.get('pushed')).toBe('true');
});

test('what is no longer built goes: the folder holds what the last build needs, however many were before', async () => {
  const before = await blobsOf(cache());
  for (const text of ['two', 'three']) {
    const ended = await succeed({ files: { 'main.txt': text } });
    expect(rateOf(ended)).toBe('66');
  }
  const after = await blobsOf(cache());
  expect(after).toHaveLength(before.length);
  expect(after).not.toEqual(before);
  expect(await readdir(disk)).toEqual(['ghcr.io']);
});

fullTierTest('a build that breaks leaves the cache as it was', async () => {
  const before = await readFile(join(cache(), 'index.json'), 'utf8');
  const files = { 'main.txt': 'four', Dockerfile: `${dockerfile}RUN false\n` };
  expect((await build({ files })).exitCode).toBe(1);
  expect(await readFile(join(cache(), 'index.json'), 'utf8')).toBe(before);
  expect(await readdir(disk)).toEqual(['ghcr.io']);
  expect(rateOf(await succeed({ files: { 'main.txt': 'three' } }))).toBe('100');
});

fullTierTest('a branch reads the default branch’s and writes its own', async () => {
  const env = { GITHUB_REF: 'refs/heads/next', GITHUB_REF_NAME: 'next' };
  const before = await readFile(join(cache(), 'index.json'), 'utf8');
  expect(rateOf(await succeed({ env, files: { 'main.txt': 'next' } }))).toBe('66');
  expect(rateOf(await succeed({ env, files: { 'main.txt': 'next' } }))).toBe('100');
  expect(await readFile(join(cache(), 'index.json'), 'utf8')).toBe(before);
  expect((await blobsOf(cache('buildcache-next'))).length).toBeGreaterThan(0);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import { builder, type Build, type Ended, type Files, type Step } from './image-jobs/jobs.ts';
import { useNewerBuildx } from './image-jobs/newer-buildx.ts';
import { fullTierTest } from './tier.ts';
import './patience.ts';

// `cache: gha`: BuildKit's own client against the cache service, every job on a machine of its own.

const dockerfile = `FROM debian:bookworm-slim
COPY packages.txt /
RUN head -c 3000000 /dev/urandom > /installed
COPY main.txt /
`;

const product: Files = { Dockerfile: dockerfile, 'packages.txt': 'one', 'main.txt': 'main' };

let bed: Bed;
let build: Build;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  const writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  // Debian 12's buildx is too old for this cache.
  const inputs = { image: 'api', cache: 'gha' };
  build = builder(bed, writer, { files: product, inputs, prepare: useNewerBuildx });
});

afterAll(async () => {
  const { unexpectedRequests } = bed.github;
  await bed.stop();
  expect(unexpectedRequests).toEqual([]);
});

async function succeed(step: Step = {}): Promise<Ended> {
  const ended = await build(step);
  expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
  expect(ended.left).toEqual([]);
  return ended;
}

const rateOf = ({ outputs }: Ended): string | undefined => outputs.get('cache-hit-rate');

test('the first job writes it, the next one, on another machine, reads all of it', async () => {
  const cold = await succeed();
  expect(cold.log).toContain(
    'the Engine’s own builder knows GitHub’s cache service from Engine 28',
  );
  expect(rateOf(cold)).toBe('0');
  expect(cold.log).not.toMatch(/^::(warning|error)::/m);
  const warm = await succeed();
  expect(rateOf(warm)).toBe('100');
  expect(Number(warm.outputs.get('saved-ms'))).toBeGreaterThan(0);
});

test('a change of the last file runs the last step alone, and the reason is told', async () => {
  const ended = await succeed({ files: { 'main.txt': 'changed' } });
  expect(rateOf(ended)).toBe('66');
  expect(ended.outputs.get('first-miss')).toContain('main.txt');
});

/** The job of a fork: the service lets it read and refuses to write. */
async function forkJob(): Promise<Step> {
  const env = await bed.github.environment({
    ...{ repository: 'jazielflo/copilotos-bridge', runId: 900, jobId: 'build' },
    ...{ event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main', permissions: {} },
    fork: true,
  });
  return {
    env: {
      ...env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REF_NAME: '7/merge',
      GITHUB_BASE_REF: 'main',
      GITHUB_HEAD_REF: 'main',
    },
    event: {
      repository: { full_name: 'jazielflo/copilotos-bridge', default_branch: 'main' },
      pull_request: {
        ...{ number: 7, base: { ref: 'main' } },
        head: {
          ...{ ref: 'main', sha: '2'.repeat(40) },
          repo: { full_name: 'someone/copilotos-bridge', fork: true },
        },
      },
    },
  };
}

function keys(): readonly string[] {
  return bed.github.caches.list().map(({ key }) => key);
}

fullTierTest('a fork reads it and writes nothing', async () => {
  const before = keys();
  const ended = await succeed({ ...(await forkJob()), files: { 'main.txt': 'of the fork' } });
  expect(ended.outputs.get('pushed')).toBe('false');
  expect(rateOf(ended)).toBe('66');
  expect(keys()).toEqual(before);
});

fullTierTest('a service that is down costs the cache, never the build', async () => {
  for (const on of ['lookup', 'create'] as const)
    bed.github.caches.fault({ kind: '500', on, times: 1000 });
  const ended = await succeed({ files: { 'main.txt': 'while it is down' } });
  bed.github.caches.clearFaults();
  expect(ended.outputs.get('pushed')).toBe('true');
  expect(rateOf(ended)).toBe('0');
  expect(ended.log).toMatch(/^::warning::The cache of api was not /m);
});

test('a layer that was evicted costs the cache, never the build', async () => {
  const layers = bed.github.caches.list().filter(({ key }) => key.startsWith('buildkit-blob-'));
  expect(layers.length).toBeGreaterThan(0);
  for (const { id } of layers) await bed.github.caches.delete(id);
  const ended = await succeed({ files: { 'main.txt': 'after the eviction' } });
  expect(ended.outputs.get('pushed')).toBe('true');
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import { bucket, startObjectStore, type ObjectStore } from '../bed/object-store/object-store.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, type Build, type Ended, type Files, type Step } from './image-jobs/jobs.ts';
import { fullTierTest } from './tier.ts';
import './patience.ts';

// `cache: s3`: BuildKit in a builder of our own against an S3 server, every job on a machine that knows nothing else.

const dockerfile = `FROM debian:bookworm-slim
COPY packages.txt /
RUN head -c 12000000 /dev/urandom > /installed
COPY main.txt /
RUN cat /main.txt /packages.txt > /release.txt
`;

const product: Files = { Dockerfile: dockerfile, 'packages.txt': 'one', 'main.txt': 'main' };
const password = 'not-a-real-secret-key';

let bed: Bed;
let store: ObjectStore;
let build: Build;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  store = await startObjectStore(bed);
  const writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  const place = `endpoint_url=${store.url}\nuse_path_style=true\nprefix=team/`;
  build = builder(bed, writer, {
    files: product,
    env: { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: password },
    inputs: {
      image: 'api',
      cache: 's3',
      'cache-options': `bucket=${bucket}\nregion=eu-central-1\n${place}`,
    },
  });
});

afterAll(async () => {
  await store.stop();
  await bed.stop();
});

async function succeed(step: Step = {}): Promise<Ended> {
  const ended = await build(step);
  expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
  expect(ended.outputs.get('pushed')).toBe('true');
  expect(ended.log + ended.summary).not.toContain(password);
  expect(ended.left).toEqual([]);
  return ended;
}

const rateOf = ({ outputs }: Ended): string | undefined => outputs.get('cache-hit-rate');

test('the first job finds nothing and writes it, the next one, on another machine, finds all of it', async () => {
  const cold = await succeed();
  expect(cold.log).toContain('the Engine’s own builder knows no S3 cache');
  expect(rateOf(cold)).toBe('0');
  const keys = await store.keys();
  expect(keys).toContain('team/manifests/ghcr.io/jazielflo/copilotos-bridge/api:buildcache');
  expect(keys.filter((key) => key.startsWith('team/blobs/')).length).toBeGreaterThan(2);
  expect(rateOf(await succeed())).toBe('100');
});

fullTierTest('a changed file runs what follows it alone, and the reason is told', async () => {
  const ended = await succeed({ files: { 'main.txt': 'changed' } });
  expect(rateOf(ended)).toBe('50');
  expect(ended.outputs.get('first-miss')).toContain('main.txt');
});

test('layers that somebody removed cost the cache, never the build', async () => {
  await store.remove('team/blobs/');
  const ended = await succeed({ files: { 'main.txt': 'after the removal' } });
  expect({ rate: rateOf(ended), log: ended.log }).toEqual({ rate: '0', log: ended.log });
  expect(ended.log).toContain('::warning::The cache of api was not read');
});

fullTierTest('a bucket that is not there costs the cache, never the build', async () => {
  const place = `endpoint_url=${store.url}\nuse_path_style=true`;
  const options = `bucket=no-such-bucket\nregion=eu-central-1\n${place}`;
  const ended = await succeed({ inputs: { 'cache-options': options } });
  expect(rateOf(ended)).toBe('0');
  expect(ended.log).toContain('::warning::The cache of api was not ');
});

/** A BuildKit on another machine, as a company runs one for all its jobs. */
async function startRemote(): Promise<Computer> {
  const machine = await bed.startMachine({ name: 'builder' });
  const settings = '/root/.docker/buildx/buildkitd.default.toml:/etc/buildkit/buildkitd.toml';
  await expectSuccess(machine, [
    ...['docker', 'run', '--detach', '--privileged', '--publish', '1234:1234'],
    ...['--volume', settings, '--volume', '/etc/docker/certs.d:/etc/docker/certs.d'],
    ...['moby/buildkit:buildx-stable-1', '--addr', 'tcp://0.0.0.0:1234'],
  ]);
  return machine;
}

fullTierTest('a remote BuildKit writes it and reads it, and stays as it is', async () => {
  const prepare = async (machine: Computer): Promise<void> => {
    // What containers of this machine are told is not for a builder elsewhere, and buildx refuses to drop it.
    await expectSuccess(machine, ['rm', '/root/.docker/buildx/buildkitd.default.toml']);
    const create = ['docker', 'buildx', 'create', '--name', 'far', '--driver', 'remote'];
    await expectSuccess(machine, [...create, 'tcp://builder:1234']);
  };
  const job = { prepare, inputs: { image: 'worker', builder: 'far' } };
  for (const rate of ['0', '100']) {
    // A new one knows nothing but the bucket.
    const remote = await startRemote();
    const ended = await succeed(job);
    expect(ended.log).not.toContain('builder is made');
    expect(rateOf(ended)).toBe(rate);
    expect(await expectSuccess(remote, ['docker', 'ps', '--format', '{{.State}}'])).toBe(
      'running\n',
    );
    await remote.stop();
  }
});

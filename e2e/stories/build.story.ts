import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, sha, type Build, type Ended, type Files, type Step } from './image-jobs/jobs.ts';
import { logIn, manifestOf, onMachine } from './image-jobs/registry.ts';
import './patience.ts';

let bed: Bed;
let writer: RegistryToken;
let build: Build;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, { files: product, inputs: { images: 'api=api\nweb=web' } });
});

afterAll(async () => bed.stop());

const dockerfile = `FROM debian:bookworm-slim AS packages
WORKDIR /app
COPY packages.txt .
RUN sleep 2 && cp packages.txt installed.txt
FROM debian:bookworm-slim
COPY --from=packages /app/installed.txt /
COPY main.txt /
RUN cat /main.txt /installed.txt > /release.txt
`;

/** A product of two images, each of six instructions that can be cached; both begin with the same stage. */
const product: Files = {
  'api/Dockerfile': dockerfile,
  'api/packages.txt': 'one',
  'api/main.txt': 'api',
  'web/Dockerfile': dockerfile,
  'web/packages.txt': 'two',
  'web/main.txt': 'web',
};

/** Returns what is in the place of each image's cache. */
async function manifestsOfCaches(): Promise<Readonly<Record<string, unknown>>> {
  return onMachine(bed, writer, async (machine) => {
    const place = (name: string): string => `ghcr.io/jazielflo/copilotos-bridge/${name}:buildcache`;
    return {
      api: await manifestOf(machine, place('api')),
      web: await manifestOf(machine, place('web')),
    };
  });
}

describe('a product is built on machines that know nothing of each other', () => {
  let cold: Ended;

  test('first: nothing is cached, all is pushed, the cache is there as the guide checks it', async () => {
    cold = await build({}, async (machine) => {
      await logIn(machine, writer);
      for (const name of ['api', 'web']) {
        const reference = `ghcr.io/jazielflo/copilotos-bridge/${name}`;
        await expectSuccess(machine, ['docker', 'manifest', 'inspect', `${reference}:buildcache`]);
        await expectSuccess(machine, ['docker', 'pull', `${reference}:latest`]);
        await expectSuccess(machine, ['docker', 'pull', `${reference}:${sha}`]);
      }
    });
    expect({ code: cold.exitCode, log: cold.log }).toMatchObject({ code: 0 });
    expect(cold.outputs.get('cache-hit-rate')).toBe('0');
    expect(cold.outputs.get('pushed')).toBe('true');
    expect(cold.left).toEqual([]);
  });

  test('again: every step comes from the registry, and images and caches keep their digests', async () => {
    const caches = await manifestsOfCaches();
    const warm = await build({});
    expect(warm.outputs.get('cache-hit-rate')).toBe('100');
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(warm.outputs.get('digests')).toBe(cold.outputs.get('digests'));
    expect(warm.summary).not.toContain('Steps that ran');
    expect(warm.log).not.toContain('exporting cache');
    expect(await manifestsOfCaches()).toEqual(caches);
  });

  test('one line of one image changed: two steps of it run', async () => {
    const caches = await manifestsOfCaches();
    const { outputs, summary } = await build({ files: { 'api/main.txt': 'api, changed' } });
    expect(outputs.get('cache-hit-rates')).toBe('{"api":66,"web":100}');
    expect(summary).toContain('Steps that ran (2)');
    const digests = JSON.parse(outputs.get('digests') ?? '') as Record<string, string>;
    const before = JSON.parse(cold.outputs.get('digests') ?? '') as Record<string, string>;
    expect(digests['web']).toBe(before['web']);
    expect(digests['api']).not.toBe(before['api']);
    const after = await manifestsOfCaches();
    expect(after['web']).toEqual(caches['web']);
    expect(after['api']).not.toEqual(caches['api']);
  });

  test('something else is in the place of a cache: it is written again', async () => {
    const files = { 'api/main.txt': 'api, changed' };
    await onMachine(bed, writer, async (machine) => {
      const image = 'ghcr.io/jazielflo/copilotos-bridge/api';
      const copy = ['--tag', `${image}:buildcache`, `${image}:latest`];
      await expectSuccess(machine, ['docker', 'buildx', 'imagetools', 'create', ...copy]);
    });
    const first = await build({ files });
    // What both images begin with is in the cache of the other, which it borrows.
    const { log } = first;
    const rates = '{"api":16,"web":100}';
    // A rate alone does not tell which cache was not used, and a difference leaves out most of a long text.
    if (first.outputs.get('cache-hit-rates') !== rates) console.error(log);
    expect(first.outputs.get('cache-hit-rates')).toBe(rates);
    // Without one to wait for it could take the base image from under the other, which then would find nothing.
    expect(log).toMatch(/api: read cache \S+\/web:buildcache@sha256:/);
    expect(log).toContain('api: exporting cache');
    expect(log).not.toContain('web: exporting cache');
    const second = await build({ files });
    expect(second.outputs.get('cache-hit-rate')).toBe('100');
  });

  test('a branch reads the default branch’s cache and never writes it', async () => {
    const branch = { GITHUB_REF: 'refs/heads/next', GITHUB_REF_NAME: 'next' };
    const changed = { 'api/packages.txt': 'three' };
    const first = await build({ env: branch, files: changed });
    expect(first.outputs.get('cache-hit-rates')).toBe('{"api":16,"web":100}');
    const second = await build({ env: branch, files: changed });
    expect(second.outputs.get('cache-hit-rate')).toBe('100');
    const main = await build({ files: { 'api/main.txt': 'api, changed' } });
    expect(main.outputs.get('cache-hit-rate')).toBe('100');
  });
});

describe('what the registry refuses', () => {
  test('a wrong password is named at once, with what to do; nothing is built', async () => {
    const ended = await build({ inputs: { password: 'wrong' } });
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toMatch(/::error::Pushing to \S+\/api, \S+\/web would be refused/);
    expect(ended.log).toContain('permissions: packages: write');
    expect(ended.log).not.toContain('RUN');
    expect(ended.left).toEqual([]);
  });

  test('a token that may only read is found out before the build', async () => {
    const reader = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'read' });
    const ended = await build({ inputs: { password: reader.password } });
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toMatch(/would be refused: the/);
    expect(ended.log).not.toContain('RUN');
  });

  test('a fork builds with what it may read, pushes nothing, and is green', async () => {
    const ended = await build(forkStep());
    expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
    expect(ended.log).toMatch(/::notice::This run belongs to a pull request from a fork/);
    expect(ended.outputs.get('outcome')).toBe('built');
    expect(ended.outputs.get('cache-hit-rate')).toBe('100');
    expect(pushesOfStranger()).toEqual([]);
  });

  test('a fork that loads: a later step runs the image by its tag', async () => {
    let released = '';
    const step = forkStep();
    const inputs = { ...step.inputs, load: 'true' };
    const files = { ...step.files, 'web/main.txt': 'web, by a stranger' };
    const ended = await build({ ...step, inputs, files }, async (machine) => {
      const image = 'ghcr.io/jazielflo/copilotos-bridge/web:pr-7';
      const run = ['docker', 'run', '--rm', '--pull', 'never', image, 'cat', '/release.txt'];
      released = await expectSuccess(machine, run);
    });
    expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
    expect(released).toBe('web, by a strangertwo');
    expect(ended.outputs.get('outcome')).toBe('built');
    const tags = JSON.parse(ended.outputs.get('tags') ?? '') as Record<string, readonly string[]>;
    expect(tags['web']).toContain('ghcr.io/jazielflo/copilotos-bridge/web:pr-7');
    expect(pushesOfStranger()).toEqual([]);
  });
});

/** A step of a pull request from a fork, whose token may only read. */
function forkStep(): Step {
  const reader = bed.github.registryTokens.issue({ user: 'stranger', access: 'read' });
  return {
    inputs: { username: reader.user, password: reader.password },
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REF_NAME: '7/merge',
      GITHUB_HEAD_REF: 'main',
      GITHUB_BASE_REF: 'main',
      GITHUB_SHA: '2'.repeat(40),
    },
    event: {
      repository: { default_branch: 'main' },
      pull_request: { head: { repo: { full_name: 'stranger/copilotos-bridge' } } },
    },
    files: { 'api/main.txt': 'api, changed' },
  };
}

function pushesOfStranger(): readonly unknown[] {
  return bed.github.registryTokens.grants.filter(
    ({ user, asked }) =>
      user === 'stranger' && asked.some(({ actions }) => actions.includes('push')),
  );
}

test('a command that fails: its output, the lines of the Dockerfile, and no image', async () => {
  const broken = dockerfile.replace('RUN cat', 'RUN cat /nowhere');
  const { exitCode, log, outputs } = await build({ files: { 'api/Dockerfile': broken } });
  expect(exitCode).toBe(1);
  expect(log).toContain('cat: /nowhere: No such file or directory');
  expect(log).toMatch(/::error title=Building api failed,file=api\/Dockerfile,line=8::/);
  expect(outputs.get('images')).toBe('{}');
});

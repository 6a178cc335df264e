import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { branchesOf } from '../../src/build-with-registry-cache/branches.ts';
import { placesIn, type CacheStore } from '../../src/build-with-registry-cache/cache-backends.ts';
import type { CacheKind } from '../../src/build-with-registry-cache/cache-options.ts';
import { cacheReferences } from '../../src/build-with-registry-cache/cache-references.ts';
import { readInputs } from '../../src/build-with-registry-cache/inputs.ts';
import { plan, type Plan } from '../../src/build-with-registry-cache/plan.ts';
import { probe } from '../../src/build-with-registry-cache/probe.ts';
import { buildCommand } from '../../src/build-with-registry-cache/session.ts';
import { writeBakeFile } from '../../src/build-with-registry-cache/bake.ts';
import { messageOf } from '../../src/core/errors.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { parseRunContext } from '../../src/core/run-context.ts';
import { pushEnvironment, pushEvent, type FakeOptions } from '../fakes/ports.ts';
import { buildPorts, inputs as usual, type BuildPorts } from './setup.ts';

const onGitHub = {
  ACTIONS_RUNTIME_TOKEN: 'token-of-the-run',
  ACTIONS_RESULTS_URL: 'https://results.example/',
  ACTIONS_CACHE_SERVICE_V2: 'True',
};
const aws = { AWS_ACCESS_KEY_ID: 'key-of-the-bucket', AWS_SECRET_ACCESS_KEY: 'hush-of-the-bucket' };
const options: Readonly<Record<string, string>> = {
  gha: 'timeout=3m',
  s3: 'bucket=builds\nregion=eu-central-1\nendpoint_url=https://minio.local\nprefix=team/\nuse_path_style=true\nupload_parallelism=8\ntouch_refresh=1h',
  local: 'folder=/var/cache/images',
};
const pullRequest = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_REF_NAME: '7/merge',
  GITHUB_HEAD_REF: 'fix',
  GITHUB_BASE_REF: 'release',
};
const headOf = (repository: string) => ({
  repository: { default_branch: 'main' },
  pull_request: { head: { repo: { full_name: repository } } },
});

function portsOf(cache: string, given: FakeOptions = {}): BuildPorts {
  const ports = buildPorts({
    ...given,
    inputs: {
      ...usual,
      cache,
      'cache-options': options[cache] ?? '',
      ...given.inputs,
    },
    environment: { ...onGitHub, ...aws, ...given.environment },
  });
  ports.exec.on(/buildx version/, { stdout: 'github.com/docker/buildx v0.25.0 abc\n' });
  return ports;
}

async function planOf(ports: BuildPorts): Promise<Plan> {
  const read = new InputReader((name) => ports.runner.input(name));
  const inputs = readInputs(read, ports);
  read.finish();
  return plan(inputs, await probe(inputs, ports));
}

const repository = (name: string): string => `ghcr.io/jazielflo/copilotos-bridge/${name}`;
const folderOf = (name: string, tag: string): string =>
  `/var/cache/images/${repository(name)}@${tag}`;

describe('the whole definition', () => {
  const sha = '1111111111111111111111111111111111111111';
  const target = (name: string, from: string, to: string) => ({
    context: `apps/${name}`,
    dockerfile: `/workspace/apps/${name}/Dockerfile`,
    labels: { 'org.opencontainers.image.source': 'https://github.com/jazielflo/copilotos-bridge' },
    tags: [sha, 'main', 'latest'].map((tag) => `${repository(name)}:${tag}`),
    attest: ['type=provenance,disabled=true'],
    'cache-from': [from],
    'cache-to': [to],
    output: ['type=image,push=true,store=false'],
  });
  const s3 =
    'region=eu-central-1,endpoint_url=https://minio.local,prefix=team/,use_path_style=true';
  test.each([
    [
      'registry',
      (name: string) => [
        `type=registry,ref=${repository(name)}:buildcache`,
        `type=registry,ref=${repository(name)}:buildcache,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`,
      ],
    ],
    [
      'gha',
      (name: string) => [
        `type=gha,scope=${repository(name)}:buildcache,timeout=3m`,
        `type=gha,scope=${repository(name)}:buildcache,timeout=3m,mode=max,ignore-error=true`,
      ],
    ],
    [
      's3',
      (name: string) => [
        `type=s3,name=${repository(name)}:buildcache,bucket=builds,${s3}`,
        `type=s3,name=${repository(name)}:buildcache,bucket=builds,${s3},upload_parallelism=8,touch_refresh=1h,mode=max,ignore-error=true`,
      ],
    ],
    [
      'local',
      (name: string) => [
        `type=local,src=${folderOf(name, 'buildcache')}`,
        `type=local,dest=/var/cache/images/.new-000000/${repository(name)}@buildcache,mode=max,ignore-error=true`,
      ],
    ],
  ])('%s: a push to the default branch', async (cache, entriesOf) => {
    const there = ['api', 'web'].map((name): [string, string] => [
      `${folderOf(name, 'buildcache')}/index.json`,
      '',
    ]);
    const ports = portsOf(cache, { files: Object.fromEntries(there) });
    const targets = ['api', 'web'].map((name): [string, unknown] => {
      const [from = '', to = ''] = entriesOf(name);
      return [name, target(name, from, to)];
    });
    expect((await planOf(ports)).definition).toEqual({
      group: { default: { targets: ['api', 'web'] } },
      target: Object.fromEntries(targets),
    });
  });
});

describe.each(['gha', 's3', 'local'] as const)('%s', (cache) => {
  const image = { images: 'api=apps/api' };

  test('a pull request reads its own, its base and the default branch, and writes its own', async () => {
    const event = headOf('jazielflo/copilotos-bridge');
    const ports = portsOf(cache, { inputs: image, environment: pullRequest, event });
    const made = await planOf(ports);
    const tags = ['buildcache-fix', 'buildcache-release', 'buildcache'];
    const places = tags.map((tag) =>
      cache === 'local' ? folderOf('api', tag) : `${repository('api')}:${tag}`,
    );
    expect(made.images[0]?.cache).toEqual({ read: places, write: places[0] });
  });

  test('a fork reads and writes nothing, and asks nothing of a registry it does not push to', async () => {
    const environment = { ...pullRequest, GITHUB_HEAD_REF: 'main' };
    const ports = portsOf(cache, { inputs: image, environment, event: headOf('stranger/x') });
    const { images, definition, checks, local } = await planOf(ports);
    expect(images[0]?.cache.read).toHaveLength(2);
    expect(definition.target['api']).not.toHaveProperty('cache-to');
    expect([checks, local]).toEqual([[], { fresh: '', swaps: [] }]);
  });

  test('the mode is as asked; a compression only where BuildKit has one', async () => {
    const inputs = { ...image, 'cache-mode': 'min', compression: 'zstd' };
    const { definition } = await planOf(portsOf(cache, { inputs }));
    const [to = ''] = definition.target['api']?.['cache-to'] ?? [];
    const how = ',compression=zstd,force-compression=true';
    expect(to.slice(to.indexOf(',mode='))).toBe(
      `,mode=min,ignore-error=true${cache === 'local' ? how : ''}`,
    );
    expect(definition.target['api']?.output).toEqual([
      `type=image,push=true,store=false,oci-mediatypes=true${how}`,
    ]);
  });

  test('no credential is in argv, on stdin, or in what is added to the environment', async () => {
    const made = await planOf(portsOf(cache, { inputs: { ...image, username: '', password: '' } }));
    const { args, stdin } = buildCommand(made, { folder: '/t', environment: {} });
    const seen = JSON.stringify([
      args,
      stdin,
      writeBakeFile(made.definition),
      made.buildEnvironment,
    ]);
    expect(seen).not.toMatch(/token-of-the-run|of-the-bucket/);
  });
});

describe('the builder', () => {
  const snapshotter = '28.5.2 [["driver-type","io.containerd.snapshotter.v1"]]';
  const older = '27.5.1 [["driver-type","io.containerd.snapshotter.v1"]]';
  const version1 = { environment: { ACTIONS_CACHE_SERVICE_V2: '' } };
  const fork = { environment: pullRequest, event: headOf('stranger/x') };
  test.each([
    ['registry', snapshotter, {}, undefined],
    ['gha', snapshotter, {}, undefined],
    ['gha', older, {}, 'knows GitHub’s cache service from Engine 28 on only'],
    ['gha', older, version1, undefined],
    ['registry', older, {}, undefined],
    ['local', snapshotter, {}, undefined],
    ['s3', snapshotter, {}, 'knows no S3 cache'],
    ['s3', snapshotter, fork, 'knows no S3 cache'],
    ['registry', '[]', {}, 'writes no registry cache without the containerd image store'],
    ['gha', '[]', {}, 'knows no GitHub cache without the containerd image store'],
    ['local', '[]', {}, 'writes no local cache without the containerd image store'],
    ['registry', '[]', fork, undefined],
    ['gha', '[]', fork, 'knows no GitHub cache without the containerd image store'],
    ['local', '[]', fork, undefined],
    ['none', '[]', {}, undefined],
  ])('%s with the Engine’s own and %s', async (cache, store, given, why) => {
    const ports = portsOf(cache, given);
    ports.exec.on(/docker info/, { stdout: store });
    expect((await planOf(ports)).builder).toEqual(
      why === undefined
        ? { kind: 'existing', name: '' }
        : { kind: 'create', name: 'copilotos-000000', why: `the Engine’s own builder ${why}` },
    );
  });

  test.each(['docker-container', 'remote', 'kubernetes'])(
    '%s keeps all of them',
    async (driver) => {
      for (const cache of ['registry', 'gha', 's3', 'local']) {
        const ports = portsOf(cache);
        ports.exec
          .on(/docker info/, { stdout: '[]' })
          .on(/buildx inspect/, { stdout: `Driver: ${driver}\n` });
        expect((await planOf(ports)).builder.kind).toBe('existing');
      }
    },
  );
});

describe('GitHub’s cache', () => {
  const faultOf = async (ports: BuildPorts): Promise<string> =>
    planOf(ports).then(
      () => '',
      (error: unknown) => messageOf(error),
    );

  test('a buildx that knows its first version only is refused: it would leave the cache out', async () => {
    const ports = portsOf('gha');
    ports.exec.on(/buildx version/, { stdout: 'github.com/docker/buildx v0.20.0 abc\n' });
    expect(await faultOf(ports)).toContain(
      'buildx is 0.20, and it takes `cache: gha` from 0.21 on.',
    );
    const first = portsOf('gha', {
      environment: { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_CACHE_URL: 'https://ghes.example/' },
    });
    first.exec.on(/buildx version/, { stdout: 'github.com/docker/buildx v0.20.0 abc\n' });
    expect(await faultOf(first)).toBe('');
  });

  test.each(['read', 'none'])(
    'a job whose cache-mode is %s writes none and says so',
    async (mode) => {
      const environment = { ACTIONS_CACHE_MODE: mode };
      const made = await planOf(portsOf('gha', { environment }));
      expect(made.images.map(({ cache }) => cache.write)).toEqual([undefined, undefined]);
      expect(made.rights.notes).toEqual([
        'This job may not write GitHub’s cache, so the cache is not written.',
      ]);
      expect((await planOf(portsOf('s3', { environment }))).rights.notes).toEqual([]);
    },
  );

  const bake = (more: object): FakeOptions => ({
    inputs: { images: '', 'bake-file': 'docker-bake.hcl', ...more },
    files: { '/workspace/docker-bake.hcl': '' },
  });
  const described = (secret: readonly unknown[]): string =>
    JSON.stringify({
      group: { default: { targets: ['api'] } },
      target: { api: { context: 'apps/api', dockerfile: 'Dockerfile', secret } },
    });

  test('with a bake file buildx is given the token, and no secret of the file may be made of it', async () => {
    for (const secret of ['id=t,env=ACTIONS_RUNTIME_TOKEN', { id: 'ACTIONS_RUNTIME_TOKEN' }]) {
      const ports = portsOf('gha', bake({}));
      ports.exec.on(/--print/, { stdout: described([secret]) });
      expect(await faultOf(ports)).toMatch(/bake-file: names ACTIONS_RUNTIME_TOKEN, the token/);
    }
    const ports = portsOf('gha', bake({}));
    ports.exec.on(/--print/, { stdout: described([]) });
    const { buildEnvironment } = await planOf(ports);
    expect(buildEnvironment).not.toHaveProperty('ACTIONS_RUNTIME_TOKEN');
    expect(buildEnvironment).toMatchObject({ INPUT_PASSWORD: '', INPUT_SECRETS: '' });
    const printed = ports.exec.commands.find(({ args }) => args.includes('--print'));
    expect(printed?.env).toMatchObject({ ACTIONS_RUNTIME_TOKEN: '' });
  });

  test('with another cache the token stays hidden from a build that a file describes', async () => {
    const ports = portsOf('registry', bake({}));
    ports.exec.on(/--print/, { stdout: described(['id=t,env=ACTIONS_RUNTIME_TOKEN']) });
    expect((await planOf(ports)).buildEnvironment).toMatchObject({ ACTIONS_RUNTIME_TOKEN: '' });
  });

  test('a file that describes the images needs a grant for local caches', async () => {
    const ports = portsOf('local', bake({}));
    ports.exec.on(/--print/, { stdout: described([]) });
    expect((await planOf(ports)).grants).toEqual([
      'fs.read=/var/cache/images',
      'fs.write=/var/cache/images',
    ]);
  });
});

describe('names', () => {
  const store = (kind: CacheKind): CacheStore => ({ kind, options: new Map(), folder: '/c' });
  const part = fc.stringMatching(/^[a-z0-9]{1,4}([._-][a-z0-9]{1,3})?$/);
  const image = fc.record({
    repository: fc
      .tuple(
        fc.constantFrom('ghcr.io', 'localhost:5000', 'localhost'),
        fc.array(fc.oneof(part, fc.constantFrom('buildcache', '5000')), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([host, path]) => [host, ...path].join('/')),
    branch: fc.oneof(
      fc.constantFrom('main', 'a/b', 'a-b', 'A-b', 'linux-arm64', 'a-b-linux-arm-v7', 'x:y'),
      fc.stringMatching(/^[A-Za-z0-9/_.@-]{1,30}$/),
    ),
    platforms: fc.constantFrom([], ['linux/arm64'], ['linux/arm/v7']),
  });
  type Image = typeof image extends fc.Arbitrary<infer Value> ? Value : never;

  const written = (kind: CacheKind, { repository: name, branch, platforms }: Image): string => {
    const env = {
      ...pushEnvironment,
      GITHUB_REF: `refs/heads/${branch}`,
      GITHUB_REF_NAME: branch,
    };
    const branches = branchesOf(parseRunContext(env, pushEvent));
    const references = cacheReferences({ repository: name, platforms, branches, writes: true });
    return placesIn(store(kind), references).write ?? '';
  };

  test.each(['gha', 's3', 'local'] as const)(
    '%s: images, branches and platforms never share one, and none lies in another',
    (kind) => {
      const pair = fc.uniqueArray(image, {
        minLength: 2,
        maxLength: 2,
        selector: (value) => JSON.stringify(value),
      });
      fc.assert(
        fc.property(pair, (images) => {
          const [one = '', other = ''] = images.map((value) => written(kind, value));
          expect(one).not.toBe(other);
          expect(one).not.toMatch(/[,;"\s]/);
          if (kind !== 'local') return;
          expect(one.startsWith('/c/')).toBe(true);
          expect(other.startsWith(`${one}/`)).toBe(false);
          expect(one).not.toMatch(/\/\.\.?(\/|$)/);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('nor do branches and platforms of one image', () => {
    const twin = fc.uniqueArray(
      image.map((value) => ({ ...value, repository: 'ghcr.io/o/r/api' })),
      { minLength: 2, maxLength: 2, selector: (value) => JSON.stringify(value) },
    );
    fc.assert(
      fc.property(twin, fc.constantFrom('registry', 'gha', 's3', 'local'), (images, kind) => {
        const [one = '', other = ''] = images.map((value) => written(kind, value));
        expect(one).not.toBe(other);
      }),
      { numRuns: 500 },
    );
  });

  test('the default branch’s are exactly what the guide calls its cache', () => {
    const main: Image = { repository: 'ghcr.io/o/r/api', branch: 'main', platforms: [] };
    expect(written('registry', main)).toBe('ghcr.io/o/r/api:buildcache');
    expect(written('gha', main)).toBe('ghcr.io/o/r/api:buildcache');
    expect(written('local', main)).toBe('/c/ghcr.io/o/r/api@buildcache');
  });
});

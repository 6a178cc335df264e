import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { runAction } from '../../src/core/action.ts';
import { digest } from '../../src/core/cache-key.ts';
import { buildPorts, fixture, inputs as usual, onBuild, type BuildPorts } from './setup.ts';

type Files = Readonly<Record<string, string>>;

const cache = JSON.stringify({
  schemaVersion: 2,
  config: { mediaType: 'application/vnd.buildkit.cacheconfig.v0' },
  layers: [],
});
const image = JSON.stringify({
  schemaVersion: 2,
  config: { mediaType: 'application/vnd.oci.image.config.v1+json' },
  layers: [],
});
const list = JSON.stringify({
  schemaVersion: 2,
  manifests: [
    {
      mediaType: 'application/vnd.buildkit.cacheconfig.v0',
      digest: `sha256:${'1'.repeat(64)}`,
    },
  ],
});

interface Given {
  readonly inputs?: Files;
  readonly files?: Files;
  /** What the registry answers for the cache of each image; a status or a manifest. */
  readonly caches: Readonly<Record<string, number | string>>;
  readonly environment?: Files;
}

function prepared({ inputs = {}, files = {}, caches, environment = {} }: Given): BuildPorts {
  const ports = buildPorts({ inputs: { ...usual, ...inputs }, files, environment });
  for (const [name, answer] of Object.entries(caches))
    ports.http.on(
      new RegExp(`GET .*/${name}$`),
      typeof answer === 'number' ? { status: answer } : { body: answer },
    );
  onBuild(ports, fixture('cold.jsonl'));
  return ports;
}

/** Runs a build and returns what each target of it reads, without what all of them begin with. */
async function readBy(given: Given): Promise<Readonly<Record<string, readonly string[]>>> {
  const ports = prepared(given);
  expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
  const command = ports.exec.commands.find(({ args }) => args.includes('bake'));
  const { target } = JSON.parse(String(command?.stdin)) as {
    readonly target: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  };
  const short = (entry: string): string =>
    entry.replace('type=registry,ref=ghcr.io/jazielflo/copilotos-bridge/', '');
  return Object.fromEntries(
    Object.entries(target).map(([id, one]) => [id, (one['cache-from'] ?? []).map(short)]),
  );
}

function dockerfiles(api: string, web: string): Files {
  return { '/workspace/apps/api/Dockerfile': api, '/workspace/apps/web/Dockerfile': web };
}

const pinned = (place: string, body = cache): string => `${place}@sha256:${digest(body)}`;
const alone = { api: ['api:buildcache'], web: ['web:buildcache'] };
const lentToApi = { api: ['api:buildcache', pinned('web:buildcache')], web: ['web:buildcache'] };
const same = dockerfiles('FROM x\nRUN a', 'FROM x\nRUN b');

describe('an image without a cache borrows that of another upon the same base', () => {
  test.each([
    ['it has none yet', 404],
    ['something else is in its place', image],
  ])('%s', async (_name, api) => {
    const caches = { 'api/manifests/buildcache': api, 'web/manifests/buildcache': cache };
    expect(await readBy({ files: same, caches })).toEqual(lentToApi);
  });

  test('the other’s is a list of manifests, as older versions of BuildKit write it', async () => {
    const caches = { 'api/manifests/buildcache': 404, 'web/manifests/buildcache': list };
    const { api } = await readBy({ files: same, caches });
    expect(api).toEqual(['api:buildcache', pinned('web:buildcache', list)]);
  });

  test('the best one that is there: of the branch, of the default branch', async () => {
    const environment = { GITHUB_REF: 'refs/heads/next', GITHUB_REF_NAME: 'next' };
    const caches = {
      'api/manifests/buildcache[-a-z]*': 404,
      'web/manifests/buildcache-next': 404,
      'web/manifests/buildcache': cache,
    };
    const { api } = await readBy({ files: same, caches, environment });
    expect(api).toEqual(['api:buildcache-next', 'api:buildcache', pinned('web:buildcache')]);
  });
});

describe('the same base', () => {
  test.each([
    ['under another name', 'FROM x AS one\nRUN a', 'from x as two\nRUN b'],
    ['for another platform', 'FROM --platform=$BUILDPLATFORM x\nRUN a', 'FROM x\nRUN b'],
    ['in a variable', 'ARG V=1\nFROM x:${V}\nRUN a', 'ARG W="1"\nFROM x:$W\nRUN b'],
    ['in a variable without a value', 'FROM x:${V:-1}\nRUN a', 'FROM x:1\nRUN b'],
    ['in the second variable of a line', 'ARG A=1 B=2\nFROM x:$B\nRUN a', 'FROM x:2\nRUN b'],
    ['with its registry', 'FROM docker.io/library/x:latest\nRUN a', 'FROM x\nRUN b'],
    ['copied from', 'FROM y\nCOPY --from=x /a /', 'FROM x\nRUN b'],
    ['mounted', 'FROM y\nRUN --mount=type=bind,from=x,target=/x true', 'FROM x\nRUN b'],
    ['in any stage', 'FROM y\nRUN y\nFROM x\nRUN x', 'FROM x\nRUN x\nFROM z\nRUN z'],
    ['below a stage', 'FROM x AS base\nFROM base\nRUN a', 'FROM x\nRUN b'],
    ['of a stage of that name', 'FROM x AS x\nRUN a', 'FROM x\nRUN b'],
  ])('%s', async (_name, api, web) => {
    const caches = { 'api/manifests/buildcache': 404, 'web/manifests/buildcache': cache };
    expect(await readBy({ files: dockerfiles(api, web), caches })).toEqual(lentToApi);
  });

  test('by a build argument', async () => {
    const files = dockerfiles('ARG V\nFROM x:$V\nRUN a', 'FROM x:2\nRUN b');
    const caches = { 'api/manifests/buildcache': 404, 'web/manifests/buildcache': cache };
    expect(await readBy({ files, caches, inputs: { 'build-args': 'V=2' } })).toEqual(lentToApi);
  });

  test('is another image of the step', async () => {
    const images =
      '- name: api\n  context: apps/api\n- name: web\n  context: apps/web\n  build-contexts: base=target:api';
    const files = dockerfiles('FROM x\nRUN a', 'FROM base\nRUN b');
    const caches = { 'api/manifests/buildcache': 404, 'web/manifests/buildcache': cache };
    expect(await readBy({ files, caches, inputs: { images } })).toEqual(lentToApi);
  });

  test('is fetched from the same repository', async () => {
    const remote = 'https://github.com/org/product.git';
    const images = ['api', 'web']
      .map((name) => `- name: ${name}\n  context: ${remote}#main:${name}`)
      .join('\n');
    const caches = { 'api/manifests/buildcache': 404, 'web/manifests/buildcache': cache };
    expect(await readBy({ caches, inputs: { images } })).toEqual(lentToApi);
  });
});

describe('nothing is borrowed', () => {
  const lost = { 'api/manifests/buildcache': 404, 'web/manifests/buildcache': cache };

  test.each([
    ['bases differ', dockerfiles('FROM x\nRUN a', 'FROM y\nRUN a'), lost],
    [
      'nothing is below them',
      dockerfiles('FROM scratch\nCOPY a /', 'FROM scratch\nCOPY a /'),
      lost,
    ],
    ['both are there', same, { 'manifests/buildcache': cache }],
    ['none is there', same, { 'manifests/buildcache': 404 }],
    ['it cannot be told', same, { ...lost, 'api/manifests/buildcache': 500 }],
  ])('%s', async (_name, files, caches) => {
    expect(await readBy({ files, caches })).toEqual(alone);
  });

  test('there is no cache, or nothing is taken from it', async () => {
    expect(await readBy({ files: same, caches: lost, inputs: { cache: 'none' } })).toEqual({
      api: [],
      web: [],
    });
    expect(await readBy({ files: same, caches: lost, inputs: { 'no-cache': 'true' } })).toEqual(
      alone,
    );
  });

  test('a Dockerfile cannot be read: that is for the builder to tell', async () => {
    const ports = prepared({ files: same, caches: lost });
    const readText = ports.files.readText.bind(ports.files);
    ports.files.readText = async (path) => {
      if (path.endsWith('api/Dockerfile')) throw new Error('EISDIR: it is a folder');
      return readText(path);
    };
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
  });
});

test('of many that could lend, three do', async () => {
  const names = ['api', 'b', 'c', 'd', 'e'];
  const files = Object.fromEntries(
    names.map((name) => [`/workspace/${name}/Dockerfile`, 'FROM x\nRUN x']),
  );
  const caches = { 'manifests/buildcache': cache, 'api/manifests/buildcache': 404 };
  const images = names.map((name) => `${name}=${name}`).join('\n');
  const { api } = await readBy({ files, caches, inputs: { images } });
  expect(api).toHaveLength(4);
});

test('a borrowed cache is not taken for the image’s own: why it missed is told from its own', async () => {
  const borrowed = {
    digest: 'sha256:borrowed',
    name: `[api] importing cache manifest from ${pinned('ghcr.io/jazielflo/copilotos-bridge/web:buildcache')}`,
    started: '2026-11-29T10:00:00.000Z',
    completed: '2026-11-29T10:00:00.100Z',
  };
  const told = async (...vertexes: readonly object[]): Promise<BuildPorts> => {
    const caches = { 'api/manifests/buildcache': 404, 'web/manifests/buildcache': cache };
    const ports = prepared({ files: same, caches });
    onBuild(ports, `${JSON.stringify({ vertexes })}\n${fixture('cold.jsonl')}`);
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
    expect(ports.runner.summary).toContain('no cache and no record');
    return ports;
  };
  await told();
  expect((await told(borrowed)).runner.summary).toContain('web:buildcache@');
  const { runner } = await told({ ...borrowed, error: 'unexpected EOF' });
  expect(runner.summary).toContain('unexpected EOF');
  expect(runner.annotations.map(({ message }) => message).join()).not.toContain('was not read');
});

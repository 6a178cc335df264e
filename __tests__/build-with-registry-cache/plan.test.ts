import { describe, expect, test } from '@jest/globals';
import { accessChecks } from '../../src/build-with-registry-cache/access-checks.ts';
import { writeBakeFile } from '../../src/build-with-registry-cache/bake.ts';
import { planImages } from '../../src/build-with-registry-cache/image-plan.ts';
import { readInputs } from '../../src/build-with-registry-cache/inputs.ts';
import { plan, type Plan } from '../../src/build-with-registry-cache/plan.ts';
import type { World } from '../../src/build-with-registry-cache/probe.ts';
import { buildCommand } from '../../src/build-with-registry-cache/session.ts';
import { rightsOf } from '../../src/build-with-registry-cache/trust.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { Secret } from '../../src/core/secret.ts';
import type { FakeOptions } from '../fakes/ports.ts';
import { buildPorts, inputs as usualInputs } from './setup.ts';

const world: World = {
  images: [],
  linked: {},
  builder: { driver: 'docker', exportsCache: true, speaksGitHubCache: true, buildx: 25 },
  dockerFolder: '/home/runner/.docker',
  dockerConfig: {},
  hasContexts: false,
  checks: [],
  access: [],
  standing: new Set(),
  lastBuild: undefined,
  absentCaches: [],
  lentCaches: new Map(),
  nonce: 'abc123',
};

function planOf(
  given: Readonly<Record<string, string>> = usualInputs,
  options: FakeOptions = {},
  changes: Partial<World> = {},
): Plan {
  const reader = new InputReader((name) => given[name] ?? '');
  const inputs = readInputs(reader, buildPorts(options));
  reader.finish();
  const { images } = inputs;
  const planned = planImages(images, inputs, rightsOf(inputs));
  const checks = accessChecks(planned, inputs, changes.dockerConfig ?? {});
  return plan(inputs, { ...world, images, checks, ...changes });
}

const fork = {
  environment: {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_REF_NAME: '7/merge',
    GITHUB_HEAD_REF: 'main',
    GITHUB_BASE_REF: 'main',
  },
  event: {
    repository: { default_branch: 'main' },
    pull_request: { head: { repo: { full_name: 'stranger/copilotos-bridge' } } },
  },
};

test('a push to the default branch: the whole definition', () => {
  const sha = '1111111111111111111111111111111111111111';
  const target = (name: string) => ({
    context: `apps/${name}`,
    dockerfile: `/workspace/apps/${name}/Dockerfile`,
    labels: { 'org.opencontainers.image.source': 'https://github.com/jazielflo/copilotos-bridge' },
    tags: [sha, 'main', 'latest'].map((tag) => `ghcr.io/jazielflo/copilotos-bridge/${name}:${tag}`),
    attest: ['type=provenance,disabled=true'],
    'cache-from': [`type=registry,ref=ghcr.io/jazielflo/copilotos-bridge/${name}:buildcache`],
    'cache-to': [
      `type=registry,ref=ghcr.io/jazielflo/copilotos-bridge/${name}:buildcache,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`,
    ],
    output: ['type=image,push=true,store=false'],
  });
  expect(planOf().definition).toEqual({
    group: { default: { targets: ['api', 'web'] } },
    target: { api: target('api'), web: target('web') },
  });
});

describe.each([
  ['a fork', fork, /pull request from a fork/],
  ['Dependabot', { environment: { GITHUB_ACTOR: 'dependabot[bot]' } }, /Dependabot started/],
  [
    'pull_request_target',
    { environment: { GITHUB_EVENT_NAME: 'pull_request_target' } },
    /runs code of others/,
  ],
])('%s', (_name, options, note) => {
  test('builds without pushing, reads the cache, writes none, and says why', () => {
    const { definition, rights } = planOf(usualInputs, options);
    for (const target of Object.values(definition.target)) {
      expect(target.output).toEqual(['type=cacheonly']);
      expect(target['cache-from']?.[0]).toMatch(/:buildcache$/);
      expect(target['cache-to']).toBeUndefined();
    }
    expect(rights.notes.join()).toMatch(note);
  });

  test('only asks whether it may read', () => {
    expect(planOf(usualInputs, options).checks.map(({ access }) => access)).toEqual([
      'pull',
      'pull',
    ]);
  });
});

test.each([
  ['push', { push: 'false' }, ['type=cacheonly']],
  ['load alone', { push: 'false', load: 'true' }, ['type=docker']],
  ['push and load with the Engine’s own builder', { load: 'true' }, ['type=image,push=true']],
])('%s: output', (_name, given, output) => {
  const { definition } = planOf({ ...usualInputs, ...given });
  expect(definition.target['api']?.output).toEqual(output);
});

test.each([
  ['buildx 0.22 pushes what stays in the cache', { buildx: 22 }, 'store=false'],
  ['an older one has the Engine push it from its store', { buildx: 21 }, 'unpack=false'],
  ['so does any without the containerd image store', { exportsCache: false }, 'unpack=false'],
])('push with the Engine’s own builder: %s', (_name, changes, kept) => {
  const given = { ...usualInputs, cache: 'none' };
  const { definition } = planOf(given, {}, { builder: { ...world.builder, ...changes } });
  expect(definition.target['api']?.output).toEqual([`type=image,push=true,${kept}`]);
});

test('push and load from a builder of its own: both outputs', () => {
  const { definition } = planOf(
    { ...usualInputs, load: 'true' },
    {},
    {
      builder: {
        driver: 'docker-container',
        exportsCache: true,
        speaksGitHubCache: true,
        buildx: 25,
      },
    },
  );
  expect(definition.target['api']?.output).toEqual(['type=image,push=true', 'type=docker']);
});

test.each(['zstd', 'gzip'])(
  '%s: image and cache are compressed alike, all layers of them',
  (compression) => {
    const given = { ...usualInputs, compression, outputs: 'dist', load: 'true' };
    const target = planOf(given).definition.target['api'];
    const how = `,compression=${compression},force-compression=true`;
    expect(target?.output).toEqual([
      `type=image,push=true,oci-mediatypes=true${how}`,
      'type=local,dest=dist',
    ]);
    expect(target?.['cache-to']).toEqual([
      `type=registry,ref=ghcr.io/jazielflo/copilotos-bridge/api:buildcache,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true${how}`,
    ]);
  },
);

describe('the builder', () => {
  const poor = {
    builder: { driver: 'docker', exportsCache: false, speaksGitHubCache: true, buildx: 25 },
  };

  test('one is made when the cache is written and the Engine’s own cannot', () => {
    expect(planOf(usualInputs, {}, poor).builder).toMatchObject({
      kind: 'create',
      name: 'copilotos-abc123',
    });
  });

  test('one is made when only it can compress as asked', () => {
    const given = { ...usualInputs, cache: 'none', compression: 'zstd' };
    expect(planOf(given, {}, poor).builder).toMatchObject({
      kind: 'create',
      why: expect.stringContaining('knows no compression but its own'),
    });
    expect(planOf({ ...given, push: 'false' }, {}, poor).builder.kind).toBe('existing');
  });

  test('one is made for a push by digest, which the Engine’s own never does', () => {
    const given = { ...usualInputs, platforms: 'linux/arm64', 'push-by-digest': 'true' };
    expect(planOf(given).builder).toMatchObject({
      kind: 'create',
      why: 'the Engine’s own builder does not push by digest',
    });
    expect(planOf(given, fork).builder.kind).toBe('existing');
    expect(planOf({ ...given, builder: 'mine' }).builder.kind).toBe('existing');
  });

  test.each([
    ['it only reads', usualInputs, fork],
    ['there is no cache', { ...usualInputs, cache: 'none' }, {}],
    ['the user named one', { ...usualInputs, builder: 'mine' }, {}],
  ])('none is made when %s', (_name, given, options) => {
    expect(planOf(given, options, poor).builder.kind).toBe('existing');
  });

  test('a named one is in the command', () => {
    const command = buildCommand(planOf({ ...usualInputs, builder: 'mine' }), {
      folder: '/t',
      environment: {},
    });
    expect(command.args).toEqual([
      'buildx',
      'bake',
      '--builder',
      'mine',
      '--file',
      '-',
      '--progress',
      'rawjson',
      '--metadata-file',
      '/t/metadata.json',
    ]);
    expect(command.cwd).toBe('/workspace');
  });
});

describe('the login', () => {
  const configOf = (own: World['dockerConfig']): unknown =>
    JSON.parse(planOf(usualInputs, {}, { dockerConfig: own }).privateConfig?.text.reveal() ?? '');
  const auth = Buffer.from('jazielflo:token-of-the-job').toString('base64');

  test('is private and keeps what the user’s own configuration has', () => {
    expect(configOf({ auths: { 'quay.io': { auth: 'abc' } }, currentContext: 'rootless' })).toEqual(
      {
        auths: { 'quay.io': { auth: 'abc' }, 'ghcr.io': { auth } },
        currentContext: 'rootless',
        cliPluginsExtraDirs: ['/home/runner/.docker/cli-plugins'],
      },
    );
  });

  test('wins over a credential store, for this registry only', () => {
    expect(configOf({ credsStore: 'pass', credHelpers: { 'gcr.io': 'gcloud' } })).toMatchObject({
      credsStore: 'pass',
      credHelpers: { 'gcr.io': 'gcloud', 'ghcr.io': '' },
      auths: { 'ghcr.io': { auth } },
    });
  });

  test('none without a password; a stored one is used to ask', () => {
    const stored = planOf(
      { images: 'api=apps/api' },
      {},
      {
        dockerConfig: { auths: { 'ghcr.io': { auth } } },
      },
    );
    expect(stored.privateConfig).toBeUndefined();
    expect(stored.checks[0]?.authorization?.reveal()).toBe(`Basic ${auth}`);
    const helper = planOf({ images: 'api=apps/api' }, {}, { dockerConfig: { credsStore: 'pass' } });
    expect(helper.checks).toEqual([]);
  });

  test('builders and contexts of the user stay where they are', () => {
    const { privateConfig } = planOf(usualInputs, {}, { hasContexts: true });
    expect(privateConfig).toMatchObject({
      buildxFolder: '/home/runner/.docker/buildx',
      contextsFolder: '/home/runner/.docker/contexts',
    });
    const moved = planOf(usualInputs, { environment: { BUILDX_CONFIG: '/elsewhere' } });
    expect(moved.privateConfig?.buildxFolder).toBe('/elsewhere');
  });
});

test('secrets travel in the environment, by id; nothing secret is in argv or on stdin', () => {
  const given = {
    ...usualInputs,
    secrets: 'npm-token=hush',
    'secret-envs': 'pip=PIP_TOKEN',
    'secret-files': 'key=keys/id',
  };
  const made = planOf(given, { environment: { PIP_TOKEN: 'quiet' } });
  expect(made.definition.target['api']?.secret).toEqual([
    'id=npm-token,env=COPILOTOS_SECRET_NPM_TOKEN',
    'id=pip,env=COPILOTOS_SECRET_PIP',
    'id=key,src=/workspace/keys/id',
  ]);
  const value = made.buildEnvironment['COPILOTOS_SECRET_NPM_TOKEN'];
  expect(value instanceof Secret && value.reveal()).toBe('hush');
  expect(made.buildEnvironment['COPILOTOS_SECRET_PIP']).toBe('quiet');
  const command = buildCommand(made, { folder: '/t', environment: {} });
  expect(`${command.args.join(' ')}${String(command.stdin)}`).not.toMatch(
    /hush|quiet|token-of-the-job/,
  );
});

test('what looks like a template in a build argument reaches the build as it is', () => {
  const images = "- { name: api, context: apps/api, build-args: { A: '${HOME} %{if} $x $${y}' } }";
  expect(writeBakeFile(planOf({ ...usualInputs, images }).definition)).toContain(
    '"A": "$${HOME} %%{if} $x $$${y}"',
  );
});

test('names that only differ in punctuation stay two images', () => {
  const { images } = planOf({ ...usualInputs, images: 'a/b=apps/api\na-b=apps/web' });
  expect(images.map(({ id, repository }) => [id, repository])).toEqual([
    ['a-b', 'ghcr.io/a/b'],
    ['a-b-1', 'ghcr.io/jazielflo/copilotos-bridge/a-b'],
  ]);
});

test.each([
  ['max', 'type=provenance,mode=max'],
  ['true', 'type=provenance,mode=min'],
])('provenance %s', (provenance, attest) => {
  const { definition } = planOf({ ...usualInputs, provenance });
  expect(definition.target['api']?.attest).toEqual([attest]);
});

test('options of a build become attributes of its target, under the names that bake has for them', () => {
  const images = [
    '- name: a/base',
    '  context: apps/base',
    '- name: api',
    '  context: apps/api',
    '  build-contexts: { base: "target:a/base", lib: libs/shared }',
    '  ssh: deploy=keys/id',
    '  annotations: { "index:title": Api }',
    '  network: host',
    '  shm-size: 1g',
    '  ulimits: nofile=1:2',
    '  add-hosts: db:10.0.0.2',
    '  no-cache-filters: tests',
    '  outputs: dist',
  ].join('\n');
  const made = planOf({ ...usualInputs, images, sbom: 'true' });
  expect(made.definition.target['api']).toMatchObject({
    contexts: { base: 'target:a-base', lib: 'libs/shared' },
    ssh: ['deploy=keys/id'],
    annotations: ['index:title=Api'],
    network: 'host',
    'shm-size': '1g',
    ulimits: ['nofile=1:2'],
    'extra-hosts': { db: '10.0.0.2' },
    'no-cache-filter': ['tests'],
    output: ['type=image,push=true,store=false', 'type=local,dest=dist'],
    attest: ['type=provenance,disabled=true', 'type=sbom'],
  });
  expect(made.definition.target['a-base']).not.toHaveProperty('network');
  const { args } = buildCommand(made, { folder: '/t', environment: {} });
  expect(args.slice(-2)).toEqual(['--allow', 'network.host']);
});

test.each([
  ['an untrusted run writes its own outputs and nothing else', { outputs: 'dist' }, fork],
  ['so does a check', { outputs: 'dist', push: 'false' }, {}],
])('%s', (_name, given, options) => {
  const { definition } = planOf({ ...usualInputs, ...given }, options);
  expect(definition.target['api']?.output).toEqual(['type=local,dest=dist']);
});

test('a scanner of the user’s own makes the bill of materials', () => {
  const { definition } = planOf({ ...usualInputs, sbom: 'generator=ghcr.io/o/scanner' });
  expect(definition.target['api']?.attest).toContain('type=sbom,generator=ghcr.io/o/scanner');
});

test('an untrusted run that is told to write the cache does, with a warning', () => {
  const { rights } = planOf({ ...usualInputs, 'cache-write': 'true' }, fork);
  expect(rights).toMatchObject({ push: false, writeCache: true });
  expect(rights.notes.join()).toMatch(/untrusted run write a cache/);
});

describe('push-by-digest', () => {
  const given = {
    ...usualInputs,
    'push-by-digest': 'true',
    platforms: 'linux/arm64',
    annotations:
      'index:team=back\nindex,manifest:both=1\nmanifest-descriptor[linux/arm64]:d=2\nplain=3\norg.example=4',
  };

  test('pushes to the repository without a tag, and leaves to the merge what belongs to the list', () => {
    const { definition, images, checks } = planOf(given);
    const repository = 'ghcr.io/jazielflo/copilotos-bridge/api';
    expect(definition.target['api']).toMatchObject({
      tags: [],
      output: [
        `type=image,push=true,store=false,name=${repository},push-by-digest=true,name-canonical=true`,
      ],
      annotations: ['manifest:both=1', 'plain=3', 'org.example=4'],
    });
    expect(definition.target['api']?.['cache-to']?.[0]).toContain(':buildcache-linux-arm64,');
    expect(images.map(({ references }) => references)).toEqual([[], []]);
    expect(checks.map(({ access }) => access)).toEqual(['push', 'push']);
  });

  test('a fork builds and pushes nothing', () => {
    expect(planOf(given, fork).definition.target['api']?.output).toEqual(['type=cacheonly']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { noOptions } from '../../src/build-with-registry-cache/build-options.ts';
import { readInputs, type Inputs } from '../../src/build-with-registry-cache/inputs.ts';
import { InvalidInputs } from '../../src/core/errors.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { buildPorts } from './setup.ts';

function read(given: Readonly<Record<string, string>>, environment = {}): Inputs {
  const ports = buildPorts({ environment });
  const reader = new InputReader((name) => given[name] ?? '');
  const inputs = readInputs(reader, ports);
  reader.finish();
  return inputs;
}

function refusals(given: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(given);
  } catch (error) {
    if (error instanceof InvalidInputs)
      return error.refusals.map(({ input, why }) => `${input}: ${why}`);
    throw error;
  }
  return [];
}

describe('images', () => {
  test.each([
    ['a list', '- name: api\n  context: apps/api\n- name: web\n  context: apps/web'],
    ['a map', 'api:\n  context: apps/api\nweb:\n  context: apps/web'],
    ['a short map', 'api: apps/api\nweb: apps/web'],
    ['lines', '# both\napi=apps/api\n\nweb=apps/web'],
    ['a list of lines', '- api=apps/api\n- web=apps/web'],
    ['JSON', '[{"name":"api","context":"apps/api"},{"name":"web","context":"apps/web"}]'],
  ])('as %s', (_form, images) => {
    expect(read({ images }).images.map(({ name, context }) => [name, context])).toEqual([
      ['api', 'apps/api'],
      ['web', 'apps/web'],
    ]);
  });

  test('every field, and flat inputs where an image says nothing', () => {
    const images = [
      '- name: api',
      '  context: apps/api',
      '  file: docker/api.Dockerfile',
      '  target: production',
      '  build-args: { A: 1, B: "x=y" }',
      '  platforms: linux/amd64, linux/arm64',
      '  tags: [v1, v1.2]',
      '  labels: |',
      '    team=back',
      '- name: web',
    ].join('\n');
    const [api, web] = read({ images, 'build-args': 'A=0\nC=2', tags: 'edge' }).images;
    expect(api).toEqual({
      name: 'api',
      context: 'apps/api',
      file: 'docker/api.Dockerfile',
      target: 'production',
      buildArgs: new Map([
        ['A', '1'],
        ['C', '2'],
        ['B', 'x=y'],
      ]),
      platforms: ['linux/amd64', 'linux/arm64'],
      tags: ['v1', 'v1.2'],
      labels: new Map([['team', 'back']]),
      repositories: [],
      rest: {},
      ...noOptions,
    });
    expect(web).toMatchObject({ context: '', tags: ['edge'], platforms: [] });
    expect(web?.buildArgs).toEqual(
      new Map([
        ['A', '0'],
        ['C', '2'],
      ]),
    );
  });

  test('a single one by flat inputs', () => {
    const given = {
      image: 'api',
      context: 'apps/api',
      file: 'apps/api/D',
      target: 't',
      tags: 'a,b',
    };
    expect(read(given).images).toMatchObject([
      { name: 'api', context: 'apps/api', file: 'apps/api/D', target: 't', tags: ['a', 'b'] },
    ]);
  });
});

describe('options of a build', () => {
  const options = {
    buildContexts: new Map([
      ['base', 'docker-image://alpine:3'],
      ['shared', 'lib'],
    ]),
    ssh: ['default', 'deploy=keys/id'],
    annotations: new Map([
      ['index:org.opencontainers.image.title', 'a, b=c'],
      ['manifest[linux/amd64]:team', 'back'],
    ]),
    network: 'none',
    shmSize: '128m',
    ulimits: new Map([
      ['nofile', '1024:4096'],
      ['memlock', '-1'],
    ]),
    addHosts: new Map([
      ['registry.local', '10.0.0.1'],
      ['six', '2001:db8::1'],
      ['engine', 'host-gateway'],
    ]),
    noCacheFilters: ['packages', 'tests'],
    outputs: ['type=local,dest=out', 'type=oci,dest=api.tar'],
  };
  const agent = { SSH_AUTH_SOCK: '/tmp/agent' };

  test('as inputs of the step, for every image', () => {
    const given = {
      image: 'api',
      'build-contexts': 'base=docker-image://alpine:3\nshared=lib',
      ssh: 'default\ndeploy=keys/id',
      annotations: 'index:org.opencontainers.image.title=a, b=c\nmanifest[linux/amd64]:team=back',
      network: 'none',
      'shm-size': '128m',
      ulimits: 'nofile=1024:4096, memlock=-1',
      'add-hosts': 'registry.local:10.0.0.1, six:[2001:db8::1]\nengine=host-gateway',
      'no-cache-filters': 'packages,tests',
      outputs: 'out\ntype=oci,dest=api.tar',
    };
    expect(read(given, agent).images[0]).toMatchObject(options);
  });

  test('as keys of an image, in the forms YAML has for them', () => {
    const images = [
      '- name: api',
      '  build-contexts: { base: "docker-image://alpine:3", shared: lib }',
      '  ssh: [default, deploy=keys/id]',
      '  annotations:',
      '    "index:org.opencontainers.image.title": a, b=c',
      '    "manifest[linux/amd64]:team": back',
      '  network: none',
      '  shm-size: 128m',
      '  ulimits: { nofile: "1024:4096", memlock: -1 }',
      '  add-hosts: { registry.local: 10.0.0.1, six: "2001:db8::1", engine: host-gateway }',
      '  no-cache-filters: [packages, tests]',
      '  outputs: [out, "type=oci,dest=api.tar"]',
    ].join('\n');
    expect(read({ images }, agent).images[0]).toMatchObject(options);
  });

  test('what an image says wins; maps are merged, lists replaced', () => {
    const images =
      '[{"name":"api","ulimits":"nofile=2","ssh":"b=k","network":"none"},{"name":"web"}]';
    const given = { images, ulimits: 'nofile=1\ncore=0', ssh: 'a=k', network: 'host' };
    const [api, web] = read(given).images;
    expect([api?.ulimits, api?.ssh, api?.network]).toEqual([
      new Map([
        ['nofile', '2'],
        ['core', '0'],
      ]),
      ['b=k'],
      'none',
    ]);
    expect([web?.ulimits.get('nofile'), web?.ssh, web?.network]).toEqual(['1', ['a=k'], 'host']);
  });

  test('everything wrong with them is told at once', () => {
    const images = '[{"name":"api","ulimits":["files=1","nofile=9:1"],"network":"bridge"}]';
    const given = {
      images,
      'build-contexts': 'no value=\nother=target:nobody',
      ssh: 'default\n=key',
      annotations: 'title\nside:title=x',
      'shm-size': 'big',
      'add-hosts': 'registry, other=nowhere',
      'no-cache-filters': 'two words',
      outputs: 'type=registry\n-\ntype=docker\ntype=tar\ntype=zip,dest=a',
      sbom: 'generator=',
    };
    expect(refusals(given)).toEqual([
      "build-contexts: 'no value=' is not NAME=VALUE.",
      "ssh: '=key' is not ID or ID=PATH.",
      "annotations: 'title' is not KEY=value.",
      "annotations: 'side:title=x' is not KEY=value.",
      "shm-size: 'big' is not a size such as 128m or 1g.",
      "add-hosts: 'registry' is not HOST=ADDRESS.",
      "add-hosts: 'other=nowhere' is not HOST=ADDRESS.",
      "no-cache-filters: 'two words' is not the name of a stage.",
      "outputs: 'type=registry' is what this step composes itself.",
      "outputs: '-' has no type of local, tar, oci, docker.",
      "outputs: 'type=docker' loads the image.",
      "outputs: 'type=tar' names no file or folder.",
      "outputs: 'type=zip,dest=a' has no type of local, tar, oci, docker.",
      "images: network of 'api' has 'bridge', which is not one of default, none, host.",
      "images: ulimits of 'api' has 'files=1', which is not NAME=SOFT or NAME=SOFT:HARD.",
      "images: ulimits of 'api' has 'nofile=9:1', which has a soft limit above its hard one.",
      "sbom: 'generator=' is not true, false or generator=IMAGE.",
      "build-contexts: 'target:nobody' of 'api' names no other image.",
      "ssh: 'default' of 'api' takes the keys of an agent, and none is running (SSH_AUTH_SOCK is not set).",
    ]);
  });

  test('one file is not written by two images, a folder may be', () => {
    const images = 'api=.\nweb=.';
    expect(refusals({ images, outputs: 'type=tar,dest=out.tar' })).toEqual([
      "outputs: 'out.tar' would be written more than once.",
    ]);
    expect(refusals({ images, outputs: 'dist' })).toEqual([]);
  });
});

test('everything that cannot be used is told at once', () => {
  const images = [
    '- name: api',
    '  kontext: apps/api',
    '- name: api',
    '  build-args: [NOVALUE]',
    '- context: apps/web',
    '- name: "no good"',
    '- 7',
  ].join('\n');
  expect(
    refusals({
      images,
      target: 'x',
      push: 'maybe',
      'cache-hit-threshold': '101',
      'secret-envs': 'a=NOPE',
    }),
  ).toEqual([
    "images: 'api' has kontext; legal are name, context, file, target, build-args, platforms, tags, labels, build-contexts, ssh, annotations, network, shm-size, ulimits, add-hosts, no-cache-filters, outputs.",
    "images: build-args of 'api' has 'NOVALUE', which is not NAME=value.",
    'images: {"context":"apps/web"} has no name.',
    "images: '7' describes no image.",
    "images: 'api' is there twice.",
    'target: is given together with `images`.',
    "push: 'maybe' is not one of true, false.",
    "cache-hit-threshold: '101' is not a whole number from 0 to 100.",
    "secret-envs: NOPE, named for 'a', is not in the environment.",
    "images: 'no good' makes ghcr.io/jazielflo/copilotos-bridge/no good, which no registry takes.",
  ]);
});

test.each([
  ['no images', {}, /^images: is required/],
  ['no YAML', { images: '- name: [' }, /^images: is no YAML/],
  ['a text', { images: 'just words' }, /^images: is neither a list nor a map/],
  ['a tag of the cache', { images: 'api=.', tags: 'buildcache-x' }, /would overwrite the cache/],
  ['no tag', { images: 'api=.', tags: 'a b' }, /is no tag/],
  [
    'one reference for two',
    { images: 'api=.\nweb=.', tags: 'ghcr.io/a/b:c' },
    /more than one image/,
  ],
  ['no platform', { images: 'api=.', platforms: 'amd64' }, /not like linux\/amd64/],
  ['no host', { images: 'api=.', registry: 'https://ghcr.io' }, /^registry: .* is not the host/],
  ['a password alone', { images: 'api=.', password: 'x' }, /^username: is missing/],
  [
    'a threshold without cache',
    { images: 'api=.', cache: 'none', 'cache-hit-below': 'fail' },
    /needs a cache/,
  ],
  ['a compression', { images: 'api=.', compression: 'lz4' }, /'lz4' is not one of zstd, gzip/],
  ['a secret id', { images: 'api=.', secrets: 'a b=c' }, /is no id/],
  [
    'two secrets of one id',
    { images: 'api=.', secrets: 'a=c', 'secret-files': 'A=d' },
    /differ only/,
  ],
])('%s is refused', (_name, given, expected) => {
  expect(refusals(given).join('\n')).toMatch(expected);
});

test('the password, the login as files hold it, and every secret are masked', () => {
  const ports = buildPorts({ environment: { NPM: 'from-env' } });
  const given: Readonly<Record<string, string>> = {
    images: 'api=.',
    username: 'me',
    password: 'secret',
    secrets: 'one=first\ntwo=second',
    'secret-envs': 'npm=NPM',
  };
  const reader = new InputReader(
    (name) => given[name] ?? '',
    (value) => {
      ports.runner.mask(value);
    },
  );
  readInputs(reader, ports);
  const login = Buffer.from('me:secret').toString('base64');
  expect(ports.runner.masked).toEqual(expect.arrayContaining(['secret', login, 'first', 'second']));
});

test('what belongs to one command is refused with another', () => {
  const images = 'api=apps/api';
  expect(refusals({ images, 'push-by-digest': 'true', load: 'true' })).toEqual([
    'load: needs a tag, and `push-by-digest` gives none.',
  ]);
  expect(refusals({ images, digests: '{"api":"x"}' })).toEqual([
    'digests: is for `command: merge`.',
  ]);
  expect(refusals({ images, command: 'prune' })).toEqual([
    "command: 'prune' is not one of build, merge, clean-cache.",
  ]);
});

test('keys of an SSH agent are needed by builds only', () => {
  const images = '- name: api\n  ssh: default';
  expect(refusals({ images })).toHaveLength(1);
  expect(refusals({ images, command: 'clean-cache' })).toEqual([]);
});

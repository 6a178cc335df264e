import { describe, expect, test } from '@jest/globals';
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
    "images: 'api' has kontext; legal are name, context, file, target, build-args, platforms, tags, labels.",
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

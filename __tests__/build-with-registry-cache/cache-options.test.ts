import { describe, expect, test } from '@jest/globals';
import { readInputs, type Inputs } from '../../src/build-with-registry-cache/inputs.ts';
import { InvalidInputs, type Refusal } from '../../src/core/errors.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { buildPorts, type BuildPorts } from './setup.ts';

const onGitHub = {
  ACTIONS_RUNTIME_TOKEN: 'token-of-the-run',
  ACTIONS_RESULTS_URL: 'https://results.example/',
  ACTIONS_CACHE_SERVICE_V2: 'True',
};

function read(
  given: Readonly<Record<string, string>>,
  ports: BuildPorts = buildPorts({ environment: onGitHub }),
): Inputs {
  const reader = new InputReader((name) => ({ images: 'api=apps/api', ...given })[name] ?? '');
  const inputs = readInputs(reader, ports);
  reader.finish();
  return inputs;
}

function refusals(
  given: Readonly<Record<string, string>>,
  ports?: BuildPorts,
): readonly (readonly [string, string])[] {
  try {
    read(given, ports);
  } catch (error) {
    if (error instanceof InvalidInputs)
      return error.refusals.map(({ input, why, fix = '' }: Refusal) => [`${input}: ${why}`, fix]);
    throw error;
  }
  return [];
}

const whys = (...given: Parameters<typeof refusals>): readonly string[] =>
  refusals(...given).map(([why]) => why);

describe('options that can be used', () => {
  test.each([
    ['registry', '', {}],
    ['none', '', {}],
    ['gha', '', {}],
    ['gha', 'timeout=3m\nurl_v2=https://cache.example/', {}],
    ['s3', 'bucket=build-cache\nregion=eu-central-1', {}],
    [
      's3',
      [
        '# MinIO in the cellar',
        'bucket=build-cache',
        'region=us-east-1',
        'endpoint_url=http://minio.local:9000',
        'prefix=team/product/',
        'blobs_prefix=b/',
        'manifests_prefix=m/',
        'use_path_style=true',
        'upload_parallelism=8',
        'touch_refresh=12h',
        'disable_accept_encoding=false',
      ].join('\n'),
      {},
    ],
    ['local', 'folder=/var/cache/images', {}],
  ])('%s: %s', (cache, options) => {
    const { cache: kind, cacheOptions } = read({ cache, 'cache-options': options });
    const lines = options.split('\n').filter((line) => /^[^#]/.test(line));
    expect(kind).toBe(cache);
    expect([...cacheOptions].map(([name, value]) => `${name}=${value}`)).toEqual(lines);
  });
});

describe('options that cannot', () => {
  test('everything wrong with those of s3 is told at once', () => {
    const given =
      'buckett=a\nregion=\nname=mine\nmode=max\nendpoint_url=minio:9000\nprefix=x\nuse_path_style=yes\nupload_parallelism=0';
    expect(refusals({ cache: 's3', 'cache-options': given })).toEqual([
      [
        "cache-options: 'buckett' is no option of `cache: s3`.",
        'Legal are bucket, region, endpoint_url, prefix, blobs_prefix, manifests_prefix, use_path_style, upload_parallelism, touch_refresh, disable_accept_encoding.',
      ],
      ['cache-options: region is not the name of a region, such as eu-central-1.', ''],
      [
        "cache-options: 'name' is composed by this step, for each image, branch and platform.",
        'Leave it out.',
      ],
      ["cache-options: 'mode' is composed by this step.", 'Use `cache-mode`.'],
      ['cache-options: endpoint_url is not an http or https URL without a login and commas.', ''],
      ['cache-options: prefix is not a path that ends with /, such as team/.', ''],
      ['cache-options: use_path_style is not one of true, false.', ''],
      ['cache-options: upload_parallelism is not a number from 1 to 99.', ''],
      [
        'cache-options: `cache: s3` needs bucket, the name of a bucket.',
        'Add a line bucket=my-build-cache.',
      ],
    ]);
  });

  test.each([
    ['s3', '', ['bucket', 'region']],
    ['local', '', ['folder']],
    ['gha', '', []],
  ])('%s with nothing: what is missing is named', (cache, options, missing) => {
    expect(whys({ cache, 'cache-options': options })).toEqual(
      missing.map((name) => expect.stringContaining(`needs ${name}`)),
    );
  });

  test.each(['registry', 'none'])('%s takes none', (cache) => {
    expect(refusals({ cache, 'cache-options': 'bucket=a' })).toEqual([
      [
        `cache-options: 'bucket' is no option of \`cache: ${cache}\`.`,
        'It takes none; options belong to gha, s3 and local.',
      ],
    ]);
  });

  test.each([
    ['s3', 'access_key_id', 'AWS_ACCESS_KEY_ID'],
    ['s3', 'secret_access_key', 'AWS_SECRET_ACCESS_KEY'],
    ['s3', 'session_token', 'AWS_SESSION_TOKEN'],
    ['gha', 'token', 'runner'],
    ['gha', 'ghtoken', 'runner'],
    ['registry', 'secret_access_key', 'AWS_SECRET_ACCESS_KEY'],
  ])('%s: the credential %s is refused, masked, and never repeated', (cache, name, advice) => {
    const ports = buildPorts({ environment: onGitHub });
    const told = refusals({ cache, 'cache-options': `${name}=hush-hush` }, ports);
    const [why, fix] = told.find(([text]) => text.includes(`'${name}'`)) ?? [];
    expect(why).toBe(
      `cache-options: '${name}' is a credential, which would stand in the definition of the build.`,
    );
    expect(fix).toContain(advice);
    expect(JSON.stringify(told)).not.toContain('hush-hush');
    expect(ports.runner.masked).toContain('hush-hush');
  });

  test('a login in a URL is neither taken nor repeated', () => {
    const options = 'bucket=abc\nregion=r\nendpoint_url=https://me:hush-hush@minio.local';
    const told = refusals({ cache: 's3', 'cache-options': options });
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('hush-hush');
  });

  test('what could end one attribute and begin another is refused', () => {
    for (const folder of ['/a,mode=min', '/a"b'])
      expect(whys({ cache: 'local', 'cache-options': `folder=${folder}` })).toHaveLength(1);
    for (const prefix of ['a,acl=public/', 'a"/', 'a;b/'])
      expect(
        whys({ cache: 's3', 'cache-options': `bucket=abc\nregion=r\nprefix=${prefix}` }),
      ).toHaveLength(1);
  });

  test('GitHub’s cache where there is none is refused: buildx would leave it out without a word', () => {
    expect(refusals({ cache: 'gha' }, buildPorts())).toEqual([
      [
        'cache: `gha` needs GitHub’s cache service, and the runner names none (ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is not set).',
        'Run it as a step of a job on GitHub, or use another cache.',
      ],
    ]);
  });

  test.each([
    ['.', 'cache', 'api'],
    ['apps/api', 'apps/api/.cache', 'api'],
    ['apps/api', 'apps/api', 'api'],
  ])('context %s: a local cache in it, %s, would be part of what is built', (context, folder) => {
    const options = { cache: 'local', 'cache-options': `folder=${folder}` };
    expect(refusals({ ...options, images: `api=${context}` })).toEqual([
      [
        `cache-options: folder ${folder} lies in the context of 'api': the cache would be sent to the builder and change what is built.`,
        'Name a folder outside of every context.',
      ],
    ]);
    expect(refusals({ ...options, images: 'api=https://github.com/o/r.git' })).toEqual([]);
  });

  test('beside the context it is not in it', () => {
    const given = { cache: 'local', 'cache-options': 'folder=apps/api-cache' };
    expect(whys({ ...given, images: 'api=apps/api' })).toEqual([]);
  });
});

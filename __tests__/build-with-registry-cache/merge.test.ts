import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { platformKey } from '../../src/build-with-registry-cache/manifests.ts';
import { runAction } from '../../src/core/action.ts';
import { parseNotice } from '../../src/core/notice.ts';
import type { FakeOptions } from '../fakes/ports.ts';
import { digestOfText, entry, image, list } from './packages.ts';
import { buildPorts, digestOf, twoImages, type BuildPorts } from './setup.ts';

const at = (name: string, digest: string): string =>
  `ghcr.io/jazielflo/copilotos-bridge/${name}@${digest}`;

/** What each job gave: plain manifests, as builds without attestations are pushed. */
const jobs = [
  { api: at('api', digestOf('a')), web: at('web', digestOf('b')) },
  { api: at('api', digestOf('c')), web: at('web', digestOf('d')) },
];
const lines = (...all: readonly object[]): string =>
  all.map((job) => JSON.stringify(job)).join('\n');

const inputs = {
  command: 'merge',
  images: twoImages,
  tags: 'v1',
  username: 'jazielflo',
  password: 'token-of-the-job',
  digests: lines(...jobs),
};

const apiList = JSON.stringify(
  list(entry(digestOf('a')), entry(digestOf('c'), 'linux/arm64')),
  null,
  3,
);
const webList = JSON.stringify(list(entry(digestOf('b')), entry(digestOf('d'), 'linux/arm64')));

function merging(options: FakeOptions = {}): BuildPorts {
  const ports = buildPorts({ ...options, inputs: { ...inputs, ...options.inputs } });
  ports.exec
    .on(/imagetools inspect/, { stdout: `${JSON.stringify(image('x'))}\n` })
    .on(/imagetools create --dry-run.*\/api@/, { stdout: `${apiList}\n` })
    .on(/imagetools create --dry-run.*\/web@/, { stdout: `${webList}\n` });
  return ports;
}

const run = async (ports: BuildPorts): Promise<boolean> => runAction(buildWithRegistryCache, ports);

/** The commands that changed something. */
const changes = ({ exec }: BuildPorts): readonly string[] =>
  exec.lines.filter((line) => /imagetools create (?!--dry-run)/.test(line));

const outputsOf = ({ runner }: BuildPorts): Readonly<Record<string, string>> =>
  Object.fromEntries(runner.outputs);

test('each image gets its list, with every tag, and outputs as a build has them', async () => {
  const ports = merging({ inputs: { annotations: 'index:team=back\nmanifest:x=y\nz=1' } });
  expect(await run(ports)).toBe(true);
  const repository = 'ghcr.io/jazielflo/copilotos-bridge';
  expect(changes(ports)).toEqual([
    `docker buildx imagetools create --tag ${repository}/api:v1 --annotation index:team=back ${jobs[0]?.api ?? ''} ${jobs[1]?.api ?? ''}`,
    `docker buildx imagetools create --tag ${repository}/web:v1 --annotation index:team=back ${jobs[0]?.web ?? ''} ${jobs[1]?.web ?? ''}`,
  ]);
  const [api, web] = [digestOfText(apiList), digestOfText(webList)];
  expect(outputsOf(ports)).toMatchObject({
    outcome: 'pushed',
    images: JSON.stringify({ api: at('api', api), web: at('web', web) }),
    digests: JSON.stringify({ api, web }),
    digest: '',
    tags: JSON.stringify({ api: [`${repository}/api:v1`], web: [`${repository}/web:v1`] }),
    pushed: 'true',
    'cache-hit-rate': '',
  });
  expect(ports.exec.lines.at(-1)).toBe(`docker buildx imagetools inspect --raw ${at('web', web)}`);
  expect(ports.runner.summary).toContain('linux/amd64, linux/arm64');
  const notice = ports.runner.annotations.at(-1)?.message ?? '';
  expect(parseNotice(notice).facts).toMatchObject({ outcome: 'pushed', images: '2' });
});

test('one image: its digest, and the usual tags', async () => {
  const ports = merging({
    inputs: {
      images: '',
      image: 'api',
      tags: '',
      digests: lines({ api: jobs[0]?.api }, { api: jobs[1]?.api }),
    },
  });
  expect(await run(ports)).toBe(true);
  expect(outputsOf(ports)['digest']).toBe(digestOfText(apiList));
  expect(changes(ports)[0]).toContain('copilotos-bridge/api:latest');
});

test('the login is private and gone afterwards; the builder that is named is used', async () => {
  const ports = merging({ inputs: { builder: 'mine' } });
  let during = '';
  ports.exec.on(/imagetools create --builder mine --tag/, ({ env }) => {
    during = ports.files.texts.get(`${String(env?.['DOCKER_CONFIG'])}/config.json`) ?? '';
    return {};
  });
  ports.exec.on(/create --builder mine --dry-run.*api@/, { stdout: apiList });
  ports.exec.on(/create --builder mine --dry-run.*web@/, { stdout: webList });
  expect(await run(ports)).toBe(true);
  expect(during).toContain(Buffer.from('jazielflo:token-of-the-job').toString('base64'));
  expect(ports.exec.lines.join('\n')).not.toContain('token-of-the-job');
  expect([...ports.files.texts.keys()].filter((path) => path.startsWith('/temp'))).toEqual([]);
});

describe('refused at once, with nothing asked', () => {
  test.each([
    ['no digests', '', /digests: holds no line/],
    ['one job', lines(...jobs.slice(0, 1)), /digests: holds one line/],
    [
      'a job that left an image out',
      lines(jobs[0] ?? {}, { api: at('api', digestOf('c')) }),
      /line 2 has no 'web'/,
    ],
    ['a job that pushed nothing', `${lines(...jobs)}\n{}`, /line 3 has no 'api'/],
    [
      'an image nobody asked for',
      lines({ ...jobs[0], db: at('db', digestOf('e')) }, jobs[1] ?? {}),
      /line 1 has 'db', which is none of api, web/,
    ],
    [
      'a digest of another repository',
      lines(jobs[0] ?? {}, { ...jobs[1], web: at('api', digestOf('d')) }),
      /of 'web' in line 2 is not ghcr\.io\/jazielflo\/copilotos-bridge\/web@sha256/,
    ],
    [
      'a tag instead of a digest',
      lines(jobs[0] ?? {}, { ...jobs[1], web: 'ghcr.io/jazielflo/copilotos-bridge/web:v1' }),
      /in line 2 is not/,
    ],
    [
      'the same digest twice',
      lines(jobs[0] ?? {}, { ...jobs[1], api: jobs[0]?.api }),
      /'api' is the same in lines 1 and 2/,
    ],
    ['no JSON', 'api=sha256:x', /line 1 is no JSON/],
    ['a list', '["x"]', /line 1 is no JSON/],
    ['something else than texts', '{"api":1}', /line 1 is no JSON/],
  ])('%s', async (_name, digests, why) => {
    const ports = merging({ inputs: { digests } });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toMatch(why);
    expect(ports.exec.lines).toEqual([]);
    expect(ports.http.requests).toEqual([]);
  });
});

describe('refused before anything is tagged, of any image', () => {
  const refused = async (ports: BuildPorts): Promise<string> => {
    expect(await run(ports)).toBe(false);
    expect(changes(ports)).toEqual([]);
    expect(outputsOf(ports)).toMatchObject({ outcome: 'failed', images: '{}', pushed: 'false' });
    return ports.runner.failures[0] ?? '';
  };

  test('a platform that two jobs built', async () => {
    const ports = merging();
    ports.exec.on(/create --dry-run.*\/web@/, {
      stdout: JSON.stringify(
        list(entry(digestOf('b'), 'linux/arm64'), entry(digestOf('d'), 'linux/arm64/v8')),
      ),
    });
    expect(await refused(ports)).toContain(
      'web: linux/arm64 is there 2 times, from lines 1 and 2 of `digests`.',
    );
  });

  test('a digest that cannot be read', async () => {
    const ports = merging();
    ports.exec.on(/inspect --raw .*web@sha256:d/, {
      exitCode: 1,
      stderr: `ERROR: ${jobs[1]?.web ?? ''}: not found`,
    });
    expect(await refused(ports)).toMatch(/web: .*web@sha256:d+ cannot be read: .*not found/);
  });

  test('platforms that are not those of `platforms`', async () => {
    const ports = merging({ inputs: { platforms: 'linux/amd64,linux/arm/v7' } });
    const why = await refused(ports);
    expect(why).toContain('api: linux/arm is in `platforms`, and no job built it.');
    expect(why).toContain('web: linux/arm64 was built, and is not in `platforms`.');
  });

  test('an attestation that would be lost', async () => {
    const ports = merging();
    const child = entry(digestOf('e'), 'unknown/unknown', digestOf('f'));
    ports.exec.on(/inspect --raw .*api@sha256:a/, {
      stdout: JSON.stringify(list(entry(digestOf('f')), child)),
    });
    expect(await refused(ports)).toContain(`${digestOf('e')} would be left out of the list.`);
  });

  test('a list that buildx cannot make', async () => {
    const ports = merging();
    ports.exec.on(/create --dry-run.*\/web@/, { exitCode: 1, stderr: 'ERROR: 403 Forbidden' });
    expect(await refused(ports)).toContain('web: no list can be made: the login is right');
    ports.exec.on(/create --dry-run.*\/web@/, { stdout: JSON.stringify(image('x')) });
  });

  test('a registry that would refuse the push', async () => {
    const ports = merging();
    ports.http.on(/\/token/, {
      status: 403,
      body: '{"errors":[{"code":"DENIED","message":"denied"}]}',
    });
    expect(await refused(ports)).toMatch(/^Pushing to .*\/api, .*\/web would be refused/);
    expect(ports.exec.lines.filter((line) => line.includes('imagetools'))).toEqual([]);
  });
});

test('attestations of every job are carried along', async () => {
  const ports = merging();
  const attested = (platform: string, own: string, attestation: string): readonly object[] => [
    entry(digestOf(own), platform),
    entry(digestOf(attestation), 'unknown/unknown', digestOf(own)),
  ];
  const [amd64, arm64] = [attested('linux/amd64', '1', '2'), attested('linux/arm64', '3', '4')];
  const whole = JSON.stringify(list(...amd64, ...arm64));
  ports.exec
    .on(/inspect --raw .*api@sha256:a/, { stdout: JSON.stringify(list(...amd64)) })
    .on(/inspect --raw .*api@sha256:c/, { stdout: JSON.stringify(list(...arm64)) })
    .on(/create --dry-run.*\/api@/, { stdout: whole });
  expect(await run(ports)).toBe(true);
  expect(outputsOf(ports)['images']).toContain(digestOfText(whole));
  expect(ports.runner.summary).toContain('| api | linux/amd64, linux/arm64 |');
});

test('throttling is waited for', async () => {
  const ports = merging();
  let calls = 0;
  ports.exec.on(/create --tag .*api:v1/, () =>
    (calls += 1) === 1 ? { exitCode: 1, stderr: 'ERROR: 429 Too Many Requests' } : {},
  );
  expect(await run(ports)).toBe(true);
  expect(ports.clock.sleeps).toHaveLength(1);
});

test('what fails in the middle names what is tagged already', async () => {
  const ports = merging();
  ports.exec.on(/create --tag .*web:v1/, {
    exitCode: 1,
    stderr: 'ERROR: denied: permission_denied: write_package',
  });
  expect(await run(ports)).toBe(false);
  expect(ports.runner.failures[0]).toMatch(/^Merging web failed/);
  expect(ports.runner.failures[0]).toContain('Already tagged: api.');
  expect(outputsOf(ports)).toMatchObject({ outcome: 'failed', images: '{}' });
});

test('a push of which the registry then knows nothing is no success', async () => {
  const ports = merging();
  ports.exec.on(new RegExp(`inspect --raw .*@${digestOfText(apiList)}`), {
    exitCode: 1,
    stderr: 'ERROR: not found',
  });
  expect(await run(ports)).toBe(false);
  expect(ports.runner.failures[0]).toMatch(/^Merging api failed/);
});

test.each([
  [
    'a fork',
    {
      environment: { GITHUB_EVENT_NAME: 'pull_request' },
      event: { pull_request: { head: { repo: { full_name: 'stranger/x' } } } },
      inputs: { digests: '{}\n{}' },
    },
    /^Nothing is merged: This run belongs to a pull request from a fork/,
  ],
  [
    '`push: false`',
    { inputs: { push: 'false', digests: '' } },
    /^Nothing is merged: `push` is false/,
  ],
])('%s merges nothing and is green', async (_name, options, note) => {
  const ports = merging(options);
  expect(await run(ports)).toBe(true);
  expect(ports.exec.lines.filter((line) => line.includes('imagetools'))).toEqual([]);
  expect(ports.runner.annotations[0]?.message).toMatch(note);
  expect(outputsOf(ports)).toMatchObject({ outcome: 'built', pushed: 'false' });
});

test('a dry run shows the commands', async () => {
  const ports = merging({ inputs: { 'dry-run': 'true' } });
  expect(await run(ports)).toBe(true);
  expect(ports.exec.lines.filter((line) => line.includes('imagetools'))).toEqual([]);
  expect(ports.runner.summary).toContain('docker buildx imagetools create --tag ghcr.io');
  expect(outputsOf(ports)['outcome']).toBe('dry-run');
});

test('a cancel in the middle tags nothing more and leaves no login', async () => {
  const ports = merging();
  ports.exec.on(/create --tag .*api:v1/, () => {
    ports.cancel();
    return { exitCode: 0 };
  });
  expect(await run(ports)).toBe(false);
  expect(changes(ports)).toHaveLength(1);
  expect(ports.runner.failures).toEqual(['The step was cancelled.']);
  expect([...ports.files.texts.keys()].filter((path) => path.startsWith('/temp'))).toEqual([]);
});

test.each([
  ['linux/arm64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm64/v9', 'linux/arm64/v9'],
  ['linux/arm/v7', 'linux/arm'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
])('%s is compared as %s', (platform, key) => {
  expect(platformKey(platform)).toBe(key);
});

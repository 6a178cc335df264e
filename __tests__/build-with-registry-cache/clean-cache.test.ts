import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { livingTags } from '../../src/build-with-registry-cache/clean-cache/living-tags.ts';
import { cacheReferences } from '../../src/build-with-registry-cache/cache-references.ts';
import { runAction } from '../../src/core/action.ts';
import { ActionError, TransientError, UserError } from '../../src/core/errors.ts';
import { parseNotice } from '../../src/core/notice.ts';
import type { FakeOptions } from '../fakes/ports.ts';
import { digestOfText, entry, image, list, type Publication } from './packages.ts';
import { buildPorts, type BuildPorts } from './setup.ts';

const inputs = { command: 'clean-cache', images: 'api=', 'github-token': 'token-of-the-job' };

function cleaning(options: FakeOptions = {}): BuildPorts & {
  publish: (manifest: object | string, publication?: Publication) => string;
} {
  const ports = buildPorts({ ...options, inputs: { ...inputs, ...options.inputs } });
  return {
    ...ports,
    publish: (manifest, publication) => ports.github.publish(ports.http, manifest, publication),
  };
}

const run = async (ports: BuildPorts): Promise<boolean> => runAction(buildWithRegistryCache, ports);

const outputsOf = ({ runner }: BuildPorts): object => {
  const { outcome, removed, kept } = Object.fromEntries(runner.outputs);
  return { outcome, removed, kept };
};

test('caches of branches that are gone go; those of living branches, and images, stay', async () => {
  const ports = cleaning();
  ports.github.branches.push('feature/Log in');
  const living = cacheReferences({
    repository: 'r',
    platforms: ['linux/arm64'],
    branches: {
      own: 'feature/Log in',
      base: '',
      main: 'main',
      pullRequest: '',
      tag: '',
      isPassing: false,
    },
    writes: true,
  }).write?.slice(2);
  ports.publish(image('1'), { tags: ['buildcache'] });
  ports.publish(image('2'), { tags: ['buildcache-linux-arm64'] });
  ports.publish(image('3'), { tags: [living ?? ''] });
  ports.publish(image('4'), { tags: ['latest', 'buildcache-gone'] });
  ports.publish(image('5'), { tags: ['buildcached'] });
  const gone = [
    ports.publish(image('6'), { tags: ['buildcache-gone'], age: 0 }),
    ports.publish(image('7'), { tags: ['buildcache-gone-linux-arm64'] }),
  ];
  expect(await run(ports)).toBe(true);
  expect([...ports.github.deleted].sort()).toEqual(gone.sort());
  expect(outputsOf(ports)).toEqual({ outcome: 'cleaned', removed: '2', kept: '5' });
  expect(ports.github.tokens).toContain('token-of-the-job');
  expect(ports.runner.masked).toContain('token-of-the-job');
  expect(ports.runner.summary).toContain('cache of a branch that is gone');
  const notice = ports.runner.annotations.at(-1)?.message ?? '';
  expect(parseNotice(notice).facts).toEqual({ outcome: 'cleaned', removed: '2', kept: '5' });
});

test('the job’s token reads the registry when there is no other login', async () => {
  const ports = cleaning();
  ports.publish(image('1'));
  await run(ports);
  const token = ports.http.requests.find(({ line }) => line.includes('/token?'));
  expect(token?.line).toContain('copilotos-bridge%2Fapi%3Apull');
  const login = Buffer.from(token?.authorization.replace('Basic ', '') ?? '', 'base64').toString();
  expect(login).toBe('x-access-token:token-of-the-job');
});

describe('versions without a tag', () => {
  test('go when they are older than asked and nothing has need of them', async () => {
    const ports = cleaning({ inputs: { 'older-than': '10' } });
    const gone = ports.publish(image('1'), { age: 11 });
    ports.publish(image('2'), { age: 10 });
    ports.publish(image('3'), { age: 0 });
    await run(ports);
    expect(ports.github.deleted).toEqual([gone]);
    expect(ports.runner.summary).toContain('11 d');
  });

  test('entries and attestations of a list that is tagged stay, lists in lists too', async () => {
    const ports = cleaning();
    const amd64 = ports.publish(image('amd64'));
    const attestation = ports.publish(image('attestation'));
    const inner = ports.publish(list(entry(amd64), entry(attestation, 'unknown/unknown', amd64)));
    const arm64 = ports.publish(image('arm64'));
    ports.publish(list(entry(inner), entry(arm64, 'linux/arm64')), { tags: ['v1'] });
    await run(ports);
    expect(ports.github.deleted).toEqual([]);
    expect(outputsOf(ports)).toEqual({ outcome: 'cleaned', removed: '0', kept: '5' });
  });

  test('an entry that a list without a tag shares with a tagged one stays; the list goes', async () => {
    const ports = cleaning();
    const shared = ports.publish(image('shared'));
    const own = ports.publish(image('own'));
    const old = ports.publish(list(entry(shared), entry(own, 'linux/arm64')));
    ports.publish(list(entry(shared)), { tags: ['latest'] });
    await run(ports);
    expect(ports.github.deleted).toEqual([old, own]);
  });

  test('old entries of a young list stay: it may be merged or deployed by its digest', async () => {
    const ports = cleaning();
    const child = ports.publish(image('unchanged'), { age: 90 });
    ports.publish(list(entry(child)), { age: 1 });
    await run(ports);
    expect(ports.github.deleted).toEqual([]);
  });

  test('what refers to a living manifest by `subject` stays, however deep', async () => {
    const ports = cleaning();
    const subject = ports.publish(image('subject'), { tags: ['v1'] });
    const signature = ports.publish(image('signature', subject));
    ports.publish(image('signature of the signature', signature));
    const orphan = ports.publish(image('of something gone', digestOfText('gone')));
    await run(ports);
    expect(ports.github.deleted).toEqual([orphan]);
  });

  test('what a tag sha256-… holds and what it names stay', async () => {
    const ports = cleaning();
    const signed = ports.publish(image('signed'));
    const attestation = ports.publish(image('attestation'));
    const tag = signed.replace(':', '-');
    ports.publish(list(entry(attestation)), { tags: [tag] });
    ports.publish(image('cosign'), { tags: [`${tag}.sig`] });
    await run(ports);
    expect(ports.github.deleted).toEqual([]);
  });

  test('a cache of a gone branch that a living list holds stays', async () => {
    const ports = cleaning();
    const cache = ports.publish(image('cache'), { tags: ['buildcache-gone'] });
    ports.publish(list(entry(cache)), { tags: ['v1'] });
    await run(ports);
    expect(ports.github.deleted).toEqual([]);
  });

  test('a list goes before what it held', async () => {
    const ports = cleaning();
    const child = ports.publish(image('child'));
    const parent = ports.publish(list(entry(child)));
    await run(ports);
    expect(ports.github.deleted).toEqual([parent, child]);
  });
});

describe('a manifest that cannot be read keeps everything of its package', () => {
  test.each([
    ['is not there', { status: 404, body: '{"errors":[]}' }, /answered 404/],
    [
      'is something else',
      { body: JSON.stringify(image('other')) },
      /something else for that digest/,
    ],
    ['cannot be reached', { why: 'ECONNRESET' }, /ECONNRESET/],
    ['is refused', { status: 403 }, /answered 403/],
  ])('%s', async (_name, answer, why) => {
    const ports = cleaning({ inputs: { images: 'api=\nweb=' } });
    const broken = ports.publish(image('broken'));
    ports.publish(image('orphan'));
    const elsewhere = ports.publish(image('web'), { name: 'copilotos-bridge/web' });
    ports.http.on(new RegExp(broken), answer);
    expect(await run(ports)).toBe(false);
    expect(ports.github.deleted).toEqual([elsewhere]);
    expect(ports.runner.failures[0]).toMatch(why);
    expect(ports.runner.failures[0]).toContain(broken);
    expect(outputsOf(ports)).toEqual({ outcome: 'failed', removed: '1', kept: '2' });
  });

  test.each(['{', '[]', '{"schemaVersion":1}', '{"schemaVersion":2,"manifests":[{}]}'])(
    'a text that is no manifest: %s',
    async (body) => {
      const ports = cleaning();
      ports.publish(image('x'));
      ports.publish(body, { tags: ['v1'] });
      expect(await run(ports)).toBe(false);
      expect(ports.github.deleted).toEqual([]);
      expect(ports.runner.failures[0]).toContain('no manifest that is understood');
    },
  );

  test('a registry that denies is said as it answered', async () => {
    const ports = cleaning();
    ports.publish(image('1'));
    ports.http.on(/\/token/, {
      status: 403,
      body: '{"errors":[{"code":"DENIED","message":"denied"}]}',
    });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toContain('403 Forbidden: denied: denied');
  });
});

test('a tag that the API does not list keeps everything, whatever page of the registry it is on', async () => {
  const ports = cleaning();
  ports.publish(image('1'));
  ports.publish(image('2'), { tags: ['v1'] });
  ports.http
    .on(/tags\/list\?n=100$/, { body: '{"tags":["v1"]}' })
    .on(/tags\/list\?n=100&last=v1$/, { body: '{"tags":["v2"]}' });
  expect(await run(ports)).toBe(false);
  expect(ports.github.deleted).toEqual([]);
  expect(ports.runner.failures[0]).toContain('api:v2 is in the registry');
  ports.http.on(/tags\/list/, { body: '{}' });
  expect(await run(ports)).toBe(false);
  expect(ports.runner.failures[1]).toContain('gave no list of them');
});

test('a token of the registry that has run out is fetched anew', async () => {
  const ports = cleaning();
  const orphan = ports.publish(image('1'));
  let asked = 0;
  const send = ports.http.send.bind(ports.http);
  ports.http.send = async (request) => {
    if (!request.url.includes('/manifests/') || (asked += 1) > 1) return send(request);
    return Promise.resolve({ kind: 'reply', status: 401, headers: new Map(), body: '' });
  };
  expect(await run(ports)).toBe(true);
  expect(ports.github.deleted).toEqual([orphan]);
  expect(ports.http.requests.filter(({ line }) => line.includes('/token?'))).toHaveLength(2);
});

test('more than a page of versions and of branches', async () => {
  const ports = cleaning();
  for (let at = 0; at < 130; at += 1) ports.github.branches.push(`topic-${at}`);
  for (let at = 0; at < 230; at += 1)
    ports.publish(image(String(at)), { tags: [`buildcache-topic-${at}`] });
  await run(ports);
  expect(outputsOf(ports)).toEqual({ outcome: 'cleaned', removed: '100', kept: '130' });
});

describe('GitHub', () => {
  const limited = (wait: number): Error => new TransientError({ what: 'limited' }, wait);

  test('is asked again no sooner than it says', async () => {
    const ports = cleaning();
    ports.publish(image('1'));
    ports.github.faults.push({ on: 'listVersions', error: limited(90_000) });
    ports.github.faults.push({ on: 'deleteVersion', error: limited(70_000) });
    expect(await run(ports)).toBe(true);
    expect(ports.clock.sleeps).toEqual([90_000, 70_000, 350]);
    expect(outputsOf(ports)).toMatchObject({ removed: '1' });
  });

  test('a limit that is far away ends the cleaning with what was done, and fails nothing', async () => {
    const ports = cleaning();
    ports.publish(image('1'));
    ports.github.faults.push({ on: 'deleteVersion', error: limited(3_000_000) });
    expect(await run(ports)).toBe(true);
    expect(outputsOf(ports)).toEqual({ outcome: 'cleaned', removed: '0', kept: '1' });
    expect(ports.runner.annotations[0]).toMatchObject({ level: 'warning', message: 'limited.' });
  });

  test('a deletion whose answer was lost counts', async () => {
    const ports = cleaning();
    ports.publish(image('1'));
    const remove = ports.github.deleteVersion;
    let calls = 0;
    ports.github.deleteVersion = async (name, id) => {
      const result = await remove(name, id);
      if ((calls += 1) === 1) throw limited(0);
      return result;
    };
    await run(ports);
    expect(outputsOf(ports)).toMatchObject({ removed: '1', kept: '0' });
  });

  test('a refusal ends it, with its fix', async () => {
    const ports = cleaning();
    ports.publish(image('1'));
    ports.publish(image('2'));
    const error = new UserError({ what: 'not this token', fix: 'role Admin' });
    ports.github.faults.push({ on: 'deleteVersion', error });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures).toEqual(['not this token.\nrole Admin']);
    expect(ports.github.deleted).toEqual([]);
  });

  test('a version that GitHub itself keeps is passed over', async () => {
    const ports = cleaning();
    const other = ports.publish(image('1'));
    ports.publish(image('2'));
    const error = new ActionError({ what: 'more than 5000 downloads' });
    ports.github.faults.push({ on: 'deleteVersion', error });
    expect(await run(ports)).toBe(true);
    expect(ports.github.deleted).toEqual([other]);
    expect(ports.runner.annotations[0]?.message).toContain('5000 downloads');
  });

  test('without any branch nothing goes', async () => {
    const ports = cleaning();
    ports.github.branches.length = 0;
    ports.publish(image('1'), { tags: ['buildcache-x'] });
    expect(await run(ports)).toBe(false);
    expect(ports.github.deleted).toEqual([]);
    expect(ports.runner.failures[0]).toContain('contents: read');
  });
});

test('a push in between stops everything of that package', async () => {
  const ports = cleaning();
  const child = ports.publish(image('child'));
  let lists = 0;
  ports.github.onList = () => {
    if ((lists += 1) === 2) ports.publish(list(entry(child)), { tags: ['v2'], age: 0 });
  };
  expect(await run(ports)).toBe(true);
  expect(ports.github.deleted).toEqual([]);
  expect(ports.runner.annotations[0]?.message).toContain('was pushed to while it was looked at');
});

test('a dry run lists what would go', async () => {
  const ports = cleaning({ inputs: { 'dry-run': 'true' } });
  ports.publish(image('1'), { tags: ['buildcache-gone'] });
  expect(await run(ports)).toBe(true);
  expect(ports.github.deleted).toEqual([]);
  expect(outputsOf(ports)).toEqual({ outcome: 'dry-run', removed: '1', kept: '0' });
  expect(ports.runner.summary).toContain('`buildcache-gone`');
  expect(parseNotice(ports.runner.annotations.at(-1)?.message ?? '').facts).toMatchObject({
    outcome: 'dry-run',
  });
});

test('a run for a fork only reads, and is green', async () => {
  const ports = cleaning({
    environment: { GITHUB_EVENT_NAME: 'pull_request' },
    event: { pull_request: { head: { repo: { full_name: 'stranger/x' } } } },
  });
  ports.publish(image('1'));
  expect(await run(ports)).toBe(true);
  expect(ports.github.deleted).toEqual([]);
  expect(ports.runner.annotations[0]?.message).toMatch(/^Nothing is removed/);
});

test.each([
  [{ images: 'quay.io/team/api=' }, /quay\.io\/team\/api is not in ghcr\.io/],
  [{ registry: 'quay.io' }, /'quay\.io' is not the registry of GitHub/],
  [{ images: 'ghcr.io/api=' }, /names no package of an owner/],
  [{ 'older-than': '0' }, /older-than: '0' is not a whole number from 1/],
  [{ digests: '{"api":"x"}' }, /digests: is for `command: merge`/],
  [{ 'push-by-digest': 'true' }, /push-by-digest: is for the jobs that build/],
])('refused: %j', async (given, why) => {
  const ports = cleaning({ inputs: { ...given } });
  expect(await run(ports)).toBe(false);
  expect(ports.runner.failures[0]).toMatch(why);
  expect(ports.github.tokens).toEqual([]);
});

test.each([
  ['buildcache', true],
  ['buildcache-linux-arm64-v8', true],
  ['buildcache-main', true],
  ['buildcache-topic', true],
  ['buildcache-topic-linux-amd64-linux-arm64', true],
  ['buildcache-topic-2', false],
  ['buildcache-topi', false],
  ['buildcache-other-linux-arm64', false],
])('%s of the branches main and topic: %s', (tag, expected) => {
  expect(livingTags(['main', 'topic'])(tag)).toBe(expected);
});

/** `clean-cache` with its real client and real HTTP, over packages that are both listed and read. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Access } from '../../../e2e/bed/github/identity/github-tokens.ts';
import { connectGitHub } from '../../../src/adapters/github.ts';
import { fetchHttp } from '../../../src/adapters/http.ts';
import { buildWithRegistryCache } from '../../../src/build-with-registry-cache/action.ts';
import { branchCacheTag } from '../../../src/build-with-registry-cache/cache-references.ts';
import { runAction } from '../../../src/core/action.ts';
import { entry, image, list } from '../../build-with-registry-cache/packages.ts';
import { fakePorts, type FakePorts } from '../../fakes/ports.ts';
import { FakeTree } from '../../fakes/tree.ts';
import { startServices, type Started } from './started.ts';

const repository = 'jazielflo/copilotos-bridge';
const api = { owner: 'jazielflo', name: 'copilotos-bridge/api' };
const month = 30 * 86_400_000;

// Real clients on a busy machine.
jest.setTimeout(60_000);

let started: Started;

beforeEach(async () => {
  started = await startServices();
  const localGit = join(started.folder, 'repository');
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-C', localGit, ...identity, ...args]);
  execFileSync('git', ['init', '-q', '-b', 'main', localGit]);
  git('commit', '-q', '--allow-empty', '-m', 'first');
  git('branch', 'feature/log-in');
  started.services.hub.repositories.register(repository, { localGit });
});

afterEach(async () => {
  const { unexpectedRequests, contractViolations } = started.services;
  await started.stop();
  expect(unexpectedRequests).toEqual([]);
  expect(contractViolations).toEqual([]);
});

function push(manifest: object, tags: readonly string[] = []): string {
  const createdAt = new Date(Date.now() - month);
  const text = JSON.stringify(manifest);
  return started.services.hub.packages.push({ ...api, tags, createdAt, manifest: text });
}

const there = (): readonly string[] =>
  started.services.hub.packages
    .list(api.owner, api.name)
    .map(({ digest }) => digest)
    .sort();

async function clean(
  given: Readonly<Record<string, string>> = {},
  permissions: Readonly<Record<string, Access>> = { contents: 'read', packages: 'write' },
): Promise<FakePorts & { readonly succeeded: boolean }> {
  const { services } = started;
  const inputs = {
    command: 'clean-cache',
    images: 'api=',
    registry: `127.0.0.1:${services.port}`,
    'github-token': services.issueToken({ repository, permissions }),
    ...given,
  };
  const ports = fakePorts({ inputs, environment: { GITHUB_SERVER_URL: services.url() } });
  ports.clock.time = Date.now();
  const succeeded = await runAction(buildWithRegistryCache, {
    ...ports,
    http: fetchHttp(ports.signal),
    tree: new FakeTree(ports.files),
    connectGitHub: (token) => connectGitHub(token, services.url()),
  });
  return { ...ports, succeeded };
}

const outputsOf = ({ runner }: FakePorts): object => {
  const { outcome, removed, kept } = Object.fromEntries(runner.outputs);
  return { outcome, removed, kept };
};

/** An image of two platforms with attestations and a signature, its caches, and what nobody needs. */
function fill(): { readonly kept: readonly string[] } {
  const [amd64, arm64] = [push(image('amd64')), push(image('arm64'))];
  const attestation = push(image('attestation'));
  const index = push(
    list(entry(amd64), entry(arm64, 'linux/arm64'), entry(attestation, 'unknown/unknown', amd64)),
    ['latest', 'v1'],
  );
  const signature = push(image('signature', index));
  const referrers = push(list(entry(signature)), [index.replace(':', '-')]);
  const caches = ['buildcache', branchCacheTag('feature/log-in', 'main')].map((tag) =>
    push(image(tag), [tag]),
  );
  push(image('cache of a gone branch'), ['buildcache-gone']);
  push(image('overwritten cache'));
  push(list(entry(amd64), entry(push(image('old child')), 'linux/s390x')));
  return { kept: [amd64, arm64, attestation, index, signature, referrers, ...caches] };
}

describe.each(['User', 'Organization'] as const)('the package of a %s', (ownerType) => {
  test('keeps what lives, in the API and in the registry', async () => {
    started.services.hub.repositories.register(repository, { ownerType });
    const { kept } = fill();
    const done = await clean();
    expect(done.runner.failures).toEqual([]);
    expect(there()).toEqual([...kept].sort());
    expect(outputsOf(done)).toEqual({ outcome: 'cleaned', removed: '4', kept: '8' });
  });
});

test('a dry run deletes nothing', async () => {
  fill();
  const before = there();
  const done = await clean({ 'dry-run': 'true' });
  expect(outputsOf(done)).toEqual({ outcome: 'dry-run', removed: '4', kept: '8' });
  expect(there()).toEqual(before);
  expect(started.services.rest.requests.some(({ method }) => method === 'DELETE')).toBe(false);
});

test('pages of a hundred', async () => {
  for (let at = 0; at < 120; at += 1) push(image(String(at)));
  push(image('kept'), ['v1']);
  expect(outputsOf(await clean())).toEqual({ outcome: 'cleaned', removed: '120', kept: '1' });
  const lists = started.services.rest.requests.filter(
    ({ method, path }) => method === 'GET' && path.endsWith('/versions'),
  );
  // Two pages before, two again before the first deletion; each time one more finds out whose the package is.
  expect(lists).toHaveLength(6);
});

test('a version that is listed and cannot be read keeps all of them', async () => {
  push(image('orphan'));
  const digest = `sha256:${'a'.repeat(64)}`;
  started.services.hub.packages.publish({ ...api, digest, tags: ['v1'] });
  const done = await clean();
  expect(done.succeeded).toBe(false);
  expect(done.runner.failures[0]).toContain(`${digest} cannot be read: the registry answered 404`);
  expect(there()).toHaveLength(2);
});

describe('GitHub’s limits and outages', () => {
  test.each([
    ['secondary-limit', 403, [7000, 350]],
    ['secondary-limit', 429, [7000, 350]],
    ['502', 403, [1000, 350]],
    ['cut', 403, [1000, 350]],
  ] as const)('%s (%i) of a deletion', async (kind, status, sleeps) => {
    push(image('orphan'));
    started.services.rest.fault({ kind, status, on: /DELETE/, retryAfter: 7 });
    const done = await clean();
    expect(outputsOf(done)).toEqual({ outcome: 'cleaned', removed: '1', kept: '0' });
    expect(done.clock.sleeps).toEqual(sleeps);
  });

  test('the limit of the hour leaves the rest to the next run', async () => {
    push(image('orphan'));
    started.services.rest.fault({ kind: 'primary-limit', on: /DELETE/, retryAfter: 3000 });
    const done = await clean();
    expect(outputsOf(done)).toEqual({ outcome: 'cleaned', removed: '0', kept: '1' });
    expect(done.runner.annotations[0]?.message).toContain('is limiting how often it is asked');
  });

  test('a limit while branches are listed is waited for', async () => {
    started.services.rest.fault({ kind: 'secondary-limit', on: /branches/, retryAfter: 9 });
    push(image('orphan'));
    expect((await clean()).clock.sleeps).toEqual([9000, 350]);
  });
});

describe('a token that may not', () => {
  test.each([
    ['list the versions', { contents: 'read' }, 'does not let this token list the versions of'],
    [
      'delete',
      { contents: 'read', packages: 'read' },
      'does not let this token delete versions of',
    ],
  ] as const)('%s: the setting is named', async (_name, permissions, what) => {
    push(image('orphan'));
    const done = await clean({}, permissions);
    expect(done.succeeded).toBe(false);
    expect(done.runner.failures[0]).toContain(what);
    expect(done.runner.failures[0]).toContain(
      'Manage Actions access → this repository → role Admin',
    );
    expect(there()).toHaveLength(1);
  });

  test('delete, which GitHub hides behind a 404', async () => {
    push(image('orphan'));
    started.services.hub.packages.administeredByOthers.add(`${api.owner}/${api.name}`);
    const done = await clean();
    expect(done.succeeded).toBe(false);
    expect(done.runner.failures[0]).toContain('does not let this token delete versions of');
    expect(outputsOf(done)).toEqual({ outcome: 'failed', removed: '0', kept: '1' });
  });

  test('list branches', async () => {
    push(image('orphan'));
    const done = await clean({}, { packages: 'write' });
    expect(done.runner.failures[0]).toContain('permissions: { contents: read }');
    expect(there()).toHaveLength(1);
  });

  test('a token that is none', async () => {
    push(image('orphan'));
    const done = await clean({ 'github-token': 'ghs_expired' });
    expect(done.runner.failures[0]).toContain("GitHub's API refused the token");
    expect(there()).toHaveLength(1);
  });
});

test('a version that somebody else removed meanwhile is no refusal', async () => {
  push(image('there'));
  const permissions = { contents: 'read', packages: 'write' } as const;
  const token = started.services.issueToken({ repository, permissions });
  const github = connectGitHub(token, started.services.url());
  expect(await github.deleteVersion(api, 1)).toBe('gone');
});

test('a package that is not there', async () => {
  const done = await clean();
  expect(done.runner.failures[0]).toContain('there is none of that name');
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { branchesOf } from '../../src/build-with-registry-cache/branches.ts';
import { cacheReferences } from '../../src/build-with-registry-cache/cache-references.ts';
import {
  imageRepository,
  isRepository,
  isTag,
  registryOf,
  repositoryOf,
  slug,
} from '../../src/build-with-registry-cache/references.ts';
import { defaultTags, fullReferences } from '../../src/build-with-registry-cache/tags.ts';
import { parseRunContext, type RunContext } from '../../src/core/run-context.ts';
import { pushEnvironment, pushEvent } from '../fakes/ports.ts';

function contextOf(env: Readonly<Record<string, string>>, event: object = pushEvent): RunContext {
  return parseRunContext({ ...pushEnvironment, ...env }, { ...event });
}

const main = contextOf({});
const feature = contextOf({
  GITHUB_REF: 'refs/heads/feature/Login',
  GITHUB_REF_NAME: 'feature/Login',
});
const pullRequest = contextOf({
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REF: 'refs/pull/12/merge',
  GITHUB_REF_NAME: '12/merge',
  GITHUB_HEAD_REF: 'fix',
  GITHUB_BASE_REF: 'release',
});
const gitTag = contextOf({ GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_REF_NAME: 'v1.2.3' });
const queue = contextOf({
  GITHUB_EVENT_NAME: 'merge_group',
  GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-9-0123abcd',
  GITHUB_REF_NAME: 'gh-readonly-queue/main/pr-9-0123abcd',
});
const schedule = contextOf({ GITHUB_EVENT_NAME: 'schedule' }, {});

const repository = 'ghcr.io/o/r/api';
const cacheOf = (context: RunContext, platforms: readonly string[] = [], writes = true) =>
  cacheReferences({ repository, platforms, branches: branchesOf(context), writes });

describe('cache references', () => {
  test('the default branch has exactly the reference that the guide checks', () => {
    expect(cacheOf(main)).toEqual({
      read: ['ghcr.io/o/r/api:buildcache'],
      write: 'ghcr.io/o/r/api:buildcache',
    });
    expect(cacheOf(schedule).write).toBe('ghcr.io/o/r/api:buildcache');
  });

  test('a branch reads its own, then the default branch’s, and writes its own', () => {
    const { read, write } = cacheOf(feature);
    expect(write).toMatch(/^ghcr\.io\/o\/r\/api:buildcache-feature-login-[0-9a-f]{8}$/);
    expect(read).toEqual([write, 'ghcr.io/o/r/api:buildcache']);
  });

  test('a pull request reads its own, its base and the default branch', () => {
    expect(cacheOf(pullRequest)).toEqual({
      read: [
        'ghcr.io/o/r/api:buildcache-fix',
        'ghcr.io/o/r/api:buildcache-release',
        'ghcr.io/o/r/api:buildcache',
      ],
      write: 'ghcr.io/o/r/api:buildcache-fix',
    });
  });

  test.each([
    ['a git tag', gitTag],
    ['a merge queue', queue],
  ])('%s reads the default branch’s and writes none', (_name, context) => {
    expect(cacheOf(context)).toEqual({ read: ['ghcr.io/o/r/api:buildcache'], write: undefined });
  });

  test('platforms have caches of their own, but for the one that is meant when none is named', () => {
    const tags = [
      ['linux/amd64'],
      ['linux/arm64'],
      ['linux/arm/v7'],
      ['linux/arm64', 'linux/amd64'],
    ].map((platforms) => cacheOf(main, platforms).write?.split(':')[1]);
    expect(tags).toEqual([
      'buildcache',
      'buildcache-linux-arm64',
      'buildcache-linux-arm-v7',
      'buildcache-linux-amd64-linux-arm64',
    ]);
  });

  test('no two branches share a cache, and every reference is a legal tag', () => {
    const branch = fc.stringMatching(/^[A-Za-z0-9/_.-]{1,90}$/);
    fc.assert(
      fc.property(fc.uniqueArray(branch, { minLength: 2, maxLength: 2 }), (names) => {
        const written = names.map(
          (name) =>
            cacheOf(contextOf({ GITHUB_REF: `refs/heads/${name}`, GITHUB_REF_NAME: name })).write,
        );
        for (const reference of written) expect(isTag(reference?.split(':')[1] ?? '')).toBe(true);
        expect(written[0]).not.toBe(written[1]);
      }),
    );
  });

  test('a branch that is called like a platform does not write the cache of that platform', () => {
    const on = (name: string, platforms: readonly string[] = []): string | undefined =>
      cacheOf(contextOf({ GITHUB_REF: `refs/heads/${name}`, GITHUB_REF_NAME: name }), platforms)
        .write;
    expect(on('linux-arm64')).not.toBe(on('main', ['linux/arm64']));
    expect(on('next-linux-arm64')).not.toBe(on('next', ['linux/arm64']));
    expect(on('linux')).toMatch(/:buildcache-linux-[0-9a-f]{8}$/);
    expect(on('linuxes')).toMatch(/:buildcache-linuxes$/);
  });

  test('no rights, no write', () => {
    expect(cacheOf(main, [], false).write).toBeUndefined();
  });
});

describe('tags', () => {
  const sha = pushEnvironment['GITHUB_SHA'] ?? '';
  test.each([
    ['default branch', main, [sha, 'main', 'latest']],
    ['branch', feature, [sha, 'feature-login']],
    ['pull request', pullRequest, [sha, 'pr-12']],
    ['git tag that is a version', gitTag, [sha, 'v1.2.3', '1.2.3', '1.2', '1']],
    ['merge queue', queue, [sha]],
    ['schedule without a payload', schedule, [sha, 'main', 'latest']],
  ])('of a %s', (_name, context, expected) => {
    expect(defaultTags(context.sha, branchesOf(context))).toEqual(expected);
  });

  test.each([
    ['1.2.3', ['1.2.3', '1.2', '1']],
    ['v0.4.0', ['v0.4.0', '0.4.0', '0.4']],
    ['v2.0.0-RC.1', ['v2.0.0-rc.1', '2.0.0-rc.1']],
    ['v1.2.3+build.5', ['v1.2.3-build.5', '1.2.3', '1.2', '1']],
    ['v1.2', ['v1.2']],
    ['v1.02.3', ['v1.02.3']],
    ['api/v1.2.3', ['api-v1.2.3']],
    ['nightly', ['nightly']],
  ])('of the git tag %s', (name, expected) => {
    const context = contextOf({ GITHUB_REF: `refs/tags/${name}`, GITHUB_REF_NAME: name });
    expect(defaultTags('', branchesOf(context))).toEqual(expected);
  });

  test('a branch is no version, whatever it is called', () => {
    const context = contextOf({ GITHUB_REF: 'refs/heads/v1.2.3', GITHUB_REF_NAME: 'v1.2.3' });
    expect(defaultTags('', branchesOf(context))).toEqual(['v1.2.3']);
  });

  test('a branch that is called like the cache does not overwrite it', () => {
    const context = contextOf({
      GITHUB_REF: 'refs/heads/buildcache',
      GITHUB_REF_NAME: 'buildcache',
    });
    expect(defaultTags(sha, branchesOf(context))).toEqual([sha, 'branch-buildcache']);
  });

  test('full references stand as they are, in lower case; bare ones are completed', () => {
    expect(
      fullReferences(repository, ['V1', 'localhost:5000/Team/App:Edge', 'quay.io/Team/App']),
    ).toEqual(['ghcr.io/o/r/api:V1', 'localhost:5000/team/app:Edge', 'quay.io/team/app:latest']);
  });

  test('every branch makes a legal tag', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (name) => isTag(slug(name))));
  });
});

test.each([
  ['api', 'ghcr.io/jazielflo/copilotos-bridge/api'],
  ['JazielFlo/API', 'ghcr.io/jazielflo/api'],
  ['localhost:5000/Api', 'localhost:5000/api'],
  ['quay.io/team/api', 'quay.io/team/api'],
])('%s names %s', (name, expected) => {
  const namespace = { registry: 'ghcr.io', repository: 'JazielFlo/copilotos-bridge' };
  expect(imageRepository(name, namespace)).toBe(expected);
  expect(isRepository(expected)).toBe(true);
});

test('the registry and the repository of a reference', () => {
  expect(
    ['redis', 'team/redis', 'ghcr.io/a/b', 'localhost/a', '127.0.0.1:5000/a'].map(registryOf),
  ).toEqual(['docker.io', 'docker.io', 'ghcr.io', 'localhost', '127.0.0.1:5000']);
  expect(['localhost:5000/a', 'localhost:5000/a:b', 'a/b:c@sha256:d'].map(repositoryOf)).toEqual([
    'localhost:5000/a',
    'localhost:5000/a',
    'a/b',
  ]);
  expect(isRepository('ghcr.io/o/r/a--b')).toBe(true);
  expect(isRepository('ghcr.io/o/r/a b')).toBe(false);
});

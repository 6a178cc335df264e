import { digest } from '../core/cache-key.ts';
import type { Branches } from './branches.ts';
import { slug } from './references.ts';

/** First part of every cache tag; the whole of it on the default branch. */
export const cacheTag = 'buildcache';

/** Where the cache of one image is read, best first, and written; nowhere when `write` is undefined. */
export interface CacheReferences {
  readonly read: readonly string[];
  readonly write: string | undefined;
}

/** What decides the references. */
export interface CacheScope {
  readonly repository: string;
  readonly platforms: readonly string[];
  readonly branches: Branches;
  readonly writes: boolean;
}

/**
 * The registry exporter replaces what a tag holds, so every image, branch and platform has a tag of its own. Builds read
 * their own branch, the branch they will be merged into, and the default branch; they write their own only, so that a
 * branch can never feed another one but by being merged.
 */
export function cacheReferences({
  repository,
  platforms,
  branches,
  writes,
}: CacheScope): CacheReferences {
  const { own, base, main, tag, isPassing } = branches;
  const reference = (branch: string): string =>
    `${repository}:${branchCacheTag(branch, main)}${platformPart(platforms)}`;
  const named = [isPassing ? '' : own, base, main].filter((branch) => branch !== '');
  const writable = writes && own !== '' && tag === '' && !isPassing;
  return {
    read: [...new Set(named.map(reference))],
    write: writable ? reference(own) : undefined,
  };
}

/** Returns the cache tag of a branch, without what the platforms add to it. */
export function branchCacheTag(branch: string, main: string): string {
  return branch === main ? cacheTag : `${cacheTag}-${branchPart(branch)}`;
}

/** Operating systems that a platform may begin with (containerd/platforms, database.go; go.dev/doc/install/source). */
export const platformSystems =
  'aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|linux|nacl|netbsd|openbsd|plan9|solaris|wasi|wasip1|windows|zos';
const namesSystem = new RegExp(`(^|-)(${platformSystems})(-|$)`);

// `a/b` and `a-b` must not share a cache: what the slug loses, a digest keeps. Nor must the branch `linux-arm64` write
// what the default branch has for that platform.
function branchPart(branch: string): string {
  const plain = slug(branch).slice(0, 80);
  return plain === branch && !namesSystem.test(plain)
    ? plain
    : `${plain}-${digest(branch).slice(0, 8)}`;
}

// linux/amd64 named or not is the single-platform build that everyone means by `:buildcache`.
function platformPart(platforms: readonly string[]): string {
  if (platforms.length === 0 || (platforms.length === 1 && platforms[0] === 'linux/amd64'))
    return '';
  return [...platforms]
    .sort()
    .map((platform) => `-${platform.replaceAll('/', '-')}`)
    .join('');
}

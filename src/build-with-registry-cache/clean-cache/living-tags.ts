import { branchCacheTag, cacheTag } from '../cache-references.ts';

// What GOOS can be (go.dev/doc/install/source): a tag of a branch and a platform is told by it from one of another branch.
const systems =
  'aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasi|wasip1|windows';
const platforms = new RegExp(`^(-(${systems})-[a-z0-9]+(-v\\d+)?)*$`);

/** Says whether a tag holds a build cache. */
export function isCacheTag(tag: string): boolean {
  return tag === cacheTag || tag.startsWith(`${cacheTag}-`);
}

/**
 * Returns a function that says whether a cache tag belongs to a branch that is there. In doubt it does: the default
 * branch is known by its short tag and by its long one, and what reads like a platform may be one.
 */
export function livingTags(branches: readonly string[]): (tag: string) => boolean {
  const beginnings = [cacheTag, ...branches.map((branch) => branchCacheTag(branch, ''))];
  return (tag) =>
    beginnings.some(
      (beginning) => tag.startsWith(beginning) && platforms.test(tag.slice(beginning.length)),
    );
}

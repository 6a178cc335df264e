import { branchCacheTag, cacheTag, platformSystems } from '../cache-references.ts';

// A tag of a branch and a platform is told by the system from one of another branch.
const platforms = new RegExp(`^(-(${platformSystems})-[a-z0-9]+(-v\\d+)?)*$`);

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

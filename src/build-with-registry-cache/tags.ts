import parseVersion from 'semver/functions/parse.js';
import type { RunContext } from '../core/run-context.ts';
import { branchesOf, type Branches } from './branches.ts';
import { cacheTag } from './cache-references.ts';
import { isFullReference, slug } from './references.ts';

/**
 * Returns the tags an image gets when none are asked for: the commit, the branch, the versions of a git tag, and `latest`
 * on the default branch.
 */
export function defaultTags(sha: string, branches: Branches): readonly string[] {
  const { own, main, tag, pullRequest, isPassing } = branches;
  const tags = sha === '' ? [] : [sha];
  if (tag !== '') tags.push(clearOfCache(slug(tag)), ...versionTags(tag));
  else if (pullRequest !== '') tags.push(`pr-${pullRequest}`);
  else if (own !== '' && !isPassing) tags.push(clearOfCache(slug(own)));
  if (own !== '' && own === main && pullRequest === '') tags.push('latest');
  return [...new Set(tags)];
}

/** Returns everything an image is called: the tags that were asked for, or the usual ones, in each of its repositories. */
export function referencesOf(
  asked: readonly string[],
  repositories: readonly string[],
  context: RunContext,
): readonly string[] {
  const tags = asked.length > 0 ? asked : defaultTags(context.sha, branchesOf(context));
  return [...new Set(repositories.flatMap((name) => fullReferences(name, tags)))];
}

/** Returns full references: bare tags are put on the repository, full ones are taken as they are, in lower case. */
export function fullReferences(repository: string, tags: readonly string[]): readonly string[] {
  const references = tags.map((tag) => {
    if (!isFullReference(tag)) return `${repository}:${tag}`;
    const [name, version] = splitTag(tag);
    return `${name.toLowerCase()}:${version ?? 'latest'}`;
  });
  return [...new Set(references)];
}

/** Returns the name and the tag of a full reference; a port is no tag. */
export function splitTag(reference: string): readonly [string, string | undefined] {
  const match = /^(.*\/[^/:]*):([^/]*)$/.exec(reference);
  return match === null ? [reference, undefined] : [match[1] ?? '', match[2]];
}

// As docker/metadata-action does: a prerelease moves no other tag, and 0.x promises nothing that `0` could stand for.
function versionTags(tag: string): readonly string[] {
  const version = parseVersion(tag);
  if (version === null) return [];
  const { major, minor, prerelease } = version;
  if (prerelease.length > 0) return [slug(version.version)];
  return [version.version, `${major}.${minor}`, ...(major > 0 ? [String(major)] : [])];
}

// A branch called `buildcache` must not overwrite the cache.
function clearOfCache(tag: string): string {
  return tag.startsWith(cacheTag) ? `branch-${tag}` : tag;
}

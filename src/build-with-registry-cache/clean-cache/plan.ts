import type { ActionError } from '../../core/errors.ts';
import type { PackageVersion } from '../../core/github.ts';
import { isTrusted } from '../../core/run-context.ts';
import type { Secret } from '../../core/secret.ts';
import type { Inputs } from '../inputs.ts';
import { livingDigests } from './living-digests.ts';
import { isCacheTag, livingTags } from './living-tags.ts';
import type { CachePackage } from './package-names.ts';
import type { CleanWorld, SeenPackage } from './probe.ts';

/** A version that goes, and why. */
export interface Removal {
  readonly version: PackageVersion;
  readonly why: 'branch-gone' | 'untagged';
  /** Days since it was made or changed. */
  readonly age: number;
}

/** What becomes of one package. */
export interface PackagePlan {
  readonly package: CachePackage;
  /** Lists before what they hold, so that a step that is killed leaves no list with holes. */
  readonly removals: readonly Removal[];
  /** How many versions there are. */
  readonly count: number;
  /** What the tags stood for when it was decided. */
  readonly tags: string;
  /** Why nothing of it goes. */
  readonly problem: ActionError | undefined;
}

/** What will be done. */
export interface CleanPlan {
  readonly packages: readonly PackagePlan[];
  /** Why nothing is looked at; empty when it is. */
  readonly skipped: string;
  readonly githubToken: Secret;
}

const day = 86_400_000;

/** Decides which versions go: caches of branches that are gone, and old ones without a tag that nothing has need of. */
export function planClean(inputs: Inputs, world: CleanWorld): CleanPlan {
  return {
    packages: world.packages.map((seen) => planPackage(seen, inputs, world)),
    skipped: isTrusted(inputs.context)
      ? ''
      : 'This run works for someone else’s code, so it may only read.',
    githubToken: inputs.githubToken,
  };
}

/** Returns what the tags of a package stand for, to be compared later. */
export function tagsOf(versions: readonly PackageVersion[]): string {
  const tags = versions.flatMap(({ digest, tags: own }) => own.map((tag) => `${tag}@${digest}`));
  return JSON.stringify(tags.sort());
}

function planPackage(seen: SeenPackage, inputs: Inputs, world: CleanWorld): PackagePlan {
  const { package: one, versions } = seen;
  const base = { package: one, count: versions.length, tags: tagsOf(versions) };
  if (seen.kind === 'unreadable') return { ...base, removals: [], problem: seen.error };
  const isLiving = livingTags(world.branches);
  const candidates = versions.flatMap((version): readonly Removal[] => {
    const age = Math.floor((world.now - version.changedAt) / day);
    const why = reasonOf(version, age > inputs.olderThan, isLiving);
    return why === undefined ? [] : [{ version, why, age }];
  });
  const leaving = new Set(candidates.map(({ version }) => version.digest));
  const staying = versions.map(({ digest }) => digest).filter((digest) => !leaving.has(digest));
  const living = livingDigests(staying, versions, seen.manifests);
  const removals = candidates.filter(({ version }) => !living.has(version.digest));
  const isList = ({ version }: Removal): boolean =>
    seen.manifests.get(version.digest)?.kind === 'list';
  const ordered = [...removals.filter(isList), ...removals.filter((one) => !isList(one))];
  return { ...base, removals: ordered, problem: undefined };
}

function reasonOf(
  { tags }: PackageVersion,
  isOld: boolean,
  isLiving: (tag: string) => boolean,
): Removal['why'] | undefined {
  if (tags.length === 0) return isOld ? 'untagged' : undefined;
  return tags.every((tag) => isCacheTag(tag) && !isLiving(tag)) ? 'branch-gone' : undefined;
}

import { branchesOf } from './branches.ts';
import { placesIn, storeOf } from './cache-backends.ts';
import { cacheReferences, type CacheReferences } from './cache-references.ts';
import { repositoriesOf, type ImageEntry } from './image-entry.ts';
import { perManifest } from './index-annotations.ts';
import type { Inputs } from './inputs.ts';
import { sourceOf, type Source } from './sources.ts';
import { referencesOf } from './tags.ts';
import type { Rights } from './trust.ts';

/** One image as it will be built. */
export interface ImagePlan {
  readonly name: string;
  /** Its name in the build definition and in BuildKit's events. */
  readonly id: string;
  readonly repository: string;
  readonly references: readonly string[];
  /** As the store calls them. */
  readonly cache: CacheReferences;
  readonly source: Source;
  readonly entry: ImageEntry;
}

/** Decides of each image by itself what it is called and where its cache is. */
export function planImages(
  entries: readonly ImageEntry[],
  inputs: Inputs,
  rights: Rights,
): readonly ImagePlan[] {
  return entries.map((entry, at) => planImage(entry, idAt(entries, at), inputs, rights));
}

function planImage(entry: ImageEntry, id: string, inputs: Inputs, rights: Rights): ImagePlan {
  const { registry, context, pushByDigest } = inputs;
  const branches = branchesOf(context);
  const repositories = repositoriesOf(entry, { registry, repository: context.repository });
  const [repository] = repositories;
  const caches = cacheReferences({
    ...{ repository, platforms: entry.platforms, branches },
    writes: rights.writeCache,
  });
  return {
    name: entry.name,
    id,
    repository,
    references: pushByDigest ? [] : referencesOf(entry.tags, repositories, context),
    cache: placesIn(storeOf(inputs), caches),
    source: sourceOf(entry, context.workspace),
    entry: pushByDigest ? perManifest(entry) : entry,
  };
}

// Names that differ in punctuation only stay apart.
function idAt(entries: readonly ImageEntry[], at: number): string {
  const ids = entries.map(({ name }) => name.replace(/[^\w-]+/g, '-'));
  const id = ids[at] ?? '';
  return ids.indexOf(id) === at ? id : `${id}-${at}`;
}

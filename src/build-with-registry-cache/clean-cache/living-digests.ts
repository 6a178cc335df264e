import type { PackageVersion } from '../../core/github.ts';
import type { Manifest } from '../manifests.ts';

type Links = ReadonlyMap<string, readonly string[]>;

/**
 * Returns everything that versions which stay have need of: entries of lists, however deep; what refers to a manifest by
 * its `subject` or by a tag `sha256-…` (signatures, attestations, referrers before OCI 1.1), and what is referred to so:
 * somebody who signed a manifest means to keep it.
 */
export function livingDigests(
  staying: readonly string[],
  versions: readonly PackageVersion[],
  manifests: ReadonlyMap<string, Manifest>,
): ReadonlySet<string> {
  const links = linksOf(versions, manifests);
  const living = new Set<string>();
  const left = [...staying];
  for (let digest = left.pop(); digest !== undefined; digest = left.pop()) {
    if (living.has(digest)) continue;
    living.add(digest);
    left.push(...(links.get(digest) ?? []));
  }
  return living;
}

function linksOf(
  versions: readonly PackageVersion[],
  manifests: ReadonlyMap<string, Manifest>,
): Links {
  const children = [...manifests].flatMap(([digest, manifest]) =>
    manifest.children.map((child) => [digest, child.digest] as const),
  );
  const subjects = [...manifests]
    .filter(([, { subject }]) => subject !== '')
    .map(([digest, { subject }]) => [digest, subject] as const);
  const tagged = versions.flatMap(({ digest, tags }) =>
    tags.flatMap((tag) => subjectsOfTag(tag).map((subject) => [digest, subject] as const)),
  );
  const mutual = [...subjects, ...tagged];
  const pairs = [...children, ...mutual, ...mutual.map(([from, to]) => [to, from] as const)];
  const groups = Map.groupBy(pairs, ([from]) => from);
  return new Map([...groups].map(([from, group]) => [from, group.map(([, to]) => to)]));
}

// `sha256-HEX` (OCI 1.1, "Referrers Tag Schema"), and with `.sig`, `.att` or `.sbom` behind it (cosign).
function subjectsOfTag(tag: string): readonly string[] {
  const hex = /^sha256-([0-9a-f]{64})(\.|$)/.exec(tag)?.[1];
  return hex === undefined ? [] : [`sha256:${hex}`];
}

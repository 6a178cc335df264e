import { diagnose } from '../diagnosis.ts';
import { parseManifest, type Descriptor, type Manifest } from '../manifests.ts';
import type { ImageMerge } from './plan.ts';

/** What a command showed, or what it said when it could not. */
export type Shown =
  | { readonly kind: 'shown'; readonly text: string }
  | { readonly kind: 'failed'; readonly said: string };

/** What the registry holds of one image and what would be made of it. */
export interface Sight {
  readonly image: ImageMerge;
  /** One for each source. */
  readonly sources: readonly Shown[];
  /** The list as it would be pushed. */
  readonly list: Shown;
}

/** Returns the entries of a list that can be run: all but attestations, whose platform is unknown on purpose. */
export function runnable({ children }: Pick<Manifest, 'children'>): readonly Descriptor[] {
  return children.filter(
    ({ platform, attests }) => attests === '' && !platform.startsWith('unknown/unknown'),
  );
}

/** Returns why an image cannot be merged, as sentences; none when it can. */
export function faultsOf({ image, sources, list }: Sight): readonly string[] {
  const unread = sources.flatMap((source, at) =>
    source.kind === 'failed' ? [unreadable(image.sources[at] ?? '', source.said)] : [],
  );
  if (unread.length > 0) return unread;
  const given = sources.map((source, at) => digestsOf(image.sources[at] ?? '', source));
  if (list.kind === 'failed') return [`no list can be made: ${diagnosisOf(list.said)}`];
  const manifest = parseManifest(list.text);
  if (manifest?.kind !== 'list') return ['buildx made something else than a list of platforms.'];
  return [...platformFaults(image, manifest, given), ...lossFaults(manifest, given)];
}

// What a job gave: its manifest, or all that its list holds, attestations among it.
function digestsOf(reference: string, source: Shown): readonly string[] {
  const manifest = source.kind === 'shown' ? parseManifest(source.text) : undefined;
  return manifest?.kind === 'list'
    ? manifest.children.map(({ digest }) => digest)
    : [reference.split('@')[1] ?? ''];
}

function platformFaults(
  { platforms }: ImageMerge,
  manifest: Manifest,
  given: readonly (readonly string[])[],
): readonly string[] {
  const groups = Map.groupBy(runnable(manifest), ({ platform }) => platform);
  const there = new Set([...groups.keys()].map((platform) => platform.replace(/ \(.*\)$/, '')));
  const twice = [...groups].filter(([, group]) => group.length > 1);
  const unexpected = [...there].filter((platform) => !platforms.includes(platform));
  return [
    ...twice.map(
      ([platform, group]) =>
        `${platform} is there ${group.length} times, from lines ${linesOf(group, given)} of \`digests\`.`,
    ),
    ...platforms
      .filter((platform) => !there.has(platform))
      .map((platform) => `${platform} is in \`platforms\`, and no job built it.`),
    ...(platforms.length === 0 ? [] : unexpected).map(
      (platform) => `${platform} was built, and is not in \`platforms\`.`,
    ),
  ];
}

function linesOf(group: readonly Descriptor[], given: readonly (readonly string[])[]): string {
  const lines = given.flatMap((digests, at) =>
    group.some(({ digest }) => digests.includes(digest)) ? [at + 1] : [],
  );
  return lines.join(' and ');
}

// An attestation that is lost takes the provenance of an image with it, and nobody would see.
function lossFaults(
  { children }: Manifest,
  given: readonly (readonly string[])[],
): readonly string[] {
  const kept = new Set(children.map(({ digest }) => digest));
  return given
    .flat()
    .filter((digest) => !kept.has(digest))
    .map((digest) => `${digest} would be left out of the list.`);
}

function unreadable(reference: string, said: string): string {
  return `${reference} cannot be read: ${diagnosisOf(said)}`;
}

function diagnosisOf(said: string): string {
  const { cause, fix, known } = diagnose(said);
  return known ? `${cause} ${fix}` : cause;
}

import { resolve } from 'node:path';
import { optionAttributes, type OptionAttributes } from './bake-options.ts';
import { secretVariable, type BuildSecret } from './build-secrets.ts';
import {
  compressed,
  exportEntry,
  freshPlace,
  importEntry,
  type CacheStore,
} from './cache-backends.ts';
import type { ModeChoice } from './cache-mode.ts';
import type { Described } from './definition.ts';
import type { ImageEntry } from './image-entry.ts';
import type { Inputs } from './inputs.ts';
import type { ImagePlan } from './image-plan.ts';
import type { LentCaches } from './lent-caches.ts';

/** One target of a bake file (docs.docker.com/build/bake/reference), in the part of it that is used. */
export interface BakeTarget extends OptionAttributes {
  readonly context: string;
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly platforms?: readonly string[];
  readonly tags: readonly string[];
  readonly secret?: readonly unknown[];
  readonly attest: readonly string[];
  readonly 'cache-from'?: readonly string[];
  readonly 'cache-to'?: readonly string[];
  readonly output: readonly string[];
  readonly pull?: true;
  readonly 'no-cache'?: true;
}

/** A bake file: all images in one request, so that stages they share run once. */
export interface BakeDefinition {
  readonly group: { readonly default: { readonly targets: readonly string[] } };
  readonly target: Readonly<Record<string, Partial<BakeTarget>>>;
}

type Options = Pick<
  Inputs,
  | 'pushByDigest'
  | 'compression'
  | 'secrets'
  | 'pull'
  | 'noCache'
  | 'provenance'
  | 'sbom'
  | 'context'
> & {
  /** How much of each image is cached, by its id. */
  readonly modes: ReadonlyMap<string, ModeChoice>;
  readonly store: CacheStore;
  /** Where local caches are written first; empty when none are. */
  readonly fresh: string;
  /** Caches that are known not to be there. */
  readonly absent: readonly string[];
  /** By name in the definition: caches of others. */
  readonly lent: LentCaches;
  readonly push: boolean;
  /** True when the result has to be carried from the builder to the Engine. */
  readonly loads: boolean;
  readonly load: boolean;
  /** Whether what is pushed is taken from the Engine's image store. */
  readonly pushesFromStore: boolean;
  /** Targets that are part of others without being images. */
  readonly linked: Described['linked'];
};

/** Returns the definition of all images. */
export function bakeDefinition(images: readonly ImagePlan[], options: Options): BakeDefinition {
  const idOf = (name: string): string => images.find((image) => image.name === name)?.id ?? name;
  const targets = images.map((image): [string, BakeTarget] => [
    image.id,
    { ...image.entry.rest, ...targetOf(image, options), ...optionAttributes(image.entry, idOf) },
  ]);
  return {
    group: { default: { targets: images.map(({ id }) => id) } },
    target: { ...linkedTargets(options), ...Object.fromEntries(targets) },
  };
}

function linkedTargets({ linked, lent, store }: Options): BakeDefinition['target'] {
  const targets = Object.entries(linked).map(([name, target]) => [
    name,
    { ...target, ...importsOf(lent.get(name) ?? [], store) },
  ]);
  return Object.fromEntries(targets) as BakeDefinition['target'];
}

/** Returns the definition as bake reads it: HCL's JSON form, where `${` and `%{` begin templates unless doubled. */
export function writeBakeFile(definition: BakeDefinition): string {
  return JSON.stringify(definition, null, 2).replace(/([$%])\{/g, '$1$1{');
}

function targetOf(image: ImagePlan, options: Options): BakeTarget {
  const { entry, source, references } = image;
  const { secrets, pull, noCache, provenance, sbom, context } = options;
  const labels = { ...sourceLabel(context), ...Object.fromEntries(entry.labels) };
  return {
    context: source.context,
    ...(source.dockerfile === '' ? {} : { dockerfile: source.dockerfile }),
    ...(entry.target === '' ? {} : { target: entry.target }),
    ...(entry.buildArgs.size === 0 ? {} : { args: Object.fromEntries(entry.buildArgs) }),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
    ...(entry.platforms.length === 0 ? {} : { platforms: entry.platforms }),
    tags: references,
    ...secretsOf(entry, secrets, context.workspace),
    attest: [attestation(provenance), ...billOfMaterials(sbom)],
    ...cachesOf(image, options),
    output: outputsOf(image, options),
    ...(pull ? { pull: true as const } : {}),
    ...(noCache ? { 'no-cache': true as const } : {}),
  };
}

function cachesOf(
  { id, cache: { read, write } }: ImagePlan,
  { modes, store, fresh, absent, lent, compression }: Options,
): Pick<BakeTarget, 'cache-from' | 'cache-to'> {
  const mode = modes.get(id)?.mode ?? 'max';
  const own = read.filter((place) => !absent.includes(place));
  const place = write === undefined || fresh === '' ? write : freshPlace(store, fresh, write);
  return {
    ...importsOf([...own, ...(lent.get(id) ?? [])], store),
    ...(place === undefined
      ? {}
      : { 'cache-to': [exportEntry(store, place, { mode, compression })] }),
  };
}

function importsOf(places: readonly string[], store: CacheStore): Pick<BakeTarget, 'cache-from'> {
  if (places.length === 0) return {};
  return { 'cache-from': places.map((place) => importEntry(store, place)) };
}

// Without push, load and an exporter of the user's the image is built and dropped: that is a check.
function outputsOf(
  { repository, entry: { outputs: others } }: ImagePlan,
  { push, pushByDigest, load, loads, pushesFromStore, compression }: Options,
): readonly string[] {
  // Docker's own media types have no name for zstd.
  const untagged = pushByDigest
    ? `,name=${repository},push-by-digest=true,name-canonical=true`
    : '';
  // To keep it in a store every layer that came from the cache would be fetched for nothing (moby/buildkit,
  // exporter/containerimage). Only an Engine that pushes by itself needs it there.
  const kept = load ? '' : pushesFromStore ? ',unpack=false' : ',store=false';
  const image = `type=image,push=true${kept}${untagged}${compression === '' ? '' : ',oci-mediatypes=true'}${compressed(compression)}`;
  if (push) return [image, ...(loads ? ['type=docker'] : []), ...others];
  if (load) return ['type=docker', ...others];
  return others.length > 0 ? others : ['type=cacheonly'];
}

function attestation(provenance: Options['provenance']): string {
  if (provenance === 'false') return 'type=provenance,disabled=true';
  return `type=provenance,mode=${provenance === 'max' ? 'max' : 'min'}`;
}

function billOfMaterials(sbom: string): readonly string[] {
  if (sbom === 'false') return [];
  return [sbom === 'true' ? 'type=sbom' : `type=sbom,${sbom}`];
}

// Links the package to its repository on GHCR. Time and commit are left out on purpose: an unchanged image keeps its digest.
function sourceLabel({ serverUrl, repository }: Options['context']): Record<string, string> {
  if (repository === '') return {};
  return { 'org.opencontainers.image.source': `${serverUrl}/${repository}` };
}

// A secret of the step stands in for one of the same id in a file.
function secretsOf(
  { rest }: ImageEntry,
  secrets: readonly BuildSecret[],
  workspace: string,
): Pick<BakeTarget, 'secret'> {
  const ids = secrets.map(({ id }) => id);
  const others: readonly unknown[] = Array.isArray(rest['secret']) ? rest['secret'] : [];
  const kept = others.filter((secret) => !ids.includes(idOfSecret(secret)));
  const all = [...kept, ...secrets.map((secret) => secretSource(secret, workspace))];
  return all.length === 0 ? {} : { secret: all };
}

// CSV in old versions of bake, an object in newer ones.
function idOfSecret(secret: unknown): string {
  if (typeof secret === 'string') return /(?:^|,)id=([^,]*)/.exec(secret)?.[1] ?? '';
  const { id } = { ...(secret as { readonly id?: unknown }) };
  return typeof id === 'string' ? id : '';
}

function secretSource(secret: BuildSecret, workspace: string): string {
  if (secret.kind === 'file') return `id=${secret.id},src=${resolve(workspace, secret.path)}`;
  return `id=${secret.id},env=${secretVariable(secret.id)}`;
}

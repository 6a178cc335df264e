import { join, relative, resolve } from 'node:path';
import { attributesOf, type CacheKind } from './cache-options.ts';
import type { CacheReferences } from './cache-references.ts';
import type { Inputs } from './inputs.ts';

/** Where the caches of a build are kept. */
export interface CacheStore {
  readonly kind: CacheKind;
  readonly options: ReadonlyMap<string, string>;
  /** Absolute; empty unless caches are folders. */
  readonly folder: string;
}

/** How one cache is written. */
export interface CacheExport {
  readonly mode: 'max' | 'min';
  /** Empty leaves it to BuildKit. */
  readonly compression: string;
}

/** Returns where the caches are kept. */
export function storeOf({ cache, cacheOptions, context }: Inputs): CacheStore {
  const folder = cacheOptions.get('folder');
  return {
    kind: cache,
    options: cacheOptions,
    folder: folder === undefined ? '' : resolve(context.workspace, folder),
  };
}

/**
 * Returns what a store calls the caches of an image. A reference tells image, branch and platform apart, so it is the
 * scope in GitHub's cache and the name in a bucket too; as a folder it has `@` for `:`, which no reference holds: no cache
 * can lie in the folder of another.
 */
export function placesIn(store: CacheStore, { read, write }: CacheReferences): CacheReferences {
  if (store.kind === 'none') return { read: [], write: undefined };
  const place = (reference: string): string =>
    store.kind === 'local' ? join(store.folder, reference.replaceAll(':', '@')) : reference;
  return { read: read.map(place), write: write === undefined ? undefined : place(write) };
}

/** Says whether a lookup tells that a cache is not there; GitHub's cache and S3 answer with an empty one. */
export function tellsAbsence({ kind }: CacheStore): boolean {
  return kind !== 'gha' && kind !== 's3';
}

/** Returns the folder that is written in place of a local cache: what BuildKit writes to, it never removes from. */
export function freshPlace({ folder }: CacheStore, fresh: string, place: string): string {
  return join(fresh, relative(folder, place));
}

/** Returns an entry of `cache-from`. */
export function importEntry(store: CacheStore, place: string): string {
  const attributes = attributesOf(store.kind, store.options, 'read');
  const fields = [...named(store, 'src', place), ...located(store, attributes)];
  return [`type=${store.kind}`, ...fields].join(',');
}

/** Returns an entry of `cache-to`. A cache that cannot be written must not fail a build that succeeded. */
export function exportEntry(
  store: CacheStore,
  place: string,
  { mode, compression }: CacheExport,
): string {
  const attributes = attributesOf(store.kind, store.options, 'write');
  // An image manifest, not an index, is what `docker manifest inspect` can show.
  const shown = store.kind === 'registry' ? ['image-manifest=true', 'oci-mediatypes=true'] : [];
  // GitHub's cache and S3 take layers as they are (moby/buildkit, cache/remotecache, Config of each exporter).
  const compresses = tellsAbsence(store) ? compressed(compression) : '';
  const fields = [...named(store, 'dest', place), ...located(store, attributes), `mode=${mode}`];
  return `${[`type=${store.kind}`, ...fields, ...shown, 'ignore-error=true'].join(',')}${compresses}`;
}

/**
 * Returns the attributes by which layers are compressed. Unless forced, layers that exist already, of base images and of an older cache, stay
 * as they are (moby/buildkit#2057). Image and cache are compressed alike, or each layer would be made and uploaded twice.
 */
export function compressed(compression: string): string {
  return compression === '' ? '' : `,compression=${compression},force-compression=true`;
}

function named({ kind }: CacheStore, folder: 'src' | 'dest', place: string): readonly string[] {
  const keys = { registry: 'ref', gha: 'scope', s3: 'name', local: folder, none: '' };
  return [`${keys[kind]}=${place}`];
}

// The folder is in the path of each cache already.
function located({ kind }: CacheStore, attributes: readonly string[]): readonly string[] {
  return kind === 'local' ? [] : attributes;
}

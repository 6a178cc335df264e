/** Manifests as registries keep them (OCI image specification 1.1, and Docker's older names for the same). */

/** What a list says of one of its entries. */
export interface Descriptor {
  readonly digest: string;
  /** `os/architecture[/variant]`, in the form platforms are compared in; empty when the list does not say. */
  readonly platform: string;
  /** The manifest that this one describes, for attestations as BuildKit writes them; empty for others. */
  readonly attests: string;
}

/** The part of a manifest that says what belongs together. */
export interface Manifest {
  readonly kind: 'list' | 'image';
  /** Entries of a list. */
  readonly children: readonly Descriptor[];
  /** Whether it is a build cache of BuildKit's. */
  readonly isCache: boolean;
  /** Digest of the manifest this one refers to; empty when there is none. */
  readonly subject: string;
}

/** Media types a registry is asked for. */
export const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** Says whether a text is the digest of a manifest. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

/** Returns what a manifest says; undefined when it is none that is understood, so that nobody acts on half of it. */
export function parseManifest(text: string): Manifest | undefined {
  const parsed = fieldsOf(parseJson(text));
  const { manifests, subject, config, layers, schemaVersion } = parsed;
  if (schemaVersion !== 2) return undefined;
  const described: readonly unknown[] = Array.isArray(manifests) ? manifests : [config];
  const isCache = described.some(isCacheConfig);
  const subjectDigest = subject === undefined ? '' : fieldsOf(subject)['digest'];
  if (typeof subjectDigest !== 'string' || !isDigestOrNone(subjectDigest)) return undefined;
  if (Array.isArray(manifests)) {
    const children = manifests.map(descriptorOf);
    if (!children.every((child) => child !== undefined)) return undefined;
    return { kind: 'list', children, isCache, subject: subjectDigest };
  }
  if (manifests !== undefined || config === undefined || !Array.isArray(layers)) return undefined;
  return { kind: 'image', children: [], isCache, subject: subjectDigest };
}

// moby/buildkit, cache/remotecache/v1/cachestorage.go, CacheConfigMediaTypeV0: the config of an image manifest, an entry of a list.
function isCacheConfig(descriptor: unknown): boolean {
  return fieldsOf(descriptor)['mediaType'] === 'application/vnd.buildkit.cacheconfig.v0';
}

/** Returns a platform in the form platforms are compared in: what goes without saying is not said (containerd/platforms). */
export function platformKey(platform: string): string {
  const usual: Readonly<Record<string, string>> = { arm64: 'v8', amd64: 'v1', arm: 'v7' };
  const [os = '', architecture = '', variant = ''] = platform.split('/');
  const isUsual = variant === '' || variant === usual[architecture];
  return `${os}/${architecture}${isUsual ? '' : `/${variant}`}`;
}

function descriptorOf(raw: unknown): Descriptor | undefined {
  const { digest, platform, annotations } = fieldsOf(raw);
  if (typeof digest !== 'string' || !isDigest(digest)) return undefined;
  const attests = fieldsOf(annotations)['vnd.docker.reference.digest'];
  return {
    digest,
    platform: platform === undefined ? '' : platformOf(fieldsOf(platform)),
    attests: typeof attests === 'string' ? attests : '',
  };
}

// Windows images of several versions share a platform but for `os.version`.
function platformOf(raw: Readonly<Record<string, unknown>>): string {
  const text = (name: string): string => {
    const value = raw[name];
    return typeof value === 'string' ? value : '';
  };
  const version = text('os.version');
  const key = platformKey([text('os'), text('architecture'), text('variant')].join('/'));
  return version === '' ? key : `${key} (${version})`;
}

function isDigestOrNone(text: string): boolean {
  return text === '' || isDigest(text);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

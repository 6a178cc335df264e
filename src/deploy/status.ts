/** What `status --json` says of one colour, as far as it is needed here. */
export interface ColorStatus {
  readonly state: string;
  readonly release: string;
  /** The commit of that release; empty when it is not known. */
  readonly commit: string;
  /** Service name to `repository@sha256:…`. */
  readonly digests: ReadonlyMap<string, string>;
}

/** What `status --json` says (deploy/server/README.md). */
export interface Status {
  readonly app: string;
  readonly active: string;
  readonly idle: string;
  readonly colors: ReadonlyMap<string, ColorStatus>;
  /** Whether the server knows commits, and so the manifest's `expects`. */
  readonly knowsCommits: boolean;
  /** SHA-256 of what `init` brought of the product, by path below the app's folder; empty for an older server. */
  readonly files: ReadonlyMap<string, string>;
}

interface RawColor {
  readonly state?: string;
  readonly release?: string;
  readonly commit?: string;
  readonly services?: Readonly<Record<string, { readonly image?: string }>>;
}

interface RawStatus {
  readonly app: string;
  readonly active: string;
  readonly idle?: string;
  readonly colors?: Readonly<Record<string, RawColor>>;
  readonly files?: Readonly<Record<string, string>>;
}

const nothing: ColorStatus = { state: '', release: '', commit: '', digests: new Map() };

/** Reads `status --json`; undefined when the server answered something else. */
export function readStatus(json: string): Status | undefined {
  const raw = parse(json);
  if (raw === undefined) return undefined;
  const colors = Object.entries(raw.colors ?? {});
  const knowsCommits = colors.some(([, color]) => typeof color.commit === 'string');
  return {
    app: raw.app,
    active: raw.active,
    idle: raw.idle ?? '',
    colors: new Map(colors.map(([name, color]) => [name, readColor(color, knowsCommits)])),
    knowsCommits,
    files: new Map(Object.entries(raw.files ?? {})),
  };
}

/** Returns what is known of a colour. */
export function colorOf({ colors }: Pick<Status, 'colors'>, color: string): ColorStatus {
  return colors.get(color) ?? nothing;
}

function parse(json: string): RawStatus | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    const isStatus = typeof parsed === 'object' && parsed !== null && 'active' in parsed;
    return isStatus ? (parsed as RawStatus) : undefined;
  } catch {
    return undefined;
  }
}

// A server of an older version names no commit; a release is one, shortened, unless the user named it otherwise.
function readColor(
  { state = '', release = '', commit = '', services = {} }: RawColor,
  knowsCommits: boolean,
): ColorStatus {
  const digests = Object.entries(services).flatMap(([name, { image = '' }]): [string, string][] =>
    image.includes('@sha256:') ? [[name, image]] : [],
  );
  const shortened = /^[0-9a-f]{7,40}$/.test(release) ? release : '';
  return { state, release, commit: knowsCommits ? commit : shortened, digests: new Map(digests) };
}

import { meaningfulLines } from '../core/inputs.ts';
import { faultOf, longForm } from './exporters.ts';

/** How one image is built, in what hardly anyone needs; each is an input for every image and a key of `images`. */
export interface BuildOptions {
  /** Further contexts by the name a Dockerfile knows them by. */
  readonly buildContexts: ReadonlyMap<string, string>;
  /** `ID` or `ID=PATH` of agent sockets and keys. */
  readonly ssh: readonly string[];
  readonly annotations: ReadonlyMap<string, string>;
  readonly network: string;
  readonly shmSize: string;
  /** `SOFT[:HARD]` by the name of the limit. */
  readonly ulimits: ReadonlyMap<string, string>;
  /** Address by host name. */
  readonly addHosts: ReadonlyMap<string, string>;
  /** Stages that are built anew. */
  readonly noCacheFilters: readonly string[];
  /** Exporters beside push and load. */
  readonly outputs: readonly string[];
}

/** Names of the options as users write them. */
export const optionKeys = [
  'build-contexts',
  'ssh',
  'annotations',
  'network',
  'shm-size',
  'ulimits',
  'add-hosts',
  'no-cache-filters',
  'outputs',
] as const;

/** One of those names. */
export type OptionKey = (typeof optionKeys)[number];

/** Notes that a text given for an option cannot be used; `why` continues a sentence about it. */
export type RefuseOption = (key: OptionKey, text: string, why: string, fix?: string) => void;

/** What an image has when nothing is said. */
export const noOptions: BuildOptions = {
  buildContexts: new Map(),
  ssh: [],
  annotations: new Map(),
  network: '',
  shmSize: '',
  ulimits: new Map(),
  addHosts: new Map(),
  noCacheFilters: [],
  outputs: [],
};

const limits =
  'core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack';
const place = '(index|manifest)(-descriptor)?(\\[[\\w/-]+\\])?';
const address = '(\\d{1,3}(\\.\\d{1,3}){3}|[\\da-fA-F]*:[\\da-fA-F:.]+|host-gateway)';

/** What one value of an option looks like; `words` continues "which is not". */
const shapes: Readonly<Record<Exclude<OptionKey, 'outputs'>, readonly [RegExp, string, string?]>> =
  {
    'build-contexts': [
      /^\w[\w./:@-]*=\S/,
      'NAME=VALUE',
      'VALUE is a folder, docker-image://IMAGE, target:NAME of another image, or a Git or HTTP URL.',
    ],
    ssh: [/^[\w.-]+(=\S.*)?$/, 'ID or ID=PATH'],
    annotations: [
      new RegExp(`^(${place}(,${place})*:)?[^\\s=:]+=`),
      'KEY=value',
      'Before KEY may stand what it is put on: index:, manifest:, manifest[linux/amd64]: and the like.',
    ],
    network: [/^(default|none|host)$/, 'one of default, none, host'],
    'shm-size': [/^\d+(\.\d+)? ?([kmgt]i?)?b?$/i, 'a size such as 128m or 1g'],
    ulimits: [
      new RegExp(`^(${limits})=-?\\d+(:-?\\d+)?$`),
      'NAME=SOFT or NAME=SOFT:HARD',
      `NAME is one of ${limits.replaceAll('|', ', ')}.`,
    ],
    'add-hosts': [new RegExp(`^[\\w.-]+[=:]\\[?${address}\\]?$`), 'HOST=ADDRESS'],
    'no-cache-filters': [/^[\w.-]+$/, 'the name of a stage'],
  };

/** Reads all options from raw values: texts of lines, lists, or maps. */
export function parseOptions(
  valueOf: (key: OptionKey) => unknown,
  refuse: RefuseOption,
): BuildOptions {
  const lines = (key: Exclude<OptionKey, 'outputs'>): readonly string[] =>
    ofShape(key, linesOf(valueOf(key)), refuse);
  const words = (key: Exclude<OptionKey, 'outputs'>): readonly string[] =>
    ofShape(key, linesOf(valueOf(key)).flatMap(wordsOf), refuse);
  return {
    buildContexts: pairsOf(lines('build-contexts')),
    ssh: lines('ssh'),
    annotations: pairsOf(lines('annotations')),
    network: lines('network')[0] ?? '',
    shmSize: lines('shm-size')[0] ?? '',
    ulimits: pairsOf(words('ulimits').filter((limit) => isOrdered(limit, refuse))),
    addHosts: pairsOf(words('add-hosts').map(hostPair)),
    noCacheFilters: words('no-cache-filters'),
    outputs: usableOutputs(linesOf(valueOf('outputs')).map(longForm), refuse),
  };
}

/** Returns options with others on top: maps are merged, the rest is replaced by what is there. */
export function overlayOptions(below: BuildOptions, top: BuildOptions): BuildOptions {
  const merged = (key: 'buildContexts' | 'annotations' | 'ulimits' | 'addHosts') =>
    new Map([...below[key], ...top[key]]);
  const uppermost = (key: 'ssh' | 'noCacheFilters' | 'outputs') =>
    top[key].length > 0 ? top[key] : below[key];
  return {
    buildContexts: merged('buildContexts'),
    ssh: uppermost('ssh'),
    annotations: merged('annotations'),
    network: top.network === '' ? below.network : top.network,
    shmSize: top.shmSize === '' ? below.shmSize : top.shmSize,
    ulimits: merged('ulimits'),
    addHosts: merged('addHosts'),
    noCacheFilters: uppermost('noCacheFilters'),
    outputs: uppermost('outputs'),
  };
}

function ofShape(
  key: Exclude<OptionKey, 'outputs'>,
  texts: readonly string[],
  refuse: RefuseOption,
): readonly string[] {
  const [pattern, words, fix] = shapes[key];
  return texts.filter((text) => {
    const fits = pattern.test(text);
    if (!fits) refuse(key, text, `is not ${words}.`, fix);
    return fits;
  });
}

// -1 is no limit.
function isOrdered(limit: string, refuse: RefuseOption): boolean {
  const [soft = 0, hard = soft] = (limit.split('=')[1] ?? '').split(':').map(Number);
  const fits = hard === -1 || (soft !== -1 && soft <= hard);
  if (!fits) refuse('ulimits', limit, 'has a soft limit above its hard one.');
  return fits;
}

function usableOutputs(outputs: readonly string[], refuse: RefuseOption): readonly string[] {
  return outputs.filter((output) => {
    const fault = faultOf(output);
    if (fault !== undefined) refuse('outputs', output, fault.why, fault.fix);
    return fault === undefined;
  });
}

// `HOST:ADDRESS` is how docker/build-push-action writes it; an address may hold colons, a host may not.
function hostPair(text: string): string {
  return text.replace(/^([\w.-]+)[=:]\[?([^\]]*)\]?$/, '$1=$2');
}

function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, text]) => `${name}=${String(text)}`);
  return typeof value === 'string' || typeof value === 'number'
    ? meaningfulLines(String(value))
    : [];
}

function wordsOf(line: string): readonly string[] {
  return line.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

function pairsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map((line): [string, string] => {
      const split = line.indexOf('=');
      return [line.slice(0, split), line.slice(split + 1)];
    }),
  );
}

import { isAbsolute, join } from 'node:path';
import type { InputReader } from '../core/inputs.ts';
import type { BakeTarget } from './bake.ts';
import { parseOptions, type OptionKey } from './build-options.ts';
import { emptyEntry, type ImageEntry } from './image-entry.ts';
import { placed, type Place } from './placed.ts';
import { repositoryOf } from './references.ts';
import { isRemote } from './sources.ts';

/** Images, and targets they are built upon without being images themselves. */
export interface Described {
  readonly images: readonly ImageEntry[];
  readonly linked: Readonly<Record<string, Partial<BakeTarget>>>;
}

type Raw = Readonly<Record<string, unknown>>;

/** Attributes that this step composes itself. */
const composed = ['tags', 'cache-from', 'cache-to', 'output', 'attest', 'inherits'];

/** Where bake has what the inputs call otherwise. */
const attributes: Readonly<Record<Exclude<OptionKey, 'outputs'>, string>> = {
  'build-contexts': 'contexts',
  ssh: 'ssh',
  annotations: 'annotations',
  network: 'network',
  'shm-size': 'shm-size',
  ulimits: 'ulimits',
  'add-hosts': 'extra-hosts',
  'no-cache-filters': 'no-cache-filter',
};

/** Attributes that become fields of an image. */
const understood = [
  ...['context', 'dockerfile', 'target', 'args', 'labels', 'platforms'],
  ...Object.values(attributes),
];

/** Reads what `docker buildx bake --print` wrote; what cannot be used is refused in the name of the file. */
export function parseDefinition(printed: string, at: Place, read: InputReader): Described {
  const { group, target } = recordOf(JSON.parse(printed));
  const targets = Object.entries(recordOf(target)).map(([name, raw]): [string, Raw] => [
    name,
    placed(name, unescaped(recordOf(raw)), at, read),
  ]);
  // A file without groups has at most a target of that name.
  const names = new Set(expand('default', recordOf(group)));
  const linked = targets.filter(([name]) => !names.has(name));
  return {
    images: targets
      .filter(([name]) => names.has(name))
      .map(([name, raw]) => imageOf(name, raw, read, at)),
    linked: Object.fromEntries(linked.map(([name, raw]) => [name, without(raw, composed)])),
  };
}

// A group may hold groups, and buildx refuses those that hold each other.
function expand(name: string, groups: Raw): readonly string[] {
  if (groups[name] === undefined) return [name];
  return listOf(recordOf(groups[name])['targets']).flatMap((target) =>
    target === name ? [target] : expand(target, groups),
  );
}

function imageOf(name: string, raw: Raw, read: InputReader, { kind }: Place): ImageEntry {
  const context = textOf(raw['context']);
  const options = parseOptions(
    (key) => (key === 'outputs' ? undefined : raw[attributes[key]]),
    (key, text, why, fix) => {
      read.refuse(kind, `${key} of '${name}' has '${text}', which ${why}`, fix);
    },
  );
  return {
    ...emptyEntry,
    ...options,
    name,
    context,
    file: fileOf(context, raw),
    target: textOf(raw['target']),
    buildArgs: textsOf(raw['args']),
    labels: textsOf(raw['labels']),
    platforms: listOf(raw['platforms']),
    repositories: [...new Set(listOf(raw['tags']).map(repositoryOf))],
    rest: without(raw, [...composed, ...understood]),
  };
}

// For bake a Dockerfile is relative to its context; for the inputs of this action to the workspace.
function fileOf(context: string, raw: Raw): string {
  const dockerfile = textOf(raw['dockerfile']);
  if (dockerfile === 'Dockerfile' || dockerfile === '' || raw['dockerfile-inline'] !== undefined)
    return '';
  return isRemote(context) || isAbsolute(dockerfile) ? dockerfile : join(context, dockerfile);
}

// What bake prints is the JSON form of HCL again, in which `${` and `%{` are doubled to be no templates.
function unescaped(raw: Raw): Raw {
  const texts = ['args', 'labels', 'annotations', 'extra-hosts', 'dockerfile-inline'];
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key, texts.includes(key) ? plain(value) : value]),
  );
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/([$%])\1\{/g, '$1{');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, plain(text)]));
}

function without(raw: Raw, keys: readonly string[]): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}

function textsOf(value: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(recordOf(value)).filter(([, text]) => typeof text === 'string');
  return new Map(entries.map(([key, text]) => [key, String(text)]));
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function recordOf(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

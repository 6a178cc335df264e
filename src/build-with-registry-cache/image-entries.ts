import { parse } from 'yaml';
import { messageOf } from '../core/errors.ts';
import { meaningfulLines, type InputReader } from '../core/inputs.ts';
import { optionKeys, parseOptions } from './build-options.ts';
import { emptyEntry, type ImageEntry } from './image-entry.ts';

const legalKeys = [
  'name',
  'context',
  'file',
  'target',
  'build-args',
  'platforms',
  'tags',
  'labels',
  ...optionKeys,
];
const shape = 'Write a YAML list of `name:` and `context:`, or lines of NAME=CONTEXT.';

/** Reads `images`: a YAML list, a YAML map by name, or lines of `NAME=CONTEXT`. */
export function parseImages(raw: string, read: InputReader): readonly ImageEntry[] {
  if (raw === '') return [];
  const entries = rawEntries(raw, read).flatMap((entry) => parseEntry(entry, read));
  const names = entries.map(({ name }) => name);
  for (const name of new Set(names.filter((candidate, at) => names.indexOf(candidate) !== at))) {
    read.refuse('images', `'${name}' is there twice.`, 'Give each image a name of its own.');
  }
  return entries;
}

function rawEntries(raw: string, read: InputReader): readonly unknown[] {
  if (meaningfulLines(raw).every((line) => /^[\w./:-]+=\S*$/.test(line)))
    return meaningfulLines(raw);
  const document = parseYaml(raw, read);
  if (Array.isArray(document)) return document as readonly unknown[];
  if (typeof document === 'object' && document !== null)
    return Object.entries(document).map(([name, rest]: [string, unknown]) =>
      typeof rest === 'object' ? { name, ...rest } : { name, context: textOf(rest) },
    );
  if (document !== undefined) read.refuse('images', 'is neither a list nor a map.', shape);
  return [];
}

function parseYaml(raw: string, read: InputReader): unknown {
  try {
    return parse(raw);
  } catch (error) {
    read.refuse('images', `is no YAML: ${messageOf(error).split('\n')[0] ?? ''}`, shape);
    return undefined;
  }
}

function parseEntry(entry: unknown, read: InputReader): readonly ImageEntry[] {
  if (typeof entry === 'string') return parseLine(entry, read);
  if (typeof entry !== 'object' || entry === null) {
    read.refuse('images', `'${String(entry)}' describes no image.`, shape);
    return [];
  }
  const fields = new Map(Object.entries(entry));
  const name = textOf(fields.get('name'));
  if (name === '') {
    read.refuse('images', `${JSON.stringify(entry)} has no name.`, shape);
    return [];
  }
  const unknown = [...fields.keys()].filter((key) => !legalKeys.includes(key));
  if (unknown.length > 0)
    read.refuse(
      'images',
      `'${name}' has ${unknown.join(', ')}; legal are ${legalKeys.join(', ')}.`,
    );
  return [{ name, ...parseFields(name, fields, read) }];
}

function parseFields(
  name: string,
  fields: ReadonlyMap<string, unknown>,
  read: InputReader,
): Omit<ImageEntry, 'name'> {
  const refuse = (key: string, text: string, why: string, fix?: string): void => {
    read.refuse('images', `${key} of '${name}' has '${text}', which ${why}`, fix);
  };
  const pairs = (key: string): ReadonlyMap<string, string> => {
    const { found, bad } = pairsOf(fields.get(key));
    if (bad.length > 0) refuse(key, bad.join("', '"), 'is not NAME=value.');
    return found;
  };
  return {
    ...emptyEntry,
    context: textOf(fields.get('context')),
    file: textOf(fields.get('file')),
    target: textOf(fields.get('target')),
    buildArgs: pairs('build-args'),
    platforms: listOf(fields.get('platforms')),
    tags: listOf(fields.get('tags')),
    labels: pairs('labels'),
    ...parseOptions((key) => fields.get(key), refuse),
  };
}

function parseLine(line: string, read: InputReader): readonly ImageEntry[] {
  const split = line.indexOf('=');
  if (split <= 0) {
    read.refuse('images', `'${line}' is not NAME=CONTEXT.`, shape);
    return [];
  }
  const name = line.slice(0, split);
  return [{ ...emptyEntry, name, context: line.slice(split + 1) }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .flatMap((part) => textOf(part).split(/[,\n]/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Returns NAME=value pairs given as a map, a list or lines, and what is none. */
export function pairsOf(value: unknown): {
  readonly found: ReadonlyMap<string, string>;
  readonly bad: readonly string[];
} {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { found: new Map(Object.entries(value).map(([n, v]) => [n, String(v)])), bad: [] };
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const lines = values.flatMap((part) => meaningfulLines(textOf(part)));
  const isPair = (line: string): boolean => line.indexOf('=') > 0;
  return {
    found: new Map(
      lines
        .filter(isPair)
        .map((line) => [
          line.slice(0, line.indexOf('=')).trim(),
          line.slice(line.indexOf('=') + 1),
        ]),
    ),
    bad: lines.filter((line) => !isPair(line)),
  };
}

import type { InputReader } from '../core/inputs.ts';
import { parseOptions } from './build-options.ts';
import type { DefinitionFiles } from './definition-files.ts';
import { parseImages } from './image-entries.ts';
import { emptyEntry, overlay, type ImageEntry, type SharedFields } from './image-entry.ts';

type Single = Pick<ImageEntry, 'name' | 'context' | 'file' | 'target'>;

/** Reads where the images are described: a list, the flat inputs, or files that buildx reads. */
export function readImages(read: InputReader): {
  readonly images: readonly ImageEntry[];
  readonly definitionFiles: DefinitionFiles | undefined;
} {
  const raw = read.text('images');
  const single: Single = {
    name: read.text('image'),
    context: read.text('context'),
    file: read.text('file'),
    target: read.text('target'),
  };
  const shared = readShared(read);
  const compose = read.list('compose-file');
  const bake = read.list('bake-file');
  const targets = readTargets(read, bake);
  const listed = parseImages(raw, read);
  const given = {
    images: raw,
    image: single.name,
    'compose-file': compose[0],
    'bake-file': bake[0],
  };
  refuseMixture(given, single, read);
  const isSingle = raw === '' && single.name !== '';
  return {
    images: isSingle
      ? [{ ...emptyEntry, ...single, ...shared }]
      : listed.map((image) => ({ ...image, ...overlay(shared, image) })),
    definitionFiles: definitionFilesOf(compose, bake, targets, shared),
  };
}

// What is flat goes for every image.
function readShared(read: InputReader): SharedFields {
  return {
    buildArgs: read.pairs('build-args'),
    labels: read.pairs('labels'),
    platforms: read.list('platforms'),
    tags: read.list('tags'),
    ...parseOptions(
      (key) => read.text(key),
      (key, text, why, fix) => {
        read.refuse(key, `'${text}' ${why}`, fix);
      },
    ),
  };
}

function readTargets(read: InputReader, bake: readonly string[]): readonly string[] {
  const targets = read.list('bake-targets');
  for (const target of targets.filter((name) => !/^[\w-]+$/.test(name)))
    read.refuse('bake-targets', `'${target}' is not the name of a target or group.`);
  if (targets.length > 0 && bake.length === 0)
    read.refuse('bake-targets', 'is given without `bake-file`.', 'Give both, or neither.');
  return targets;
}

function definitionFilesOf(
  compose: readonly string[],
  bake: readonly string[],
  targets: readonly string[],
  shared: SharedFields,
): DefinitionFiles | undefined {
  if (compose.length > 0) return { kind: 'compose-file', files: compose, targets: [], shared };
  return bake.length > 0 ? { kind: 'bake-file', files: bake, targets, shared } : undefined;
}

// `context`, `file` and `target` describe the one `image`.
function refuseMixture(
  given: Readonly<Record<string, string | undefined>>,
  { context, file, target }: Single,
  read: InputReader,
): void {
  const isGiven = ([, text]: readonly [string, string | undefined]): boolean =>
    text !== undefined && text !== '';
  const [source, ...others] = Object.entries(given).filter(isGiven);
  if (source === undefined) {
    const fix = 'Or give `image` for a single one, `compose-file` or `bake-file`.';
    read.refuse('images', 'is required and was not given.', fix);
    return;
  }
  const [name] = source;
  for (const [other] of others)
    read.refuse(other, `is given together with \`${name}\`.`, 'Give one of the two.');
  if (name === 'image') return;
  const where = name === 'images' ? 'the list' : 'the file';
  for (const [companion] of Object.entries({ context, file, target }).filter(isGiven))
    read.refuse(companion, `is given together with \`${name}\`.`, `Move it into ${where}.`);
}

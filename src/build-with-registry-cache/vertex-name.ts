/** What a vertex is, read from its name: BuildKit's events carry it nowhere else. */
export type VertexKind =
  'step' | 'base' | 'cache-import' | 'cache-export' | 'image-export' | 'push' | 'internal';

/** The parts of a vertex's name. */
export interface VertexName {
  readonly kind: VertexKind;
  /** Id of the image it belongs to; empty for what belongs to all. */
  readonly image: string;
  readonly platform: string;
  readonly stage: string;
  /** `n/m` of its stage; empty for what is no instruction. */
  readonly position: string;
  /** The instruction, the cache reference, or what is left of the name. */
  readonly text: string;
}

/**
 * Reads names as BuildKit's Dockerfile front end and buildx compose them: `[image platform stage n/m] INSTRUCTION`, where
 * the image is there when there are several, the platform when there are several, the stage when it has a name.
 */
export function parseVertexName(name: string, images: readonly string[]): VertexName {
  const [, inside = '', text = name] = /^\[([^\]]*)\] ?(.*)$/s.exec(name) ?? [];
  const words = inside.split(' ').filter((word) => word !== '');
  const image = images.length === 1 ? (images[0] ?? '') : takeImage(words, images);
  const position = /^\d+\/\d+$/.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const platform = /^\w+\/\w+(\/v\d+)?$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
  if (position === '') return { ...unplaced(text, words), image, platform, position };
  const kind = /^FROM\b/.test(text) ? 'base' : 'step';
  return { kind, image, platform, stage: words.join(' '), position, text };
}

// A RUN may be pages long, and a title is one line.
const longestTitle = 120;

/** Returns a step as a person names it: `runtime 5/6 COPY main.py .`. */
export function stepTitle({ platform, stage, position, text }: VertexName): string {
  const parts = [platform, stage, position, text].filter((part) => part !== '');
  const title = parts.join(' ').replace(/\s+/g, ' ');
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

function takeImage(words: string[], images: readonly string[]): string {
  return images.includes(words[0] ?? '') ? (words.shift() ?? '') : '';
}

const unplacedKinds: readonly (readonly [RegExp, VertexKind])[] = [
  [/^importing cache manifest from /, 'cache-import'],
  [/^exporting cache to /, 'cache-export'],
  // The one cache exporter that is named like those of images (moby/buildkit, cache/remotecache/gha/gha.go).
  [/^exporting to GitHub Actions Cache/, 'cache-export'],
  [/^exporting to /, 'image-export'],
  [/^pushing /, 'push'],
];

function unplaced(
  text: string,
  words: readonly string[],
): Pick<VertexName, 'kind' | 'stage' | 'text'> {
  const found =
    words.length === 0 ? unplacedKinds.find(([pattern]) => pattern.test(text)) : undefined;
  if (found === undefined)
    return { kind: 'internal', stage: '', text: [...words, text].join(' ').trim() };
  const [pattern, kind] = found;
  const rest = kind === 'cache-import' || kind === 'push' ? text.replace(pattern, '') : text;
  return { kind, stage: '', text: rest.replace(/ with docker$/, '') };
}

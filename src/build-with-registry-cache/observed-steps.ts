import type { TreeEntry } from '../core/tree.ts';
import {
  brief,
  digestArgs,
  type BaseRecord,
  type CopiedRecord,
  type ImageRecord,
  type StepRecord,
} from './build-record.ts';
import { copiedPaths } from './copied-paths.ts';
import { findSource, type SourceStage, type SourceStep } from './dockerfile.ts';
import { layerSteps } from './image-layers.ts';
import { patternOf } from './path-patterns.ts';
import type { Vertex } from './trace.ts';

/** One instruction as it was seen, with what can be known of its sources. */
export interface ObservedStep {
  readonly vertex: Vertex;
  readonly record: StepRecord;
  /** Undefined when the Dockerfile could not be read or told apart. */
  readonly source: SourceStep | undefined;
  /** The files it takes; undefined when it takes none or they could not be read. */
  readonly files: readonly TreeEntry[] | undefined;
  /** True when it takes something from the context. */
  readonly takes: boolean;
}

/** What an image was made from, read beside the events. */
export interface ImageSources {
  readonly stages: readonly SourceStage[];
  /** Undefined when it is too large or not on this machine. */
  readonly tree: readonly TreeEntry[] | undefined;
  readonly args: ReadonlyMap<string, string>;
}

/** No source at all, as of a remote context. */
export const noSources: ImageSources = { stages: [], tree: undefined, args: new Map() };

/** Returns the instructions of one image. `vertices` are those of the whole build: images share them. */
export function observeSteps(
  image: string,
  vertices: readonly Vertex[],
  sources: ImageSources,
): readonly ObservedStep[] {
  const own = vertices.filter(({ name }) => name.image === image && name.kind === 'step');
  // What images share is there under the name of each.
  const byDigest = new Map([...vertices, ...own].map((vertex) => [vertex.digest, vertex]));
  const layers = layerSteps(image, vertices);
  return own.map((vertex) => observe(vertex, { byDigest, layers }, sources));
}

// More would make the record large; the digests over all of them stay.
const mostListed = 2000;

/** Returns what to remember of the instructions of an image. */
export function recordOf(steps: readonly ObservedStep[], { args }: ImageSources): ImageRecord {
  const entries = new Map(
    steps.flatMap(({ files = [] }) => files.map((file) => [file.path, file])),
  );
  const record = { args: digestArgs(args), steps: steps.map((step) => step.record) };
  if (entries.size > mostListed) return record;
  const files = [...entries.values()].map(
    ({ path, content, mode }): [string, readonly [string, string]] => [
      path,
      [brief(content), mode.toString(8)],
    ],
  );
  return { ...record, files: Object.fromEntries(files.sort()) };
}

interface Surroundings {
  readonly byDigest: ReadonlyMap<string, Vertex>;
  /** Digests of the steps whose layers are in the image. */
  readonly layers: ReadonlySet<string>;
}

function observe(
  vertex: Vertex,
  { byDigest, layers }: Surroundings,
  { stages, tree }: ImageSources,
): ObservedStep {
  const { platform, stage, position, text } = vertex.name;
  const source = findSource(stages, vertex.name);
  const parents = vertex.inputs.flatMap((input) => byDigest.get(input) ?? []);
  const patterns = copiedPaths(/^run\b/i.test(text) ? (source?.text ?? text) : text);
  const files = patterns?.length === 0 ? undefined : filesOf(patterns, tree);
  const record: StepRecord = {
    ...{ platform, stage, position },
    instruction: source === undefined ? '' : brief(source.text),
    text: brief(text),
    settings: (source?.settings ?? []).map(brief),
    from: source === undefined ? '' : brief(source.from),
    bases: parents.filter(({ name }) => name.kind === 'base').map(({ name }) => baseOf(name.text)),
    after: parents
      .filter(({ name }) => name.kind === 'step')
      .map(({ name }) => brief(findSource(stages, name)?.text ?? name.text))
      .sort(),
    ...(layers.has(vertex.digest) ? {} : { beside: true as const }),
    ...(files === undefined ? {} : { copied: copiedOf(files) }),
    ...(vertex.cached || vertex.completed === undefined
      ? {}
      : { milliseconds: Math.round(vertex.duration) }),
  };
  return { vertex, record, source, files, takes: patterns?.length !== 0 };
}

function filesOf(
  patterns: readonly string[] | undefined,
  tree: readonly TreeEntry[] | undefined,
): readonly TreeEntry[] | undefined {
  if (patterns === undefined || tree === undefined) return undefined;
  const expressions = patterns.map(patternOf);
  return tree.filter(({ path }) => expressions.some((expression) => expression.test(path)));
}

/** Returns what patterns take from a context; undefined when they take nothing or that cannot be told. */
export function copiedBy(
  patterns: readonly string[] | undefined,
  tree: readonly TreeEntry[] | undefined,
): CopiedRecord | undefined {
  const files = patterns?.length === 0 ? undefined : filesOf(patterns, tree);
  return files === undefined ? undefined : copiedOf(files);
}

function copiedOf(files: readonly TreeEntry[]): CopiedRecord {
  return {
    contents: brief(JSON.stringify(files.map(({ path, content }) => [path, content]))),
    modes: brief(JSON.stringify(files.map(({ path, mode }) => [path, mode]))),
  };
}

function baseOf(text: string): BaseRecord {
  const [, name = text, digest = ''] = /^FROM\s+(.*?)(?:@(sha256:\w+))?$/i.exec(text) ?? [];
  return { name: brief(name), digest };
}

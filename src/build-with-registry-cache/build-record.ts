import { digest } from '../core/cache-key.ts';

/**
 * What is remembered of a build so that the next one can say why it missed the cache. Texts and values are digests only:
 * a build argument may be put into an instruction, and what it is nobody needs to read here.
 */
export interface BuildRecord {
  readonly version: 1;
  /** By the repository an image is pushed to. */
  readonly images: Readonly<Record<string, ImageRecord>>;
}

/** One image. */
export interface ImageRecord {
  /** Digests of the values of the build arguments, by name. */
  readonly args: Readonly<Record<string, string>>;
  readonly steps: readonly StepRecord[];
  /** Content and mode of the copied files, by path; absent when they are too many to be kept. */
  readonly files?: Readonly<Record<string, FileRecord>>;
  /** Milliseconds that writing its whole cache (`mode=max`) took last; absent while that was not measured. */
  readonly exported?: number;
  /** The cache that holds all of this; absent when none was written. */
  readonly kept?: KeptCache;
}

/** A cache that was written: a digest of where and how, and its own. */
export interface KeptCache {
  readonly as: string;
  readonly digest: string;
}

/** Digest of the content, and the mode in octal. */
export type FileRecord = readonly [content: string, mode: string];

/** One instruction. */
export interface StepRecord {
  readonly platform: string;
  readonly stage: string;
  readonly position: string;
  /** Of the Dockerfile's own text; empty when it could not be read. */
  readonly instruction: string;
  /** Of the text with variables put in. */
  readonly text: string;
  /** Of each ENV, ARG, USER and SHELL line in force. */
  readonly settings: readonly string[];
  /** Of the stage's FROM line with the ARGs it uses. */
  readonly from: string;
  /** The base images it stands on directly. */
  readonly bases: readonly BaseRecord[];
  /** The instructions it stands on directly. */
  readonly after: readonly string[];
  /** What it takes from the context; absent when it takes nothing or that could not be read. */
  readonly copied?: CopiedRecord;
  /** Present when no layer of the image was made by it: only `mode=max` keeps it. */
  readonly beside?: true;
  /** Milliseconds it took when it last ran; absent when that was never seen. */
  readonly milliseconds?: number;
}

/** A base image: its name as a digest, since an argument may name it, and its own digest. */
export interface BaseRecord {
  readonly name: string;
  readonly digest: string;
}

/** Digests over all copied paths. */
export interface CopiedRecord {
  readonly contents: string;
  readonly modes: string;
}

/** Returns a digest short enough to be kept a thousand times. */
export function brief(text: string): string {
  return digest(text).slice(0, 16);
}

/** Returns the digests of build arguments. Each holds its name too, so that equal values do not show. */
export function digestArgs(args: ReadonlyMap<string, string>): ImageRecord['args'] {
  return Object.fromEntries([...args].map(([name, value]) => [name, brief(`${name}=${value}`)]));
}

/** Reads a record; undefined when it is none or of another version. */
export function parseRecord(text: string): BuildRecord | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isRecord(read) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Says whether two records tell the same of the sources; how long something took is not part of it, only whether it is known. */
export function isSameRecord(left: BuildRecord, right: BuildRecord): boolean {
  return comparable(left) === comparable(right);
}

function comparable({ images }: BuildRecord): string {
  const entries = Object.entries(images).map(([name, image]) => [
    name,
    Object.entries(image.args).sort(),
    image.steps
      .map((step) => JSON.stringify({ ...step, milliseconds: step.milliseconds !== undefined }))
      .sort(),
    image.files ?? null,
    image.exported !== undefined,
    image.kept ?? null,
  ]);
  return JSON.stringify(entries.sort());
}

/** Says whether two builds of one Dockerfile made an image from the same. */
export function isSameImage(left: ImageRecord, right: ImageRecord): boolean {
  return comparableSteps(left) === comparableSteps(right);
}

// Of stages that share an instruction BuildKit names now one, now the other.
function comparableSteps({ args, steps, files }: ImageRecord): string {
  const lines = steps.map(({ platform, text, bases, after, copied }) =>
    JSON.stringify([platform, text, bases, after, copied ?? null]),
  );
  return JSON.stringify([Object.entries(args).sort(), lines.sort(), files ?? null]);
}

function isRecord(read: unknown): read is BuildRecord {
  if (!isObject(read) || read['version'] !== 1 || !isObject(read['images'])) return false;
  return Object.values(read['images']).every(
    (image) =>
      isObject(image) &&
      isObject(image['args']) &&
      Array.isArray(image['steps']) &&
      image['steps'].every(isStep),
  );
}

function isStep(step: unknown): boolean {
  if (!isObject(step)) return false;
  const lists = ['settings', 'bases', 'after'].every((name) => Array.isArray(step[name]));
  return lists && ['stage', 'platform', 'position', 'text'].every((name) => name in step);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

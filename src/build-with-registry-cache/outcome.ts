import type { Explanation } from './explanation.ts';
import type { Plan } from './plan.ts';
import type { Vertex } from './trace.ts';

/** What the builder came to. */
export interface BuildRun {
  readonly exitCode: number;
  readonly vertices: readonly Vertex[];
  /** What buildx said beside its events, the end of it: warnings, the Dockerfile excerpt, the error. */
  readonly text: readonly string[];
  /** By id of the image; empty when it failed. */
  readonly metadata: Readonly<Record<string, ImageMetadata>>;
  readonly attempts: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** What buildx tells of one image, in the part that is read. */
export interface ImageMetadata {
  readonly 'containerimage.digest'?: string;
  readonly 'containerimage.config.digest'?: string;
  /** Descriptor of the cache that was written, as JSON. */
  readonly 'cache.manifest'?: unknown;
  readonly [name: string]: unknown;
}

/** How an execution ended: the same record for success and failure. */
export interface Outcome {
  readonly plan: Plan;
  readonly status: 'pushed' | 'built' | 'failed' | 'denied' | 'no-builder';
  /** Absent when nothing was started. */
  readonly build: BuildRun | undefined;
  /** Absent when there was no build or it could not be compared. */
  readonly explanation: Explanation | undefined;
  /** Ids of the images whose caches hold the result already and were not written. */
  readonly unchanged: readonly string[];
  /** What was said where a local cache could not be put in its place. */
  readonly unkept: readonly string[];
  /** What the command that makes a builder said when it failed. */
  readonly builderError: string;
  /** Milliseconds. */
  readonly duration: number;
}

import type { Vertex } from './trace.ts';
import { stepTitle } from './vertex-name.ts';

/** One instruction of a Dockerfile as it went. */
export interface Step {
  readonly image: string;
  readonly title: string;
  readonly cached: boolean;
  /** Milliseconds. */
  readonly duration: number;
}

/** What the cache was worth; docker's own "cached %" counts internal vertices too and can never be right. */
export interface CacheFigures {
  readonly steps: number;
  readonly cached: number;
  /** Whole percent, rounded down so that only a full hit is 100; 100 when there was nothing to run. */
  readonly rate: number;
  /** Milliseconds spent in steps that were not cached. */
  readonly missed: number;
}

/** One cache reference that was looked up. */
export interface CacheRead {
  readonly image: string;
  readonly reference: string;
  /** Empty when it was found. */
  readonly error: string;
  readonly duration: number;
}

/** One cache export; an error of it never fails the build. */
export interface CacheWrite {
  readonly image: string;
  readonly error: string;
  readonly duration: number;
}

/** What using the cache cost, reading and writing apart. */
export interface CacheCost {
  /** Milliseconds: looking the caches up, and fetching what hit. */
  readonly read: number;
  readonly write: number;
  /** Bytes as far as BuildKit counted them; 0 when it did not. */
  readonly readBytes: number;
  readonly writtenBytes: number;
}

/** The figures of one image. */
export interface ImageFigures extends CacheFigures {
  readonly image: string;
  /** Milliseconds from its first event to its last. */
  readonly duration: number;
}

/** All measurements of a build. */
export interface CacheReport {
  readonly total: CacheFigures;
  readonly images: readonly ImageFigures[];
  readonly steps: readonly Step[];
  readonly reads: readonly CacheRead[];
  readonly writes: readonly CacheWrite[];
  readonly cost: CacheCost;
}

/** Measures a build from its vertices: instruction steps only, FROM and everything internal left out. */
export function measureCache(vertices: readonly Vertex[], images: readonly string[]): CacheReport {
  const seen = vertices.filter(({ started }) => started !== undefined);
  const stepsOf = (some: readonly Vertex[]): readonly Vertex[] =>
    some.filter(({ name, completed }) => name.kind === 'step' && completed !== undefined);
  // A stage that images share ran once, so it counts once in all, and in each of them.
  const once = new Map(stepsOf(seen).map((vertex) => [vertex.digest, vertex]));
  return {
    total: figuresOf([...once.values()]),
    images: images.map((image) => {
      const own = seen.filter(({ name }) => name.image === image);
      return { image, ...figuresOf(stepsOf(own)), duration: spanOf(own) };
    }),
    steps: [...once.values()].sort(byStart).map(stepOf),
    reads: seen.filter(({ name }) => name.kind === 'cache-import').map(readOf),
    writes: seen.filter(({ name }) => name.kind === 'cache-export').map(writeOf),
    cost: costOf(seen, [...once.values()]),
  };
}

function costOf(seen: readonly Vertex[], steps: readonly Vertex[]): CacheCost {
  const of = (kind: string): readonly Vertex[] => seen.filter(({ name }) => name.kind === kind);
  const reading = [...of('cache-import'), ...steps.filter(({ cached }) => cached)];
  const writing = of('cache-export');
  const sum = (some: readonly Vertex[], field: 'duration' | 'bytes'): number =>
    Math.round(some.reduce((total, vertex) => total + vertex[field], 0));
  return {
    read: sum(reading, 'duration'),
    write: sum(writing, 'duration'),
    readBytes: sum(reading, 'bytes'),
    writtenBytes: sum(writing, 'bytes'),
  };
}

/** Returns the lookups of what an image has a right to expect: its own caches, not those it borrows, which have a digest. */
export function ownReads(reads: readonly CacheRead[]): readonly CacheRead[] {
  return reads.filter(({ reference }) => !reference.includes('@sha256:'));
}

/** Says whether the rate is below a threshold in percent, by the counts and not by the rounded rate. */
export function isBelow({ steps, cached }: CacheFigures, threshold: number): boolean {
  return cached * 100 < threshold * steps;
}

/** Says whether no cache was found at all, as before the first build of a branch: nothing could hit. */
export function isCold({ reads }: CacheReport): boolean {
  return reads.every(({ error }) => error !== '');
}

function figuresOf(steps: readonly Vertex[]): CacheFigures {
  const cached = steps.filter((step) => step.cached).length;
  const missed = steps.filter((step) => !step.cached);
  return {
    steps: steps.length,
    cached,
    rate: steps.length === 0 ? 100 : Math.floor((cached * 100) / steps.length),
    missed: Math.round(missed.reduce((sum, { duration }) => sum + duration, 0)),
  };
}

function spanOf(vertices: readonly Vertex[]): number {
  const starts = vertices.flatMap(({ started }) => (started === undefined ? [] : [started]));
  const ends = vertices.flatMap(({ completed }) => (completed === undefined ? [] : [completed]));
  if (starts.length === 0 || ends.length === 0) return 0;
  return Math.round(Math.max(...ends) - Math.min(...starts));
}

function byStart(left: Vertex, right: Vertex): number {
  return (left.started ?? 0) - (right.started ?? 0);
}

function stepOf({ name, cached, duration }: Vertex): Step {
  return { image: name.image, title: stepTitle(name), cached, duration };
}

function readOf({ name, error, duration }: Vertex): CacheRead {
  return { image: name.image, reference: name.text, error, duration };
}

function writeOf({ name, error, duration }: Vertex): CacheWrite {
  return { image: name.image, error, duration };
}

import type { Command } from '../core/command.ts';
import { digestParts } from '../core/cache-key.ts';

/** Which part of the tests this job runs. With one shard it runs all of them. */
export interface Shard {
  /** Counts from 1. */
  readonly index: number;
  readonly count: number;
  /** The same for all shards of a suite in every run; names its entries in the cache. */
  readonly suite: string;
  /** The run they belong to: attempts of one run share a plan, so that a re-run tests what failed. */
  readonly run: string;
  /** Counts from 1. */
  readonly attempt: number;
}

/** When and how long a file took, in milliseconds. */
export interface FileTime {
  readonly duration: number;
  readonly at: number;
}

/** Times by file. */
export type FileTimes = Readonly<Record<string, FileTime>>;

/** Who runs what: one list of files per shard, and the times it was decided by. Without lists, everyone runs everything. */
export interface ShardPlan {
  readonly shards: readonly (readonly string[])[];
  readonly times: FileTimes;
}

/** The plan for when nothing else is certain to leave no file out. */
export const everything: ShardPlan = { shards: [], times: {} };

/** A file and what it is expected to cost, in any unit. */
export interface WeighedFile {
  readonly path: string;
  readonly weight: number;
}

/**
 * Spreads files over shards, longest first to the shard with the least (LPT; Graham 1969: at most 4/3 - 1/(3m) of the
 * best). The same files and weights give the same plan on every machine.
 */
export function balance(
  files: readonly WeighedFile[],
  count: number,
): readonly (readonly string[])[] {
  const shards = Array.from({ length: count }, () => ({ load: 0, paths: [] as string[] }));
  const longestFirst = files.toSorted(
    (left, right) => right.weight - left.weight || (left.path < right.path ? -1 : 1),
  );
  for (const { path, weight } of longestFirst) {
    // Among equals the one with fewer files: without any times the files are at least counted out evenly.
    const least = shards.reduce((best, shard) =>
      shard.load < best.load || (shard.load === best.load && shard.paths.length < best.paths.length)
        ? shard
        : best,
    );
    least.load += weight;
    least.paths.push(path);
  }
  return shards.map(({ paths }) => paths.sort());
}

/** Weighs files by their times; one that is new is taken for an average one, and without any times bytes decide. */
export function weigh(
  sizes: ReadonlyMap<string, number>,
  times: FileTimes,
): readonly WeighedFile[] {
  const known = [...sizes.keys()].flatMap((path) => times[path]?.duration ?? []);
  const average = known.reduce((sum, duration) => sum + duration, 0) / known.length;
  return [...sizes].map(([path, size]) => ({
    path,
    weight: known.length === 0 ? size : (times[path]?.duration ?? average),
  }));
}

/** Joins times from several places: the latest of each file; files that are gone are forgotten. */
export function joinTimes(all: readonly FileTimes[], files: Iterable<string>): FileTimes {
  const joined: Record<string, FileTime> = {};
  for (const path of files) {
    const found = all.flatMap((times) => times[path] ?? []);
    const [latest] = found.sort((left, right) => right.at - left.at);
    if (latest !== undefined) joined[path] = latest;
  }
  return joined;
}

/** Adds what was measured now: half old, half new, so that one slow runner does not reshuffle everything. */
export function learnTimes(
  known: FileTimes,
  measured: ReadonlyMap<string, number>,
  at: number,
): FileTimes {
  const learned = [...measured].map(([path, duration]): [string, FileTime] => {
    const before = known[path]?.duration ?? duration;
    return [path, { duration: Math.round((before + duration) / 2), at }];
  });
  return { ...known, ...Object.fromEntries(learned) };
}

/**
 * Returns the files of one shard. A file that the plan does not know was not there where the plan was made, and may be
 * missing in other jobs too: every shard that has it runs it.
 */
export function filesOf(
  { shards }: Pick<ShardPlan, 'shards'>,
  index: number,
  present: readonly string[],
): readonly string[] {
  const own = new Set(shards[index - 1]);
  const planned = new Set(shards.flat());
  return present.filter((path) => own.has(path) || !planned.has(path));
}

/** Returns the files of one shard without any plan: each goes where its own name says, whatever else there is. */
export function filesByName(
  { index, count }: Pick<Shard, 'index' | 'count'>,
  present: readonly string[],
): readonly string[] {
  return present.filter(
    (path) => Number.parseInt(digestParts({ path }).slice(0, 8), 16) % count === index - 1,
  );
}

/** Puts files into a command: in place of `{files}`, or at its end. */
export function withFiles(command: Command, files: readonly string[]): Command {
  const place = command.args.indexOf('{files}');
  if (place < 0) return { ...command, args: [...command.args, ...files] };
  return { ...command, args: command.args.toSpliced(place, 1, ...files) };
}

/** Returns a short name of a plan: shards that print the same one share it. Empty when everyone runs everything. */
export function planDigest({ shards }: Pick<ShardPlan, 'shards'>): string {
  return shards.length === 0 ? '' : digestParts({ shards: JSON.stringify(shards) }).slice(0, 12);
}

/** Reads a plan from its text; undefined when it is none for this many shards. */
export function parsePlan(text: string | undefined, count: number): ShardPlan | undefined {
  const { shards } = parseObject(text);
  if (!Array.isArray(shards) || ![0, count].includes(shards.length)) return undefined;
  const isList = (list: unknown): list is readonly string[] =>
    Array.isArray(list) && list.every((path) => typeof path === 'string');
  return shards.every(isList) ? { shards, times: parseTimes(text) } : undefined;
}

/** Reads times from their text; empty when it is none. */
export function parseTimes(text: string | undefined): FileTimes {
  const { times } = parseObject(text);
  const entries = Object.entries(times ?? {}).filter((entry): entry is [string, FileTime] => {
    const { duration, at } = (entry[1] ?? {}) as Partial<FileTime>;
    return Number.isFinite(duration) && Number.isFinite(at) && (duration ?? -1) >= 0;
  });
  return Object.fromEntries(entries);
}

function parseObject(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

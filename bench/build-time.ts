/**
 * What does the build action cost beyond the raw tool, what does one step for several images save, and what does the
 * registry cache save? The sample product's images, a registry over TLS, a builder that is emptied before every build;
 * buildx 0.29, and where it says so the 0.13 of Debian 12.
 */
import { dirname } from 'node:path';
import { startBed } from '../e2e/bed/bed.ts';
import { expectSuccess } from '../e2e/bed/success.ts';
import { pairs, prepare, ways, type Bench, type Way } from './build-ways.ts';
import { median, quartiles } from './measure.ts';

// One warm build and the next differ by more than the action costs: its overhead is told from more pairs, and from what
// lies between the two of each, which what slows all builds for a while does not change.
const rounds = { cold: 2, warm: 5, overhead: 11 } as const;

/** Milliseconds of one way to build, cold and warm. */
export interface BuildTime {
  readonly what: string;
  readonly cold: readonly number[];
  readonly warm: readonly number[];
}

/** Medians as ratios; what is compared was measured in turn in the same rounds. */
export interface BuildComparison {
  readonly times: readonly BuildTime[];
  /** The action over raw buildx, one image. */
  readonly overhead: Overhead;
  /** The same with a buildx that has the Engine push from its image store. */
  readonly overheadOld: Overhead;
  /** Both images in one step over raw buildx, one image after the other. */
  readonly together: { readonly cold: number; readonly warm: number };
  /** A build from the cache over one without, both images by the action. */
  readonly warmOverCold: number;
  /** The same from the cache with a builder made for the step, over one without by the Engine's own. */
  readonly warmOverColdOwn: number;
}

/** As ratios; warm from the median difference of pairs, with the quartiles of those. */
export interface Overhead {
  readonly cold: number;
  readonly warm: number;
  readonly quartiles: readonly [number, number];
}

/** Builds in every way in turn, so many times that one disturbance does not decide. */
export async function measureBuildTimes(): Promise<BuildComparison> {
  const bed = await startBed({ servers: 0 });
  try {
    const bench = await prepare(bed);
    const times = ways.map(({ what }) => ({ what, cold: [] as number[], warm: [] as number[] }));
    for (let round = 0; round < rounds.overhead; round += 1)
      for (const index of turn(round)) {
        const [way, time] = [ways[index], times[index]];
        if (way === undefined || time === undefined) continue;
        if (round < rounds.cold) time.cold.push(await timed(bench, way, `cold-${round}-${index}`));
        // The first cold round has filled this cache.
        time.warm.push(await timed(bench, way, `cold-0-${index}`));
      }
    return compare(times);
  } finally {
    await bed.stop();
  }
}

/** Returns which ways are measured in a round, and in what order: neither of a pair is always the first. */
function turn(round: number): readonly number[] {
  const indexes = round < rounds.warm ? [...ways.keys()] : [...pairs];
  return round % 2 === 0 ? indexes : indexes.reverse();
}

function compare(times: readonly BuildTime[]): BuildComparison {
  const [rawOne, one, rawBoth, both, own, rawOld, old] = times;
  return {
    times,
    overhead: overheadOf(one, rawOne),
    overheadOld: overheadOf(old, rawOld),
    together: { cold: ratio('cold', both, rawBoth), warm: ratio('warm', both, rawBoth) },
    warmOverCold: round(median(both?.warm ?? []) / median(both?.cold ?? [])),
    warmOverColdOwn: round(median(own?.warm ?? []) / median(both?.cold ?? [])),
  };
}

function ratio(kind: 'cold' | 'warm', over?: BuildTime, under?: BuildTime): number {
  return round(median(over?.[kind] ?? []) / median(under?.[kind] ?? []));
}

function overheadOf(over?: BuildTime, under?: BuildTime): Overhead {
  const base = median(under?.warm ?? []);
  const each = (over?.warm ?? []).map((time, at) => 1 + (time - (under?.warm[at] ?? 0)) / base);
  const [low, warm, high] = quartiles(each);
  return {
    cold: ratio('cold', over, under),
    warm: round(warm),
    quartiles: [round(low), round(high)],
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * Milliseconds of one build by a builder that has nothing, as a fresh runner's. The Engine removes what was pruned in the
 * background, and the disk is busy with it for a while: neither belongs to the build.
 */
async function timed(bench: Bench, way: Way, prefix: string): Promise<number> {
  const plugin = '/root/.docker/cli-plugins/docker-buildx';
  const newer = `mkdir -p ${dirname(plugin)} && ln -sf /usr/local/lib/bed/newer/docker-buildx ${plugin}`;
  await expectSuccess(bench.machine, ['sh', '-c', way.old === true ? `rm -f ${plugin}` : newer]);
  await expectSuccess(bench.machine, [
    'sh',
    '-c',
    'docker buildx prune --all --force > /dev/null; docker image prune --all --force > /dev/null; sync; sleep 2',
  ]);
  const before = performance.now();
  await way.build(bench, prefix);
  return Math.round(performance.now() - before);
}

/**
 * What does the build action cost beyond the raw tool, what does one step for several images save, and what does the
 * registry cache save? The sample product's images, a registry over TLS, a builder that is emptied before every build;
 * buildx 0.29, and where it says so the 0.13 of Debian 12.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { startBed, type Bed } from '../e2e/bed/bed.ts';
import type { Computer } from '../e2e/bed/computer.ts';
import { expectSuccess } from '../e2e/bed/success.ts';
import { median, quartiles } from './measure.ts';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'dist/build-with-registry-cache/index.js');
const apps = ['api', 'web'] as const;
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

interface Way {
  readonly what: string;
  /** With Debian 12's buildx 0.13 instead of the bed's newer one. */
  readonly old?: boolean;
  /** Builds under this repository prefix, whose cache a first call finds empty. */
  readonly build: (bench: Bench, prefix: string) => Promise<void>;
}

interface Bench {
  readonly machine: Computer;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
  readonly environment: Readonly<Record<string, string>>;
}

const ways: readonly Way[] = [
  {
    what: 'one image, raw docker buildx build',
    build: async (bench, prefix) => raw(bench, prefix, 'api'),
  },
  { what: 'one image, the action', build: async (bench, prefix) => action(bench, prefix, ['api']) },
  {
    what: 'both images, raw docker buildx build, one after the other',
    build: async (bench, prefix) => {
      for (const app of apps) await raw(bench, prefix, app);
    },
  },
  { what: 'both images, the action', build: async (bench, prefix) => action(bench, prefix, apps) },
  {
    what: 'both images, the action with `builder: docker-container`',
    build: async (bench, prefix) => action(bench, prefix, apps, { builder: 'docker-container' }),
  },
  {
    what: 'one image, raw docker buildx build, buildx 0.13',
    old: true,
    build: async (bench, prefix) => raw(bench, prefix, 'api'),
  },
  {
    what: 'one image, the action, buildx 0.13',
    old: true,
    build: async (bench, prefix) => action(bench, prefix, ['api']),
  },
];
// The pairs that overheads are told from.
const pairs = [0, 1, 5, 6];

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

async function prepare(bed: Bed): Promise<Bench> {
  const folder = join(bed.folder, 'bench');
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'examples/copilotos-bridge/apps'), join(folder, 'apps'), {
    recursive: true,
    filter: (path) => !/\/(node_modules|\.venv|__pycache__)$/.test(path),
  });
  await writeFile(join(folder, 'event.json'), '{"repository":{"default_branch":"main"}}');
  const machine = await bed.startMachine({
    name: 'bench',
    mounts: [{ path: folder }, { path: root, readOnly: true }],
  });
  const { user, password } = bed.github.registryTokens.issue({
    user: 'jazielflo',
    access: 'write',
  });
  await expectSuccess(machine, ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'], {
    stdin: password,
  });
  const environment = await bed.github.environment({
    ...{ repository: 'jazielflo/copilotos-bridge', runId: 1, jobId: 'build', event: 'push' },
    ...{ ref: 'refs/heads/main', permissions: {} },
  });
  return { machine, folder, user, password, environment };
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

async function raw({ machine, folder }: Bench, prefix: string, app: string): Promise<void> {
  const repository = `ghcr.io/jazielflo/${prefix}/${app}`;
  await expectSuccess(machine, [
    ...['docker', 'buildx', 'build', '--push', '--provenance=false', '--progress=plain'],
    ...['--tag', `${repository}:main`, '--tag', `${repository}:latest`],
    ...['--cache-from', `type=registry,ref=${repository}:buildcache`],
    '--cache-to',
    `type=registry,ref=${repository}:buildcache,mode=max,image-manifest=true,oci-mediatypes=true`,
    join(folder, 'apps', app),
  ]);
}

async function action(
  bench: Bench,
  prefix: string,
  names: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const at = (name: string): string => join(bench.folder, name);
  await rm(at('temp'), { recursive: true, force: true });
  await mkdir(at('temp'));
  await Promise.all(['output', 'state', 'summary'].map(async (name) => writeFile(at(name), '')));
  const inputs = {
    images: names.map((name) => `${name}=apps/${name}`).join('\n'),
    tags: 'main\nlatest',
    username: bench.user,
    password: bench.password,
    ...more,
  };
  const env = {
    ...bench.environment,
    ...{ GITHUB_REPOSITORY: `jazielflo/${prefix}`, GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' },
    ...{ GITHUB_SHA: '1'.repeat(40), GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main' },
    ...{ GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'jazielflo', RUNNER_TEMP: at('temp') },
    ...{ GITHUB_EVENT_PATH: at('event.json'), GITHUB_OUTPUT: at('output') },
    ...{ GITHUB_STATE: at('state'), GITHUB_STEP_SUMMARY: at('summary') },
    GITHUB_WORKSPACE: bench.folder,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
  await expectSuccess(bench.machine, ['node', bundle], { env, cwd: bench.folder });
}

/**
 * What do the two dependency actions cost and save beside the plain installers? The large sets of e2e/large-sets from the
 * real registries, every job on a machine that knows nothing, on this machine's own network and at the pace of a slower one.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startJobs, type Jobs } from './dependency-time/job.ts';
import { startPacedProxy, type Pace } from './dependency-time/pace.ts';
import { median } from './measure.ts';

const sets = resolve(import.meta.dirname, '../e2e/large-sets');

/** A network between a hosted runner, its registries and its cache that promises nothing. */
const slow: Pace = { megabitsPerSecond: 200, roundTrip: 20 };

/**
 * This machine's own network is gone through a proxy too, one that holds nothing back: a name server that is asked
 * hundreds of times at once loses questions, and pnpm waits five seconds for each.
 */
const unlimited: Pace = { megabitsPerSecond: 100_000, roundTrip: 0 };

type Network = 'own' | 'slow';

/** Milliseconds of one way to get the same packages. */
export interface DependencyTime {
  readonly what: string;
  readonly own: readonly number[];
  readonly slow: readonly number[];
}

/** Medians as ratios; what is compared was measured in turn in the same rounds. */
export interface Comparison {
  readonly what: string;
  readonly own: number;
  readonly slow: number;
}

/** All that was measured. */
export interface DependencyTimes {
  readonly pace: Pace;
  readonly times: readonly DependencyTime[];
  /** The action with nothing cached over the plain installer, less one. */
  readonly overhead: readonly Comparison[];
  /** The action with its cache over the plain installer, less one. */
  readonly saved: readonly Comparison[];
}

interface Way {
  readonly what: string;
  readonly rounds: Readonly<Record<Network, number>>;
  readonly checkout: string;
  readonly run: (jobs: Jobs) => Promise<number>;
}

const often = { own: 3, slow: 2 };
// A minute and more each.
const seldom = { own: 1, slow: 1 };
const hit = 'true';
const miss = 'false';

function wayOf(
  [what, rounds]: readonly [string, Way['rounds']],
  checkout: string,
  run: Way['run'],
): Way {
  return { what, rounds, checkout, run };
}

function waysOf(python: string): readonly Way[] {
  const workspace = join(sets, 'workspace');
  const venv = (inputs: Inputs, expected: string) => step('venv-cache', inputs, expected);
  const pnpm = (inputs: Inputs, expected: string) => step('pnpm-fetch-install', inputs, expected);
  const pnpmInstall = 'pnpm install --frozen-lockfile';
  return [
    wayOf(
      ['pip install', seldom],
      python,
      plain('python3 -m venv .venv', '.venv/bin/pip install -r requirements.txt'),
    ),
    wayOf(
      ['venv-cache, nothing cached, pip', seldom],
      python,
      venv({ installer: 'pip', 'cache-suffix': 'none' }, miss),
    ),
    wayOf(
      ['uv pip install', often],
      python,
      plain(
        'uv venv --seed --python "$(command -v python3)"',
        'uv pip install -r requirements.txt',
      ),
    ),
    wayOf(
      ['venv-cache, nothing cached, uv', often],
      python,
      venv({ 'cache-suffix': 'none' }, miss),
    ),
    wayOf(['venv-cache, restored', often], python, venv({}, hit)),
    wayOf(['pnpm install, nothing kept', often], workspace, plain(pnpmInstall)),
    wayOf(
      ['pnpm-fetch-install, nothing cached', often],
      workspace,
      pnpm({ 'cache-suffix': 'none' }, miss),
    ),
    wayOf(['pnpm install, its store kept on this disk', often], workspace, async (jobs) => {
      await jobs.shell(`${pnpmInstall}; rm -rf node_modules packages/*/node_modules`);
      return jobs.shell(pnpmInstall);
    }),
    wayOf(['pnpm-fetch-install, store restored', often], workspace, pnpm({}, hit)),
    wayOf(
      ['pnpm-fetch-install, node_modules restored', often],
      workspace,
      pnpm({ cache: 'node_modules' }, hit),
    ),
  ];
}

type Inputs = Readonly<Record<string, string>>;

function plain(...commands: readonly string[]): Way['run'] {
  return async (jobs) => jobs.shell(commands.join('\n'));
}

function step(action: string, inputs: Inputs, expected: string): Way['run'] {
  return async (jobs) => {
    const asked = { strategy: 'always', save: 'never', ...inputs };
    const { main, outputs } = await jobs.act(action, asked);
    const found = outputs.get('cache-hit');
    if (found !== expected)
      throw new Error(`${action}: cache-hit is ${found ?? ''}: ${outputs.get('reason') ?? ''}`);
    return main;
  };
}

/** Gets the packages in every way in turn, on both networks. */
export async function measureDependencyTimes(): Promise<DependencyTimes> {
  const jobs = await startJobs();
  const proxies = { own: await startPacedProxy(unlimited), slow: await startPacedProxy(slow) };
  const python = await mkdtemp(join(tmpdir(), 'copilotos-set-'));
  try {
    await cp(join(sets, 'requirements.txt'), join(python, 'requirements.txt'));
    const ways = waysOf(python);
    await fill(jobs, python);
    const times = ways.map(({ what }) => ({ what, own: [] as number[], slow: [] as number[] }));
    for (let round = 0; round < Math.max(often.own, often.slow); round += 1)
      for (const network of ['own', 'slow'] as const)
        for (const [index, way] of ways.entries()) {
          if (round >= way.rounds[network]) continue;
          await jobs.begin(way.checkout, proxies[network].url);
          const milliseconds = await way.run(jobs);
          console.error(`${new Date().toISOString()} ${network} ${way.what}: ${milliseconds} ms`);
          times[index]?.[network].push(milliseconds);
        }
    return { pace: slow, times, ...compare(times) };
  } finally {
    await Promise.all(Object.values(proxies).map(async (proxy) => proxy.stop()));
    await jobs.stop();
    await rm(python, { recursive: true });
  }
}

// What the others restore; saved once, on this machine's own network.
async function fill(jobs: Jobs, python: string): Promise<void> {
  const workspace = join(sets, 'workspace');
  for (const [action, checkout, inputs] of [
    ['venv-cache', python, {}],
    ['pnpm-fetch-install', workspace, {}],
    ['pnpm-fetch-install', workspace, { cache: 'node_modules' }],
  ] as const) {
    await jobs.begin(checkout);
    await jobs.act(action, { strategy: 'always', ...inputs });
  }
}

function compare(times: readonly DependencyTime[]): Pick<DependencyTimes, 'overhead' | 'saved'> {
  const ratios = (pairs: readonly (readonly [string, string])[]): readonly Comparison[] =>
    pairs.map(([one, other]) => {
      const ratio = (network: Network): number =>
        Math.round((timeOf(times, one)[network] / timeOf(times, other)[network] - 1) * 1000) / 1000;
      return { what: `${one} over ${other}`, own: ratio('own'), slow: ratio('slow') };
    });
  return {
    overhead: ratios([
      ['venv-cache, nothing cached, pip', 'pip install'],
      ['venv-cache, nothing cached, uv', 'uv pip install'],
      ['pnpm-fetch-install, nothing cached', 'pnpm install, nothing kept'],
    ]),
    saved: ratios([
      ['venv-cache, restored', 'pip install'],
      ['venv-cache, restored', 'uv pip install'],
      ['pnpm-fetch-install, store restored', 'pnpm install, nothing kept'],
      ['pnpm-fetch-install, node_modules restored', 'pnpm install, nothing kept'],
    ]),
  };
}

function timeOf(times: readonly DependencyTime[], name: string): Record<Network, number> {
  const found = times.find(({ what }) => what === name);
  return { own: median(found?.own ?? []), slow: median(found?.slow ?? []) };
}

/**
 * What does our site cost beside a plain nginx upstream? The same backend, asked in turn through both by wrk, in one
 * run: requests per second, and the processor time of nginx per request, which says it even on a busy machine.
 */
import { startBed } from '../e2e/bed/bed.ts';
import type { ServerHost } from '../e2e/bed/server.ts';
import { expectSuccess } from '../e2e/bed/success.ts';
import { packServer, type PackedServer } from './deploy-site/server.ts';
import { median } from './measure.ts';

const rounds = 9;
const seconds = 3;

/** One backend, seen through both. */
export interface SiteCost {
  readonly backend: string;
  readonly requestsPerSecond: {
    readonly plain: readonly number[];
    readonly ours: readonly number[];
  };
  /** Processor time of nginx's worker for one request, in microseconds. */
  readonly microseconds: { readonly plain: readonly number[]; readonly ours: readonly number[] };
  /** Median of ours by plain, round by round. */
  readonly throughputRatio: number;
  /** Median of ours less plain, round by round. */
  readonly addedMicroseconds: number;
}

/** Asks each backend through the plain upstream and through our site, round by round. */
export async function measureSiteCosts(): Promise<readonly SiteCost[]> {
  const bed = await startBed({ servers: 1 });
  try {
    const server = bed.servers[0] as ServerHost;
    const packed = await packServer(server);
    const costs: SiteCost[] = [];
    for (const { name, path } of packed.backends) costs.push(await compare(packed, name, path));
    return costs;
  } finally {
    await bed.stop();
  }
}

interface Sample {
  readonly rate: number;
  readonly microseconds: number;
}

async function compare(packed: PackedServer, backend: string, path: string): Promise<SiteCost> {
  const samples = { plain: [] as Sample[], ours: [] as Sample[] };
  for (let turn = 0; turn <= rounds; turn += 1) {
    // In turns, and each first as often, so that a machine that slows down slows both.
    const order = turn % 2 === 0 ? (['plain', 'ours'] as const) : (['ours', 'plain'] as const);
    for (const side of order) {
      const sample = await ask(packed, packed.ports[side], path);
      if (turn > 0) samples[side].push(sample);
    }
  }
  const rates = (side: 'plain' | 'ours') => samples[side].map(({ rate }) => Math.round(rate));
  const costs = (side: 'plain' | 'ours') =>
    samples[side].map(({ microseconds }) => round(microseconds, 100));
  // Round by round: what slows the machine down slows the two of a round alike.
  const pairs = samples.plain.map((plain, turn) => ({ plain, ours: samples.ours[turn] ?? plain }));
  return {
    backend,
    requestsPerSecond: { plain: rates('plain'), ours: rates('ours') },
    microseconds: { plain: costs('plain'), ours: costs('ours') },
    throughputRatio: round(median(pairs.map(({ plain, ours }) => ours.rate / plain.rate)), 1000),
    addedMicroseconds: round(
      median(pairs.map(({ plain, ours }) => ours.microseconds - plain.microseconds)),
      100,
    ),
  };
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}

async function ask(
  { server, workerPid }: PackedServer,
  port: number,
  path: string,
): Promise<Sample> {
  const run = `before=$(cut -d ' ' -f 14,15 /proc/${workerPid}/stat)
    wrk -t1 -c32 -d${seconds}s http://127.0.0.1:${port}${path}
    echo "ticks $before $(cut -d ' ' -f 14,15 /proc/${workerPid}/stat)"`;
  const said = await expectSuccess(server, ['sh', '-c', run]);
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`Not every request succeeded:\n${said}`);
  const requests = Number(/(\d+) requests in/.exec(said)?.[1]);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  const [user = 0, system = 0, userAfter = 0, systemAfter = 0] =
    /ticks (.*)/.exec(said)?.[1]?.split(' ').map(Number) ?? [];
  // A tick of proc(5) is 10 ms.
  const microseconds = ((userAfter + systemAfter - user - system) * 10_000) / requests;
  return { rate, microseconds };
}

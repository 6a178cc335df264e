import { digestParts } from '../core/cache-key.ts';
import type { CachePorts, CacheRestore, CacheSave } from '../core/ports.ts';
import {
  balance,
  everything,
  filesByName,
  filesOf,
  joinTimes,
  parsePlan,
  parseTimes,
  planDigest,
  weigh,
  type FileTimes,
  type Shard,
  type ShardPlan,
} from './shards.ts';

/** What was decided for this shard, and how all shards came to agree. */
export interface Agreement {
  readonly shard: Shard;
  readonly plan: ShardPlan;
  readonly files: readonly string[];
  /** Files that the plan gives to this shard and that are not here. */
  readonly absent: readonly string[];
  /** Files of all shards together. */
  readonly total: number;
  /** The same for shards that leave no file out between them; empty when this one runs everything. */
  readonly digest: string;
  readonly how: How;
}

/**
 * `found` and `first` follow the plan of the run. `alone` needs none, since no shard of this run can have one.
 * `lost` and `doubt` run everything: the plan is gone, or could not be read.
 */
export type How = 'found' | 'first' | 'alone' | 'lost' | 'doubt';

// The cache tells entries apart by their paths too: relative to the checkout it is the same on every machine.
const folder = '.parallel-test-runner-plan';
const file = `${folder}/plan.json`;

/**
 * Decides once per run who runs what. Times change while shards of one run wait for a runner or are run again, and a
 * plan made from other times would leave tests out; so the first shard's plan is frozen in the cache and the others
 * take it. What is saved under a key cannot be replaced: whoever saves first has decided.
 */
export async function agree(
  shard: Shard,
  sizes: ReadonlyMap<string, number>,
  ports: CachePorts,
): Promise<Agreement> {
  const conclude = (plan: ShardPlan, how: How): Agreement =>
    agreement(shard, plan, how, [...sizes.keys()].sort());
  const asked = await restoreFrozen(shard, ports);
  if (asked.plan !== undefined) return conclude(asked.plan, 'found');
  if (asked.status === 'unavailable') return conclude(everything, 'alone');
  const plan = await propose(shard, sizes, ports);
  const { status } = await save(plan, frozenKey(shard), ports);
  if (status === 'saved') return conclude(plan, 'first');
  // This run may not write, so no shard has frozen a plan; but a failed restore is no proof that there is none.
  if (status === 'unavailable' && asked.status === 'miss') return conclude(everything, 'alone');
  const others = await awaitFrozen(shard, ports);
  return others === undefined ? conclude(everything, 'doubt') : conclude(others, 'found');
}

/** Keeps the times of this shard's files for the next run; a fault of the cache costs nothing but balance. */
export async function keepTimes(
  { index, suite, run, attempt }: Shard,
  times: FileTimes,
  ports: CachePorts,
): Promise<void> {
  await save({ shards: [], times }, `${timesPrefix(suite, index)}${run}-${attempt}`, ports);
}

function agreement(shard: Shard, plan: ShardPlan, how: How, present: readonly string[]): Agreement {
  const total = present.length;
  if (how === 'alone') {
    const files = filesByName(shard, present);
    const digest = digestParts({ byName: String(shard.count) }).slice(0, 12);
    return { shard, plan, files, absent: [], total, digest, how };
  }
  const isLost = plan.shards.length === 0 && how !== 'doubt';
  const here = new Set(present);
  return {
    shard,
    plan,
    files: filesOf(plan, shard.index, present),
    absent: (plan.shards[shard.index - 1] ?? []).filter((path) => !here.has(path)),
    total,
    digest: planDigest(plan),
    how: isLost ? 'lost' : how,
  };
}

// In a later attempt the plan of the first may have been evicted. Which files failed then is not known any more, and
// other shards may not run again: only everything is sure to hold them.
async function propose(
  shard: Shard,
  sizes: ReadonlyMap<string, number>,
  ports: CachePorts,
): Promise<ShardPlan> {
  if (shard.attempt > 1) return everything;
  const times = await restoreTimes(shard, sizes, ports);
  return { shards: balance(weigh(sizes, times), shard.count), times };
}

async function restoreTimes(
  { suite, count }: Shard,
  sizes: ReadonlyMap<string, number>,
  ports: CachePorts,
): Promise<FileTimes> {
  const all: FileTimes[] = [];
  // One after another: each is restored to the same file.
  for (let index = 1; index <= count; index += 1) {
    const prefix = timesPrefix(suite, index);
    all.push(parseTimes((await restore(`${prefix}any`, [prefix], ports)).text));
  }
  return joinTimes(all, sizes.keys());
}

// The winner has reserved the key and may still be sending.
async function awaitFrozen(shard: Shard, ports: CachePorts): Promise<ShardPlan | undefined> {
  for (const delay of [500, 1000, 2000, 4000, 8000]) {
    await ports.clock.sleep(delay, ports.signal);
    const { plan } = await restoreFrozen(shard, ports);
    if (plan !== undefined) return plan;
  }
  return undefined;
}

interface Asked {
  readonly status: CacheRestore['status'];
  readonly plan?: ShardPlan;
}

async function restoreFrozen(shard: Shard, ports: CachePorts): Promise<Asked> {
  const { status, text } = await restore(frozenKey(shard), [], ports);
  // The service also takes a key for a prefix: what only begins so is another run's plan.
  if (status === 'partial') return { status: 'miss' };
  const plan = parsePlan(text, shard.count);
  return plan === undefined ? { status } : { status, plan };
}

function frozenKey({ suite, count, run }: Shard): string {
  return `test-plan-${suite}-${count}-${run}`;
}

function timesPrefix(suite: string, index: number): string {
  return `test-times-${suite}-${index}-`;
}

async function restore(
  key: string,
  prefixes: readonly string[],
  { cache, files }: CachePorts,
): Promise<{ readonly status: CacheRestore['status']; readonly text?: string }> {
  await files.remove(folder);
  const { status } = await cache.restore([folder], key, prefixes);
  const text = ['hit', 'partial'].includes(status) ? await files.readText(file) : undefined;
  await files.remove(folder);
  return { status, ...(text === undefined ? {} : { text }) };
}

async function save(
  plan: ShardPlan,
  key: string,
  { cache, files }: CachePorts,
): Promise<CacheSave> {
  await files.writeText(file, JSON.stringify(plan));
  const saved = await cache.save([folder], key);
  await files.remove(folder);
  return saved;
}

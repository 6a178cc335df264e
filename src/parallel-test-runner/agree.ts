import type { CachePorts, CacheRestore } from '../core/ports.ts';
import {
  balance,
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
  /** Files of all shards together. */
  readonly total: number;
  readonly digest: string;
  readonly how: How;
}

/** `alone` is decided from the checkout only; `doubt` is not knowing what the others run, and so running everything. */
export type How = 'found' | 'first' | 'alone' | 'doubt';

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
  const frozen = await restore(frozenKey(shard), [], ports);
  if (frozen.status === 'unavailable')
    return conclude(shard, planFor(shard, sizes, {}), sizes, 'alone');
  const found = parsePlan(frozen.text, shard.count);
  if (found !== undefined) return conclude(shard, found, sizes, 'found');
  const plan = planFor(shard, sizes, await restoreTimes(shard, sizes, ports));
  const { status } = await save(plan, frozenKey(shard), ports);
  if (status === 'saved') return conclude(shard, plan, sizes, 'first');
  // Nothing of this run may write, so no shard can have frozen a plan.
  if (status === 'unavailable') return conclude(shard, planFor(shard, sizes, {}), sizes, 'alone');
  const others = await awaitFrozen(shard, ports);
  if (others !== undefined) return conclude(shard, others, sizes, 'found');
  return conclude(shard, { shards: [], times: {} }, sizes, 'doubt');
}

/** Keeps the times of this shard's files for the next run; a fault of the cache costs nothing but balance. */
export async function keepTimes(
  { index, suite, run }: Shard,
  attempt: string,
  times: FileTimes,
  ports: CachePorts,
): Promise<void> {
  await save({ shards: [], times }, `test-times-${suite}-${index}-${run}-${attempt}`, ports);
}

function conclude(
  shard: Shard,
  plan: ShardPlan,
  sizes: ReadonlyMap<string, number>,
  how: How,
): Agreement {
  const present = [...sizes.keys()].sort();
  return {
    shard,
    plan,
    files: how === 'doubt' ? present : filesOf(plan, shard.index, present),
    total: present.length,
    digest: how === 'doubt' ? '' : planDigest(plan),
    how,
  };
}

function planFor(
  { count }: Shard,
  sizes: ReadonlyMap<string, number>,
  times: FileTimes,
): ShardPlan {
  return { shards: balance(weigh(sizes, times), count), times };
}

async function restoreTimes(
  { suite, count }: Shard,
  sizes: ReadonlyMap<string, number>,
  ports: CachePorts,
): Promise<FileTimes> {
  const all: FileTimes[] = [];
  // One after another: each is restored to the same file.
  for (let index = 1; index <= count; index += 1) {
    const prefix = `test-times-${suite}-${index}-`;
    all.push(parseTimes((await restore(`${prefix}any`, [prefix], ports)).text));
  }
  return joinTimes(all, sizes.keys());
}

// The winner has reserved the key and may still be sending.
async function awaitFrozen(shard: Shard, ports: CachePorts): Promise<ShardPlan | undefined> {
  for (const delay of [500, 1000, 2000, 4000, 8000]) {
    await ports.clock.sleep(delay, ports.signal);
    const found = parsePlan((await restore(frozenKey(shard), [], ports)).text, shard.count);
    if (found !== undefined) return found;
  }
  return undefined;
}

function frozenKey({ suite, count, run }: Shard): string {
  return `test-plan-${suite}-${count}-${run}`;
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
): ReturnType<CachePorts['cache']['save']> {
  await files.writeText(file, JSON.stringify(plan));
  const saved = await cache.save([folder], key);
  await files.remove(folder);
  return saved;
}

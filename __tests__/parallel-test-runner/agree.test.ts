import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agree, keepTimes, type Agreement } from '../../src/parallel-test-runner/agree.ts';
import { fakePorts, type FakePorts } from '../fakes/ports.ts';
import { SharedCache, type Access, type Fault, type Mode } from './shared-cache.ts';

const files = ['a.py', 'b.py', 'c.py', 'd.py', 'e.py'];
const frozenKey = 'test-plan-s-2-1001';

interface Job extends Access {
  readonly index: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly files?: readonly string[];
}

interface Ended extends Agreement {
  readonly ports: FakePorts;
}

/** One job of run 1001 agrees with the others by the cache they share. */
async function join(cache: SharedCache, job: Job): Promise<Ended> {
  const { index, count = 2, attempt = 1 } = job;
  const ports = fakePorts();
  const sizes = new Map((job.files ?? files).map((path) => [path, path.charCodeAt(0)]));
  const shard = { index, count, suite: 's', run: '1001', attempt };
  const seen = cache.seenBy(ports.files, job);
  return { ...(await agree(shard, sizes, { ...ports, cache: seen })), ports };
}

async function joinAll(cache: SharedCache, ...jobs: readonly Job[]): Promise<readonly Ended[]> {
  return Promise.all(jobs.map(async (job) => join(cache, job)));
}

function runs(jobs: readonly Agreement[]): readonly string[] {
  return jobs.flatMap((job) => [...job.files]).sort();
}

function hows(jobs: readonly Agreement[]): readonly string[] {
  return jobs.map(({ how }) => how);
}

// From here on a new plan would not be the old one.
async function keepOtherTimes(cache: SharedCache, { ports, shard }: Ended): Promise<void> {
  const seen = { ...ports, cache: cache.seenBy(ports.files) };
  await keepTimes({ ...shard, index: 1 }, { 'a.py': { duration: 90_000, at: 1 } }, seen);
}

describe('two shards', () => {
  test('that start at the same moment: one decides, the other follows', async () => {
    const cache = new SharedCache();
    const jobs = await joinAll(cache, { index: 1 }, { index: 2 });
    expect(hows(jobs).toSorted()).toEqual(['first', 'found']);
    expect(runs(jobs)).toEqual(files);
    expect(jobs[0]?.digest).toBe(jobs[1]?.digest);
    expect(cache.keys).toEqual([frozenKey]);
  });

  test('of which one comes when times have changed: it follows the plan of the run', async () => {
    const cache = new SharedCache();
    const first = await join(cache, { index: 1 });
    await keepOtherTimes(cache, first);
    const second = await join(cache, { index: 2 });
    expect(second.how).toBe('found');
    expect(runs([first, second])).toEqual(files);
  });

  test('leave nothing in the checkout', async () => {
    for (const { ports } of await joinAll(new SharedCache(), { index: 1 }, { index: 2 }))
      expect([...ports.files.texts.keys()]).toEqual([]);
  });
});

test('times of earlier runs, from every shard, decide the next plan', async () => {
  const cache = new SharedCache();
  const { ports } = await join(cache, { index: 1 });
  const seen = { ...ports, cache: cache.seenBy(ports.files) };
  const known = { suite: 's', count: 2, run: '1000', attempt: 1 };
  const time = (duration: number): { duration: number; at: number } => ({ duration, at: 1 });
  const [one, two] = [
    { 'a.py': time(60), 'b.py': time(10) },
    { 'c.py': time(20), 'd.py': time(10), 'e.py': time(20) },
  ];
  await keepTimes({ ...known, index: 1 }, one, seen);
  await keepTimes({ ...known, index: 2 }, two, seen);
  cache.evict(frozenKey);
  const next = await join(cache, { index: 1 });
  expect(next.plan.shards).toEqual([['a.py'], ['b.py', 'c.py', 'd.py', 'e.py']]);
});

describe('a re-run', () => {
  test('of one failed job runs what that job ran', async () => {
    const cache = new SharedCache();
    const [, failed] = await joinAll(cache, { index: 1 }, { index: 2 });
    const again = await join(cache, { index: 2, attempt: 2 });
    expect(again).toMatchObject({ how: 'found', files: failed?.files, digest: failed?.digest });
  });

  test('whose plan was evicted runs everything, and so do those that come after', async () => {
    const cache = new SharedCache();
    await joinAll(cache, { index: 1 }, { index: 2 });
    cache.evict('test-plan');
    const again = await join(cache, { index: 2, attempt: 2 });
    expect(again).toMatchObject({ how: 'lost', files, digest: '' });
    expect(await join(cache, { index: 1, attempt: 3 })).toMatchObject({ how: 'lost', files });
  });

  test('of a run that may not write is split as before', async () => {
    const cache = new SharedCache();
    const before = await join(cache, { index: 2, mode: 'read' });
    const again = await join(cache, { index: 2, mode: 'read', attempt: 2 });
    expect(again).toMatchObject({ how: 'alone', files: before.files });
  });

  test('follows the plan of a run that could write when it no longer can', async () => {
    const cache = new SharedCache();
    const [, failed] = await joinAll(cache, { index: 1 }, { index: 2 });
    const again = await join(cache, { index: 2, mode: 'read', attempt: 2, faults: ['failed'] });
    expect(again).toMatchObject({ how: 'found', files: failed?.files });
  });
});

describe('without a plan', () => {
  test.each<Mode>(['read', 'none'])('(cache: %s) names decide, the same for all', async (mode) => {
    const jobs = await joinAll(new SharedCache(), { index: 1, mode }, { index: 2, mode });
    expect(hows(jobs)).toEqual(['alone', 'alone']);
    expect(runs(jobs)).toEqual(files);
    expect(jobs[0]?.digest).toBe(jobs[1]?.digest);
    expect(jobs[0]?.digest).not.toBe('');
  });
});

describe('what goes wrong', () => {
  test.each<[string, readonly Fault[], string]>([
    ['the first look fails', ['failed'], 'found'],
    ['the plan is not there yet', ['absent'], 'found'],
    ['the save fails, others have saved', ['absent', 'failed'], 'found'],
    ['it takes a while', ['absent', 'fine', 'absent', 'failed', 'absent'], 'found'],
    ['nothing is ever answered', Array<Fault>(9).fill('failed'), 'doubt'],
  ])('%s', async (_what, faults, how) => {
    const cache = new SharedCache();
    const first = await join(cache, { index: 1 });
    // Two looks at times lie between the first look and the save.
    const [look = 'fine', ...rest] = faults;
    const second = await join(cache, { index: 2, faults: [look, 'fine', 'fine', ...rest] });
    expect(second.how).toBe(how);
    expect([...new Set(runs([first, second]))]).toEqual(files);
    if (how === 'found') expect(runs([first, second])).toEqual(files);
  });

  test('its own plan was saved and the answer got lost: it finds it', async () => {
    const cache = new SharedCache();
    const job = { index: 1, faults: ['fine', 'fine', 'fine', 'lost answer'] } as const;
    const jobs = [await join(cache, job), await join(cache, { index: 2 })];
    expect(hows(jobs)).toEqual(['found', 'found']);
    expect(runs(jobs)).toEqual(files);
  });

  test('whoever reserved the key died: everyone runs everything, after a bounded wait', async () => {
    const cache = new SharedCache();
    cache.block(frozenKey);
    const [one, two] = await joinAll(cache, { index: 1 }, { index: 2 });
    expect(one).toMatchObject({ how: 'doubt', files, digest: '' });
    expect(two).toMatchObject({ how: 'doubt', files });
    expect(one?.ports.clock.sleeps).toEqual([500, 1000, 2000, 4000, 8000]);
  });

  test('what is stored under the key is no plan: everyone runs everything', async () => {
    const cache = new SharedCache();
    cache.put(
      frozenKey,
      '.parallel-test-runner-plan/plan.json',
      '{"shards":[["a.py"]],"times":{}}',
    );
    expect(await join(cache, { index: 1 })).toMatchObject({ how: 'doubt', files });
  });

  test('a plan of a run whose number only begins the same is not taken', async () => {
    const cache = new SharedCache();
    const foreign = '{"shards":[["a.py","b.py","c.py","d.py","e.py"],[]],"times":{}}';
    cache.put(`${frozenKey}9`, '.parallel-test-runner-plan/plan.json', foreign);
    const jobs = await joinAll(cache, { index: 1 }, { index: 2 });
    expect(hows(jobs).toSorted()).toEqual(['first', 'found']);
    expect(jobs.map((job) => job.files.length).sort()).toEqual([2, 3]);
  });
});

describe('jobs that do not have the same files', () => {
  test('what only some have is run by all of those, and what is missing is named', async () => {
    const cache = new SharedCache();
    const first = await join(cache, { index: 1 });
    const missing = first.plan.shards[1]?.[0] ?? '';
    const here = [...files.filter((path) => path !== missing), 'new.py'];
    const second = await join(cache, { index: 2, files: here });
    expect(second.absent).toEqual([missing]);
    expect(second.files).toContain('new.py');
    expect([...runs([first, second]), missing].sort()).toEqual([...files, 'new.py']);
  });
});

const faults = fc.array(fc.constantFrom<Fault>('fine', 'failed', 'absent', 'lost answer'), {
  maxLength: 14,
});

test('whatever the cache does and whoever comes when: no file is left out, and none is run twice by those who follow a plan', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }).chain((count) =>
        fc.tuple(
          fc.array(fc.record({ faults, delay: fc.integer({ min: 0, max: 4 }) }), {
            minLength: count,
            maxLength: count,
          }),
          fc.constantFrom<Mode>('write', 'write', 'read', 'none'),
        ),
      ),
      async ([accesses, mode]) => {
        const cache = new SharedCache();
        const jobs = await joinAll(
          cache,
          ...accesses.map((access, index) => ({
            ...access,
            mode,
            index: index + 1,
            count: accesses.length,
          })),
        );
        expect([...new Set(runs(jobs))]).toEqual(files);
        const followers = jobs.filter(({ how }) => how !== 'doubt');
        expect(new Set(runs(followers)).size).toBe(runs(followers).length);
        expect(new Set(followers.map(({ digest }) => digest)).size).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('whatever the cache does to a re-run of some jobs: each runs at least what it ran before', async () => {
  await fc.assert(
    fc.asyncProperty(faults, faults, fc.boolean(), async (before, after, isEvicted) => {
      const cache = new SharedCache();
      const [first, failed] = await joinAll(cache, { index: 1 }, { index: 2, faults: before });
      if (first !== undefined) await keepOtherTimes(cache, first);
      if (isEvicted) cache.evict('test-plan');
      const again = await join(cache, { index: 2, attempt: 2, faults: after });
      // One that ran everything for want of a plan has its part tested by the others as well.
      const owed = failed?.how === 'doubt' ? [] : [...(failed?.files ?? [])];
      expect(again.files).toEqual(expect.arrayContaining(owed));
    }),
  );
});

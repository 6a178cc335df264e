import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { command } from '../../src/core/command.ts';
import {
  balance,
  filesByName,
  filesOf,
  joinTimes,
  learnTimes,
  parsePlan,
  parseTimes,
  planDigest,
  weigh,
  withFiles,
} from '../../src/parallel-test-runner/shards.ts';

const path = fc.stringMatching(/^[a-f]{1,3}(\/[a-f]{1,3})?\.py$/);
const paths = fc.uniqueArray(path, { maxLength: 40 });
const count = fc.integer({ min: 1, max: 9 });
const weighed = fc.uniqueArray(fc.record({ path, weight: fc.integer({ min: 0, max: 1000 }) }), {
  selector: (file) => file.path,
  maxLength: 40,
});

function indexes(shards: number): readonly number[] {
  return Array.from({ length: shards }, (_unused, index) => index + 1);
}

function loadOf(shard: readonly string[], weights: ReadonlyMap<string, number>): number {
  return shard.reduce((sum, file) => sum + (weights.get(file) ?? 0), 0);
}

describe('balance', () => {
  test('every file is in exactly one shard, and there are as many shards as asked for', () => {
    fc.assert(
      fc.property(weighed, count, (files, shards) => {
        const plan = balance(files, shards);
        expect(plan).toHaveLength(shards);
        expect(plan.flat().sort()).toEqual(files.map((file) => file.path).sort());
      }),
    );
  });

  test('the order in which a disk lists files does not matter', () => {
    fc.assert(
      fc.property(weighed, count, (files, shards) => {
        expect(balance(files.toReversed(), shards)).toEqual(balance(files, shards));
      }),
    );
  });

  test('no shard has more than an even share and one file: what longest-first promises', () => {
    fc.assert(
      fc.property(weighed, count, (files, shards) => {
        const weights = new Map(files.map((file) => [file.path, file.weight]));
        const total = loadOf([...weights.keys()], weights);
        const longest = Math.max(0, ...weights.values());
        for (const shard of balance(files, shards))
          expect(loadOf(shard, weights)).toBeLessThanOrEqual(total / shards + longest);
      }),
    );
  });

  test('Graham’s example: at most 4/3 - 1/(3m) of the best', () => {
    const files = [5, 5, 4, 4, 3, 3, 3].map((weight, index) => ({ path: `${index}`, weight }));
    const loads = balance(files, 3).map((shard) =>
      shard.reduce((sum, name) => sum + (files[Number(name)]?.weight ?? 0), 0),
    );
    expect(loads.sort()).toEqual([11, 8, 8].sort());
  });

  test('without any weight files are counted out evenly', () => {
    const files = indexes(7).map((index) => ({ path: `${index}`, weight: 0 }));
    expect(balance(files, 3).map(({ length }) => length)).toEqual([3, 2, 2]);
  });
});

describe('the files of one shard', () => {
  test('whatever the plan says, every file that is there is run by some shard', () => {
    fc.assert(
      fc.property(fc.array(paths, { maxLength: 6 }), paths, (shards, present) => {
        const run = indexes(Math.max(1, shards.length)).flatMap((index) =>
          filesOf({ shards }, index, present),
        );
        expect([...new Set(run)].sort()).toEqual([...present].sort());
      }),
    );
  });

  test('where all jobs have the same files, each is run exactly once', () => {
    fc.assert(
      fc.property(weighed, count, (files, shards) => {
        const present = files.map((file) => file.path);
        const plan = { shards: balance(files, shards) };
        const run = indexes(shards).flatMap((index) => filesOf(plan, index, present));
        expect(run.sort()).toEqual(present.sort());
      }),
    );
  });

  test('a file the plan does not know is run by every shard that has it', () => {
    const plan = { shards: [['a.py'], ['b.py']] };
    expect(filesOf(plan, 1, ['a.py', 'b.py', 'new.py'])).toEqual(['a.py', 'new.py']);
    expect(filesOf(plan, 2, ['b.py', 'new.py'])).toEqual(['b.py', 'new.py']);
  });

  test('by name: each exactly once, and no file decides where another goes', () => {
    fc.assert(
      fc.property(paths, paths, count, (present, others, shards) => {
        const run = indexes(shards).flatMap((index) =>
          filesByName({ index, count: shards }, present),
        );
        expect(run.sort()).toEqual([...present].sort());
        const all = [...new Set([...present, ...others])];
        for (const index of indexes(shards)) {
          const more = filesByName({ index, count: shards }, all);
          expect(more).toEqual(
            expect.arrayContaining([...filesByName({ index, count: shards }, present)]),
          );
        }
      }),
    );
  });

  test('take the place of {files}, or come last', () => {
    expect(withFiles(command('npx', 'vitest', '{files}', '--run'), ['a', 'b c']).args).toEqual([
      'vitest',
      'a',
      'b c',
      '--run',
    ]);
    expect(withFiles(command('pytest', '-q'), ['a']).args).toEqual(['-q', 'a']);
  });
});

describe('weights', () => {
  const sizes = new Map([
    ['a', 10],
    ['b', 20],
    ['new', 5],
  ]);

  test('bytes while nothing is measured, then times, with an average for what is new', () => {
    expect(weigh(sizes, {}).map(({ weight }) => weight)).toEqual([10, 20, 5]);
    const times = { a: { duration: 100, at: 1 }, b: { duration: 300, at: 1 } };
    expect(weigh(sizes, times).map(({ weight }) => weight)).toEqual([100, 300, 200]);
  });

  test('the latest of several times counts; files that are gone are forgotten', () => {
    const old = { a: { duration: 1, at: 1 }, gone: { duration: 9, at: 9 } };
    const recent = { a: { duration: 2, at: 2 } };
    const latest = { a: { duration: 2, at: 2 } };
    expect(joinTimes([old, recent], sizes.keys())).toEqual(latest);
    expect(joinTimes([recent, old], sizes.keys())).toEqual(latest);
  });

  test('a measurement moves what is known half-way', () => {
    const known = { a: { duration: 100, at: 1 }, b: { duration: 7, at: 1 } };
    expect(learnTimes(known, new Map([['a', 300]]), 5)).toEqual({
      a: { duration: 200, at: 5 },
      b: { duration: 7, at: 1 },
    });
    expect(learnTimes({}, new Map([['a', 300]]), 5)).toEqual({ a: { duration: 300, at: 5 } });
  });
});

describe('what comes out of a cache', () => {
  test('a plan is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(paths, { maxLength: 5 }), (shards) => {
        const plan = { shards, times: { a: { duration: 1, at: 2 } } };
        expect(parsePlan(JSON.stringify(plan), shards.length)).toEqual(plan);
      }),
    );
  });

  test('nothing else is taken for a plan, or for times, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parsePlan(text, 3)).toBeUndefined();
        for (const { duration, at } of Object.values(parseTimes(text)))
          expect(duration + at).not.toBeNaN();
      }),
    );
  });

  test.each([
    ['nothing', undefined],
    ['too few shards', '{"shards":[["a"]],"times":{}}'],
    ['a shard that is no list', '{"shards":[["a"],null],"times":{}}'],
    ['a path that is no text', '{"shards":[["a"],[1]],"times":{}}'],
  ])('%s is no plan for two', (_what, text) => {
    expect(parsePlan(text, 2)).toBeUndefined();
  });

  test('a time that is none is left out', () => {
    const times = {
      a: { duration: 1, at: 1 },
      b: { duration: -1, at: 1 },
      c: { duration: '1', at: 1 },
      d: null,
      e: {},
    };
    expect(parseTimes(JSON.stringify({ times }))).toEqual({ a: { duration: 1, at: 1 } });
    expect(parsePlan('{"shards":[[],[]],"times":null}', 2)).toEqual({
      shards: [[], []],
      times: {},
    });
  });

  test('a plan is named by who runs what, not by times', () => {
    const shards = [['a'], ['b']];
    expect(planDigest({ shards })).toMatch(/^[0-9a-f]{12}$/);
    expect(planDigest({ shards: [['b'], ['a']] })).not.toBe(planDigest({ shards }));
    expect(planDigest({ shards: [] })).toBe('');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge, readVerdict, verdictPlace, writeVerdict } from '../../src/venv-cache/verdict.ts';
import { installs, job, warnings, type MachineOptions } from './world.ts';

const slow: MachineOptions = { restoreTime: 96_000, installTime: 22_000 };

describe('a restore that took longer than the install had', () => {
  test('is remembered beside the entry, and said', async () => {
    const second = await job(slow, await job(slow));
    expect(second.runner.outputs.get('cache-hit')).toBe('true');
    expect(second.runner.outputs.get('saved-ms')).toBe('-74000');
    expect(warnings(second)).toEqual([
      'Restoring took 1 min 14 s longer than installing had taken. The next run installs instead.',
    ]);
    expect(
      [...second.cache.entries.keys()].filter((key) => key.startsWith('venv-slow-')),
    ).toHaveLength(1);
  });

  test('has the next run install instead, say why, and not save again', async () => {
    const third = await job(slow, await job(slow, await job(slow)));
    expect(third.runner.outputs.get('cache-hit')).toBe('false');
    expect(third.runner.outputs.get('reason')).toBe(
      'restoring it had taken 1 min 36 s and installing it 22.0 s',
    );
    expect(third.runner.outputs.get('restore-ms')).toBe('0');
    expect(installs(third)).toHaveLength(2);
    expect(third.runner.summary).toContain('is not saved: its entry is there already');
    expect(warnings(third)).toEqual([]);
  });

  test('is asked again when its week is over', async () => {
    const second = await job(slow, await job(slow));
    const place = { temporary: '/temp', isWindows: false };
    const week = 7 * 24 * 3_600_000;
    const [one, two] = [verdictPlace('k', 0, place), verdictPlace('k', week, place)];
    expect(one.key).not.toBe(two.key);
    expect(verdictPlace('k', week - 1, place)).toEqual(one);
    expect(one.path).toBe(two.path);
    expect(second.runner.failures).toEqual([]);
  });

  test('whose entry is gone meanwhile is saved again', async () => {
    const second = await job(slow, await job(slow));
    for (const key of [...second.cache.entries.keys()])
      if (!key.startsWith('venv-slow-')) second.cache.entries.delete(key);
    const third = await job(slow, second);
    expect([...third.cache.entries.keys()]).toContain(third.runner.outputs.get('cache-key'));
  });

  test('is not remembered by a run that may not save', async () => {
    const options = { ...slow, inputs: { save: 'never' } };
    const second = await job(options, await job(slow));
    expect(warnings(second)).toEqual([
      'Restoring took 1 min 14 s longer than installing had taken. This cache costs more than it saves.',
    ]);
    expect(second.cache.entries.size).toBe(1);
  });
});

describe('strategy', () => {
  test('always restores although it is slower, and remembers nothing', async () => {
    const options = { ...slow, inputs: { strategy: 'always' } };
    const second = await job(options, await job(options));
    const third = await job(options, second);
    expect(third.runner.outputs.get('cache-hit')).toBe('true');
    expect(third.cache.entries.size).toBe(1);
  });

  test('never installs, and only saves what is not there', async () => {
    const options = { inputs: { strategy: 'never' } };
    const first = await job(options);
    expect(first.runner.outputs.get('reason')).toBe('`strategy` is never');
    expect(first.cache.entries.size).toBe(1);
    const second = await job(options, first);
    expect(second.runner.outputs.get('cache-hit')).toBe('false');
    expect(second.runner.summary).toContain('is not saved: its entry is there already');
    expect((await job({}, first)).runner.outputs.get('cache-hit')).toBe('true');
  });

  test('never with save: never touches the cache in no way', async () => {
    const ports = await job({ inputs: { strategy: 'never', save: 'never' } });
    expect(ports.cache.entries.size).toBe(0);
  });
});

test('a verdict falls exactly when restoring took longer', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (restored, installed) => {
      expect(judge(restored, installed) !== undefined).toBe(restored > installed);
    }),
  );
  expect(judge(5, undefined)).toBeUndefined();
});

test.each([undefined, '', 'null', '{}', '{"restoreDuration":1}', '[1]'])(
  '%p is no verdict',
  (text) => {
    expect(readVerdict(text)).toBeUndefined();
  },
);

test('a verdict is read as it was written', () => {
  const verdict = { restoreDuration: 5, installDuration: 3 };
  expect(readVerdict(writeVerdict(verdict))).toEqual(verdict);
});

import { describe, expect, test } from '@jest/globals';
import { InvalidInputs } from '../../src/core/errors.ts';
import { InputReader } from '../../src/core/inputs.ts';

function reader(raw: Readonly<Record<string, string>>, masked: string[] = []): InputReader {
  return new InputReader(
    (name) => raw[name] ?? '',
    (value) => masked.push(value),
  );
}

function refusals(read: InputReader): readonly string[] {
  try {
    read.finish();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputs)) throw error;
    return error.refusals.map(({ input, why, fix = '' }) => `${input}: ${why} ${fix}`.trim());
  }
}

describe('InputReader', () => {
  test.each([
    ['true', true],
    ['TRUE', true],
    ['False', false],
    ['', true],
  ])('flag %p reads as %p', (raw, expected) => {
    const read = reader({ push: raw });
    expect(read.flag('push', { default: 'true' })).toBe(expected);
    expect(refusals(read)).toEqual([]);
  });

  test.each(['yes', '1', 'tru', 'on'])('flag %p is refused: a typo never reads as false', (raw) => {
    const read = reader({ push: raw });
    read.flag('push');
    expect(refusals(read)).toEqual([`push: '${raw}' is not one of true, false.`]);
  });

  test('a choice outside the legal values is refused with all of them', () => {
    const read = reader({ mode: 'maximum' });
    expect(read.choice('mode', ['max', 'min'])).toBe('max');
    expect(refusals(read)).toEqual(["mode: 'maximum' is not one of max, min."]);
  });

  test.each(['4.5', 'four', '1e3', '-1', '65', '0x10'])(
    'integer %p out of 0 to 64 is refused',
    (raw) => {
      const read = reader({ workers: raw });
      read.integer('workers', { min: 0, max: 64 });
      expect(refusals(read)).toEqual([`workers: '${raw}' is not a whole number from 0 to 64.`]);
    },
  );

  test.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['1m30s', 90_000],
    ['1.5h', 5_400_000],
  ])('duration %p is %p ms', (raw, expected) => {
    expect(reader({ timeout: raw }).duration('timeout', {})).toBe(expected);
  });

  test.each(['30', 's', '5 m', '-5s', '10d', '5m!'])('duration %p is refused', (raw) => {
    const read = reader({ timeout: raw });
    read.duration('timeout', { min: 0, max: 60_000 });
    expect(refusals(read)[0]).toBe(
      `timeout: '${raw}' is not a duration from 0s to 60s. Write it as 30s, 5m or 1h.`,
    );
  });

  test('lists take commas and lines, and skip comments', () => {
    const read = reader({ tags: 'one, two\n# not this\n\n three' });
    expect(read.list('tags')).toEqual(['one', 'two', 'three']);
  });

  test('pairs refuse a line without a name and a name given twice', () => {
    const read = reader({ env: 'A=1\nB=x=y\n=z\nA=2' });
    expect([...read.pairs('env')]).toEqual([
      ['A', '1'],
      ['B', 'x=y'],
    ]);
    expect(refusals(read)).toEqual(["env: '=z' is not NAME=value.", "env: 'A' is given twice."]);
  });

  test('a secret is masked and never printed', () => {
    const masked: string[] = [];
    const secret = reader({ password: 'hunter2' }, masked).secret('password');
    expect(masked).toEqual(['hunter2']);
    expect(`${secret.toString()} ${JSON.stringify({ secret })}`).not.toContain('hunter2');
    expect(secret.reveal()).toBe('hunter2');
  });

  test('an input with a line break is shown on one line', () => {
    const read = reader({ mode: 'a\nb' });
    read.choice('mode', ['max', 'min']);
    expect(refusals(read)).toEqual(["mode: 'a⏎b' is not one of max, min."]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { listed, whyUnfit } from '../../src/venv-cache/fitness.ts';
import { differences, parseInspection, type Inspection } from '../../src/venv-cache/inspection.ts';
import { makeStamp, readStamp, writeStamp, type Stamp } from '../../src/venv-cache/stamp.ts';
import { inspection, python } from './world.ts';

const stamp = makeStamp('k', 20_000, inspection);

function why(found: Partial<Inspection>, made: Partial<Stamp> = {}): string | undefined {
  const expectation = { key: 'k', python, stamp: { ...stamp, ...made } };
  return whyUnfit({ ...inspection, ...found }, expectation);
}

test('what is as it was made is fit', () => {
  expect(why({})).toBeUndefined();
});

const withoutIdna = Object.fromEntries(
  Object.entries(inspection.packages).filter(([name]) => name !== 'idna'),
);

test.each<[string, Partial<Inspection>, string]>([
  ['version', { version: '3.11.2' }, 'its Python is 3.11.2, not 3.11.7'],
  ['implementation', { implementation: 'PyPy' }, 'its implementation is PyPy, not CPython'],
  ['prefix', { prefix: '/usr' }, 'its prefix is /usr, not /python/3.11.7'],
  ['home', { isHome: false }, 'its interpreter takes another folder for its environment'],
  ['a package gone', { packages: withoutIdna }, 'its packages have changed: idna 3.20 → missing'],
  [
    'a package in another version',
    { packages: { ...inspection.packages, idna: '3.7' } },
    'its packages have changed: idna 3.20 → 3.7',
  ],
  [
    'a package more',
    { packages: { ...inspection.packages, six: '1.16.0' } },
    'its packages have changed: six added in 1.16.0',
  ],
  ['files gone', { hollow: ['idna'] }, 'files of its packages are gone: idna'],
  [
    'requirement not met',
    { unmet: ['six is not installed'] },
    'requirements are not met: six is not installed',
  ],
  [
    'dependency broken',
    { broken: ['requests needs certifi is not installed'] },
    'its packages do not fit each other: requests needs certifi is not installed',
  ],
  [
    'a program of another Python',
    { foreign: ['pytest'] },
    'its programs start another Python: pytest',
  ],
])('%s', (_name, found, expected) => {
  expect(why(found)).toBe(expected);
});

test('what was wrong when it was made is no reason to make it again; what is new is', () => {
  const made = { unmet: ['a is not installed'], broken: ['b'], foreign: ['c'], hollow: ['d'] };
  const found = { unmet: ['a is not installed'], broken: ['b'], foreign: ['c'], hollow: ['d'] };
  expect(why(found, made)).toBeUndefined();
  expect(why({ ...found, broken: ['b', 'e'] }, made)).toContain(': e');
});

test('another key, or no word on how it was made', () => {
  expect(why({}, { key: 'other' })).toBe('it was made for another key');
  expect(whyUnfit(inspection, { key: 'k', python, stamp: undefined })).toBe(
    'it does not say how it was made',
  );
});

test('long lists are cut', () => {
  expect(listed('x', ['1', '2', '3', '4', '5', '6', '7'])).toBe('x: 1, 2, 3, 4, 5 and 2 more');
  expect(listed('x', [])).toBeUndefined();
});

test('differences name both versions, sorted', () => {
  expect(differences({ b: '1', a: '1', c: '1' }, { a: '2', c: '1', d: '3' })).toEqual([
    'a 1 → 2',
    'b 1 → missing',
    'd added in 3',
  ]);
});

describe('what is kept inside an environment', () => {
  test('is read as it was written', () => {
    expect(readStamp(writeStamp(stamp))).toEqual(stamp);
  });

  test.each([
    undefined,
    '',
    'null',
    '[]',
    '{"format":1}',
    writeStamp(stamp).slice(0, 40),
    JSON.stringify({ ...stamp, format: 99 }),
    JSON.stringify({ ...stamp, foreign: null }),
    JSON.stringify({ ...stamp, installDuration: '1' }),
  ])('%p is not ours', (text) => {
    expect(readStamp(text)).toBeUndefined();
  });

  test.each(['', 'null', '{"version":"3.11.7"}', JSON.stringify({ ...inspection, hollow: 1 })])(
    '%p is no inspection',
    (text) => {
      expect(parseInspection(text)).toBeUndefined();
    },
  );

  test('what a start-up file prints before an inspection is passed over', () => {
    expect(parseInspection(`hello\n${JSON.stringify(inspection)}\n`)).toEqual(inspection);
  });
});

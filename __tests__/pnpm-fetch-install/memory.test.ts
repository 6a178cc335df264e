import { describe, expect, test } from '@jest/globals';
import {
  recordOf,
  verifiedFile,
  verifiesLockfiles,
  withRecord,
} from '../../src/pnpm-fetch-install/verified-lockfile.ts';
import { matchesHash, readInstalled } from '../../src/pnpm-fetch-install/toolchain.ts';

describe('pnpm’s memory of verified lockfiles', () => {
  test.each([
    ['10.34.9', false],
    ['11.0.0', true],
    ['12.21.0', true],
  ])('is kept by %s: %p', (version, expected) => {
    expect(verifiesLockfiles(version)).toBe(expected);
  });

  test.each([
    ['linux', { HOME: '/home/runner' }, 'undefined', '/home/runner/.cache/pnpm'],
    ['linux', { HOME: '/home/runner', XDG_CACHE_HOME: '/cache' }, '', '/cache/pnpm'],
    ['linux', { HOME: '/home/runner' }, '/own', '/own'],
    ['darwin', { HOME: '/Users/runner' }, '', '/Users/runner/Library/Caches/pnpm'],
  ])('on %s with %j and %p is in %s', (platform, environment, configured, folder) => {
    expect(verifiedFile({ platform, environment, configured })).toBe(
      `${folder}/lockfile-verified.jsonl`,
    );
  });

  test('on Windows is in the local application data', () => {
    const environment = { LOCALAPPDATA: 'C:\\Users\\runner\\AppData\\Local' };
    expect(verifiedFile({ platform: 'win32', environment, configured: '' })).toBe(
      'C:\\Users\\runner\\AppData\\Local\\pnpm-cache\\lockfile-verified.jsonl',
    );
  });

  test('gives the newest record of a lockfile, and takes it in once', () => {
    const record = (hash: string, path: string): string =>
      JSON.stringify({ lockfile: { hash, path } });
    const memory = [
      record('1', '/a/pnpm-lock.yaml'),
      record('2', '/a/pnpm-lock.yaml'),
      record('3', '/b/pnpm-lock.yaml'),
      'damaged',
    ].join('\n');
    const newest = record('2', '/a/pnpm-lock.yaml');
    expect(recordOf(memory, '/a/pnpm-lock.yaml')).toBe(newest);
    expect(recordOf(memory, '/c/pnpm-lock.yaml')).toBe('');
    expect(withRecord(undefined, newest)).toBe(`${newest}\n`);
    expect(withRecord(`${newest}\nother\n`, newest)).toBe(`other\n${newest}\n`);
  });
});

describe('what npm installed', () => {
  test('is read with its integrity', () => {
    const packages = { 'node_modules/pnpm': { version: '12.21.0', integrity: 'sha512-cG5wbQ==' } };
    expect(readInstalled(JSON.stringify({ packages }))).toEqual({
      version: '12.21.0',
      integrity: 'sha512-cG5wbQ==',
    });
    expect(readInstalled(undefined)).toBeUndefined();
    expect(readInstalled('{"packages":{}}')).toBeUndefined();
  });

  test.each([
    [Buffer.from('pnpm').toString('hex'), true],
    ['abcd', false],
  ])('is what a hash of %s pins: %p', (hex, expected) => {
    expect(matchesHash('sha512-cG5wbQ==', `sha512.${hex}`)).toBe(expected);
  });

  test('cannot be compared with another kind of hash', () => {
    expect(matchesHash('sha512-cG5wbQ==', 'sha224.abcd')).toBeUndefined();
  });
});

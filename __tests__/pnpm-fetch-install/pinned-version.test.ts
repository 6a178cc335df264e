import { describe, expect, test } from '@jest/globals';
import { pinVersion } from '../../src/pnpm-fetch-install/pinned-version.ts';
import { satisfies } from '../../src/pnpm-fetch-install/version.ts';

function pin(input: string, manifest: object): ReturnType<typeof pinVersion> {
  return pinVersion(input, [{ path: 'package.json', manifest }]);
}

describe('the version to use', () => {
  test.each([
    ['^12', {}, '^12'],
    ['', { packageManager: 'pnpm@12.21.0' }, '12.21.0'],
    ['^12', { packageManager: 'pnpm@12.21.0' }, '12.21.0'],
    ['', { devEngines: { packageManager: { name: 'pnpm', version: '>=11 <13' } } }, '>=11 <13'],
    [
      '12.21.0',
      { devEngines: { packageManager: [{ name: 'npm' }, { name: 'pnpm', version: '12.x' }] } },
      '12.21.0',
    ],
    ['', {}, undefined],
  ])('input %p and %j say %p', (input, manifest, version) => {
    const found = pin(input, manifest);
    expect(found.refusals).toEqual([]);
    expect(found.pin?.version).toBe(version);
  });

  test('comes with the hash of its archive', () => {
    expect(pin('', { packageManager: 'pnpm@12.21.0+sha512.abcd' }).pin).toEqual({
      version: '12.21.0',
      source: 'packageManager in package.json',
      hash: 'sha512.abcd',
    });
  });

  test.each([
    ['10.0.0', { packageManager: 'pnpm@12.21.0' }, 'the `version` input says 10.0.0'],
    ['', { packageManager: 'yarn@4.0.0' }, "'yarn@4.0.0', which is not pnpm"],
    ['', { devEngines: { packageManager: { name: 'npm' } } }, 'allows no pnpm'],
    [
      '',
      {
        packageManager: 'pnpm@12.21.0',
        devEngines: { packageManager: { name: 'pnpm', version: '^11' } },
      },
      'devEngines.packageManager in package.json says ^11',
    ],
  ])('input %p and %j are refused', (input, manifest, words) => {
    expect(
      pin(input, manifest)
        .refusals.map(({ why }) => why)
        .join(),
    ).toContain(words);
  });
});

test.each([
  ['12.21.0', '^12', true],
  ['12.21.0', '>=11 <12 || 12.21.x', true],
  ['12.21.0-rc.1', '^12', true],
  ['11.28.0', '~11.27', false],
  ['12.21.0', 'latest', undefined],
])('%s in %s: %p', (version, range, expected) => {
  expect(satisfies(version, range)).toBe(expected);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longestCacheKey } from '../../src/core/cache-key.ts';
import { storeKey, type KeyFacts } from '../../src/pnpm-fetch-install/store-key.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const facts: fc.Arbitrary<KeyFacts> = fc.record({
  system: word,
  platform: word,
  arch: word,
  libc: word,
  storePath: fc.tuple(word, word).map(([home, version]) => `/home/${home}/store/${version}`),
  workspace: word,
  nodeMajor: word,
  settingsHash: word,
  lockfileHash: fc.stringMatching(/^[0-9a-f]{64}$/),
  fetchArgs: fc.array(word, { maxLength: 3 }),
  suffix: word,
});

test('whatever decides the content changes the key, and all but the lockfile the prefix', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      for (const name of Object.keys(one) as (keyof KeyFacts)[]) {
        const mixed = { ...one, [name]: other[name] };
        const isSame = JSON.stringify(one[name]) === JSON.stringify(other[name]);
        const [before, after] = [storeKey(one), storeKey(mixed)];
        expect(before.key === after.key).toBe(isSame);
        const isContent = ['lockfileHash', 'settingsHash', 'fetchArgs'].includes(name);
        expect(before.prefix === after.prefix).toBe(isSame || isContent);
      }
    }),
  );
});

test('a key begins with its prefix, holds no comma, and is not too long', () => {
  fc.assert(
    fc.property(facts, fc.string(), (some, suffix) => {
      const { key, prefix } = storeKey({ ...some, suffix });
      expect(key.startsWith(prefix)).toBe(true);
      expect(key).not.toMatch(/[,\s]/);
      expect(key.length).toBeLessThanOrEqual(longestCacheKey);
    }),
  );
});

test('reads as what it is for', () => {
  const { prefix } = storeKey({
    system: 'ubuntu24-ubuntu-24.04',
    platform: 'linux',
    arch: 'x64',
    libc: 'glibc2.39',
    storePath: '/home/runner/.local/share/pnpm/store/v11',
    workspace: '/workspace',
    nodeMajor: '24',
    lockfileHash: '0'.repeat(64),
    settingsHash: '',
    fetchArgs: [],
    suffix: '',
  });
  expect(prefix).toMatch(
    /^pnpm-ubuntu24_ubuntu_24\.04-x64-glibc2\.39-store_v11-node24-[0-9a-f]{12}-$/,
  );
});

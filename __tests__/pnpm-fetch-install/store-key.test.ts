import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longestCacheKey } from '../../src/core/cache-key.ts';
import { storeKey, type KeyFacts } from '../../src/pnpm-fetch-install/store-key.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const facts: fc.Arbitrary<KeyFacts> = fc.record({
  platform: word,
  arch: word,
  libc: word,
  storePath: fc.tuple(word, word).map(([home, version]) => `/home/${home}/store/${version}`),
  workspace: word,
  nodeMajor: word,
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
        const isContent = name === 'lockfileHash' || name === 'fetchArgs';
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
    platform: 'linux',
    arch: 'x64',
    libc: 'musl',
    storePath: '/home/runner/.local/share/pnpm/store/v11',
    workspace: '/workspace',
    nodeMajor: '24',
    lockfileHash: '0'.repeat(64),
    fetchArgs: [],
    suffix: '',
  });
  expect(prefix).toMatch(/^pnpm-linux-x64-musl-store_v11-node24-[0-9a-f]{12}-$/);
});

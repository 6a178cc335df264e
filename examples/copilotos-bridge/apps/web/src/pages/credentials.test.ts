import { expect, test } from 'vitest';
import { problemsOf } from './credentials.ts';

test.each([
  ['ana', '0123456789', 0],
  ['', '', 1],
  ['Ana', '0123456789', 1],
  ['1ana', '0123456789', 1],
  ['a', '0123456789', 1],
  ['a'.repeat(32), '0123456789', 1],
  ['ana', '012345678', 1],
  ['Ana', '', 2],
])('%j with %j has %i problems', (name, password, count) => {
  expect(problemsOf(name, password)).toHaveLength(count);
});

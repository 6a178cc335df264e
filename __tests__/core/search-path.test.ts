import { expect, test } from '@jest/globals';
import { searchPath } from '../../src/core/search-path.ts';

test.each([
  [{ PATH: '/usr/bin', Path: 'C:\\other' }, false, '/usr/bin'],
  [{ Path: 'C:\\Windows' }, true, 'C:\\Windows'],
  [{ PATH: 'C:\\Windows' }, true, 'C:\\Windows'],
  [{}, false, ''],
  [{}, true, ''],
])('programs are looked for, in %j with Windows %p, in %j', (environment, isWindows, expected) => {
  expect(searchPath(environment as Readonly<Record<string, string>>, isWindows)).toBe(expected);
});

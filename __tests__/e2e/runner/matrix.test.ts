import { describe, expect, test } from '@jest/globals';
import { expandMatrix, matrixSuffix } from '../../../e2e/runner/run/matrix.ts';

// The examples of GitHub's "Running variations of jobs in a workflow".
describe('matrix', () => {
  test('is the product of its lists, first list slowest', () => {
    expect(expandMatrix({ version: [10, 12], os: ['u', 'w'] })).toEqual([
      { version: 10, os: 'u' },
      { version: 10, os: 'w' },
      { version: 12, os: 'u' },
      { version: 12, os: 'w' },
    ]);
  });

  test('include extends combinations, never overwrites original values, or adds combinations', () => {
    const matrix = {
      fruit: ['apple', 'pear'],
      animal: ['cat', 'dog'],
      include: [
        { color: 'green' },
        { color: 'pink', animal: 'cat' },
        { fruit: 'apple', shape: 'circle' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    };
    expect(expandMatrix(matrix)).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });

  test('include alone makes the combinations', () => {
    const include = [{ site: 'production' }, { site: 'staging' }];
    expect(expandMatrix({ include })).toEqual(include);
  });

  test('exclude needs only a part of a combination to match', () => {
    const matrix = {
      os: ['macos', 'windows'],
      version: [12, 14, 16],
      environment: ['staging', 'production'],
      exclude: [
        { os: 'macos', version: 12, environment: 'production' },
        { os: 'windows', version: 16 },
      ],
    };
    const names = expandMatrix(matrix).map((combination) => Object.values(combination).join(' '));
    expect(names).toHaveLength(9);
    expect(names).not.toContain('macos 12 production');
    expect(names).toContain('macos 12 staging');
    expect(names.filter((name) => name.startsWith('windows 16'))).toEqual([]);
  });

  test('an empty list is an error', () => {
    expect(() => expandMatrix({ a: [] })).toThrow("Matrix vector 'a' does not contain any values");
  });

  test('the suffix of a name lists the values, of objects too', () => {
    expect(matrixSuffix({ os: 'u', node: { version: 14, env: 'NODE' } })).toBe(' (u, 14, NODE)');
    expect(matrixSuffix({})).toBe('');
  });
});

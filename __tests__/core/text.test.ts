import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cacheKey, longestCacheKey } from '../../src/core/cache-key.ts';
import { formatBytes, formatDuration } from '../../src/core/duration.ts';
import { ActionError } from '../../src/core/errors.ts';
import { code, codeBlock, fitSummary, inline, table } from '../../src/core/markdown.ts';
import { formatNotice, parseNotice } from '../../src/core/notice.ts';

describe('formatDuration and formatBytes', () => {
  test.each([
    [0, '0 ms'],
    [999.4, '999 ms'],
    [3200, '3.2 s'],
    [59_949, '59.9 s'],
    [59_951, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [3_720_000, '1 h 02 min'],
  ])('%p ms reads %p', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });

  test.each([
    [312, '312 B'],
    [1024, '1.0 KiB'],
    [1_048_575, '1.0 MiB'],
    [1.4 * 1024 ** 2, '1.4 MiB'],
    [5 * 1024 ** 4, '5.0 TiB'],
  ])('%p bytes read %p', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });
});

describe('ActionError', () => {
  test('says what, why, what to do, then the command and its stderr', () => {
    const error = new ActionError({
      what: 'Pushing api failed',
      why: 'the registry denied it',
      fix: 'Give the token write:packages.',
      command: 'docker push x',
      stderr: 'denied: permission_denied\n',
    });
    expect(error.message).toBe(
      'Pushing api failed: the registry denied it\nGive the token write:packages.\n\nCommand: docker push x\n\ndenied: permission_denied',
    );
  });
});

describe('markdown', () => {
  test('whatever stands in a table cannot end its cell or its row', () => {
    expect(table(['name', 'time:'], [['a|b\nc', '1 s']])).toBe(
      '| name | time |\n| --- | --: |\n| a\\|b<br>c | 1 s |',
    );
  });

  test('fences are longer than what they hold', () => {
    expect(codeBlock('```\ninside\n```')).toBe('````\n```\ninside\n```\n````');
    expect(code('a `b`')).toBe('`` a `b` ``');
  });

  test('text from outside is neither HTML nor Markdown', () => {
    expect(inline('<script>*x* [y](z)\nnext')).toBe('&lt;script&gt;\\*x\\* \\[y\\](z) next');
  });

  test('a summary is cut at a line end within the limit, and says so', () => {
    const fitted = fitSummary('línea\n'.repeat(200), 300);
    expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(300);
    expect(fitted).toMatch(/línea\n\n\*The rest was cut/);
  });
});

describe('notice', () => {
  test('facts come back whatever they hold', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,9}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.string(), { minKeys: 1 }), (facts) => {
        expect(parseNotice(formatNotice('built 2 images in 3 s', facts))).toEqual({
          sentence: 'built 2 images in 3 s',
          facts: { ...facts },
        });
      }),
    );
  });

  test('a line of somebody else is all sentence', () => {
    expect(parseNotice('hello [world]')).toEqual({ sentence: 'hello [world]', facts: {} });
  });
});

describe('cacheKey', () => {
  const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), {
    minKeys: 1,
    maxKeys: 6,
  });

  test('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const reversed = Object.fromEntries(Object.entries(given).reverse());
        expect(cacheKey('venv', ['Linux'], reversed)).toBe(cacheKey('venv', ['Linux'], given));
      }),
    );
  });

  test('any change of any part changes the key', () => {
    fc.assert(
      fc.property(parts, fc.string({ minLength: 1 }), (given, extra) => {
        for (const name of Object.keys(given)) {
          const changed = { ...given, [name]: `${given[name] ?? ''}${extra}` };
          expect(cacheKey('venv', [], changed)).not.toBe(cacheKey('venv', [], given));
        }
      }),
    );
  });

  test('fits what the service takes, without a comma', () => {
    const key = cacheKey('venv', ['a,b'.repeat(300)], { a: '1' });
    expect(key.length).toBeLessThanOrEqual(longestCacheKey);
    expect(key).not.toContain(',');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { command, display, quote } from '../../src/core/command.ts';

describe('display', () => {
  test('leaves plain words alone and quotes the rest', () => {
    expect(display(command('docker', 'build', '--tag', 'a b', "it's", '$HOME', ''))).toBe(
      `docker build --tag 'a b' 'it'\\''s' '$HOME' ''`,
    );
    expect(display({ file: 'make', args: [], cwd: '/my app' })).toBe("(cd '/my app' && make)");
  });

  test('what is printed can be pasted: bash gives every word back', () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const script = `printf '%s\\0' ${words.map(quote).join(' ')}`;
        const output = execFileSync('bash', ['-c', words.length === 0 ? 'true' : script], {
          encoding: 'utf8',
        });
        expect(output.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });

  test('control characters stay on one line and survive', () => {
    const word = "a\nb\t'c'\\\u001b[31m";
    expect(quote(word)).not.toContain('\n');
    expect(execFileSync('bash', ['-c', `printf %s ${quote(word)}`], { encoding: 'utf8' })).toBe(
      word,
    );
  });
});

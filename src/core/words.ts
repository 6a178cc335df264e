/** A line of words, read as a POSIX shell would, without anything a shell would do with them. */

/** The words of a line, or why it is not one. */
export type Words = { readonly words: readonly string[] } | { readonly refused: string };

/**
 * Splits a command line into its words by POSIX quoting (POSIX.1-2024, XCU 2.2). Whatever a shell would act on
 * outside quotes (expansion, pipes, lists, redirections) is refused: no shell will run it.
 */
export function splitWords(line: string): Words {
  const words: string[] = [];
  let word: string | undefined;
  let rest = line.trim();
  while (rest !== '') {
    const token = nextToken(rest);
    if ('refused' in token) return token;
    rest = rest.slice(token.length);
    if (token.text === undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + token.text;
  }
  return { words: word === undefined ? words : [...words, word] };
}

/** `text` is undefined for the space between words. */
type Token =
  { readonly length: number; readonly text: string | undefined } | { readonly refused: string };

const tokens: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  [/^\s+/, () => undefined],
  [/^'([^']*)'/, ([, text = '']) => text],
  [/^"((?:[^"\\$`]|\\.)*)"/s, ([, text = '']) => text.replace(/\\(["\\$`])/g, '$1')],
  [/^\\(.)/s, ([, text = '']) => text],
  [/^[^\s'"\\|&;<>()$`]+/, ([text]) => text],
];

function nextToken(rest: string): Token {
  for (const [pattern, read] of tokens) {
    const match = pattern.exec(rest);
    if (match !== null) return { length: match[0].length, text: read(match) };
  }
  if (/^['"]/.test(rest) && !/^"[^"]*[$`]/.test(rest)) return { refused: 'a quote is not closed' };
  const sign = /[|&;<>()$`]/.exec(rest)?.[0] ?? rest[0] ?? '';
  return { refused: `${sign} needs a shell, and none runs it` };
}

/** The one line that every action leaves beside the run: a sentence for people, facts for `pipeline-report`. */

/** Named facts of a notice: numbers, words and flags without spaces. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** A notice in parts. */
export interface Notice {
  readonly sentence: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Returns `sentence [name=value name=value]` on one line; values are percent-encoded where they need it. */
export function formatNotice(sentence: string, facts: Facts): string {
  const words = Object.entries(facts).map(([name, value]) => `${name}=${encode(String(value))}`);
  const line = sentence.replace(/\s+/g, ' ').trim();
  return words.length === 0 ? line : `${line} [${words.join(' ')}]`;
}

/** Returns the parts of a line made by `formatNotice`; a line without facts is all sentence. */
export function parseNotice(line: string): Notice {
  const match = /^(?<sentence>.*?) ?\[(?<facts>[\w.-]+=[^\s\]]*(?: [\w.-]+=[^\s\]]*)*)\]$/.exec(
    line,
  );
  if (match?.groups === undefined) return { sentence: line, facts: {} };
  const pairs = (match.groups['facts'] ?? '').split(' ').map((word): [string, string] => {
    const split = word.indexOf('=');
    return [word.slice(0, split), decodeURIComponent(word.slice(split + 1))];
  });
  return { sentence: match.groups['sentence'] ?? '', facts: Object.fromEntries(pairs) };
}

function encode(value: string): string {
  return value.replace(/[\s%\][=]/g, encodeURIComponent);
}

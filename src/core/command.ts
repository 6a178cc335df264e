import type { Secret } from './secret.ts';
import { withoutCredentials } from './url.ts';

/** A program to run: argv, never a shell string. Secrets travel by stdin or environment, not by args. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string | Secret>>;
  readonly stdin?: string | Secret;
}

/** Builds a command from its program and arguments. */
export function command(file: string, ...args: readonly string[]): Command {
  return { file, args };
}

/** Returns the command as one line that can be pasted into a POSIX shell and does the same; passwords in URLs are left out. */
export function display({ file, args, cwd }: Pick<Command, 'file' | 'args' | 'cwd'>): string {
  const line = withoutCredentials([file, ...args].map(quote).join(' '));
  return cwd === undefined ? line : `(cd ${quote(cwd)} && ${line})`;
}

/**
 * Quotes one word for a POSIX shell. Single quotes keep every character but themselves
 * (POSIX.1-2024, XCU 2.2.2); control characters are written as `$'…'` so that one line stays one line.
 */
export function quote(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  if (/[\u0000-\u001f\u007f]/.test(word)) return ansiQuote(word);
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function ansiQuote(word: string): string {
  // eslint-disable-next-line no-control-regex -- escaping control characters is the purpose
  const escaped = word.replace(/[\\'\u0000-\u001f\u007f]/g, (character) =>
    character === '\\' || character === "'"
      ? `\\${character}`
      : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `$'${escaped}'`;
}

/** Patterns over paths as Docker reads them in `.dockerignore` and in the sources of COPY (moby/patternmatcher). */

/** Returns a pattern as an expression that matches what it names and all below. */
export function patternOf(raw: string): RegExp {
  const plain = raw
    .trim()
    .replace(/^(\.?\/)+/, '')
    .replace(/\/+$/, '');
  if (plain === '' || plain === '.') return /^/;
  const parts = plain.match(/\*\*\/?|\*|\?|\[[^\]]+\]|\\.|[^*?[\\]+|./g) ?? [];
  return new RegExp(`^${parts.map(expressionOf).join('')}(?:/.*)?$`, 's');
}

/** Says whether a folder can hold what a pattern names, so that others need not be looked into. */
export function mayHold(folder: string, raw: string): boolean {
  const plain = raw.trim().replace(/^(\.?\/)+/, '');
  // Up to the first part that is no plain name.
  const names = plain.split('/');
  const wild = names.findIndex((name) => /[*?[\\]/.test(name));
  const fixed = (wild < 0 ? names : names.slice(0, wild)).filter(
    (name) => name !== '' && name !== '.',
  );
  const parts = folder.split('/');
  return fixed.every((name, at) => parts[at] === undefined || parts[at] === name);
}

function expressionOf(part: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '**') return '.*';
  if (part === '*') return '[^/]*';
  if (part === '?') return '[^/]';
  if (/^\[.+\]$/.test(part)) return part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
  const text = part.startsWith('\\') ? part.slice(1) : part;
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** What of a context is not sent to the builder. */
export interface IgnoreRules {
  readonly ignores: (path: string) => boolean;
  /** True when nothing below can be sent either. */
  readonly prunes: (path: string) => boolean;
}

/** Reads a `.dockerignore`: the last line that matches decides, and `!` takes back. */
export function parseIgnore(text: string): IgnoreRules {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), pattern: patternOf(line.replace(/^!/, '')) }));
  const ignores = (path: string): boolean =>
    rules.findLast(({ pattern }) => pattern.test(path))?.keeps === false;
  const takesBack = rules.some(({ keeps }) => keeps);
  return { ignores, prunes: (path) => !takesBack && ignores(path) };
}

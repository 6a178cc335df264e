/**
 * GitHub's filter patterns for branches, tags and paths. Unlike in file globs, `?` and `+` repeat
 * what is before them, and `*` never matches a slash.
 */
export function filterExpression(pattern: string): RegExp {
  let source = '';
  for (let index = 0; index < pattern.length;) {
    const [piece, length] = nextPiece(pattern, index);
    source += piece;
    index += length;
  }
  return new RegExp(`^${source}$`);
}

function nextPiece(pattern: string, index: number): [piece: string, length: number] {
  if (pattern.startsWith('**/', index)) return ['(?:.*/)?', 3];
  if (pattern.startsWith('**', index)) return ['.*', 2];
  const character = pattern[index] ?? '';
  if (character === '*') return ['[^/]*', 1];
  if (character === '?' || character === '+')
    return [index === 0 ? `\\${character}` : character, 1];
  if (character === '\\') return [quoted(pattern[index + 1] ?? '\\'), 2];
  const end = character === '[' ? pattern.indexOf(']', index) : -1;
  if (end > index) return [pattern.slice(index, end + 1), end - index + 1];
  return [quoted(character), 1];
}

function quoted(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
}

/** Whether a name is selected by a list of patterns; the last one that matches decides. */
export function isSelected(name: string, patterns: readonly string[]): boolean {
  let selected = false;
  for (const pattern of patterns) {
    const excludes = pattern.startsWith('!');
    const expression = filterExpression(excludes ? pattern.slice(1) : pattern);
    if (expression.test(name)) selected = !excludes;
  }
  return selected;
}

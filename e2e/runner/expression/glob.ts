/** Turns a file glob (`*`, `**`, `?`, `[…]`) over a relative path into a regular expression. */
export function globExpression(glob: string): RegExp {
  let source = '';
  for (let index = 0; index < glob.length;) {
    const [piece, length] = nextPiece(glob, index);
    source += piece;
    index += length;
  }
  return new RegExp(`^${source}$`);
}

function nextPiece(glob: string, index: number): [piece: string, length: number] {
  if (glob.startsWith('**/', index)) return ['(?:[^/]+/)*', 3];
  if (glob.startsWith('**', index)) return ['.*', 2];
  const character = glob[index] ?? '';
  if (character === '*') return ['[^/]*', 1];
  if (character === '?') return ['[^/]', 1];
  if (character === '[') return characterClass(glob, index);
  return [character.replace(/[.+^${}()|\\\]]/, '\\$&'), 1];
}

function characterClass(glob: string, index: number): [piece: string, length: number] {
  const end = glob.indexOf(']', index + 2);
  if (end === -1) return ['\\[', 1];
  const inside = glob
    .slice(index + 1, end)
    .replace(/^!/, '^')
    .replaceAll('\\', '\\\\');
  return [`[${inside}]`, end - index + 1];
}

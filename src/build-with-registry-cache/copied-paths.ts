/**
 * Returns which paths of the context an instruction takes, as patterns; none when it takes nothing from it, undefined
 * when that cannot be told from its text. Variables must have been put in already, as BuildKit does in its names.
 */
export function copiedPaths(instruction: string): readonly string[] | undefined {
  const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(instruction) ?? [];
  if (/^run$/i.test(keyword)) return mountedPaths(rest);
  return /^(copy|add)$/i.test(keyword) ? sourcesOf(rest) : [];
}

function sourcesOf(rest: string): readonly string[] | undefined {
  const flags = /^(?:--\S+\s+)*/.exec(rest)?.[0] ?? '';
  if (/--from[= ]/.test(flags)) return [];
  if (/--(exclude|parents)\b/.test(flags)) return undefined;
  const words = wordsOf(rest.slice(flags.length).trim());
  const sources = words.slice(0, -1).filter((word) => !word.startsWith('<<'));
  return sources.some(isRemote) ? undefined : sources;
}

function wordsOf(text: string): readonly string[] {
  if (text.startsWith('[')) {
    try {
      return (JSON.parse(text) as readonly unknown[]).map(String);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return (text.split('\n')[0] ?? '').split(/\s+/).filter((word) => word !== '');
}

// What ADD fetches by itself is not in the context.
function isRemote(source: string): boolean {
  return /^(https?|ftp|git|ssh):\/\/|^git@/.test(source);
}

function mountedPaths(rest: string): readonly string[] {
  const flags = /^(?:--\S+\s+)*/.exec(rest)?.[0] ?? '';
  return [...flags.matchAll(/--mount=(\S+)/g)].flatMap(([, mount = '']) => {
    const fields = new Map(mount.split(',').map((field) => fieldOf(field)));
    if ((fields.get('type') ?? 'bind') !== 'bind' || fields.has('from')) return [];
    return [fields.get('source') ?? fields.get('src') ?? '.'];
  });
}

function fieldOf(field: string): readonly [string, string] {
  const split = field.indexOf('=');
  return split < 0 ? [field, ''] : [field.slice(0, split), field.slice(split + 1)];
}

/** The entries by which a lockfile differs from package.json, out of what pnpm prints when it refuses one. */

/** Returns them as `ms (lockfile: 2.1.3, manifest: 2.1.2)` and the like; empty when pnpm named none. */
export function lockfileDifferences(output: string): readonly string[] {
  return [...fromSpecifiers(output), ...fromList(output)];
}

// pnpm 9 prints both sides whole.
function fromSpecifiers(output: string): readonly string[] {
  const match =
    /specifiers in the lockfile \((\{.*\})\) don't match specs in \S+ \((\{.*\})\)/.exec(output);
  const [, rawLocked = '', rawWanted = ''] = match ?? [];
  const locked = parse(rawLocked);
  const wanted = parse(rawWanted);
  const names = [...new Set([...Object.keys(locked), ...Object.keys(wanted)])].sort();
  return names.flatMap((name) => {
    const [from, to] = [locked[name], wanted[name]];
    if (from === to) return [];
    if (from === undefined) return [`added: ${name}@${to ?? ''}`];
    return [to === undefined ? `removed: ${name}@${from}` : mismatch(name, from, to)];
  });
}

function mismatch(name: string, lockfile: string, manifest: string): string {
  return `${name} (lockfile: ${lockfile}, manifest: ${manifest})`;
}

function parse(text: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, string>>;
  } catch {
    return {};
  }
}

// Newer ones list the differences; pnpm 12 breaks lines at the width of a terminal and begins each with its box.
function fromList(output: string): readonly string[] {
  const list =
    /specifiers in the lockfile don't match[^:]*:([\s\S]*?)(?:\n\s*help:|\n\s*\n|$)/.exec(
      output.replace(/^[ │×╰├─▶]+/gm, ''),
    )?.[1];
  const items = (list ?? '').replace(/\s+/g, ' ').split(/ (?=[*-] )/);
  return items.flatMap((item) => {
    const changed = /^\* \d+ dependenc(?:y|ies) (?:was|were) (added|removed): (.*)/.exec(
      item.trim(),
    );
    if (changed !== null) return [`${changed[1] ?? ''}: ${changed[2] ?? ''}`];
    const mismatched = /^- (\S+ \(lockfile: .*\))$/.exec(item.trim())?.[1];
    return mismatched === undefined ? [] : [mismatched];
  });
}

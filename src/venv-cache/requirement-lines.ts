/** Requirements files as pip reads them (pip documentation, "Requirements File Format"). */

/** One statement of a requirements file, with the line it begins on. */
export type Statement = { readonly line: number } & (
  | { readonly kind: 'requirement'; readonly text: string }
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'include'; readonly path: string; readonly isConstraint: boolean }
  | { readonly kind: 'option'; readonly text: string }
);

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the statements of a requirements file; `${NAME}` is replaced as pip does. */
export function parseRequirements(text: string, environment: Environment): readonly Statement[] {
  return joinLines(text).flatMap(({ line, content }) => {
    const statement = content.replace(/(^|\s)#.*$/, '').trim();
    if (statement === '') return [];
    return [readStatement(line, expand(statement, environment))];
  });
}

interface JoinedLine {
  readonly line: number;
  readonly content: string;
}

// A backslash at a line's end continues it; a comment line does not (pip, req_file.py `join_lines`).
function joinLines(text: string): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  let open: JoinedLine | undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    const isComment = /^\s*#/.test(raw);
    const content: string = (open?.content ?? '') + (isComment ? '' : raw.replace(/\\$/, ''));
    const current = { line: open?.line ?? index + 1, content };
    open = raw.endsWith('\\') && !isComment ? current : undefined;
    if (open === undefined) joined.push(current);
  }
  return open === undefined ? joined : [...joined, open];
}

/** Replaces `${NAME}` by the variable of that name, where there is one. */
export function expand(text: string, environment: Environment): string {
  return text.replace(/\$\{([A-Z0-9_]+)\}/g, (all, name: string) => environment[name] ?? all);
}

function readStatement(line: number, text: string): Statement {
  const include = /^(?:(-r|-c)\s*|(--requirement|--constraint)(?:\s+|=))(.+)$/.exec(text);
  if (include !== null) {
    const [, short, long, path = ''] = include;
    const isConstraint = (short ?? long ?? '').replace(/^-+/, '').startsWith('c');
    return { kind: 'include', line, path: unquote(path), isConstraint };
  }
  const editable = /^(?:-e\s*|--editable(?:\s+|=))(.+)$/.exec(text)?.[1];
  if (editable !== undefined) return readSource(line, unquote(editable));
  if (text.startsWith('-')) return { kind: 'option', line, text };
  return readSource(line, text);
}

function readSource(line: number, text: string): Statement {
  const path = localPath(text.replace(/\s+;.*$/, ''));
  if (path !== undefined) return { kind: 'local', line, path };
  const requirement = text.replace(/\s+--(?:hash|config-settings|global-option)[=\s]\S+/g, '');
  return { kind: 'requirement', line, text: requirement.trim() };
}

// `.`, `./x[extra]`, `/x`, `C:\x`, `file:///x`, `name @ file:///x`; anything with another scheme is elsewhere.
function localPath(text: string): string | undefined {
  const file = /^(?:[\w.[\],-]+\s*@\s*)?file:(?:\/\/(?:localhost)?)?([^#]+)/.exec(text)?.[1];
  if (file !== undefined) return withoutExtras(decodeURI(file));
  if (/^[\w+]+:\/\//.test(text) || text.includes('@')) return undefined;
  const isPath = /^\.{1,2}(?:$|[/\\[])|^\/|^[A-Za-z]:[/\\]|[/\\]|\.(?:whl|tar\.gz|zip)$/.test(text);
  return isPath ? withoutExtras(text) : undefined;
}

function withoutExtras(path: string): string {
  return path.replace(/\[[^\]]*\]$/, '').trim();
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

import { isMapping, type MappingToken, type TemplateToken } from './parser-package.ts';

/** One thing that is wrong in a workflow or action file, where it is, and how to put it right. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** A workflow or action file that GitHub would refuse; carries every problem found. */
export class InvalidFile extends Error {
  readonly problems: readonly Problem[];

  constructor(what: string, problems: readonly Problem[]) {
    super(`${what} is not valid:\n${problems.map(describeProblem).join('\n')}`);
    this.name = 'InvalidFile';
    this.problems = problems;
  }
}

/** One problem as `file:line:column: cause` with the fix on the next line. */
export function describeProblem(problem: Problem): string {
  const { file, line, column, message, fix } = problem;
  return `${file}:${line}:${column}: ${message}\n  Fix: ${fix}`;
}

/** Makes a problem at a token's place. */
export function problemAt(file: string, token: TemplateToken | undefined, text: ProblemText) {
  return { file, line: token?.line ?? 1, column: token?.col ?? 1, ...text } satisfies Problem;
}

interface ProblemText {
  readonly message: string;
  readonly fix: string;
}

interface ParserError {
  readonly rawMessage: string;
  readonly range: { readonly start: { line: number; column: number } } | undefined;
}

/** Turns the parser's errors into problems, each once, in file order. */
export function problemsOf(
  file: string,
  errors: readonly ParserError[],
  root: TemplateToken | undefined,
): Problem[] {
  const found = new Map<string, Problem>();
  for (const { rawMessage: message, range } of errors) {
    const { line, column } = range?.start ?? { line: 1, column: 1 };
    const fix = fixFor(message, allowedKeys(root, line, column));
    found.set(`${line}:${column}:${message}`, { file, line, column, message, fix });
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

type Fix = (match: RegExpMatchArray, allowed: readonly string[]) => string;

/** The parser's messages are its only classification, so this is the one place that reads them. */
const fixes: readonly (readonly [RegExp, Fix])[] = [
  [
    /^Unexpected value '(.*)'/,
    ([, value], allowed) =>
      allowed.length > 0
        ? `remove '${value}' or write it as one of: ${allowed.join(', ')}`
        : `remove '${value}' or correct its spelling`,
  ],
  [/^Required property is missing: (\S+)/, ([, key]) => `add '${key}:' here`],
  [
    /^Unrecognized named-value: '(\w+)/,
    ([, name]) =>
      `'${name}' is misspelt or not available at this place; see GitHub's page "Contexts"`,
  ],
  [/^Unrecognized function: '(\w+)/, ([, name]) => `correct the function name '${name}'`],
  [/depends on unknown job '(.+)'/, ([, job]) => `add a job '${job}' or correct 'needs'`],
  [/creates a cycle/, () => `remove one 'needs' of the circle`],
  [/^Expected one of uses or run/, () => `give the step exactly one of 'run:' and 'uses:'`],
  [/^Unexpected (symbol|end of expression)/i, () => `correct the syntax of the expression`],
  [/^'(.+)' is already defined/, ([, key]) => `keep one '${key}'`],
];

function fixFor(message: string, allowed: readonly string[]): string {
  for (const [pattern, fix] of fixes) {
    const match = message.match(pattern);
    if (match) return fix(match, allowed);
  }
  return `correct this value; see GitHub's page "Workflow syntax for GitHub Actions"`;
}

/** The keys the schema allows in the innermost mapping around a place. */
function allowedKeys(root: TemplateToken | undefined, line: number, column: number): string[] {
  // Mappings come outermost first, so the last one around the place is the innermost.
  const innermost = mappingsOf(root).findLast(({ range }) => {
    if (!range || range.start.line > line || range.end.line < line) return false;
    return range.start.column <= column;
  });
  const definition: unknown = innermost?.definition;
  if (typeof definition !== 'object' || definition === null) return [];
  if (!('properties' in definition) || typeof definition.properties !== 'object') return [];
  return Object.keys(definition.properties ?? {});
}

function mappingsOf(token: TemplateToken | undefined): MappingToken[] {
  if (!token) return [];
  if (isMapping(token)) return [token, ...[...token].flatMap(({ value }) => mappingsOf(value))];
  return Symbol.iterator in token
    ? [...(token as Iterable<TemplateToken>)].flatMap((item) => mappingsOf(item))
    : [];
}

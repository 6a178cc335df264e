import {
  isBasicExpression,
  isMapping,
  isScalar,
  isSequence,
  type TemplateToken,
} from './parser-package.ts';

/** The values of a mapping by key. Keys that the mapping lacks are undefined. */
export type Fields = Readonly<Record<string, TemplateToken | undefined>>;

/** The entries of a mapping token, in file order; empty for anything else. */
export function entriesOf(token: TemplateToken | undefined): [string, TemplateToken][] {
  if (!token || !isMapping(token)) return [];
  return [...token].map(({ key, value }) => [key.toString(), value]);
}

/** The values of a mapping token by key. */
export function fieldsOf(token: TemplateToken | undefined): Fields {
  return Object.fromEntries(entriesOf(token));
}

/** The items of a sequence token; a lone value counts as a sequence of one. */
export function itemsOf(token: TemplateToken | undefined): TemplateToken[] {
  if (!token) return [];
  return isSequence(token) ? [...token] : [token];
}

/** A literal's text, or nothing for a value that is absent, an expression or no scalar. */
export function literalOf(token: TemplateToken | undefined): string | undefined {
  if (!token || !isScalar(token) || isBasicExpression(token)) return undefined;
  return token.toString();
}

import {
  ensureStatusFunction,
  isBasicExpression,
  isMapping,
  isSequence,
  type TemplateToken,
} from '../parse/parser-package.ts';
import { literalOf } from '../parse/fields.ts';
import { fromData, isTruthy, toData } from './data.ts';
import { evaluate, evaluateCondition, type Scope } from './evaluate.ts';

/** A value of a workflow file with all its expressions evaluated, as plain JavaScript. */
export function valueOf(token: TemplateToken | undefined, scope: Scope): unknown {
  if (!token) return undefined;
  if (isBasicExpression(token)) return fromData(evaluateToken(token, token.expression, scope));
  if (isSequence(token)) return [...token].map((item) => valueOf(item, scope));
  if (isMapping(token)) return mappingOf(token, scope);
  return 'value' in token ? token.value : null;
}

/** A value as text, as it would be put into a string. */
export function textOf(token: TemplateToken | undefined, scope: Scope): string | undefined {
  return token === undefined ? undefined : asText(valueOf(token, scope));
}

/** A mapping's values as text (`env`, `with`, `outputs`). */
export function textsOf(token: TemplateToken | undefined, scope: Scope): Record<string, string> {
  const value = valueOf(token, scope) ?? {};
  if (typeof value !== 'object') throw new Error(`${place(token)}: a mapping is needed here`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
}

/** A value as a boolean (`continue-on-error`, `fail-fast`); nothing when it is not given. */
export function flagOf(token: TemplateToken | undefined, scope: Scope): boolean | undefined {
  return token === undefined ? undefined : isTruthy(toData(valueOf(token, scope)));
}

/** A value as a number (`timeout-minutes`, `max-parallel`); nothing when it is not given. */
export function numberOf(token: TemplateToken | undefined, scope: Scope): number | undefined {
  if (token === undefined) return undefined;
  const value = Number(valueOf(token, scope));
  if (Number.isNaN(value)) throw new Error(`${place(token)}: a number is needed here`);
  return value;
}

/** Whether an `if` holds. Without a status function it also asks for `success()`, as GitHub does. */
export function conditionHolds(token: TemplateToken | undefined, scope: Scope): boolean {
  const written = rawCondition(token).trim();
  if (written === '') return evaluateCondition('success()', scope);
  const condition = ensureStatusFunction(written, token?.definitionInfo);
  return isTruthy(evaluateToken(token, condition, scope));
}

/** Whether a `pre-if` or `post-if` holds: taken as written, and true when absent. */
export function bareConditionHolds(token: TemplateToken | undefined, scope: Scope): boolean {
  const written = rawCondition(token).trim();
  return written === '' || isTruthy(evaluateToken(token, written, scope));
}

/** Any plain value as the text that an expression inside a string would leave. */
export function asText(value: unknown): string {
  return toData(value).coerceString();
}

function rawCondition(token: TemplateToken | undefined): string {
  if (!token) return '';
  return isBasicExpression(token) ? token.expression : (literalOf(token) ?? '');
}

function mappingOf(token: Iterable<{ key: TemplateToken; value: TemplateToken }>, scope: Scope) {
  const result: Record<string, unknown> = {};
  for (const { key, value } of token) {
    // `${{ insert }}: ${{ … }}` merges the mapping an expression yields.
    if (key.isExpression && !isBasicExpression(key)) Object.assign(result, valueOf(value, scope));
    else result[asText(valueOf(key, scope))] = valueOf(value, scope);
  }
  return result;
}

function evaluateToken(token: TemplateToken | undefined, expression: string, scope: Scope) {
  try {
    return evaluate(expression, scope);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${place(token)}: cannot evaluate \${{ ${expression} }}: ${reason}`, { cause });
  }
}

function place(token: TemplateToken | undefined): string {
  return token?.line === undefined ? 'expression' : `line ${token.line}, column ${token.col}`;
}

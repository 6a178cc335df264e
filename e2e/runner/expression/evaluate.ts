import { data, Evaluator, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { fromData, isTruthy, toData } from './data.ts';
import { lexExpression, toJson } from './package-corrections.ts';

/** What an expression may refer to. */
export interface Scope {
  /** Plain values by context name (`github`, `needs`, `steps`, …). */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** `success()`, `hashFiles()` and the like; the package knows the others. */
  readonly functions?: readonly FunctionDefinition[];
}

/** Evaluates an expression without its `${{ }}`. */
export function evaluate(expression: string, scope: Scope): data.ExpressionData {
  const functions = (scope.functions ?? []).map((definition) => ({
    ...definition,
    name: definition.name.toLowerCase(),
  }));
  const contexts = new data.Dictionary(
    ...Object.entries(scope.contexts).map(([key, value]) => ({ key, value: toData(value) })),
  );
  const tree = new Parser(
    lexExpression(expression),
    Object.keys(scope.contexts),
    functions,
  ).parse();
  const byName = new Map([toJson, ...functions].map((definition) => [definition.name, definition]));
  return new Evaluator(tree, contexts, byName).evaluate();
}

/** Evaluates an expression to a plain JavaScript value. */
export function evaluateValue(expression: string, scope: Scope): unknown {
  return fromData(evaluate(expression, scope));
}

/** Evaluates an expression as a condition. */
export function evaluateCondition(expression: string, scope: Scope): boolean {
  return isTruthy(evaluate(expression, scope));
}

/** Where `@actions/expressions` 0.3.61, made for editors, evaluates otherwise than GitHub does. */
import { data, Lexer, type Result } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { fromData } from './data.ts';

/** Splits an expression into tokens. The package undoubles only the first `''` of a string. */
export function lexExpression(expression: string): Result['tokens'] {
  const { tokens } = new Lexer(expression).lex();
  return tokens.map((token) =>
    token.lexeme.startsWith("'")
      ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
      : token,
  );
}

/** `toJSON`. The package writes an array as the object it keeps it in. */
export const toJson: FunctionDefinition = {
  name: 'tojson',
  minArgs: 1,
  maxArgs: 1,
  call: (value: data.ExpressionData) =>
    new data.StringData(JSON.stringify(fromData(value), undefined, 2)),
};

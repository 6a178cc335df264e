import { data } from '@actions/expressions';

type Data = data.ExpressionData;

/** Turns a plain JavaScript value into the expression language's data. */
export function toData(value: unknown): Data {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  return new data.Dictionary(...pairs.map(([key, item]) => ({ key, value: toData(item) })));
}

/** Turns the expression language's data into a plain JavaScript value. */
export function fromData(value: Data): unknown {
  switch (value.kind) {
    case data.Kind.String:
    case data.Kind.Number:
    case data.Kind.Boolean:
      return value.value;
    case data.Kind.Array:
      return value.values().map(fromData);
    case data.Kind.Null:
      return null;
    default:
      return Object.fromEntries(value.pairs().map(({ key, value: item }) => [key, fromData(item)]));
  }
}

/** Whether a condition holds: false, 0, -0, NaN, "" and null do not. */
export function isTruthy(value: Data): boolean {
  const plain = fromData(value);
  return typeof plain === 'object' ? plain !== null : Boolean(plain);
}

import { follow, type RawSchema } from './openapi.ts';

const prefix = '#/components/schemas/';

/**
 * Turns an OpenAPI 3.0 schema into a JSON schema that stands alone: what it refers to comes along under
 * `$defs`, and `nullable`, which JSON schema does not have, becomes a choice with null.
 */
export function standaloneSchema(root: RawSchema): RawSchema {
  const definitions: Record<string, unknown> = {};
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== 'object' || value === null) return value;
    return convertObject(value as RawSchema);
  };
  const convertObject = (schema: RawSchema): unknown => {
    const { $ref: reference, nullable } = schema;
    if (typeof reference === 'string') return { $ref: define(reference) };
    const kept = Object.entries(schema).filter(([name, value]) => !isNullable(name, value));
    const converted = Object.fromEntries(kept.map(([name, value]) => [name, convert(value)]));
    return nullable === true ? { anyOf: [{ type: 'null' }, converted] } : converted;
  };
  const define = (reference: string): string => {
    const name = reference.slice(prefix.length);
    if (!(name in definitions)) {
      definitions[name] = true; // Held open while it is converted: schemas refer to themselves.
      definitions[name] = convert(follow(reference));
    }
    return `#/$defs/${name}`;
  };
  return { ...(convert(root) as RawSchema), $defs: definitions };
}

/** A property may bear that name too, but is then described by an object. */
function isNullable(name: string, value: unknown): boolean {
  return name === 'nullable' && typeof value === 'boolean';
}

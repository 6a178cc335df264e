import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { standaloneSchema } from './json-schema.ts';
import type { RawSchema } from './openapi.ts';

const validators = new WeakMap<RawSchema, ValidateFunction>();
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
addFormats.default(ajv);

// GitHub itself answers with an empty text where its description wants an address.
ajv.addFormat('uri', (text: string) => text === '' || URL.canParse(text));

/** Returns what is wrong with the value; a schema is compiled when it is first used. */
export function problemsOf(schema: RawSchema, value: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile(standaloneSchema(schema));
  validators.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}

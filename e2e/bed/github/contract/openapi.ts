import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A schema as OpenAPI 3.0 writes it. */
export type RawSchema = Readonly<Record<string, unknown>>;

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: RawSchema;
}

/** What GitHub publishes about one method of one path. */
export interface Operation {
  readonly documentation: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schema: RawSchema } | null;
  /** By status; null is an answer without a JSON body. */
  readonly responses: ReadonlyMap<number, RawSchema | null>;
}

interface RawContent {
  readonly content?: Record<string, { schema?: RawSchema } | undefined>;
}
interface RawOperation {
  readonly externalDocs?: { url: string };
  readonly parameters?: (Parameter | { $ref: string })[];
  readonly requestBody?: RawContent & { required?: boolean };
  readonly responses: Record<string, RawContent | { $ref: string }>;
}
interface Description {
  readonly paths: Record<string, Record<string, RawOperation | undefined> | undefined>;
}

const file = '@octokit/openapi/generated/api.github.com.json';
let loaded: Description | undefined;

/** Returns GitHub's description of its REST API; 13 MB, read once and only when first asked for (0.1 s). */
function description(): Description {
  const path = createRequire(import.meta.url).resolve(file);
  loaded ??= JSON.parse(readFileSync(path, 'utf8')) as Description;
  return loaded;
}

/** Finds the operation of a path template such as `/repos/{owner}/{repo}`. */
export function findOperation(method: string, path: string): Operation | null {
  const raw = description().paths[path]?.[method.toLowerCase()];
  if (raw === undefined) return null;
  const body = raw.requestBody && jsonSchema(raw.requestBody);
  const responses = Object.entries(raw.responses).map(
    ([status, response]) => [Number(status), jsonSchema(resolved<RawContent>(response))] as const,
  );
  return {
    documentation: raw.externalDocs?.url ?? 'https://docs.github.com/rest',
    parameters: (raw.parameters ?? []).map((parameter) => resolved<Parameter>(parameter)),
    body: body ? { required: raw.requestBody.required ?? false, schema: body } : null,
    responses: new Map(responses),
  };
}

/** Follows a reference such as `#/components/schemas/job`. */
export function follow(reference: string): RawSchema {
  const steps = reference.replace(/^#\//, '').split('/');
  let found: unknown = description();
  for (const step of steps) found = (found as Record<string, unknown>)[step];
  return found as RawSchema;
}

function resolved<Kind extends object>(value: Kind | { $ref: string }): Kind {
  return '$ref' in value ? (follow(value.$ref) as Kind) : value;
}

function jsonSchema({ content }: RawContent): RawSchema | null {
  return content?.['application/json']?.schema ?? null;
}

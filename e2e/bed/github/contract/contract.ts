import { findOperation, type Operation, type Parameter, type RawSchema } from './openapi.ts';
import { problemsOf } from './problems.ts';

/** A request or an answer that GitHub's published description does not allow. */
export interface ContractViolation {
  /** Such as `POST /repos/{owner}/{repo}/check-runs`. */
  readonly operation: string;
  readonly part: 'operation' | 'query' | 'body' | 'response';
  readonly problems: readonly string[];
}

/** What is checked of a request. */
export interface CheckedRequest {
  readonly method: string;
  /** The path template of the description. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Checks exchanges against GitHub's description and keeps what it finds. */
export interface Contract {
  readonly violations: ContractViolation[];
  documentation(method: string, path: string): string;
  /** Returns what is wrong with the request; nothing is right. */
  checkRequest(request: CheckedRequest): ContractViolation[];
  checkResponse(method: string, path: string, status: number, body: unknown): void;
}

/** Starts with no violation; operations are looked up and compiled when first met. */
export function createContract(): Contract {
  const violations: ContractViolation[] = [];
  const operations = new Map<string, Operation | null>();

  const operationOf = (method: string, path: string): Operation | null => {
    const name = `${method} ${path}`;
    if (!operations.has(name)) operations.set(name, findOperation(method, path));
    return operations.get(name) ?? null;
  };
  const report = (operation: string, part: ContractViolation['part'], problems: string[]) => {
    const found = problems.length === 0 ? [] : [{ operation, part, problems }];
    violations.push(...found);
    return found;
  };

  return {
    violations,
    documentation: (method, path) =>
      operationOf(method, path)?.documentation ?? 'https://docs.github.com/rest',
    checkRequest({ method, path, query, body }) {
      const name = `${method} ${path}`;
      const operation = operationOf(method, path);
      if (operation === null) return report(name, 'operation', ['GitHub does not publish it']);
      const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
      return [
        ...report(name, 'query', queryProblems(query, inQuery)),
        ...report(name, 'body', bodyProblems(body, operation.body)),
      ];
    },
    checkResponse(method, path, status, body) {
      const responses = operationOf(method, path)?.responses;
      const schema = responses?.get(status);
      if (schema) report(`${method} ${path}`, 'response', problemsOf(schema, body));
      else if (schema === undefined && status < 400) {
        report(`${method} ${path}`, 'response', [`GitHub publishes no status ${status}`]);
      }
    },
  };
}

function bodyProblems(body: unknown, expected: Operation['body']): string[] {
  if (expected === null) return body === undefined ? [] : ['takes no body'];
  if (body === undefined) return expected.required ? ['needs a body'] : [];
  return problemsOf(expected.schema, body);
}

function queryProblems(query: URLSearchParams, parameters: readonly Parameter[]): string[] {
  const missing = parameters
    .filter(({ name, required }) => required === true && !query.has(name))
    .map(({ name }) => `${name} is missing`);
  const wrong = [...query].flatMap(([name, raw]) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined)
      return omitted(parameters, name) ? [] : [`${name} is not a parameter`];
    return problemsOf(corrected(parameter), typedValue(raw, parameter.schema)).map(
      (problem) => `${name}: ${problem}`,
    );
  });
  return [...missing, ...wrong];
}

/** A query has only texts; the schema says which are meant as numbers and booleans. */
function typedValue(raw: string, { type }: RawSchema): unknown {
  if (type === 'integer' && /^-?\d+$/.test(raw)) return Number(raw);
  if (type === 'boolean' && /^(true|false)$/.test(raw)) return raw === 'true';
  return raw;
}

/** The description forgets the pages of a user's package versions, which it has for an organization's; GitHub sends them. */
function omitted(parameters: readonly Parameter[], name: string): boolean {
  return parameters.length === 0 && ['page', 'per_page'].includes(name);
}

/** The description calls `created` a date, while GitHub documents search terms: `>=2026-01-01`. */
function corrected({ name, schema }: Parameter): RawSchema {
  return name === 'created' ? searchTerm : schema;
}

const searchTerm: RawSchema = { type: 'string' };

import { asText, valueOf } from '../expression/token-value.ts';
import type { Scope } from '../expression/evaluate.ts';
import { entriesOf, fieldsOf, itemsOf, literalOf } from '../parse/fields.ts';
import type { TemplateToken } from '../parse/parser-package.ts';
import type { WorkflowFile } from '../parse/workflow-file.ts';

/** The value of a workflow's input. */
export type InputValue = string | number | boolean;

/** An input a workflow declares for `workflow_dispatch` or `workflow_call`. */
export interface DeclaredInput {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'number' | 'choice' | 'environment';
  readonly required: boolean;
  readonly default: TemplateToken | undefined;
  readonly options: readonly string[];
}

/** What starts a workflow with inputs. */
export type InputEvent = 'workflow_dispatch' | 'workflow_call';

/** The inputs a workflow declares for an event. */
export function declaredInputs(workflow: WorkflowFile, event: InputEvent): DeclaredInput[] {
  const definition = fieldsOf(fieldsOf(workflow.fields.on)[event]);
  return entriesOf(definition.inputs).map(([name, token]) => {
    const fields = fieldsOf(token);
    return {
      name,
      type: (literalOf(fields.type) ?? 'string') as DeclaredInput['type'],
      required: literalOf(fields.required) === 'true',
      default: fields.default,
      options: itemsOf(fields.options).map((item) => literalOf(item) ?? ''),
    };
  });
}

/** The secrets a called workflow declares, and whether they must be given. */
export function declaredSecrets(workflow: WorkflowFile): { name: string; required: boolean }[] {
  const { secrets } = fieldsOf(fieldsOf(workflow.fields.on).workflow_call);
  return entriesOf(secrets).map(([name, token]) => ({
    name,
    required: literalOf(fieldsOf(token).required) === 'true',
  }));
}

/** What is known when inputs are settled. */
export interface GivenInputs {
  readonly given: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  /** A person types text, so `workflow_dispatch` reads "true" as true; `workflow_call` does not. */
  readonly typed: boolean;
}

/** The `inputs` context: given values checked against the declaration, then defaults. */
export function settleInputs(
  declared: readonly DeclaredInput[],
  { given, scope, typed }: GivenInputs,
): Record<string, InputValue> {
  const problems: string[] = [];
  const lower = new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
  const known = new Set(declared.map(({ name }) => name.toLowerCase()));
  const unknown = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  if (unknown.length > 0) problems.push(`Unexpected inputs provided: ${JSON.stringify(unknown)}.`);
  const inputs: Record<string, InputValue> = {};
  for (const input of declared) {
    const value = lower.get(input.name.toLowerCase()) ?? valueOf(input.default, scope);
    const settled = settleInput(input, value, typed);
    if (typeof settled === 'object') problems.push(settled.problem);
    else inputs[input.name] = settled;
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return inputs;
}

const emptyValues = { boolean: false, number: 0, string: '', choice: '', environment: '' } as const;

function settleInput(
  { name, type, required, options }: DeclaredInput,
  value: unknown,
  typed: boolean,
): InputValue | { problem: string } {
  if (value === undefined || value === null) {
    return required ? { problem: `Required input '${name}' not provided.` } : emptyValues[type];
  }
  const read = typed ? readText(type, asText(value)) : value;
  if (type === 'boolean' || type === 'number') {
    if (typeof read === type) return read as InputValue;
    const shown = JSON.stringify(value);
    return { problem: `Input '${name}' must be a ${type}, but is ${shown} (${typeof value}).` };
  }
  const text = asText(value);
  if (type === 'choice' && !options.includes(text)) {
    const list = options.join(', ');
    return {
      problem: `Provided value '${text}' for input '${name}' not in the list of allowed values (${list}).`,
    };
  }
  return required && text === '' ? { problem: `Required input '${name}' not provided.` } : text;
}

function readText(type: DeclaredInput['type'], text: string): InputValue {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}

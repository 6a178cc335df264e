import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepDefinitions, type StepDefinition } from './definitions.ts';
import { readContent } from './file-content.ts';
import { entriesOf, fieldsOf, literalOf, type Fields } from './fields.ts';
import {
  convertActionTemplate,
  ErrorPolicy,
  NoOperationTraceWriter,
  parseAction,
  type TemplateToken,
} from './parser-package.ts';
import { InvalidFile, problemsOf } from './problems.ts';

/** An input an action declares. */
export interface ActionInput {
  readonly name: string;
  readonly default: TemplateToken | undefined;
  readonly deprecationMessage: string | undefined;
}

/** An action's metadata file. */
export interface ActionFile {
  readonly folder: string;
  readonly name: string;
  readonly using: 'node' | 'composite' | 'docker';
  readonly inputs: readonly ActionInput[];
  readonly outputs: Fields;
  readonly runs: Fields;
  readonly steps: readonly StepDefinition[];
}

/** Whether a folder holds an action. */
export function holdsAction(folder: string): boolean {
  return metadataPath(folder) !== undefined;
}

/** Reads and checks `action.yml` in a folder; throws `InvalidFile` with all problems. */
export function readAction(folder: string): ActionFile {
  const path = metadataPath(folder);
  if (!path) {
    throw new Error(
      `Can't find 'action.yml' or 'action.yaml' under '${folder}'. ` +
        `Did you forget to run actions/checkout before running your local action?`,
    );
  }
  return parseActionText(readFileSync(path, 'utf8'), path, folder);
}

function parseActionText(content: string, path: string, folder: string): ActionFile {
  const { context, value } = parseAction({ name: path, content }, new NoOperationTraceWriter());
  if (value) convertActionTemplate(context, value, { errorPolicy: ErrorPolicy.TryConversion });
  const problems = problemsOf(path, context.errors.getErrors(), value);
  if (problems.length > 0) throw new InvalidFile(`Action ${path}`, problems);
  const fields = fieldsOf(readContent('action', path, content));
  const runs = fieldsOf(fields.runs);
  const using = literalOf(runs.using) ?? '';
  return {
    folder,
    name: literalOf(fields.name) ?? folder,
    using: using === 'composite' || using === 'docker' ? using : 'node',
    inputs: entriesOf(fields.inputs).map(([name, input]) => actionInput(name, input)),
    outputs: fieldsOf(fields.outputs),
    runs,
    steps: stepDefinitions(runs.steps),
  };
}

function actionInput(name: string, token: TemplateToken): ActionInput {
  const fields = fieldsOf(token);
  return {
    name,
    default: fields.default,
    deprecationMessage: literalOf(fields.deprecationMessage),
  };
}

function metadataPath(folder: string): string | undefined {
  return ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobDefinitions, type JobDefinition } from './definitions.ts';
import { readContent } from './file-content.ts';
import { fieldsOf, literalOf, type Fields } from './fields.ts';
import {
  convertWorkflowTemplate,
  ErrorPolicy,
  NoOperationTraceWriter,
  parseWorkflow,
  type EventsConfig,
} from './parser-package.ts';
import { InvalidFile, problemsOf } from './problems.ts';

/** A repository's content at one commit, as a folder on this host. */
export interface Source {
  /** `owner/repo`. */
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly root: string;
}

/** A workflow file that GitHub would accept. */
export interface WorkflowFile {
  /** Path in its repository. */
  readonly path: string;
  readonly source: Source;
  readonly name: string;
  readonly events: EventsConfig;
  readonly fields: Fields;
  readonly jobs: readonly JobDefinition[];
}

/** Reads and checks a workflow; throws `InvalidFile` with all problems. */
export async function readWorkflow(source: Source, path: string): Promise<WorkflowFile> {
  return parseWorkflowText(readFileSync(join(source.root, path), 'utf8'), path, source);
}

/** Checks a workflow's text; throws `InvalidFile` with all problems. */
export async function parseWorkflowText(
  content: string,
  path: string,
  source: Source,
): Promise<WorkflowFile> {
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  // Converted even when the schema already found errors: all of them are shown at once.
  const template =
    value &&
    (await convertWorkflowTemplate(context, value, undefined, {
      errorPolicy: ErrorPolicy.TryConversion,
    }));
  const problems = problemsOf(path, context.errors.getErrors(), value);
  if (problems.length > 0 || !template) throw new InvalidFile(`Workflow ${path}`, problems);
  const fields = fieldsOf(readContent('workflow', path, content));
  return {
    path,
    source,
    name: literalOf(fields.name) ?? path,
    events: template.events,
    fields,
    jobs: jobDefinitions(fields.jobs),
  };
}

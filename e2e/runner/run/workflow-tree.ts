import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { declaredInputs, declaredSecrets } from '../event/workflow-inputs.ts';
import type { RepositoryFolders } from '../job/repository-folders.ts';
import type { JobDefinition } from '../parse/definitions.ts';
import { entriesOf, literalOf } from '../parse/fields.ts';
import { InvalidFile, problemAt, type Problem } from '../parse/problems.ts';
import { readWorkflow, type Source, type WorkflowFile } from '../parse/workflow-file.ts';

/** A workflow with the workflows its jobs call. */
export interface WorkflowTree {
  readonly file: WorkflowFile;
  readonly called: ReadonlyMap<string, WorkflowTree>;
}

/** GitHub's limit: one workflow and nine levels of called ones. */
const deepest = 10;

/** Reads all workflows a workflow calls, and checks every call before anything runs. */
export async function readWorkflowTree(
  file: WorkflowFile,
  repositories: RepositoryFolders,
  depth = 1,
): Promise<WorkflowTree> {
  const called = new Map<string, WorkflowTree>();
  const problems: Problem[] = [];
  for (const job of file.jobs) {
    problems.push(...unsupported(file, job));
    if (job.uses === undefined) continue;
    const located = locate(job.uses, file.source, repositories);
    if (typeof located === 'string' || depth >= deepest) {
      const message =
        typeof located === 'string' ? located : `more than ${deepest} levels of calls`;
      problems.push(problemAt(file.path, job.fields.uses, { message, fix: `correct 'uses'` }));
      continue;
    }
    const target = await readWorkflow(located.source, located.path);
    problems.push(...callProblems(file, job, target));
    called.set(job.id, await readWorkflowTree(target, repositories, depth + 1));
  }
  if (problems.length > 0) throw new InvalidFile(`Workflow ${file.path}`, problems);
  return { file, called };
}

interface Located {
  readonly source: Source;
  readonly path: string;
}

/** The called file, or the reason why it cannot be found. */
function locate(uses: string, source: Source, repositories: RepositoryFolders): Located | string {
  if (uses.startsWith('./') || uses.startsWith('$/')) return inSource(source, uses.slice(2));
  const [, repository, path, ref] = uses.match(/^([^/]+\/[^/]+)\/([^@]+)@(.+)$/) ?? [];
  if (!repository || !path || !ref) {
    return `'${uses}' is not './.github/workflows/FILE' or 'owner/repo/.github/workflows/FILE@ref'`;
  }
  const root = repositories.find(repository);
  if (root === undefined) {
    const known = repositories.names.join(', ');
    return `no folder is registered for '${repository}' (registered: ${known})`;
  }
  return inSource({ repository, ref, sha: '', root }, path);
}

function inSource(source: Source, path: string): Located | string {
  if (!/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) {
    return `workflow '${path}' must lie directly in '.github/workflows'`;
  }
  return existsSync(join(source.root, path))
    ? { source, path }
    : `workflow '${path}' was not found in ${source.repository}`;
}

function callProblems(file: WorkflowFile, job: JobDefinition, target: WorkflowFile): Problem[] {
  const at = (token: JobDefinition['token'] | undefined, message: string, fix: string) =>
    problemAt(file.path, token, { message, fix });
  const { uses, with: given, secrets } = job.fields;
  if (!('workflow_call' in target.events)) {
    return [at(uses, `'${target.path}' cannot be called`, `add 'workflow_call:' to its 'on:'`)];
  }
  const inputs = declaredInputs(target, 'workflow_call');
  const missing = inputs.filter(({ required }) => required);
  const found = [
    ...unknownKeys(given, inputs).map(([name, token]) =>
      at(token, `Invalid input, ${name} is not defined in the referenced workflow.`, `correct it`),
    ),
    ...absentKeys(given, missing).map((name) =>
      at(uses, `Input ${name} is required, but not provided while calling.`, `add it to 'with:'`),
    ),
  ];
  if (literalOf(secrets) === 'inherit') return found;
  const declared = declaredSecrets(target);
  return [
    ...found,
    ...unknownKeys(secrets, declared).map(([name, token]) =>
      at(token, `Invalid secret, ${name} is not defined in the referenced workflow.`, `correct it`),
    ),
    ...absentKeys(
      secrets,
      declared.filter(({ required }) => required),
    ).map((name) =>
      at(
        uses,
        `Secret ${name} is required, but not provided while calling.`,
        `add it to 'secrets:'`,
      ),
    ),
  ];
}

type Named = readonly { readonly name: string }[];

function unknownKeys(token: JobDefinition['token'] | undefined, declared: Named) {
  const known = new Set(declared.map(({ name }) => name.toLowerCase()));
  return entriesOf(token).filter(([name]) => !known.has(name.toLowerCase()));
}

function absentKeys(token: JobDefinition['token'] | undefined, declared: Named): string[] {
  const given = new Set(entriesOf(token).map(([name]) => name.toLowerCase()));
  return declared.map(({ name }) => name).filter((name) => !given.has(name.toLowerCase()));
}

/** What GitHub runs and this runner does not: said before anything runs. */
function unsupported(file: WorkflowFile, job: JobDefinition): Problem[] {
  const fix = `run these parts on GitHub, or start the containers in a step`;
  const containers = ['container', 'services'].flatMap((key) => {
    const token = job.fields[key];
    const message = `job '${job.id}' uses '${key}:', which this runner does not run`;
    return token ? [problemAt(file.path, token, { message, fix })] : [];
  });
  const steps = job.steps.filter(({ fields }) => !fields.run && !fields.uses);
  return [
    ...containers,
    ...steps.map(({ fields }) =>
      problemAt(file.path, Object.values(fields)[0] ?? job.token, {
        message: `a step of job '${job.id}' has neither 'run' nor 'uses'; this runner runs only those`,
        fix: `write it with 'run:' or 'uses:'`,
      }),
    ),
  ];
}

import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

/** What the command line asks for. */
export interface CliRequest {
  readonly workflow: string;
  readonly event: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly jobs: readonly string[];
  readonly repository: string | undefined;
  readonly ref: string | undefined;
  readonly folder: string | undefined;
  readonly maxParallelJobs: number | undefined;
  readonly page: string | undefined;
  readonly verbose: boolean;
}

/** How the command is used. */
export const usage = `Usage: node e2e/runner/cli.ts WORKFLOW.yml [options]

Runs a GitHub workflow file on this machine, at the commit that is checked out.

  --event NAME              push (default), pull_request, workflow_dispatch, workflow_call, schedule
  --input NAME=VALUE        input of workflow_dispatch or workflow_call; repeatable
  --secret NAME[=VARIABLE]  secret, read from the environment variable (default: of the same name)
  --var NAME=VALUE          configuration variable
  --actions OWNER/REPO=DIR  folder that stands for a repository with actions or workflows; repeatable
  --job NAME                only this job and those it needs; repeatable
  --repository OWNER/REPO   default: from the remote 'origin'
  --ref REF                 default: the branch that is checked out
  --folder DIR              where jobs work; default: a new temporary folder
  --max-parallel N          jobs at the same time; default: 2
  --page FILE               writes the run's page with all summaries as HTML
  --verbose                 every line of every step`;

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;

const options = {
  event: { ...one, default: 'push' },
  input: many,
  secret: many,
  var: many,
  actions: many,
  job: many,
  repository: one,
  ref: one,
  folder: one,
  'max-parallel': { ...one, default: '2' },
  page: one,
  verbose: { type: 'boolean', default: false },
} as const;

/** Reads the command line; throws with all that is wrong with it. */
export function readArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CliRequest {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
  const problems: string[] = [];
  const [workflow = '', ...more] = positionals;
  if (workflow === '' || more.length > 0) problems.push('Exactly one workflow file is needed.');
  const maxParallelJobs = Number(values['max-parallel']);
  if (!(maxParallelJobs >= 1)) problems.push('--max-parallel must be a number from 1 on.');
  const pairs = (name: string, texts: readonly string[] | undefined) =>
    pairsOf(name, texts ?? [], problems);
  const request = {
    workflow: resolve(workflow),
    event: values.event,
    inputs: pairs('input', values.input),
    secrets: secretsOf(values.secret ?? [], environment, problems),
    vars: pairs('var', values.var),
    actions: pairs('actions', values.actions),
    jobs: values.job ?? [],
    repository: values.repository,
    ref: values.ref,
    folder: values.folder,
    maxParallelJobs,
    page: values.page,
    verbose: values.verbose,
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return request;
}

function pairsOf(option: string, texts: readonly string[], problems: string[]) {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const equals = text.indexOf('=');
      if (equals > 0) return [[text.slice(0, equals), text.slice(equals + 1)]];
      problems.push(`--${option} ${text}: write it as NAME=VALUE.`);
      return [];
    }),
  ) as Record<string, string>;
}

/** A secret's value is never written on the command line, which every process on the machine can read. */
function secretsOf(
  texts: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  problems: string[],
): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const text of texts) {
    const [name = '', variable = name] = text.split('=');
    const value = environment[variable];
    if (value === undefined) {
      problems.push(`--secret ${name}: the environment has no variable '${variable}'; export it.`);
    } else {
      secrets[name] = value;
    }
  }
  return secrets;
}

import { writeFileSync } from 'node:fs';
import { githubVariables } from '../event/github-context.ts';
import { asText, textOf, textsOf } from '../expression/token-value.ts';
import { fieldsOf } from '../parse/fields.ts';
import type { JobIdentity } from '../run/options.ts';
import type { Masks } from '../step/masks.ts';
import { githubCancellationTimes } from '../step/step-process.ts';
import type { JobFolders } from './job-folders.ts';
import type { JobRequest } from './job-request.ts';
import { runnerContext, runnerVariables, trackingVariable } from './runner-context.ts';
import type { JobSession, StepDefaults } from './session.ts';

/** What a session is made with besides the job. */
export interface SessionParts {
  readonly folders: JobFolders;
  readonly masks: Masks;
  readonly cancelled: AbortSignal;
}

/** Gets the job's token, variables and machine: what GitHub does in `Set up job`. */
export async function openSession(request: JobRequest, parts: SessionParts): Promise<JobSession> {
  const { run, record } = request;
  const { folders, masks } = parts;
  const services = await reachServices(request, masks);
  const contexts = jobContexts(request, folders, services);
  const env = jobEnv(request, contexts);
  const defaults = stepDefaults(request, { contexts: { ...contexts, env } });
  writeFileSync(folders.event, JSON.stringify(run.options.event.payload, undefined, 2));
  // Last, so that nothing can fail between getting a machine and having someone who returns it.
  const machine = await run.options.machineFor({
    name: record.name,
    runsOn: record.labels,
    folder: folders.root,
    seenAt: folders.onMachine(folders.root),
    actionFolders: actionFolders(request),
    env: services.shared,
  });
  record.runnerName = machine.name;
  const runner = runnerContext(machine.name, folders);
  const variables = { ...githubVariables(contexts.github), ...runnerVariables(runner) };
  return {
    machine,
    machinePath: await pathOf(machine),
    folders,
    repositories: run.repositories,
    masks,
    record,
    defaults,
    contexts: { ...contexts, runner },
    environment: { ...variables, ...trackingVariable(record.id), ...services.shared },
    actionEnvironment: services.forActions,
    env,
    path: [],
    states: new Map(),
    times: run.options.cancellation ?? githubCancellationTimes,
    cancelled: parts.cancelled,
    status: 'success',
    report: () => run.changed(record),
  };
}

/** The workflow's own repository, for `$/…`, and every repository registered for actions. */
function actionFolders({ run, workflow }: JobRequest): string[] {
  return [...new Set([workflow.source.root, ...Object.values(run.options.actions ?? {})])];
}

function jobEnv({ workflow, definition }: JobRequest, contexts: Readonly<Record<string, unknown>>) {
  return {
    ...textsOf(workflow.fields.env, { contexts }),
    ...textsOf(definition.fields.env, { contexts }),
  };
}

interface ReachedServices {
  readonly token: string;
  readonly shared: Readonly<Record<string, string>>;
  readonly forActions: Readonly<Record<string, string>>;
}

async function reachServices(request: JobRequest, masks: Masks): Promise<ReachedServices> {
  const { services } = request.run.options;
  const identity = identityOf(request);
  const token = await request.run.issueToken(request.permissions);
  const offered = Object.entries({ ...(await services?.environment(identity)) });
  masks.add(token);
  for (const [key, value] of offered) if (key.endsWith('TOKEN')) masks.add(value);
  const isForActions = ([key]: [string, string]) => key.startsWith('ACTIONS_');
  // GitHub puts no token into a step's environment: the workflow passes it on.
  const shared = offered.filter((pair) => !isForActions(pair) && pair[0] !== 'GITHUB_TOKEN');
  const forActions = offered.filter(isForActions);
  return {
    token,
    shared: Object.fromEntries(shared),
    forActions: Object.fromEntries(forActions),
  };
}

function identityOf({ run, record, definition, permissions }: JobRequest): JobIdentity {
  const { repository, event } = run.options;
  const baseRef = asText(run.github.base_ref);
  return {
    repository: repository.name,
    runId: run.record.id,
    jobId: definition.id,
    checkRunId: record.id,
    event: event.name,
    ref: repository.ref,
    ...(baseRef === '' ? {} : { baseRef }),
    permissions,
    fork: run.untrusted,
  };
}

function jobContexts(request: JobRequest, folders: JobFolders, services: ReachedServices) {
  const { run, definition, record, contexts, workflow } = request;
  const { token, shared } = services;
  const { source, path } = workflow;
  const secrets = contexts.secrets as Record<string, string>;
  return {
    ...contexts,
    secrets: { ...secrets, GITHUB_TOKEN: token },
    github: {
      ...run.github,
      job: definition.id,
      token,
      workspace: folders.onMachine(folders.workspace),
      event_path: folders.onMachine(folders.event),
      server_url: shared.GITHUB_SERVER_URL ?? run.github.server_url,
      api_url: shared.GITHUB_API_URL ?? run.github.api_url,
      graphql_url: shared.GITHUB_GRAPHQL_URL ?? run.github.graphql_url,
    },
    job: {
      status: 'success',
      check_run_id: record.id,
      workflow_ref: `${source.repository}/${path}@${source.ref}`,
      workflow_sha: source.sha,
      workflow_repository: source.repository,
      workflow_file_path: path,
    },
  };
}

function stepDefaults(
  { workflow, definition }: JobRequest,
  scope: Parameters<typeof textOf>[1],
): StepDefaults {
  const runs = [definition, workflow].map(({ fields }) => fieldsOf(fieldsOf(fields.defaults).run));
  const first = (key: string) => textOf(runs.find((run) => run[key])?.[key], scope);
  return { shell: first('shell'), workingDirectory: first('working-directory') };
}

async function pathOf(machine: JobSession['machine']): Promise<string> {
  const { stdout } = await machine.exec(['sh', '-c', 'printf %s "$PATH"']);
  return stdout;
}

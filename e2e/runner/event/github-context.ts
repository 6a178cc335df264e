import { posix } from 'node:path';
import { asText } from '../expression/token-value.ts';
import type { WorkflowFile } from '../parse/workflow-file.ts';
import type { RunOptions } from '../run/options.ts';
import type { RunRecord } from '../run/records.ts';

/** The `github` context of a run; each job adds its own few. */
export type GithubContext = Readonly<Record<string, unknown>>;

/** Makes the `github` context from the run's event and repository. */
export function githubContext(
  options: RunOptions,
  run: RunRecord,
  workflow: WorkflowFile,
): GithubContext {
  const { repository, event } = options;
  const [owner = ''] = repository.name.split('/');
  const pull = event.payload.pull_request as PullRequest | undefined;
  return {
    ...refParts(repository.ref),
    sha: repository.sha,
    repository: repository.name,
    repository_owner: owner,
    repository_id: '1000',
    repository_owner_id: '100',
    repositoryUrl: `git://github.com/${repository.name}.git`,
    repository_visibility: 'private',
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    retention_days: '90',
    actor: run.actor,
    actor_id: '10',
    triggering_actor: run.actor,
    workflow: workflow.name,
    workflow_ref: `${repository.name}/${posix.normalize(workflow.path)}@${repository.ref}`,
    workflow_sha: repository.sha,
    head_ref: pull?.head.ref ?? '',
    base_ref: pull?.base.ref ?? '',
    event_name: event.name,
    event: event.payload,
    server_url: 'https://github.com',
    api_url: 'https://api.github.com',
    graphql_url: 'https://api.github.com/graphql',
    secret_source: 'Actions',
  };
}

interface PullRequest {
  readonly head: { readonly ref: string };
  readonly base: { readonly ref: string };
}

function refParts(ref: string): Record<string, unknown> {
  const type = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  const name = ref.replace(/^refs\/(heads|tags|pull)\//, '');
  return { ref, ref_name: name, ref_type: type, ref_protected: false };
}

/** The parts of the `github` context that every step finds in its environment. */
export function githubVariables(github: GithubContext): Record<string, string> {
  const names = [
    'actor',
    'actor_id',
    'api_url',
    'base_ref',
    'event_name',
    'event_path',
    'graphql_url',
    'head_ref',
    'job',
    'ref',
    'ref_name',
    'ref_protected',
    'ref_type',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'retention_days',
    'run_attempt',
    'run_id',
    'run_number',
    'server_url',
    'sha',
    'triggering_actor',
    'workflow',
    'workflow_ref',
    'workflow_sha',
    'workspace',
  ];
  const pairs = names.map((name) => [`GITHUB_${name.toUpperCase()}`, asText(github[name])]);
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...(Object.fromEntries(pairs) as Record<string, string>),
  };
}

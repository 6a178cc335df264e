import type { Commit } from '../../hub/git.ts';
import type { JobRecord, StepRecord } from '../../hub/jobs.ts';
import type { PullRequest } from '../../hub/pull-requests.ts';
import type { Repository } from '../../hub/repositories.ts';
import type { Run } from '../../hub/runs.ts';
import { apiOf, nodeId, timeView, webOf } from './links.ts';
import { pullMinimalView } from './pulls.ts';
import { minimalRepositoryView } from './repositories.ts';
import { userView } from './users.ts';

/** What a run is shown with. */
export interface RunSurroundings {
  readonly origin: string;
  readonly repository: Repository;
  /** Null when no Git repository was registered that has it. */
  readonly headCommit: Commit | null;
}

/** Shows an attempt of a run. */
export function runView(run: Run, { origin, repository, headCommit }: RunSurroundings): object {
  const { registration, id } = run;
  const pulls: readonly PullRequest[] = registration.pullRequests ?? [];
  const actor = userView(origin, registration.actor ?? repository.owner);
  return {
    id,
    name: registration.workflowName,
    node_id: nodeId('WFR', id),
    head_branch: registration.headBranch,
    head_sha: registration.headSha,
    path: registration.workflowPath,
    display_title:
      registration.title ?? headCommit?.message.split('\n')[0] ?? registration.workflowName,
    run_number: run.number,
    run_attempt: run.attempt,
    event: registration.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    html_url: `${webOf(repository)}/actions/runs/${id}`,
    ...linksOf(run, apiOf(origin, repository)),
    pull_requests: pulls.map((pull) => pullMinimalView(pull, { origin, repository })),
    actor,
    triggering_actor: actor,
    created_at: timeView(run.createdAt),
    run_started_at: timeView(run.createdAt),
    updated_at: timeView(run.updatedAt),
    head_commit: headCommit && simpleCommitView(headCommit),
    repository: minimalRepositoryView(origin, repository),
    head_repository: minimalRepositoryView(origin, repository),
  };
}

function linksOf({ id, workflowId }: Run, api: string): object {
  const url = `${api}/actions/runs/${id}`;
  const suite = id + 1_000_000;
  const below = ['jobs', 'logs', 'artifacts', 'cancel', 'rerun'];
  return {
    url,
    ...Object.fromEntries(below.map((name) => [`${name}_url`, `${url}/${name}`] as const)),
    workflow_url: `${api}/actions/workflows/${workflowId}`,
    check_suite_id: suite,
    check_suite_node_id: nodeId('CS', suite),
    check_suite_url: `${api}/check-suites/${suite}`,
  };
}

function simpleCommitView({ sha, tree, message, author, committer }: Commit): object {
  return {
    id: sha,
    tree_id: tree,
    message,
    timestamp: timeView(committer.date),
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}

/** Shows a job of a run. */
export function jobView(
  { id, name, labels, createdAt, state }: JobRecord,
  run: Run,
  { origin, repository }: Pick<RunSurroundings, 'origin' | 'repository'>,
): object {
  const { registration } = run;
  const api = apiOf(origin, repository);
  const assigned = state.runnerName !== '';
  return {
    id,
    run_id: run.id,
    run_attempt: run.attempt,
    run_url: `${api}/actions/runs/${run.id}`,
    node_id: nodeId('CR', id),
    head_sha: registration.headSha,
    head_branch: registration.headBranch,
    workflow_name: registration.workflowName,
    url: `${api}/actions/jobs/${id}`,
    html_url: `${webOf(repository)}/actions/runs/${run.id}/job/${id}`,
    check_run_url: `${api}/check-runs/${id}`,
    name,
    status: state.status,
    conclusion: state.conclusion,
    created_at: timeView(createdAt),
    started_at: timeView(state.startedAt),
    completed_at: timeView(state.completedAt),
    labels,
    steps: state.steps.map(stepView),
    runner_id: assigned ? 1 : 0,
    runner_name: state.runnerName,
    runner_group_id: assigned ? 1 : 0,
    runner_group_name: assigned ? 'Default' : '',
  };
}

function stepView({ number, name, status, ...rest }: StepRecord): object {
  return {
    number,
    name,
    status,
    conclusion: rest.conclusion ?? null,
    started_at: timeView(rest.startedAt ?? null),
    completed_at: timeView(rest.completedAt ?? null),
  };
}

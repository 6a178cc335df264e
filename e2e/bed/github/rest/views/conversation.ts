import type { CheckRun } from '../../hub/check-runs.ts';
import type { Comment } from '../../hub/comments.ts';
import type { Deployment, DeploymentStatus } from '../../hub/deployments.ts';
import type { Annotation, JobRecord } from '../../hub/jobs.ts';
import { apiOf, nodeId, timeView, webOf } from './links.ts';
import type { Place } from './pulls.ts';
import { actionsAppView, actionsBot, userView } from './users.ts';

/** Shows a comment. */
export function commentView(comment: Comment, { origin, repository }: Place): object {
  const api = `${apiOf(origin, repository)}/issues`;
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${api}/comments/${comment.id}`,
    html_url: `${webOf(repository)}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/${comment.issue}`,
    user: userView(origin, comment.user),
    body: comment.body,
    created_at: timeView(comment.createdAt),
    updated_at: timeView(comment.updatedAt),
    author_association: 'NONE',
  };
}

/** Shows a deployment. */
export function deploymentView(deployment: Deployment, { origin, repository }: Place): object {
  const url = `${apiOf(origin, repository)}/deployments/${deployment.id}`;
  return {
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    url,
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    environment: deployment.environment,
    original_environment: deployment.environment,
    description: deployment.description,
    creator: userView(origin, actionsBot),
    statuses_url: `${url}/statuses`,
    repository_url: apiOf(origin, repository),
    transient_environment: deployment.isTransient,
    production_environment: deployment.isProduction,
    created_at: timeView(deployment.createdAt),
    updated_at: timeView(deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt),
  };
}

/** Shows one status of a deployment. */
export function deploymentStatusView(
  status: DeploymentStatus,
  deployment: Deployment,
  { origin, repository }: Place,
): object {
  const url = `${apiOf(origin, repository)}/deployments/${deployment.id}`;
  return {
    id: status.id,
    node_id: nodeId('DES', status.id),
    url: `${url}/statuses/${status.id}`,
    state: status.state,
    description: status.description,
    environment: status.environment,
    environment_url: status.environmentUrl,
    target_url: status.logUrl,
    log_url: status.logUrl,
    creator: userView(origin, actionsBot),
    deployment_url: url,
    repository_url: apiOf(origin, repository),
    created_at: timeView(status.createdAt),
    updated_at: timeView(status.createdAt),
  };
}

/** What any check run shows, a job's as well as one an action made. */
export type ShownCheck = Omit<CheckRun, 'repository' | 'annotations'> & {
  readonly annotations: readonly Annotation[];
};

/** Shows a check run. */
export function checkRunView(check: ShownCheck, { origin, repository }: Place): object {
  const url = `${apiOf(origin, repository)}/check-runs/${check.id}`;
  const web = `${webOf(repository)}/runs/${check.id}`;
  return {
    id: check.id,
    node_id: nodeId('CR', check.id),
    url,
    html_url: web,
    details_url: check.detailsUrl ?? web,
    head_sha: check.headSha,
    name: check.name,
    external_id: check.externalId ?? '',
    status: check.status,
    conclusion: check.conclusion,
    started_at: timeView(check.startedAt),
    completed_at: timeView(check.completedAt),
    output: {
      ...check.output,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.id + 1_000_000 },
    app: actionsAppView(origin),
    pull_requests: [],
  };
}

/** Returns the check run GitHub keeps for every job. */
export function checkOfJob(
  { id, name, state, annotations }: JobRecord,
  headSha: string,
): ShownCheck {
  const { status, conclusion, startedAt, completedAt } = state;
  const output = { title: null, summary: null, text: null };
  const links = { detailsUrl: null, externalId: null };
  return {
    id,
    name,
    headSha,
    status,
    conclusion,
    startedAt,
    completedAt,
    annotations,
    output,
    ...links,
  };
}

/** Shows an annotation. */
export function annotationView(annotation: Annotation, { repository }: Place): object {
  const { level, message, title = '', path = '.github', startLine = 1 } = annotation;
  return {
    path,
    blob_href: `${webOf(repository)}/blob/HEAD/${path}`,
    start_line: startLine,
    end_line: annotation.endLine ?? startLine,
    start_column: null,
    end_column: null,
    annotation_level: level,
    title,
    message,
    raw_details: '',
  };
}

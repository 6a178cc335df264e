import type { Deployment, DeploymentState } from '../../hub/deployments.ts';
import { compareCommits, resolveRef } from '../../hub/git.ts';
import { fullNameOf } from '../../hub/repositories.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { created, notFound, refusal, shown } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import { deploymentStatusView, deploymentView } from '../views/conversation.ts';

const read = [{ thing: 'deployments', access: 'read' }] as const;
const write = [{ thing: 'deployments', access: 'write' }] as const;
const path = '/repos/{owner}/{repo}/deployments';

/** Deployments and their statuses. */
export const deploymentRoutes: readonly Route[] = [
  { method: 'GET', path, needs: read, answer: listDeployments },
  { method: 'POST', path, needs: write, answer: addDeployment },
  {
    method: 'GET',
    path: `${path}/{deployment_id}`,
    needs: read,
    answer: (call) => onDeployment(call, (deployment) => shown(deploymentView(deployment, call))),
  },
  {
    method: 'GET',
    path: `${path}/{deployment_id}/statuses`,
    needs: read,
    answer: (call) => onDeployment(call, (deployment) => listStatuses(deployment, call)),
  },
  {
    method: 'POST',
    path: `${path}/{deployment_id}/statuses`,
    needs: write,
    answer: (call) => onDeployment(call, (deployment) => addStatus(deployment, call)),
  },
];

function listDeployments(call: RestCall): Reply {
  const { query, hub, repository, url } = call;
  const fits = (name: string, value: string): boolean => (query.get(name) ?? value) === value;
  const deployments = hub.deployments
    .list(fullNameOf(repository))
    .filter(({ sha, ref }) => fits('sha', sha) && fits('ref', ref))
    .filter(({ task, environment }) => fits('task', task) && fits('environment', environment))
    .reverse();
  const { items, headers } = pageOf(deployments, url);
  return { ...shown(items.map((deployment) => deploymentView(deployment, call))), headers };
}

async function addDeployment(call: RestCall): Promise<Reply> {
  const { body, hub, repository } = call;
  const ref = String(body.ref);
  const sha = await shaOf(call, ref);
  if (sha === null) return refusal(422, `No ref found for: ${ref}`);
  const held = (await behindDefault(call, ref)) ?? unfinishedChecks(call, ref, sha);
  if (held !== null) return held;
  const environment = text(body.environment, 'production');
  const deployment = hub.deployments.add({
    repository: fullNameOf(repository),
    ref,
    sha,
    environment,
    task: text(body.task, 'deploy'),
    description: text(body.description, '') || null,
    payload: body.payload ?? {},
    isTransient: body.transient_environment === true,
    isProduction: (body.production_environment ?? environment === 'production') === true,
  });
  return created(deploymentView(deployment, call));
}

async function shaOf({ repository }: RestCall, ref: string): Promise<string | null> {
  if (repository.localGit !== null) return resolveRef(repository.localGit, ref);
  return /^[0-9a-f]{40}$/.test(ref) ? ref : null;
}

/** Unless told not to, GitHub merges the default branch into a branch that lacks some of it, and deploys nothing. */
async function behindDefault({ body, repository }: RestCall, ref: string): Promise<Reply | null> {
  const { localGit, defaultBranch } = repository;
  if (body.auto_merge === false || localGit === null || /^[0-9a-f]{40}$/.test(ref)) return null;
  const comparison = await compareCommits(localGit, defaultBranch, ref);
  if (comparison === null || comparison.behindBy === 0) return null;
  return {
    status: 202,
    body: { message: `Auto-merged ${defaultBranch} into ${ref} on deployment.` },
  };
}

/** Unless told which checks matter, GitHub wants all of the commit, so those of the asking run as well. */
function unfinishedChecks(
  { body, hub, repository }: RestCall,
  ref: string,
  sha: string,
): Reply | null {
  const jobs = hub.runs
    .list(repository.id)
    .filter(({ registration }) => registration.headSha === sha)
    .flatMap((run) => run.jobs);
  const required = body.required_contexts as readonly string[] | undefined;
  const open = jobs
    .filter(({ name }) => required?.includes(name) ?? true)
    .filter(({ state }) => !['success', 'skipped', 'neutral'].includes(state.conclusion ?? ''));
  const absent = (required ?? []).filter((name) => jobs.every((job) => job.name !== name));
  if (open.length + absent.length === 0) return null;
  const contexts = [
    ...open.map((job) => ({ context: job.name, state: job.state.conclusion ?? 'pending' })),
  ];
  const errors = [
    { contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' },
  ];
  return refusal(409, `Conflict: Commit status checks failed for ${ref}.`, { errors });
}

function listStatuses(deployment: Deployment, call: RestCall): Reply {
  const { items, headers } = pageOf([...deployment.statuses].reverse(), call.url);
  return {
    ...shown(items.map((status) => deploymentStatusView(status, deployment, call))),
    headers,
  };
}

function addStatus(deployment: Deployment, call: RestCall): Reply {
  const { body, hub } = call;
  const status = {
    state: body.state as DeploymentState,
    description: text(body.description, ''),
    environment: text(body.environment, deployment.environment),
    environmentUrl: text(body.environment_url, ''),
    logUrl: text(body.log_url, text(body.target_url, '')),
  };
  const added = hub.deployments.addStatus(deployment, status, body.auto_inactive !== false);
  return created(deploymentStatusView(added, deployment, call));
}

function onDeployment(call: RestCall, answer: (deployment: Deployment) => Reply): Reply {
  const deployments = call.hub.deployments.list(fullNameOf(call.repository));
  const deployment = deployments.find(({ id }) => String(id) === call.params.deployment_id);
  return deployment === undefined ? notFound() : answer(deployment);
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

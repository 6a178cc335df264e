import type { Ancestry, Commits, DeploymentRequest, Deployments } from '../core/github.ts';
import { explained, statusOf, type Octokit } from './github-errors.ts';

// A deploy never waits longer than this for its record.
const requestTimeout = 5000;
// Earlier deployments that are looked at: whoever came before has retired the older ones.
const retired = 5;
const permission = ['write deployments', 'deployments: write'] as const;

type Client = () => Promise<Octokit>;

interface Repository {
  readonly owner: string;
  readonly repo: string;
  readonly request: { readonly signal: AbortSignal };
}

/** Deployments and their statuses by GitHub's REST API. */
export function deploymentsOf(client: Client): Deployments {
  return {
    create: async (request) => explained(permission, async () => create(await client(), request)),
    addStatus: async (repository, id, status) =>
      explained(permission, async () => {
        const { rest } = await client();
        await rest.repos.createDeploymentStatus({
          ...at(repository),
          deployment_id: id,
          state: status.state,
          // GitHub takes no longer one.
          description: status.description.slice(0, 140),
          ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl }),
          ...(status.logUrl === '' ? {} : { log_url: status.logUrl }),
        });
      }),
    retireBefore: async (repository, environment, id) =>
      explained(permission, async () => {
        await retireBefore(await client(), { repository, environment, id });
      }),
  };
}

/** What GitHub knows of commits, by its REST API. */
export function commitsOf(client: Client): Commits {
  return {
    compare: async (repository, commit, other) =>
      explained(['compare commits', 'contents: read'], async () => {
        const { rest } = await client();
        const basehead = `${other}...${commit}`;
        try {
          const { data } = await rest.repos.compareCommitsWithBasehead({
            ...{ ...at(repository), basehead },
            per_page: 1,
          });
          return stands[data.status];
        } catch (error) {
          // One of the two was never pushed, or has been garbage-collected after a force-push.
          if (statusOf(error) === 404 || statusOf(error) === 422) return undefined;
          throw error;
        }
      }),
  };
}

const stands: Readonly<Record<'diverged' | 'ahead' | 'behind' | 'identical', Ancestry>> = {
  identical: 'same',
  behind: 'ancestor',
  ahead: 'descendant',
  diverged: 'diverged',
};

// The commit is named by its sha, so nothing may be merged into it; and the checks of this very run are not over yet.
async function create(
  { rest }: Octokit,
  { repository, commit, environment, description }: DeploymentRequest,
): Promise<number> {
  const { data } = await rest.repos.createDeployment({
    ...at(repository),
    ref: commit,
    environment,
    description: description.slice(0, 140),
    auto_merge: false,
    required_contexts: [],
  });
  if ('id' in data) return data.id;
  throw new Error(data.message ?? 'no deployment was made');
}

// GitHub itself retires only deployments to environments that are not for production ("Create a deployment status").
async function retireBefore(
  { rest }: Octokit,
  {
    repository,
    environment,
    id,
  }: { readonly repository: string; readonly environment: string; readonly id: number },
): Promise<void> {
  const { data } = await rest.repos.listDeployments({
    ...at(repository),
    environment,
    per_page: retired + 1,
  });
  for (const { id: earlier } of data.filter((deployment) => deployment.id !== id)) {
    const where = { ...at(repository), deployment_id: earlier };
    const { data: statuses } = await rest.repos.listDeploymentStatuses({ ...where, per_page: 1 });
    if (statuses[0]?.state === 'success') {
      await rest.repos.createDeploymentStatus({ ...where, state: 'inactive' });
    }
  }
}

function at(repository: string): Repository {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo, request: { signal: AbortSignal.timeout(requestTimeout) } };
}

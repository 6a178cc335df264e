import type {
  Commits,
  Conclusion,
  Deployments,
  GitHub,
  Packages,
  RunId,
  RunJob,
  RunStep,
} from '../core/github.ts';
import { commitsOf, deploymentsOf } from './github-deployments.ts';
import { explained, type Octokit } from './github-errors.ts';
import { packagesOf } from './github-packages.ts';

/** GitHub's REST API by @actions/github, which is loaded only when it is first used; `apiUrl` is the runner's when left out. */
export function connectGitHub(
  token: string,
  apiUrl?: string,
): GitHub & Deployments & Commits & Packages {
  let client: Promise<Octokit> | undefined;
  const octokit = async (): Promise<Octokit> => {
    client ??= import('@actions/github').then((github) =>
      github.getOctokit(token, apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    );
    return client;
  };
  return {
    listJobs: async (run) =>
      explained(['read the run', 'actions: read'], async () => listJobs(await octokit(), run)),
    ...deploymentsOf(octokit),
    ...commitsOf(octokit),
    ...packagesOf(octokit),
  };
}

async function listJobs(
  octokit: Octokit,
  { repository, runId, attempt }: RunId,
): Promise<readonly RunJob[]> {
  const [owner = '', repo = ''] = repository.split('/');
  const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
    owner,
    repo,
    run_id: Number(runId),
    attempt_number: Number(attempt),
    per_page: 100,
  });
  return jobs.map((job) => ({
    ...timesOf(job),
    id: job.id,
    name: job.name,
    createdAt: Date.parse(job.created_at),
    runner: job.runner_name ?? '',
    steps: (job.steps ?? []).map((step) => ({ name: step.name, ...timesOf(step) })),
  }));
}

interface RawTimes {
  readonly conclusion?: string | null;
  readonly started_at?: string | null;
  readonly completed_at?: string | null;
}

function timesOf({ conclusion, started_at, completed_at }: RawTimes): Omit<RunStep, 'name'> {
  return {
    conclusion: (conclusion ?? undefined) as Conclusion | undefined,
    startedAt: parseTime(started_at),
    completedAt: parseTime(completed_at),
  };
}

function parseTime(raw: string | null | undefined): number | undefined {
  return raw === null || raw === undefined ? undefined : Date.parse(raw);
}

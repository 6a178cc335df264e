import type { getOctokit } from '@actions/github';
import { ActionError, UserError, messageOf } from '../core/errors.ts';
import type { Conclusion, GitHub, RunId, RunJob, RunStep } from '../core/github.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** GitHub's REST API by @actions/github, which is loaded only when it is first used. */
export function connectGitHub(token: string): GitHub {
  let client: Promise<Octokit> | undefined;
  const octokit = async (): Promise<Octokit> => {
    client ??= import('@actions/github').then((github) => github.getOctokit(token));
    return client;
  };
  return {
    listJobs: async (run) => explained('actions: read', async () => listJobs(await octokit(), run)),
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

async function explained<Result>(
  permission: string,
  request: () => Promise<Result>,
): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    throw explain(error, permission);
  }
}

// GitHub's documented answers: 401 bad token, 403 or 404 when the token may not see it ("Troubleshooting the REST API").
function explain(error: unknown, permission: string): ActionError {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 401) {
    return new UserError({
      what: "GitHub's API refused the token",
      why: messageOf(error),
      fix: 'Leave `token` at its default, or store a token that has not expired.',
    });
  }
  if (status === 403 || status === 404) {
    return new UserError({
      what: "GitHub's API does not let this token read the run",
      why: messageOf(error),
      fix: `Give the job \`permissions: { ${permission} }\`.`,
    });
  }
  return new ActionError({
    what: "GitHub's API did not answer as expected",
    why: messageOf(error),
    cause: error,
  });
}

import type { GitHubServices } from '../bed/github/services.ts';
import type { JobRecord as HubJob } from '../bed/github/hub/jobs.ts';
import type { RunRecord as HubRun } from '../bed/github/hub/runs.ts';
import type { RunRecorder } from '../runner/recorder.ts';
import type { JobRecord, RunRecord } from '../runner/run/records.ts';

/** Writes what the runner does into GitHub's services, so that the jobs API answers while a run goes on. */
export function recordInto(github: GitHubServices, localGit: string): RunRecorder {
  const runs = new Map<number, HubRun>();
  const jobs = new Map<number, { readonly job: HubJob; annotated: number }>();
  return {
    runStarted: (run) => void runs.set(run.id, github.hub.registerRun(registration(run, localGit))),
    jobChanged: (run, job) => {
      const known = jobs.get(job.id) ?? { job: addJob(runs.get(run.id), job), annotated: 0 };
      jobs.set(job.id, known);
      known.job.update(changeOf(job));
      known.job.annotate(...job.annotations.slice(known.annotated));
      known.annotated = job.annotations.length;
    },
    runFinished: (run) => runs.get(run.id)?.complete(run.conclusion ?? 'failure'),
  };
}

type Registration = Parameters<GitHubServices['hub']['registerRun']>[0];

function registration(run: RunRecord, localGit: string): Registration {
  return {
    id: run.id,
    attempt: run.attempt,
    repository: run.repository,
    workflowName: run.name,
    workflowPath: run.workflowPath,
    event: run.event,
    headBranch: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    headSha: run.sha,
    localGit,
    actor: run.actor,
    title: run.title,
    createdAt: run.createdAt,
  };
}

function addJob(run: HubRun | undefined, { name, labels, createdAt }: JobRecord): HubJob {
  if (run === undefined)
    throw new Error(`The job ${name} belongs to a run that was never announced.`);
  return run.addJob({ name, labels, createdAt });
}

function changeOf(job: JobRecord): Parameters<HubJob['update']>[0] {
  return {
    status: job.status,
    conclusion: job.conclusion ?? null,
    ...(job.runnerName === undefined ? {} : { runnerName: job.runnerName }),
    ...(job.startedAt === undefined ? {} : { startedAt: job.startedAt }),
    completedAt: job.completedAt ?? null,
    steps: job.steps.map((step) => ({
      number: step.number,
      name: step.name,
      status: step.status,
      conclusion: step.conclusion ?? null,
      startedAt: step.startedAt ?? null,
      completedAt: step.completedAt ?? null,
    })),
  };
}

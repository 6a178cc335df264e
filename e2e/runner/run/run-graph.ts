import type { JobEnd } from '../job/job-request.ts';
import type { JobDefinition } from '../parse/definitions.ts';
import type { WorkflowInstance } from './instance.ts';
import { runNode } from './run-node.ts';

/** Runs a workflow's jobs, each as soon as the jobs it needs have ended. */
export async function runGraph(
  instance: WorkflowInstance,
  wanted?: readonly string[],
): Promise<ReadonlyMap<string, JobEnd>> {
  const jobs = chosenJobs(instance.tree.file.jobs, wanted);
  const ends = new Map<string, Promise<JobEnd>>();
  const endOf = (job: JobDefinition): Promise<JobEnd> => {
    const started = ends.get(job.id) ?? runWhenReady(job);
    ends.set(job.id, started);
    return started;
  };
  const runWhenReady = async (job: JobDefinition): Promise<JobEnd> => {
    const settle = (names: readonly string[]) =>
      Promise.all(pick(jobs, names).map(async (need) => [need.id, await endOf(need)] as const));
    const needs = new Map(await settle(job.needs));
    const ancestors = (await settle(ancestorsOf(job, jobs))).map(([, end]) => end);
    return runNode(instance, job, { needs, ancestors });
  };
  const pairs = await Promise.all(jobs.map(async (job) => [job.id, await endOf(job)] as const));
  return new Map(pairs);
}

function ancestorsOf(job: JobDefinition, jobs: readonly JobDefinition[]): string[] {
  const found = new Set<string>();
  const visit = (names: readonly string[]) => {
    for (const need of pick(jobs, names)) {
      if (found.has(need.id)) continue;
      found.add(need.id);
      visit(need.needs);
    }
  };
  visit(job.needs);
  return [...found];
}

function chosenJobs(
  jobs: readonly JobDefinition[],
  wanted: readonly string[] | undefined,
): readonly JobDefinition[] {
  if (!wanted || wanted.length === 0) return jobs;
  const unknown = wanted.filter((name) => !jobs.some(({ id }) => id === name));
  if (unknown.length > 0) {
    const list = jobs.map(({ id }) => id).join(', ');
    throw new Error(`No such job: ${unknown.join(', ')}. The workflow has: ${list}.`);
  }
  const chosen = pick(jobs, wanted);
  const names = new Set([...wanted, ...chosen.flatMap((job) => ancestorsOf(job, jobs))]);
  return jobs.filter(({ id }) => names.has(id));
}

function pick(jobs: readonly JobDefinition[], names: readonly string[]): JobDefinition[] {
  return jobs.filter(({ id }) => names.includes(id));
}

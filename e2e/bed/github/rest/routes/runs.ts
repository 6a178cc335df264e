import { readCommit } from '../../hub/git.ts';
import type { JobRecord } from '../../hub/jobs.ts';
import type { Run } from '../../hub/runs.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { notFound, shown } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import { jobView, runView } from '../views/runs.ts';

const needs = [{ thing: 'actions', access: 'read' }] as const;
const base = '/repos/{owner}/{repo}/actions';

/** Runs and their jobs. */
export const runRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/runs`, needs, answer: (call) => listRuns(call, () => true) },
  { method: 'GET', path: `${base}/workflows/{workflow_id}/runs`, needs, answer: listWorkflowRuns },
  { method: 'GET', path: `${base}/runs/{run_id}`, needs, answer: showRun },
  {
    method: 'GET',
    path: `${base}/runs/{run_id}/attempts/{attempt_number}`,
    needs,
    answer: showRun,
  },
  { method: 'GET', path: `${base}/runs/{run_id}/jobs`, needs, answer: listJobs },
  {
    method: 'GET',
    path: `${base}/runs/{run_id}/attempts/{attempt_number}/jobs`,
    needs,
    answer: listJobs,
  },
  { method: 'GET', path: `${base}/jobs/{job_id}`, needs, answer: showJob },
];

async function showRun(call: RestCall): Promise<Reply> {
  const run = runOf(call);
  return run === null ? notFound() : shown(await viewOf(run, call));
}

/** A workflow goes by its number or by its file's name. */
function listWorkflowRuns(call: RestCall): Reply | Promise<Reply> {
  const wanted = call.params.workflow_id ?? '';
  const isWanted = ({ workflowId, registration }: Run): boolean =>
    String(workflowId) === wanted || registration.workflowPath.split('/').at(-1) === wanted;
  const known = call.hub.runs.list(call.repository.id).some(isWanted);
  return known ? listRuns(call, isWanted) : notFound();
}

async function listRuns(call: RestCall, isWanted: (run: Run) => boolean): Promise<Reply> {
  const runs = call.hub.runs.list(call.repository.id).filter(isWanted).filter(filterOf(call.query));
  const { items, headers } = pageOf(runs, call.url);
  const views = await Promise.all(items.map((run) => viewOf(run, call)));
  return { ...shown({ total_count: runs.length, workflow_runs: views }), headers };
}

/** `status` takes the name of a status or of a conclusion. */
function filterOf(query: URLSearchParams): (run: Run) => boolean {
  const fits = (name: string, ...values: readonly (string | null)[]): boolean =>
    !query.has(name) || values.includes(query.get(name));
  return ({ registration, status, conclusion, createdAt }) =>
    fits('branch', registration.headBranch) &&
    fits('event', registration.event) &&
    fits('head_sha', registration.headSha) &&
    fits('actor', registration.actor ?? null) &&
    fits('status', status, conclusion) &&
    isWithin(createdAt, query.get('created'));
}

/** Dates as GitHub's search has them: `>=2026-01-01`, `<…`, or `from..to`. */
function isWithin(time: Date, raw: string | null): boolean {
  const [, operator, first = '', second] = /^(>=|<=|>|<)?(.*?)(?:\.\.(.*))?$/.exec(raw ?? '') ?? [];
  if (raw === null) return true;
  const from = Date.parse(first);
  if (second !== undefined) return time.getTime() >= from && time.getTime() <= Date.parse(second);
  const difference = time.getTime() - from;
  if (operator === '>=') return difference >= 0;
  if (operator === '<=') return difference <= 0;
  return operator === '<' ? difference < 0 : difference > 0;
}

function listJobs(call: RestCall): Reply {
  const run = runOf(call);
  if (run === null) return notFound();
  const all = call.query.get('filter') === 'all';
  const attempts = all ? call.hub.runs.attempts(call.repository.id, run.id) : [run];
  const jobs = attempts.flatMap((attempt) => attempt.jobs.map((job) => ({ job, run: attempt })));
  const { items, headers } = pageOf(jobs, call.url);
  const views = items.map((item) => jobView(item.job, item.run, call));
  return { ...shown({ total_count: jobs.length, jobs: views }), headers };
}

function showJob(call: RestCall): Reply {
  const found = findJob(call, Number(call.params.job_id));
  return found === null ? notFound() : shown(jobView(found.job, found.run, call));
}

/** Finds a job of the repository by its number. */
export function findJob(
  { hub, repository }: RestCall,
  id: number,
): { job: JobRecord; run: Run } | null {
  for (const { id: runId } of hub.runs.list(repository.id)) {
    for (const run of hub.runs.attempts(repository.id, runId)) {
      const job = run.jobs.find((candidate) => candidate.id === id);
      if (job) return { job, run };
    }
  }
  return null;
}

function runOf({ hub, repository, params }: RestCall): Run | null {
  const attempt = params.attempt_number;
  return hub.runs.find(
    repository.id,
    Number(params.run_id),
    attempt === undefined ? undefined : Number(attempt),
  );
}

async function viewOf(run: Run, { origin, repository }: RestCall): Promise<object> {
  const { localGit } = repository;
  const headCommit =
    localGit === null ? null : await readCommit(localGit, run.registration.headSha);
  return runView(run, { origin, repository, headCommit });
}

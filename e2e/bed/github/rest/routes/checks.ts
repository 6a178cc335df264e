import type { CheckRun, CheckRunChange } from '../../hub/check-runs.ts';
import { resolveRef } from '../../hub/git.ts';
import type { Annotation } from '../../hub/jobs.ts';
import { fullNameOf } from '../../hub/repositories.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { created, notFound, shown } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import {
  annotationView,
  checkOfJob,
  checkRunView,
  type ShownCheck,
} from '../views/conversation.ts';
import { findJob } from './runs.ts';

const read = [{ thing: 'checks', access: 'read' }] as const;
const write = [{ thing: 'checks', access: 'write' }] as const;
const path = '/repos/{owner}/{repo}/check-runs';

/** Check runs: those actions make, and those GitHub keeps of every job. */
export const checkRoutes: readonly Route[] = [
  { method: 'POST', path, needs: write, answer: addCheck },
  { method: 'PATCH', path: `${path}/{check_run_id}`, needs: write, answer: changeCheck },
  { method: 'GET', path: `${path}/{check_run_id}`, needs: read, answer: showCheck },
  {
    method: 'GET',
    path: `${path}/{check_run_id}/annotations`,
    needs: read,
    answer: listAnnotations,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}/check-runs',
    needs: read,
    answer: listOfCommit,
  },
];

function addCheck(call: RestCall): Reply {
  const repository = fullNameOf(call.repository);
  const check = { repository, name: String(call.body.name), headSha: String(call.body.head_sha) };
  const added = call.hub.checks.add(check);
  change(added, call.body);
  return created(checkRunView(added, call));
}

function changeCheck(call: RestCall): Reply {
  const check = ownCheck(call);
  if (check === undefined) return notFound();
  change(check, call.body);
  return shown(checkRunView(check, call));
}

function showCheck(call: RestCall): Reply {
  const check = anyCheck(call);
  return check === null ? notFound() : shown(checkRunView(check, call));
}

function listAnnotations(call: RestCall): Reply {
  const check = anyCheck(call);
  if (check === null) return notFound();
  const { items, headers } = pageOf(check.annotations, call.url);
  return { ...shown(items.map((annotation) => annotationView(annotation, call))), headers };
}

async function listOfCommit(call: RestCall): Promise<Reply> {
  const { hub, repository, params, query } = call;
  const ref = params.ref ?? '';
  const { localGit } = repository;
  const sha = (localGit === null ? null : await resolveRef(localGit, ref)) ?? ref;
  const runs = hub.runs
    .list(repository.id)
    .filter(({ registration }) => registration.headSha === sha);
  const ofJobs = runs.flatMap((run) => run.jobs.map((job) => checkOfJob(job, sha)));
  const own = hub.checks.list(fullNameOf(repository)).filter(({ headSha }) => headSha === sha);
  const checks = [...ofJobs, ...own]
    .filter(({ name }) => name === (query.get('check_name') ?? name))
    .filter(({ status }) => status === (query.get('status') ?? status));
  const { items, headers } = pageOf(checks, call.url);
  const views = items.map((check) => checkRunView(check, call));
  return { ...shown({ total_count: checks.length, check_runs: views }), headers };
}

function ownCheck({ hub, repository, params }: RestCall): CheckRun | undefined {
  const checks = hub.checks.list(fullNameOf(repository));
  return checks.find(({ id }) => String(id) === params.check_run_id);
}

function anyCheck(call: RestCall): ShownCheck | null {
  const own = ownCheck(call);
  if (own) return own;
  const found = findJob(call, Number(call.params.check_run_id));
  return found && checkOfJob(found.job, found.run.registration.headSha);
}

interface RawOutput {
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly annotations?: readonly RawAnnotation[];
}

interface RawAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: Annotation['level'];
  readonly message: string;
  readonly title?: string;
}

/** Output is replaced, annotations are added to those already there. A conclusion completes the check. */
function change(check: CheckRun, body: RestCall['body']): void {
  const output = body.output as RawOutput | undefined;
  const concluded =
    body.conclusion === undefined
      ? {}
      : { status: 'completed', completed_at: new Date().toISOString() };
  const {
    started_at: startedAt,
    completed_at: completedAt,
    ...rest
  } = { ...concluded, ...body } as Record<string, string | undefined>;
  const fields: Record<keyof CheckRunChange, unknown> = {
    name: rest.name,
    status: rest.status,
    conclusion: rest.conclusion,
    detailsUrl: rest.details_url,
    externalId: rest.external_id,
    startedAt: startedAt && new Date(startedAt),
    completedAt: completedAt && new Date(completedAt),
    output: output && { ...check.output, ...textsOf(output) },
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  Object.assign(check, Object.fromEntries(given));
  check.annotations.push(...(output?.annotations ?? []).map(annotationOf));
}

function textsOf({ title, summary, text }: RawOutput) {
  return Object.fromEntries(
    Object.entries({ title, summary, text }).filter(([, value]) => value !== undefined),
  );
}

function annotationOf({ path: file, message, title = '', ...raw }: RawAnnotation): Annotation {
  const lines = { startLine: raw.start_line, endLine: raw.end_line };
  return { level: raw.annotation_level, message, title, path: file, ...lines };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { numberOf } from '../expression/token-value.ts';
import type { Conclusion } from '../run/records.ts';
import { finishJob } from '../run/run-context.ts';
import { Masks } from '../step/masks.ts';
import type { StepOutput } from '../step/step-output.ts';
import { stepName, runStep } from '../step/run-step.ts';
import { completeJob } from './complete-job.ts';
import { createJobFolders } from './job-folders.ts';
import type { JobEnd, JobRequest } from './job-request.ts';
import { openSession } from './open-session.ts';
import { checkActions, runPreSteps } from './pre-steps.ts';
import { recordedStep, type StepsOfJob } from './recorded-step.ts';
import type { Frame, JobSession } from './session.ts';

/** What GitHub gives a cancelled job to finish its `always()` and post steps. */
const graceAfterCancelMs = 5 * 60_000;

/** Runs one job on its own machine, from `Set up job` to `Complete job`. */
export async function runJob(request: JobRequest): Promise<JobEnd> {
  const { run, record } = request;
  const { folder, repository, seenAt } = run.options;
  const place = { parent: folder, job: record.name, repository: repository.name, seenAt };
  const folders = createJobFolders(place);
  const masks = jobMasks(request);
  const steps: StepsOfJob = { run, job: record, masks, logs: folders.logs };
  record.folder = folders.root;
  record.status = 'in_progress';
  record.startedAt = new Date();
  run.emit({ type: 'job-started', run: run.record, job: record });
  const limits = jobLimits(request);
  let frame: Frame | undefined;
  const prepared = await recordedStep(steps, 'Set up job', async (output) => {
    const parts = { folders, masks, cancelled: limits.cancelled };
    frame = jobFrame(request, await openSession(request, parts));
    describeSetup(request, output);
    checkActions(request.definition.steps, frame);
    return 'success';
  });
  if (prepared === 'success' && frame) await runSteps(request, frame, steps, limits.deadline);
  else if (frame) frame.session.status = 'failure';
  const end = await completeJob(request, frame, steps);
  limits.release();
  await finishJob(run, record, end.conclusion);
  return end;
}

function describeSetup({ record, permissions, workflow }: JobRequest, output: StepOutput): void {
  const granted = Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`);
  const { repository, ref } = workflow.source;
  output.print(`Runner name: ${record.runnerName ?? ''}`);
  output.print(['##[group]GITHUB_TOKEN Permissions', ...granted, '##[endgroup]'].join('\n'));
  output.print(`Workflow: ${repository}/${workflow.path}@${ref}`);
  output.print(`Complete job name: ${record.name}`);
}

async function runSteps(
  { definition }: JobRequest,
  frame: Frame,
  steps: StepsOfJob,
  deadline: AbortSignal,
): Promise<void> {
  const { session } = frame;
  // GitHub marks the job before it asks each running step's `if` whether it may go on.
  const markCancelled = () => (session.status = 'cancelled');
  session.cancelled.addEventListener('abort', markCancelled, { once: true });
  if (session.cancelled.aborted) markCancelled();
  await runPreSteps(definition.steps, frame, steps, deadline);
  for (const step of definition.steps) {
    const conclusion = await recordedStep(steps, stepName(step, frame), (output) =>
      runStep(step, frame, output, deadline),
    );
    settle(session, conclusion);
  }
  for (const post of frame.posts.toReversed()) {
    if (!post.holds()) continue;
    settle(session, await recordedStep(steps, post.name, (output) => post.run(output, deadline)));
  }
  session.cancelled.removeEventListener('abort', markCancelled);
}

function settle(session: JobSession, conclusion: Conclusion): void {
  if (conclusion === 'failure' && session.status === 'success') session.status = 'failure';
}

function jobFrame({ workflow }: JobRequest, session: JobSession): Frame {
  return {
    session,
    place: '',
    action: undefined,
    source: workflow.source,
    steps: {},
    contexts: {},
    env: {},
    posts: [],
    failed: false,
  };
}

function jobMasks({ contexts }: JobRequest): Masks {
  const masks = new Masks();
  for (const secret of Object.values(contexts.secrets as Record<string, string>)) masks.add(secret);
  return masks;
}

interface Limits {
  readonly cancelled: AbortSignal;
  /** When even a cancelled job's last steps must end. */
  readonly deadline: AbortSignal;
  release(): void;
}

/** A job is cancelled from outside or by its own `timeout-minutes`, and some time later is ended. */
function jobLimits({ definition, contexts, record, cancelled }: JobRequest): Limits {
  const minutes = numberOf(definition.fields['timeout-minutes'], { contexts }) ?? 360;
  const timeout = new AbortController();
  const deadline = new AbortController();
  const done = new AbortController();
  const both = AbortSignal.any([cancelled, timeout.signal]);
  const timer = setTimeout(() => {
    record.annotations.push(timeoutAnnotation(minutes));
    timeout.abort();
  }, minutes * 60_000);
  const startGrace = () => {
    sleep(graceAfterCancelMs, undefined, { signal: done.signal }).then(
      () => deadline.abort(),
      () => undefined,
    );
  };
  if (both.aborted) startGrace();
  else both.addEventListener('abort', startGrace, { once: true });
  const release = () => {
    clearTimeout(timer);
    done.abort();
  };
  return { cancelled: both, deadline: deadline.signal, release };
}

function timeoutAnnotation(minutes: number) {
  return {
    level: 'failure',
    message: `The job has exceeded the maximum execution time of ${minutes} minutes.`,
    title: undefined,
    path: '.github',
    startLine: 1,
    endLine: 1,
    startColumn: undefined,
    endColumn: undefined,
  } as const;
}

import { bareConditionHolds, textsOf } from '../expression/token-value.ts';
import type { StepDefinition } from '../parse/definitions.ts';
import { compositeFrame } from '../step/run-composite.ts';
import { registerPost, runPhase, type FileAction } from '../step/run-node.ts';
import { isKnownBeforehand, resolveAction } from '../step/resolve-action.ts';
import { stepName } from '../step/run-step.ts';
import type { StepCall } from '../step/step-call.ts';
import type { StepOutput } from '../step/step-output.ts';
import { frameScope } from './frame-scope.ts';
import { recordedStep, type StepsOfJob } from './recorded-step.ts';
import type { Frame } from './session.ts';

/** Finds every action that is fetched beforehand, so that a wrong one ends the job before it starts. */
export function checkActions(steps: readonly StepDefinition[], frame: Frame): void {
  for (const { uses } of steps) {
    if (uses === undefined || !isKnownBeforehand(uses)) continue;
    const action = resolveAction(uses, frame);
    if (action.kind === 'file') {
      checkActions(action.file.steps, { ...frame, source: action.source });
    }
  }
}

/** Runs the `pre` programs of all actions that have one, before the job's first step. */
export async function runPreSteps(
  steps: readonly StepDefinition[],
  frame: Frame,
  job: StepsOfJob,
  deadline: AbortSignal,
): Promise<void> {
  for (const step of steps) {
    const action = fileActionOf(step, frame);
    if (!action || !hasPre(action, frame)) continue;
    const name = `Pre ${stepName(step, frame)}`;
    const conclusion = await recordedStep(job, name, (output) =>
      runPre(step, frame, output, deadline),
    );
    if (conclusion === 'failure' && frame.session.status === 'success') {
      frame.session.status = 'failure';
    }
  }
}

async function runPre(
  step: StepDefinition,
  frame: Frame,
  output: StepOutput,
  signal: AbortSignal,
): Promise<'success' | 'failure' | 'cancelled' | 'skipped'> {
  const action = fileActionOf(step, frame);
  if (!action) return 'skipped';
  const env = textsOf(step.fields.env, frameScope(frame));
  const scope = frameScope(frame, env);
  const call: StepCall = { step, name: stepName(step, frame), frame, scope, env, output, signal };
  if (action.file.using === 'composite') return runNestedPres(call, action);
  if (!action.file.runs.pre || !bareConditionHolds(action.file.runs['pre-if'], scope)) {
    return 'skipped';
  }
  // Inside a composite action the step itself registers it: this list of steps is a passing one.
  if (frame.place === '') registerPost(call, action);
  return (await runPhase(call, action, 'pre')).outcome;
}

async function runNestedPres(call: StepCall, action: FileAction) {
  const inner = compositeFrame(call, action);
  for (const step of action.file.steps) {
    if ((await runPre(step, inner, call.output, call.signal)) === 'failure') return 'failure';
  }
  return 'success';
}

function hasPre(action: FileAction, frame: Frame): boolean {
  if (action.file.using !== 'composite') return action.file.runs.pre !== undefined;
  const inner = { ...frame, source: action.source };
  return action.file.steps.some((step) => {
    const nested = fileActionOf(step, inner);
    return nested !== undefined && hasPre(nested, inner);
  });
}

function fileActionOf(step: StepDefinition, frame: Frame): FileAction | undefined {
  if (step.uses === undefined || !isKnownBeforehand(step.uses)) return undefined;
  const action = resolveAction(step.uses, frame);
  return action.kind === 'file' ? action : undefined;
}

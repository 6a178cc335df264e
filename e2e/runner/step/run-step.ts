import { frameScope } from '../job/frame-scope.ts';
import type { Frame } from '../job/session.ts';
import { conditionHolds, flagOf, numberOf, textOf, textsOf } from '../expression/token-value.ts';
import type { StepDefinition } from '../parse/definitions.ts';
import type { Conclusion } from '../run/records.ts';
import { warnOfInputs } from './action-inputs.ts';
import { runCheckout } from './run-checkout.ts';
import { runComposite } from './run-composite.ts';
import { runNodeAction } from './run-node.ts';
import { runScript } from './run-script.ts';
import { resolveAction } from './resolve-action.ts';
import type { StepCall, StepEnd } from './step-call.ts';
import type { StepOutput } from './step-output.ts';
import { stopSignal, type Stop } from './stop-signal.ts';

/** Runs one step when its `if` holds, and enters its result into its list of steps. */
export async function runStep(
  step: StepDefinition,
  frame: Frame,
  output: StepOutput,
  deadline: AbortSignal,
): Promise<Conclusion> {
  const prepared = prepare(step, frame, output);
  if (prepared === 'skipped') return conclude(step, frame, { outcome: 'skipped', outputs: {} });
  if (prepared === 'failure') return conclude(step, frame, { outcome: 'failure', outputs: {} });
  const end = await perform(prepared, deadline);
  return conclude(step, frame, end, continuesOnError(prepared));
}

/** A step's name as shown: its own, or what it runs. */
export function stepName(step: StepDefinition, frame: Frame): string {
  const given = safely(() => textOf(step.fields.name, frameScope(frame)));
  if (given) return given;
  if (step.uses !== undefined) return `Run ${step.uses}`;
  const script = safely(() => textOf(step.fields.run, frameScope(frame))) ?? '';
  return `Run ${script.trimStart().split('\n')[0] ?? ''}`;
}

type Prepared = Omit<StepCall, 'signal'>;

/** GitHub evaluates a step's `env` before its `if`, which may refer to it. */
function prepare(
  step: StepDefinition,
  frame: Frame,
  output: StepOutput,
): Prepared | 'skipped' | 'failure' {
  try {
    const env = textsOf(step.fields.env, frameScope(frame));
    const scope = frameScope(frame, env);
    if (!conditionHolds(step.fields.if, scope)) return 'skipped';
    return { step, name: stepName(step, frame), frame, scope, env, output };
  } catch (cause) {
    output.annotate('failure', messageOf(cause));
    return 'failure';
  }
}

async function perform(prepared: Prepared, deadline: AbortSignal): Promise<StepEnd> {
  const { step, name, scope, output, frame, env } = prepared;
  let stop: Stop | undefined;
  try {
    const minutes = numberOf(step.fields['timeout-minutes'], scope);
    const staysAfterCancel = () => conditionHolds(step.fields.if, frameScope(frame, env));
    const { cancelled } = frame.session;
    stop = stopSignal({ deadline, cancelled, staysAfterCancel, minutes });
    const end = await dispatch({ ...prepared, signal: stop.signal });
    if (!stop.timedOut()) return end;
    output.annotate('failure', `The action '${name}' has timed out after ${minutes} minutes.`);
    return { ...end, outcome: 'failure' };
  } catch (cause) {
    output.annotate('failure', messageOf(cause));
    return { outcome: 'failure', outputs: {} };
  } finally {
    stop?.release();
  }
}

async function dispatch(call: StepCall): Promise<StepEnd> {
  const { uses } = call.step;
  if (uses === undefined) return runScript(call);
  const action = resolveAction(uses, call.frame);
  if (action.kind === 'checkout') return runCheckout(call);
  warnOfInputs(call, action.file);
  return action.file.using === 'composite'
    ? runComposite(call, action)
    : runNodeAction(call, action);
}

interface Ended {
  readonly outcome: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

function conclude(
  step: StepDefinition,
  frame: Frame,
  { outcome, outputs }: Ended,
  forgiven = false,
): Conclusion {
  const conclusion = outcome === 'failure' && forgiven ? 'success' : outcome;
  if (step.named) frame.steps[step.id] = { outputs, outcome, conclusion };
  if (conclusion === 'failure') frame.failed = true;
  return conclusion;
}

function continuesOnError({ step, frame, env, output }: Prepared): boolean {
  try {
    return flagOf(step.fields['continue-on-error'], frameScope(frame, env)) ?? false;
  } catch (cause) {
    output.annotate('failure', messageOf(cause));
    return false;
  }
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // The step itself reports the error when it runs; its name must not end the job.
    return undefined;
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

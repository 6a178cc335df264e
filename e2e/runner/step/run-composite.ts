import { textOf } from '../expression/token-value.ts';
import { frameScope } from '../job/frame-scope.ts';
import type { Frame, PostStep } from '../job/session.ts';
import { entriesOf, fieldsOf } from '../parse/fields.ts';
import { actionInputs } from './action-inputs.ts';
import type { FileAction } from './run-node.ts';
import { runStep } from './run-step.ts';
import { placeOf, type StepCall, type StepEnd } from './step-call.ts';
import type { StepOutput } from './step-output.ts';

/** Runs a composite action: its steps in turn, then its outputs. */
export async function runComposite(call: StepCall, action: FileAction): Promise<StepEnd> {
  const frame = compositeFrame(call, action);
  for (const step of action.file.steps) await runStep(step, frame, call.output, call.signal);
  registerPosts(call, frame);
  return { outcome: outcomeOf(frame), outputs: outputsOf(frame, action) };
}

/** The list of steps a composite action stands for, with its inputs evaluated. */
export function compositeFrame(call: StepCall, { file, identity, source }: FileAction): Frame {
  return {
    session: call.frame.session,
    place: placeOf(call),
    action: identity,
    source,
    steps: {},
    contexts: { inputs: actionInputs(call, file) },
    env: { ...call.frame.env, ...call.env },
    posts: [],
    failed: false,
  };
}

/** Runs post programs, last registered first; one that fails does not stop the others. */
export async function runPosts(
  posts: readonly PostStep[],
  output: StepOutput,
  deadline: AbortSignal,
): Promise<'success' | 'failure'> {
  let failed = false;
  for (const post of posts.toReversed()) {
    if (post.holds() && (await post.run(output, deadline)) !== 'success') failed = true;
  }
  return failed ? 'failure' : 'success';
}

/** The post programs of a composite action's steps are one post step of the job. */
function registerPosts(call: StepCall, frame: Frame): void {
  if (frame.posts.length === 0) return;
  call.frame.posts.push({
    name: `Post ${call.name}`,
    holds: () => true,
    run: (output, deadline) => runPosts(frame.posts, output, deadline),
  });
}

function outcomeOf(frame: Frame): StepEnd['outcome'] {
  if (frame.session.status === 'cancelled') return 'cancelled';
  return frame.failed ? 'failure' : 'success';
}

function outputsOf(frame: Frame, { file }: FileAction): Record<string, string> {
  const scope = frameScope(frame);
  return Object.fromEntries(
    Object.entries(file.outputs).map(([name, token]) => {
      const value = fieldsOf(token).value;
      return [name, entriesOf(token).length > 0 ? (textOf(value, scope) ?? '') : ''];
    }),
  );
}

import { join } from 'node:path';
import { bareConditionHolds } from '../expression/token-value.ts';
import { frameScope } from '../job/frame-scope.ts';
import type { PostStep } from '../job/session.ts';
import { literalOf } from '../parse/fields.ts';
import { actionInputs, inputVariables } from './action-inputs.ts';
import type { ResolvedAction } from './resolve-action.ts';
import { placeOf, type StepCall, type StepEnd } from './step-call.ts';
import { runStepCommand } from './step-command.ts';

/** An action that is a program, with its metadata. */
export type FileAction = Extract<ResolvedAction, { kind: 'file' }>;

/** One of a node action's programs. */
export type Phase = 'pre' | 'main' | 'post';

/** Runs a node action's main program and registers its post program. */
export async function runNodeAction(call: StepCall, action: FileAction): Promise<StepEnd> {
  registerPost(call, action);
  return runPhase(call, action, 'main');
}

/** Runs one of a node action's programs. */
export async function runPhase(call: StepCall, action: FileAction, phase: Phase): Promise<StepEnd> {
  const { session } = call.frame;
  const { file, identity } = action;
  const inputs = actionInputs(call, file);
  const state = stateOf(call);
  const { workspace, onMachine } = session.folders;
  const program = onMachine(join(file.folder, literalOf(file.runs[phase]) ?? ''));
  announce(call, inputs);
  return runStepCommand(call, {
    argv: ['node', program],
    cwd: onMachine(workspace),
    env: {
      ...session.actionEnvironment,
      ...inputVariables(inputs),
      ...prefixed('STATE_', phase === 'main' && !file.runs.pre ? {} : state),
      GITHUB_ACTION_REPOSITORY: identity.repository,
      GITHUB_ACTION_REF: identity.ref,
    },
    state,
  });
}

/** Registers a node action's post program, once; it runs at the job's end, in reverse order. */
export function registerPost(call: StepCall, action: FileAction): void {
  const { file } = action;
  if (!file.runs.post || isRegistered(call)) return;
  stateOf(call);
  const post: PostStep = {
    name: `Post ${call.name}`,
    holds: () => bareConditionHolds(file.runs['post-if'], frameScope(call.frame, call.env)),
    run: async (output, signal) => {
      const scope = frameScope(call.frame, call.env);
      return (await runPhase({ ...call, scope, output, signal }, action, 'post')).outcome;
    },
  };
  call.frame.posts.push(post);
  call.frame.session.states.set(`${placeOf(call)} post`, {});
}

function isRegistered(call: StepCall): boolean {
  return call.frame.session.states.has(`${placeOf(call)} post`);
}

function stateOf(call: StepCall): Record<string, string> {
  const { states } = call.frame.session;
  const place = placeOf(call);
  const state = states.get(place) ?? {};
  states.set(place, state);
  return state;
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]));
}

function announce({ output, step, env }: StepCall, inputs: Readonly<Record<string, string>>): void {
  output.print(`##[group]Run ${step.uses ?? ''}`);
  const section = (title: string, values: Readonly<Record<string, string>>) => {
    const lines = Object.entries(values).filter(([, value]) => value !== '');
    if (lines.length === 0) return;
    output.print([`${title}:`, ...lines.map(([key, value]) => `  ${key}: ${value}`)].join('\n'));
  };
  section('with', inputs);
  section('env', env);
  output.print('##[endgroup]');
}

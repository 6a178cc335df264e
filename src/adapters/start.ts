import { tmpdir } from 'node:os';
import { runAction, type Action, type Phase } from '../core/action.ts';
import type { Ports } from '../core/ports.ts';
import { cancelSignal } from './cancel.ts';
import { systemClock } from './clock.ts';
import { localExec } from './exec.ts';
import { localFiles } from './files.ts';
import { connectRunner } from './runner.ts';

// Set by the main phase, so that the same bundle knows when it is started again as `post`.
const phaseState = 'copilotos-phase';

/** One phase of an action, with the types of its rooms closed over. */
export type PhaseRun<P extends Ports> = (ports: P, phase: Phase) => Promise<boolean>;

/** Closes over the types of an action's rooms, so that `start` can take any. */
export function phase<Inputs, World, Plan, Outcome, Output extends string, P extends Ports>(
  action: Action<Inputs, World, Plan, Outcome, Output, P>,
): PhaseRun<P> {
  return async (ports, current) => runAction(action, ports, current);
}

/** Starts the phase that the runner asked for with the real ports and ends the process with its result. */
export async function start<P extends Ports>(
  extend: (ports: Ports) => P,
  main: PhaseRun<P>,
  post?: PhaseRun<P>,
): Promise<never> {
  const ports = connectPorts();
  const isPost = ports.runner.savedState(phaseState) === 'post';
  if (post !== undefined) ports.runner.saveState(phaseState, 'post');
  const run = isPost && post !== undefined ? post : main;
  const succeeded = await run(extend(ports), isPost ? 'post' : 'main');
  // Clients that keep connections open (HTTP agents, SSH) would hold the process for minutes.
  process.exit(succeeded || isPost ? 0 : 1);
}

function connectPorts(): Ports {
  const signal = cancelSignal();
  const runner = connectRunner();
  const temporary = runner.context.temporary === '' ? tmpdir() : runner.context.temporary;
  return {
    runner,
    exec: localExec(runner.environment, signal),
    files: localFiles(temporary),
    clock: systemClock,
    signal,
  };
}

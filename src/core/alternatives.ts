import type { Action, Report } from './action.ts';
import type { InputReader } from './inputs.ts';
import type { Ports } from './ports.ts';

/** An action that was chosen and has its inputs; each room hands on the next, so that their types stay its own. */
export interface Begun<Output extends string, P extends Ports> {
  readonly isPreview: boolean;
  readonly probe: (ports: P) => Promise<Probed<Output, P>>;
}

interface Probed<Output extends string, P extends Ports> {
  readonly plan: () => Planned<Output, P>;
}

interface Planned<Output extends string, P extends Ports> {
  readonly preview: () => Report<Output>;
  readonly execute: (ports: P) => Promise<() => Report<Output>>;
}

/** What an action needs besides its inputs, which are read together with those of its siblings. */
export type Rooms<Inputs, World, Plan, Outcome, Output extends string, P extends Ports> = Omit<
  Required<Action<Inputs, World, Plan, Outcome, Output, P>>,
  'inputs' | 'outputs' | 'name' | 'onCancel'
>;

/** Closes over the types of an action's rooms. */
export function begin<Inputs, World, Plan, Outcome, Output extends string, P extends Ports>(
  rooms: Rooms<Inputs, World, Plan, Outcome, Output, P>,
): (inputs: Inputs) => Begun<Output, P> {
  return (inputs) => ({
    isPreview: rooms.preview.wanted(inputs),
    probe: async (ports) => {
      const world = await rooms.probe(inputs, ports);
      return { plan: () => planned(rooms, rooms.plan(inputs, world)) };
    },
  });
}

function planned<Inputs, World, Plan, Outcome, Output extends string, P extends Ports>(
  { execute, report, preview }: Rooms<Inputs, World, Plan, Outcome, Output, P>,
  plan: Plan,
): Planned<Output, P> {
  return {
    preview: () => preview.report(plan),
    execute: async (ports) => {
      const outcome = await execute(plan, ports);
      return () => report(outcome);
    },
  };
}

/** Several actions behind one name and one set of outputs: the inputs say which of them it is. */
export function alternatives<Output extends string, P extends Ports>(
  name: string,
  outputs: Readonly<Record<Output, string>>,
  choose: (read: InputReader, ports: P) => Begun<Output, P>,
): Action<
  Begun<Output, P>,
  Probed<Output, P>,
  Planned<Output, P>,
  () => Report<Output>,
  Output,
  P
> {
  return {
    name,
    outputs,
    inputs: choose,
    probe: async (begun, ports) => begun.probe(ports),
    plan: (_begun, probed) => probed.plan(),
    execute: async (plan, ports) => plan.execute(ports),
    report: (told) => told(),
    preview: { wanted: ({ isPreview }) => isPreview, report: (plan) => plan.preview() },
  };
}

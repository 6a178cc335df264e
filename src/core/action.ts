import { ActionError, CancelledError, UserError, messageOf } from './errors.ts';
import { InputReader } from './inputs.ts';
import { fitSummary } from './markdown.ts';
import type { Annotation, Ports } from './ports.ts';

/** What an action tells the world when it has ended. */
export interface Report<Output extends string> {
  readonly outputs: Readonly<Record<Output, string>>;
  /** Markdown of one job-summary section; empty writes none. */
  readonly summary: string;
  /** One line a person can read and `pipeline-report` can parse (`notice.ts`); empty writes none. */
  readonly notice: string;
  readonly annotations?: readonly Annotation[];
  /** Lines for the log. */
  readonly log?: readonly string[];
  /** What the post phase needs to know. */
  readonly state?: Readonly<Record<string, string>>;
  /** Present when the step has to fail, after all of the above has been written. */
  readonly failure?: ActionError;
}

/** An action: five rooms in a row, data walks one way. */
export interface Action<
  Inputs,
  World,
  Plan,
  Outcome,
  Output extends string,
  P extends Ports = Ports,
> {
  readonly name: string;
  /** Every output with the value it has when the action could not get as far as measuring it. */
  readonly outputs: Readonly<Record<Output, string>>;
  /** Raw texts to one readonly record; refuses through the reader. */
  readonly inputs: (read: InputReader, ports: P) => Inputs;
  /** Reads the world, changes nothing. */
  readonly probe: (inputs: Inputs, ports: P) => Promise<World>;
  /** Pure. */
  readonly plan: (inputs: Inputs, world: World) => Plan;
  /** Changes the world, decides nothing; a failure it can describe is part of the outcome. */
  readonly execute: (plan: Plan, ports: P) => Promise<Outcome>;
  /** Pure. */
  readonly report: (outcome: Outcome) => Report<Output>;
  /** With it, a dry run prints the plan instead of executing it. */
  readonly preview?: {
    readonly wanted: (inputs: Inputs) => boolean;
    readonly report: (plan: Plan) => Report<Output>;
  };
  /** Called once when the step is cancelled, while `execute` may still run; GitHub leaves 7.5 seconds. */
  readonly onCancel?: (inputs: Inputs, ports: P) => Promise<void>;
}

/** Main fails the step; post only warns, since the work it follows has already succeeded. */
export type Phase = 'main' | 'post';

/** Runs one phase of an action to its end: the only catch, and the only caller of `report`. Returns whether it succeeded. */
export async function runAction<
  Inputs,
  World,
  Plan,
  Outcome,
  Output extends string,
  P extends Ports,
>(
  action: Action<Inputs, World, Plan, Outcome, Output, P>,
  ports: P,
  phase: Phase = 'main',
): Promise<boolean> {
  try {
    const report = await perform(action, ports, phase);
    await publish(report, ports, phase);
    if (report.failure === undefined) return true;
    return refuse(report.failure, ports, phase);
  } catch (error) {
    setOutputs(action.outputs, ports, phase);
    return refuse(ports.signal.aborted ? asCancelled(error) : error, ports, phase);
  }
}

async function perform<Inputs, World, Plan, Outcome, Output extends string, P extends Ports>(
  action: Action<Inputs, World, Plan, Outcome, Output, P>,
  ports: P,
  phase: Phase,
): Promise<Report<Output>> {
  const inputs = readInputs(action, ports, phase);
  const cancelled = watchCancel(() => action.onCancel?.(inputs, ports), ports);
  try {
    const world = await action.probe(inputs, ports);
    const plan = action.plan(inputs, world);
    if (action.preview?.wanted(inputs) === true) return action.preview.report(plan);
    return action.report(await action.execute(plan, ports));
  } finally {
    await cancelled();
  }
}

function readInputs<Inputs, P extends Ports>(
  action: Pick<Action<Inputs, never, never, never, never, P>, 'inputs'>,
  ports: P,
  phase: Phase,
): Inputs {
  const { runner } = ports;
  const raw = (name: string): string =>
    phase === 'main' ? runner.input(name) : runner.savedState(name);
  const read = new InputReader(raw, (value) => {
    runner.mask(value);
  });
  const inputs = action.inputs(read, ports);
  read.finish();
  return inputs;
}

// Returns a function that waits for the cancel handler, if it was started, and stops listening.
function watchCancel(
  onCancel: () => Promise<void> | undefined,
  { signal, runner }: Ports,
): () => Promise<void> {
  let handled: Promise<void> = Promise.resolve();
  const start = (): void => {
    handled = (onCancel() ?? Promise.resolve()).catch((error: unknown) => {
      runner.annotate({
        level: 'warning',
        message: `Cleaning up after the cancel failed: ${messageOf(error)}`,
      });
    });
  };
  signal.addEventListener('abort', start, { once: true });
  return async () => {
    signal.removeEventListener('abort', start);
    await handled;
  };
}

async function publish<Output extends string>(
  report: Report<Output>,
  ports: Ports,
  phase: Phase,
): Promise<void> {
  const { runner } = ports;
  setOutputs(report.outputs, ports, phase);
  for (const [name, value] of Object.entries(report.state ?? {})) runner.saveState(name, value);
  for (const line of report.log ?? []) runner.info(line);
  for (const annotation of report.annotations ?? []) runner.annotate(annotation);
  if (report.notice !== '') runner.annotate({ level: 'notice', message: report.notice });
  if (report.summary !== '') await runner.writeSummary(fitSummary(report.summary));
}

// A post phase has no outputs: the job has already read them.
function setOutputs(
  outputs: Readonly<Record<string, string>>,
  { runner }: Ports,
  phase: Phase,
): void {
  if (phase === 'post') return;
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
}

function refuse(error: unknown, { runner }: Ports, phase: Phase): boolean {
  const message = explain(error);
  if (phase === 'main') runner.fail(message);
  else runner.annotate({ level: 'warning', message });
  return false;
}

function explain(error: unknown): string {
  if (error instanceof UserError || error instanceof ActionError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function asCancelled(error: unknown): unknown {
  return error instanceof ActionError ? error : new CancelledError();
}

import type { Scope } from '../expression/evaluate.ts';
import type { Frame } from '../job/session.ts';
import type { StepDefinition } from '../parse/definitions.ts';
import type { StepOutput } from './step-output.ts';

/** One step whose turn has come. */
export interface StepCall {
  readonly step: StepDefinition;
  readonly name: string;
  readonly frame: Frame;
  readonly scope: Scope;
  /** The step's own `env`, evaluated. */
  readonly env: Readonly<Record<string, string>>;
  readonly output: StepOutput;
  /** Aborted when the step must end: timeout, or the job is cancelled and the step has no business going on. */
  readonly signal: AbortSignal;
}

/** How it went. */
export interface StepEnd {
  readonly outcome: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
}

/** Where the step stands in its job: what its saved state and post step belong to. */
export function placeOf(call: StepCall): string {
  return `${call.frame.place}/${call.step.id}`;
}

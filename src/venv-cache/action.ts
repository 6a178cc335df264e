import type { Action } from '../core/action.ts';
import type { CachePorts } from '../core/ports.ts';
import { execute } from './execute.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { noOutputs, type Output } from './outputs.ts';
import { plan, type Plan } from './plan.ts';
import { previewPlan } from './preview.ts';
import { probe, type World } from './probe.ts';
import { reportOutcome } from './report.ts';

/** `venv-cache`: an installed environment that is restored when it is right and made when it is not. */
export const venvCache: Action<Inputs, World, Plan, Outcome, Output, CachePorts> = {
  name: 'venv-cache',
  outputs: noOutputs,
  inputs: readInputs,
  probe,
  plan,
  execute,
  report: reportOutcome,
  preview: { wanted: ({ dryRun }) => dryRun, report: previewPlan },
};

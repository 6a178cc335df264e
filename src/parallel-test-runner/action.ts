import type { Action } from '../core/action.ts';
import type { CachePorts } from '../core/ports.ts';
import { execute } from './execute.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { plan, type Plan } from './plan.ts';
import { previewPlan } from './preview.ts';
import { probe, type World } from './probe.ts';
import { reportOutcome, unmeasured, type Output } from './report.ts';

/** `parallel-test-runner`: tests in parallel, alone or against a stack of prebuilt images. */
export const parallelTestRunner: Action<Inputs, World, Plan, Outcome, Output, CachePorts> = {
  name: 'parallel-test-runner',
  outputs: unmeasured,
  inputs: readInputs,
  probe,
  plan,
  execute,
  report: reportOutcome,
  preview: { wanted: ({ dryRun }) => dryRun, report: previewPlan },
};

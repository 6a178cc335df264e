import type { Action } from '../core/action.ts';
import { execute, type BuildPorts } from './execute.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { noOutputs, type Output } from './outputs.ts';
import { plan, type Plan } from './plan.ts';
import { previewPlan } from './preview.ts';
import { probe, type World } from './probe.ts';
import { reportBuild } from './report.ts';

/** `build-with-registry-cache`: all images in one BuildKit request, with a registry cache that says what it was worth. */
export const buildWithRegistryCache: Action<Inputs, World, Plan, Outcome, Output, BuildPorts> = {
  name: 'build-with-registry-cache',
  outputs: noOutputs,
  inputs: readInputs,
  probe,
  plan,
  execute,
  report: reportBuild,
  preview: { wanted: ({ dryRun }) => dryRun, report: previewPlan },
};

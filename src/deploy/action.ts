import type { Action } from '../core/action.ts';
import { execute } from './execute.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { plan, type Plan } from './plan.ts';
import type { DeployPorts } from './ports.ts';
import { previewPlan } from './preview.ts';
import { probe, type World } from './probe.ts';
import { reportOutcome, type Output } from './report.ts';

/** `deploy`: blue/green over SSH. The critical section runs on the server; this only starts and follows it. */
export const deploy: Action<Inputs, World, Plan, Outcome, Output, DeployPorts> = {
  name: 'deploy',
  outputs: {
    // What is thrown is thrown before anything was sent.
    outcome: 'aborted',
    reason: 'failed',
    active: '',
    idle: '',
    release: '',
    previous: '',
    digests: '{}',
    run: '',
    status: '',
    steps: '[]',
    'duration-ms': '',
  },
  inputs: readInputs,
  probe: async (inputs, ports) => probe(inputs, ports),
  plan,
  execute,
  report: reportOutcome,
  preview: {
    wanted: ({ dryRun, command }) => dryRun && command !== 'prune',
    report: previewPlan,
  },
};

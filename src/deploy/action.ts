import type { Action } from '../core/action.ts';
import type { SshPorts } from '../core/ssh.ts';
import { abortRun, execute } from './execute.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { plan, type Plan } from './plan.ts';
import { previewPlan } from './preview.ts';
import { probe, type World } from './probe.ts';
import { reportOutcome, type Output } from './report.ts';

/** `deploy`: blue/green over SSH. The critical section runs on the server; this only starts and follows it. */
export const deploy: Action<Inputs, World, Plan, Outcome, Output, SshPorts> = {
  name: 'deploy',
  outputs: {
    outcome: 'failed',
    active: '',
    idle: '',
    release: '',
    run: '',
    status: '',
    steps: '[]',
    'duration-ms': '',
  },
  inputs: readInputs,
  probe,
  plan,
  execute,
  report: reportOutcome,
  preview: {
    wanted: ({ dryRun, command }) => dryRun && command !== 'prune',
    report: previewPlan,
  },
  onCancel: async (inputs, ports) => abortRun(inputs, ports),
};

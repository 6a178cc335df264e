import type { Action } from '../core/action.ts';
import type { CachePorts } from '../core/ports.ts';
import { execute } from './execute.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { plan, type Plan } from './plan.ts';
import { probe, type World } from './probe.ts';
import { noOutputs, reportOutcome, type Output } from './report.ts';

/** `pnpm-fetch-install`: fetch by the lockfile, install offline, with a store that is restored where that is faster. */
export const pnpmFetchInstall: Action<Inputs, World, Plan, Outcome, Output, CachePorts> = {
  name: 'pnpm-fetch-install',
  outputs: noOutputs,
  inputs: readInputs,
  probe,
  plan,
  execute,
  report: reportOutcome,
};

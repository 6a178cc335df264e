import type { Action } from '../core/action.ts';
import type { GitHubPorts, RunJob } from '../core/github.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { reportTiming, type Output } from './report.ts';
import { measure, type RunTiming } from './timing.ts';

/** What is known before anything is decided. */
interface World {
  readonly jobs: readonly RunJob[];
}

/** `pipeline-report`: where the time of a run went. It changes nothing, so its plan is its outcome. */
export const pipelineReport: Action<Inputs, World, RunTiming, RunTiming, Output, GitHubPorts> = {
  name: 'pipeline-report',
  outputs: { 'duration-ms': '', 'busy-ms': '', 'slowest-job': '', timing: '' },
  inputs: readInputs,
  probe: async ({ github, run }) => ({ jobs: await github.listJobs(run) }),
  plan: ({ now }, { jobs }) => measure(jobs, now),
  execute: async (timing) => Promise.resolve(timing),
  report: reportTiming,
};

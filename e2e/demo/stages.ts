import type { RunResult } from '../runner/run-workflow.ts';

/** A stage of the seed's table: the steps of ours that stand for it, and what the seed promises. */
export interface Stage {
  readonly name: string;
  /** The job's key in `ci-cd.yml`; undefined for the whole run. */
  readonly job: string | undefined;
  readonly steps: readonly string[];
  /** Improvement the seed promises, in percent. */
  readonly promised: number;
}

const virtualenv = 'Restore or make the virtualenv';

/** The seed's rows, in its order. */
export const stages: readonly Stage[] = [
  { name: 'Whole pipeline', job: undefined, steps: [], promised: 67 },
  { name: 'Docker build', job: 'build_images', steps: ['Build and push the images'], promised: 75 },
  { name: 'Backend tests', job: 'backend', steps: [virtualenv, 'Test the back end'], promised: 60 },
  {
    name: 'Integration tests',
    job: 'integration',
    steps: [virtualenv, 'Test the images together'],
    promised: 50,
  },
  {
    name: 'Frontend install',
    job: 'frontend',
    steps: ["Install the front end's packages"],
    promised: 75,
  },
  { name: 'Deployment', job: 'deploy', steps: ['Deploy'], promised: 50 },
];

/** Returns how long a stage took in a run, in milliseconds; throws when one of its steps is not there. */
export function durationOf(stage: Stage, run: RunResult): number {
  if (stage.job === undefined) return span(run.createdAt, run.completedAt);
  const job = run.jobs.find(({ name }) => name.endsWith(`/ ${stage.job ?? ''}`));
  return stage.steps.reduce((sum, name) => {
    const step = job?.steps.find((candidate) => candidate.name === name);
    if (step === undefined) throw new Error(`The run has no step ${name} in ${stage.job ?? ''}.`);
    return sum + span(step.startedAt, step.completedAt);
  }, 0);
}

function span(from: Date | undefined, to: Date | undefined): number {
  if (from === undefined || to === undefined)
    throw new Error('Only what has ended can be measured.');
  return to.getTime() - from.getTime();
}

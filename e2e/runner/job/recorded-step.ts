import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conclusion, StepRecord } from '../run/records.ts';
import type { addJob } from '../run/run-context.ts';
import { type RunContext } from '../run/run-context.ts';
import type { Masks } from '../step/masks.ts';
import { StepOutput } from '../step/step-output.ts';
import { folderSlug } from './job-folders.ts';

/** The job whose steps are recorded. */
export interface StepsOfJob {
  readonly run: RunContext;
  readonly job: ReturnType<typeof addJob>;
  readonly masks: Masks;
  readonly logs: string;
}

/** Does something as a step of the job: recorded, shown and logged. */
export async function recordedStep(
  { run, job, masks, logs }: StepsOfJob,
  name: string,
  action: (output: StepOutput) => Promise<Conclusion>,
): Promise<Conclusion> {
  const step: StepRecord = {
    number: job.steps.length + 1,
    name: masks.hide(name),
    status: 'in_progress',
    conclusion: undefined,
    startedAt: new Date(),
    completedAt: undefined,
    log: [],
  };
  job.steps.push(step);
  await run.changed(job);
  run.emit({ type: 'step-started', job, step });
  const output = new StepOutput(job, step, masks, (line) =>
    run.emit({ type: 'line', job, step, line }),
  );
  step.conclusion = await guarded(action, output);
  step.status = 'completed';
  step.completedAt = new Date();
  const file = `${String(step.number).padStart(2, '0')}_${folderSlug(step.name).slice(0, 80)}.txt`;
  writeFileSync(join(logs, file), `${step.log.join('\n')}\n`);
  await run.changed(job);
  run.emit({ type: 'step-finished', job, step });
  return step.conclusion;
}

async function guarded(
  action: (output: StepOutput) => Promise<Conclusion>,
  output: StepOutput,
): Promise<Conclusion> {
  try {
    return await action(output);
  } catch (cause) {
    output.annotate('failure', cause instanceof Error ? cause.message : String(cause));
    return 'failure';
  }
}

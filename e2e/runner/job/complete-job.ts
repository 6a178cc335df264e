import { flagOf, textOf } from '../expression/token-value.ts';
import { entriesOf } from '../parse/fields.ts';
import type { Conclusion } from '../run/records.ts';
import type { StepOutput } from '../step/step-output.ts';
import { frameScope } from './frame-scope.ts';
import type { JobEnd, JobRequest } from './job-request.ts';
import { recordedStep, type StepsOfJob } from './recorded-step.ts';
import { trackingVariable } from './runner-context.ts';
import type { Frame, JobSession } from './session.ts';

/** Evaluates the job's outputs, ends what it left running, gives its machine back. */
export async function completeJob(
  request: JobRequest,
  frame: Frame | undefined,
  steps: StepsOfJob,
): Promise<JobEnd & { readonly conclusion: Conclusion }> {
  let outputs: Record<string, string> = {};
  const completed = await recordedStep(steps, 'Complete job', async (output) => {
    if (!frame) return 'success';
    try {
      outputs = jobOutputs(request, frame, output);
      await endOrphans(frame.session, output);
    } finally {
      await frame.session.machine.stop();
    }
    return 'success';
  });
  request.record.outputs = outputs;
  const conclusion = conclusionOf(frame, completed);
  const forgiven = conclusion === 'failure' && isForgiven(request, frame);
  return { conclusion, result: forgiven ? 'success' : conclusion, outputs };
}

function conclusionOf(frame: Frame | undefined, completed: Conclusion): Conclusion {
  if (!frame) return 'failure';
  return completed === 'failure' && frame.session.status === 'success'
    ? 'failure'
    : frame.session.status;
}

/** `continue-on-error` of the job: it fails, but those that need it and the run do not notice. */
function isForgiven({ definition, contexts }: JobRequest, frame: Frame | undefined): boolean {
  const scope = frame ? frameScope(frame) : { contexts };
  return flagOf(definition.fields['continue-on-error'], scope) ?? false;
}

/** GitHub drops an output that holds something hidden, which surprises whoever needs it: it is said. */
function jobOutputs({ definition }: JobRequest, frame: Frame, output: StepOutput) {
  const scope = frameScope(frame);
  const outputs: Record<string, string> = {};
  for (const [name, token] of entriesOf(definition.fields.outputs)) {
    const value = textOf(token, scope) ?? '';
    if (value === '') continue;
    if (frame.session.masks.isSecret(value)) {
      output.annotate('warning', `Skip output '${name}' since it may contain secret.`);
    } else {
      outputs[name] = value;
    }
  }
  return outputs;
}

/** What a job's steps left running is ended with the job, as on GitHub. */
async function endOrphans({ machine, record }: JobSession, output: StepOutput): Promise<void> {
  const { RUNNER_TRACKING_ID: mark } = trackingVariable(record.id);
  const script = `
    for file in $(grep -ls "RUNNER_TRACKING_ID=$1" /proc/[0-9]*/environ 2>/dev/null); do
      pid=\${file#/proc/}; pid=\${pid%/environ}
      name=$(cat "/proc/$pid/comm" 2>/dev/null)
      kill -KILL "$pid" 2>/dev/null && echo "Terminate orphan process: pid ($pid) ($name)"
    done
    true`;
  const { stdout } = await machine.exec(['sh', '-c', script, 'sh', mark ?? '']);
  output.print('Cleaning up orphan processes');
  if (stdout.trim() !== '') output.print(stdout.trim());
}

import type { RunEvent } from '../run/events.ts';
import type { JobRecord, StepRecord } from '../run/records.ts';
import { durationText } from './durations.ts';
import { signs, type Paint } from './paint.ts';

/** Where and how a run is shown while it goes on. */
export interface LiveLogOptions {
  readonly write: (line: string) => void;
  readonly paint: Paint;
  /** Every line of every step, not only those of failed steps. */
  readonly verbose: boolean;
}

/** Shows a run as it goes: one line per ended step, and what a failed one printed. */
export function liveLog(options: LiveLogOptions): (event: RunEvent) => void {
  const { write, paint, verbose } = options;
  return (event) => {
    switch (event.type) {
      case 'run-started':
        write(paint(`${event.run.name}: ${event.run.title} (${event.run.event})`, 'bold'));
        break;
      case 'line':
        if (verbose) write(`${paint(`  │ ${event.job.name} │`, 'grey')} ${event.line}`);
        break;
      case 'step-finished':
        showStep(event.job, event.step, options);
        break;
      case 'job-finished':
        showJob(event.job, options);
        break;
      default:
        break;
    }
  };
}

function showStep(job: JobRecord, step: StepRecord, { write, paint, verbose }: LiveLogOptions) {
  const conclusion = step.conclusion ?? 'skipped';
  if (conclusion === 'skipped') return;
  const [sign, colour] = signs[conclusion];
  const took = durationText(step.startedAt, step.completedAt);
  write(
    `  ${paint(sign, colour)} ${paint(`${job.name} ›`, 'grey')} ${step.name} ${paint(took, 'grey')}`,
  );
  if (conclusion !== 'failure' || verbose) return;
  for (const line of step.log) write(paint('  │ ', 'red') + line);
}

function showJob(job: JobRecord, { write, paint }: LiveLogOptions): void {
  const [sign, colour] = signs[job.conclusion ?? 'skipped'];
  const took = durationText(job.startedAt, job.completedAt);
  write(
    `${paint(sign, colour)} ${paint(job.name, 'bold')} ${job.conclusion} ${paint(took, 'grey')}`,
  );
}

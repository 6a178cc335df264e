import { formatDuration } from '../../src/core/duration.ts';
import type { RunEvent } from '../runner/run/events.ts';

const started = performance.now();
const boring = /^(Set up job|Complete job|Post |Run actions\/checkout)/;

/** Prints a line with the time since the demo began. */
export function say(line: string): void {
  console.log(`${formatDuration(performance.now() - started).padStart(13)}  ${line}`);
}

/** Shows a run as it goes: each job's steps with how they ended, and the log of one that failed. */
export function showProgress(event: RunEvent): void {
  if (event.type === 'job-started') say(`  ${event.job.name}: started`);
  if (event.type !== 'step-finished') return;
  const { job, step } = event;
  const { conclusion, startedAt, completedAt } = step;
  if (conclusion === 'skipped' || (boring.test(step.name) && conclusion !== 'failure')) return;
  const took = (completedAt?.getTime() ?? 0) - (startedAt?.getTime() ?? 0);
  const sign = conclusion === 'success' ? '✓' : '✗';
  say(`  ${job.name}: ${sign} ${step.name} (${formatDuration(took)})`);
  if (conclusion === 'failure')
    for (const line of step.log.slice(-40)) console.log(`${' '.repeat(17)}│ ${line}`);
}

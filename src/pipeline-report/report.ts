import type { Report } from '../core/action.ts';
import { formatDuration } from '../core/duration.ts';
import type { Conclusion } from '../core/github.ts';
import { code, details, inline, section, table } from '../core/markdown.ts';
import { formatNotice } from '../core/notice.ts';
import type { JobTiming, RunTiming, StepTiming } from './timing.ts';

/** The outputs of `pipeline-report`. */
export type Output = 'duration-ms' | 'busy-ms' | 'slowest-job' | 'timing';

const signs: Readonly<Record<Conclusion | 'running', string>> = {
  success: '✅',
  failure: '❌',
  cancelled: '🚫',
  skipped: '⏭️',
  timed_out: '⌛',
  neutral: '⚪',
  action_required: '✋',
  running: '⏳',
};

/** Renders where the time of a run went. */
export function reportTiming(timing: RunTiming): Report<Output> {
  const { wall, busy, jobs } = timing;
  const slowest = longest(jobs);
  const sentence = `The pipeline took ${formatDuration(wall)} in ${jobs.length} jobs that worked ${formatDuration(busy)}`;
  return {
    outputs: {
      'duration-ms': String(wall),
      'busy-ms': String(busy),
      'slowest-job': slowest?.name ?? '',
      timing: JSON.stringify(timing),
    },
    summary: section(
      'Where the time went',
      `${sentence}.`,
      table(
        ['job', '', 'waited:', 'started at:', 'took:', 'of the whole'],
        jobs.map((job) => jobRow(job, wall)),
      ),
      ...jobs.map(stepTable),
    ),
    notice: formatNotice(sentence, { wall_ms: wall, busy_ms: busy, jobs: jobs.length }),
  };
}

function jobRow(job: JobTiming, wall: number): readonly string[] {
  const { name, conclusion, wait, offset, duration } = job;
  return [
    inline(name),
    signs[conclusion ?? 'running'],
    formatDuration(wait),
    `+${formatDuration(offset)}`,
    formatDuration(duration),
    code(bar(job, wall)),
  ];
}

// Twenty characters of the run's wall time, filled where the job ran.
function bar({ offset, duration }: JobTiming, wall: number): string {
  const width = 20;
  const scale = wall === 0 ? 0 : width / wall;
  const begin = Math.min(width - 1, Math.floor(offset * scale));
  const length = Math.max(1, Math.min(width - begin, Math.round(duration * scale)));
  return '·'.repeat(begin) + '█'.repeat(length) + '·'.repeat(width - begin - length);
}

function stepTable({ name, duration, steps }: JobTiming): string {
  const rows = steps.map((step) => [
    inline(step.name),
    signs[step.conclusion ?? 'running'],
    formatDuration(step.duration),
  ]);
  const title = `${name}: ${formatDuration(duration)}`;
  return rows.length === 0 ? '' : details(title, table(['step', '', 'took:'], rows));
}

function longest<Timing extends StepTiming>(timings: readonly Timing[]): Timing | undefined {
  return timings.reduce<Timing | undefined>(
    (found, timing) => (found === undefined || timing.duration > found.duration ? timing : found),
    undefined,
  );
}

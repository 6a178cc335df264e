import type { JobRecord, RunRecord } from '../run/records.ts';
import { durationText } from './durations.ts';
import { signs, type Paint } from './paint.ts';

/** A run's jobs as a table, with what they noticed. */
export function resultTable(run: RunRecord, paint: Paint): string {
  const rows = run.jobs.map((job) => [
    job.name,
    job.conclusion ?? '',
    durationText(job.startedAt, job.completedAt),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0), 0),
  );
  const lines = run.jobs.map((job, index) => {
    const [sign, colour] = signs[job.conclusion ?? 'skipped'];
    const cells = (rows[index] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `${paint(sign, colour)} ${cells.join('  ')}`.trimEnd();
  });
  const took = durationText(run.createdAt, run.completedAt);
  const [sign, colour] = signs[run.conclusion ?? 'skipped'];
  const total = `${paint(sign, colour)} ${paint(`${run.name}: ${run.conclusion}`, 'bold')} in ${took}`;
  return [...lines, ...run.jobs.flatMap(annotationLines), total].join('\n');
}

const words = { failure: 'error', warning: 'warning', notice: 'notice' } as const;

function annotationLines(job: JobRecord): string[] {
  return job.annotations.map(({ level, title, message, path, startLine }) => {
    const place = path === '.github' ? job.name : `${path}:${startLine}`;
    const text = [title, message].filter((part) => part !== undefined).join(': ');
    return `  ${words[level]} (${place}): ${text.replaceAll('\n', '\n    ')}`;
  });
}

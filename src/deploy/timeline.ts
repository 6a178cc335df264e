import { formatDuration } from '../core/duration.ts';
import { code, inline, table } from '../core/markdown.ts';
import { measureSteps, type JournalRecord } from './journal.ts';

const width = 30;
const signs = { ok: '✅', fail: '❌', running: '⏳' } as const;

/** Renders the steps of a run, each with a bar that shows when it was at work and for how long. */
export function timeline(records: readonly JournalRecord[]): string {
  const begins = new Map<string, number>();
  for (const { step, at } of records) if (!begins.has(step)) begins.set(step, at);
  const first = records[0]?.at ?? 0;
  const whole = Math.max(1, (records.at(-1)?.at ?? first) - first);
  const rows = measureSteps(records).map(({ step, result, duration, detail }) => {
    const begin = (begins.get(step) ?? first) - first;
    const length = duration ?? whole - begin;
    const took = duration === undefined ? '' : formatDuration(duration);
    return [step, signs[result], took, bar(begin, length, whole), inline(firstLine(detail))];
  });
  return table(['step', '', 'took:', 'when', 'detail'], rows);
}

// Every step is seen, however short; figures of one width keep the bars comparable.
function bar(begin: number, length: number, whole: number): string {
  const from = Math.min(width - 1, Math.floor((begin / whole) * width));
  const cells = Math.min(width - from, Math.max(1, Math.round((length / whole) * width)));
  return code(`${'·'.repeat(from)}${'█'.repeat(cells)}${'·'.repeat(width - from - cells)}`);
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

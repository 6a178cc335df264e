import { codeBlock, inline, table } from '../core/markdown.ts';
import type { JournalRecord } from './journal.ts';

/** Returns what was noted during the steps that failed, a line each. */
export function evidenceOf(records: readonly JournalRecord[]): readonly string[] {
  const failed = records
    .filter(({ event, step }) => event === 'fail' && step !== 'outcome')
    .map(({ step }) => step);
  const notes = records.filter(({ step, event }) => failed.includes(step) && event !== 'start');
  return notes.flatMap(({ step, detail }) => detail.split('\n').map((line) => `${step}: ${line}`));
}

/** Renders why a colour did not become healthy: expected against got, health log, last log lines, the rest. */
export function explainFailure(records: readonly JournalRecord[]): string {
  const lines = evidenceOf(records).map((line) => line.replace(/^[a-z-]+: /, ''));
  const states = lines.flatMap((line) => readState(line) ?? []);
  const health = lines.filter((line) => /^\S+ health: /.test(line));
  const logs = lines.filter((line) => /^\S+ log: /.test(line));
  const rest = lines.filter(
    (line) => readState(line) === undefined && !health.includes(line) && !logs.includes(line),
  );
  const header = ['container', 'expected', 'got', 'exit code:', 'out of memory', 'restarts:'];
  return [
    rest.length === 0 ? '' : codeBlock(rest.join('\n')),
    table(header, states),
    titled('Health checks', health, ' health: '),
    titled('Last lines of the log', logs, ' log: '),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

// As deploy/server/lib/health.sh writes it.
const stateRule =
  /^(\S+): expected (.+), got (.+) \(exit code (-?\d*), out of memory: (\S*), restarts: (\d*)\)$/;

function readState(line: string): readonly [readonly string[]] | undefined {
  const match = stateRule.exec(line);
  return match === null ? undefined : [match.slice(1).map((cell) => inline(cell))];
}

function titled(title: string, lines: readonly string[], separator: string): string {
  if (lines.length === 0) return '';
  const text = lines.map((line) => line.replace(separator, ' | ')).join('\n');
  return `**${title}**\n\n${codeBlock(text)}`;
}

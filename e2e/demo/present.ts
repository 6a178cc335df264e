import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { formatDuration } from '../../src/core/duration.ts';
import type { RunResult } from '../runner/run-workflow.ts';
import { renderSummaryPage } from '../runner/summary-page.ts';
import type { Story } from './play.ts';
import { durationOf, stages, type Stage } from './stages.ts';
import { textTable } from './table.ts';

const folder = resolve(import.meta.dirname, '../../.bed/demo');

/** Writes a page of the runs, which shows most when the demo stopped early, and says where it is. */
export async function writePage(runs: readonly RunResult[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = join(folder, 'index.html');
  await writeFile(page, renderSummaryPage(runs));
  console.log(`\nSummaries of all runs, as GitHub would show them: ${page}\n`);
}

/** Prints the table; returns whether everything was as promised. */
export function present(story: Story): boolean {
  const lines = [
    '',
    textTable(
      ['', 'cold', 'warm', 'saved', 'the seed promises'],
      stages.map((stage) => stageRow(stage, story)),
    ),
    '',
    ...facts(story),
  ];
  console.log(lines.join('\n'));
  return story.traffic.failed === 0 && story.control.failed > 0;
}

function stageRow(stage: Stage, { cold, warm }: Story): readonly string[] {
  const before = durationOf(stage, cold);
  const after = durationOf(stage, warm);
  const saved = `${Math.round((1 - after / before) * 100)} %`;
  return [stage.name, formatDuration(before), formatDuration(after), saved, `${stage.promised} %`];
}

function facts({
  traffic,
  control,
  flips,
  rollback,
  rollbacksByHand,
  checks,
}: Story): readonly string[] {
  const sorted = [...rollbacksByHand].sort((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [
    'How measured: cold is the first push with nothing cached; warm is the second push, one line of the API changed.',
    'Every job ran on a fresh machine with its own Docker Engine; times are the steps’ own, "Whole pipeline" is wall time.',
    `All jobs of a run and the clients share this machine’s ${availableParallelism()} processors, so what runs at the same time is slower here than on hosted runners of its own.`,
    `Requests: ${traffic.sent} sent over 8 keep-alive connections during ${flips} flips, ${traffic.failed} failed; slowest answer ${formatDuration(traffic.slowest)}.`,
    `The counter counts: ${control.failed} of ${control.sent} failed when the live colour was killed (${describe(control.failures)}).`,
    `Rollback: ${formatDuration(stepTime(rollback, 'Roll back'))} for the workflow’s step, ${formatDuration(median)} for the command on the server (median of ${rollbacksByHand.length}); the seed promises 10 s.`,
    ...(checks['mongodb'] === 'ok'
      ? []
      : ['MongoDB: no server could be built here, so the product ran with Redis alone.']),
  ];
}

function stepTime(run: RunResult, name: string): number {
  const step = run.jobs.flatMap(({ steps }) => steps).find((candidate) => candidate.name === name);
  return (step?.completedAt?.getTime() ?? 0) - (step?.startedAt?.getTime() ?? 0);
}

function describe(failures: Readonly<Record<string, number>>): string {
  return Object.entries(failures)
    .map(([reason, times]) => `${reason} × ${times}`)
    .join(', ');
}

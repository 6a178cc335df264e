/** Runs every benchmark and writes its result, with machine, date, commit and raw samples, to bench/results. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes } from '../src/core/duration.ts';
import { textTable } from '../e2e/demo/table.ts';
import { measureColdStarts } from './cold-start.ts';
import { circumstances } from './measure.ts';

// Whole process to the first refusal, Node 24, median of 7, measured once on one machine: for orientation beside ours.
const peers = [
  ['pnpm/action-setup', '0.7 MB', '53 ms', '2.04'],
  ['actions/cache', '3.2 MB', '148 ms', '5.69'],
  ['astral-sh/setup-uv', '4.1 MB', '164 ms', '6.31'],
  ['docker/build-push-action', '2.5 MB', '260 ms', '10.00'],
] as const;

function save(name: string, result: unknown): void {
  const path = join(import.meta.dirname, 'results', `${name}.json`);
  writeFileSync(path, `${JSON.stringify({ ...circumstances(), result }, undefined, 2)}\n`);
}

const coldStarts = measureColdStarts();
save('cold-start', coldStarts);
const rows = coldStarts.map(({ action, bytes, medianMilliseconds, ratio }) => [
  action,
  bytes === 0 ? '' : formatBytes(bytes),
  `${medianMilliseconds} ms`,
  ratio.toFixed(2),
]);
console.log(
  'Cold start to the first refusal (median of 15, all in the same rounds; × bare node)\n',
);
console.log(textTable(['', 'size', 'median', '× bare'], rows));
console.log('\nPeers, measured once elsewhere (bare node there: 26 ms)\n');
console.log(textTable(['', 'size', 'median', '× bare'], peers));

/**
 * Runs every benchmark, or those named as arguments, and writes each result, with machine, date, commit and raw samples,
 * to bench/results.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { formatBytes } from '../src/core/duration.ts';
import { textTable } from '../e2e/demo/table.ts';
import { measureBuildTimes } from './build-time.ts';
import { measureThroughput } from './cache-throughput.ts';
import { measureColdStarts } from './cold-start.ts';
import { measureSiteCosts } from './deploy-site.ts';
import { measureDependencyTimes } from './dependency-time.ts';
import { measureDeployTimes } from './deploy-time.ts';
import { circumstances, median } from './measure.ts';

// Whole process to the first refusal, Node 24, median of 7, measured once on one machine: for orientation beside ours.
const peers = [
  ['pnpm/action-setup', '0.7 MB', '53 ms', '2.04'],
  ['actions/cache', '3.2 MB', '148 ms', '5.69'],
  ['astral-sh/setup-uv', '4.1 MB', '164 ms', '6.31'],
  ['docker/build-push-action', '2.5 MB', '260 ms', '10.00'],
] as const;

function save(name: string, result: unknown): void {
  const path = join(import.meta.dirname, 'results', `${name}.json`);
  // What else ran on the machine, which tells how far times in milliseconds can be believed.
  const load = loadavg().map((value) => Math.round(value * 10) / 10);
  writeFileSync(path, `${JSON.stringify({ ...circumstances(), load, result }, undefined, 2)}\n`);
}

function coldStart(): void {
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
}

async function deployTime(): Promise<void> {
  const times = await measureDeployTimes();
  save('deploy-time', times);
  console.log('\nDeploys on one server: real action, sshd, Docker and nginx on this machine\n');
  const rows = times.map(({ what, medianMilliseconds, aimMilliseconds }) => [
    what,
    `${medianMilliseconds} ms`,
    aimMilliseconds === undefined ? '' : `under ${aimMilliseconds} ms`,
  ]);
  console.log(textTable(['', 'median', 'aim'], rows));
}

async function deploySite(): Promise<void> {
  const costs = await measureSiteCosts();
  save('deploy-site', costs);
  console.log('\nOur site beside a plain nginx upstream, the same backend in turn (medians)\n');
  const rows = costs.map(({ backend, requestsPerSecond, throughputRatio, addedMicroseconds }) => [
    backend,
    `${median(requestsPerSecond.plain)}/s`,
    `${median(requestsPerSecond.ours)}/s`,
    throughputRatio.toFixed(3),
    `${addedMicroseconds} µs`,
  ]);
  console.log(textTable(['', 'plain', 'ours', 'ratio', 'nginx, added per request'], rows));
}

async function buildTime(): Promise<void> {
  const result = await measureBuildTimes();
  const { times, overhead, overheadOld, together, warmOverCold, warmOverColdOwn } = result;
  save('build-time', result);
  console.log('\nBuilding the sample product, a fresh builder every time (medians)\n');
  const rows = times.map(({ what, cold, warm }) => [
    what,
    `${median(cold)} ms`,
    `${median(warm)} ms`,
  ]);
  console.log(textTable(['', 'cold', 'warm'], rows));
  const percent = (ratio: number): string => `${((ratio - 1) * 100).toFixed(1)} %`;
  console.log(
    `\nthe action over raw buildx: cold ${percent(overhead.cold)}, warm ${percent(overhead.warm)}, half of the pairs from ${overhead.quartiles.map(percent).join(' to ')} (aim: under 3 %)\n` +
      `with buildx 0.13: cold ${percent(overheadOld.cold)}, warm ${percent(overheadOld.warm)}, half of the pairs from ${overheadOld.quartiles.map(percent).join(' to ')}\n` +
      `both in one step over one after the other: cold ${percent(together.cold)}, warm ${percent(together.warm)}\n` +
      `warm over cold: ${percent(warmOverCold)}, warm with \`builder: docker-container\` ${percent(warmOverColdOwn)} (aim: -85 %)`,
  );
}

async function dependencyTime(): Promise<void> {
  const result = await measureDependencyTimes();
  save('dependency-time', result);
  const { pace, times, overhead, saved } = result;
  const { megabitsPerSecond, roundTrip } = pace;
  const networks = [
    '',
    'own network',
    `${megabitsPerSecond} Mbit/s in all, ${roundTrip} ms there and back`,
  ];
  console.log(
    '\nThe large sets of packages, every job on a machine that knows nothing (medians)\n',
  );
  const rows = times.map(({ what, own, slow }) => [
    what,
    `${median(own)} ms`,
    `${median(slow)} ms`,
  ]);
  console.log(textTable(networks, rows));
  const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;
  const ratios = [...overhead, ...saved].map(({ what, own, slow }) => [
    what,
    percent(own),
    percent(slow),
  ]);
  console.log(`\n${textTable(networks, ratios)}\n(aim of the first three: under 5 %)`);
}

async function cacheThroughput(): Promise<void> {
  const trees = await measureThroughput();
  save('cache-throughput', trees);
  console.log('\nSaving and restoring through the cache beside tar and zstd alone (medians)\n');
  const rows = trees.flatMap(({ tree, files, bytes, archiveBytes, save: saving, restore }) => [
    [`${tree}: ${files} files, ${formatBytes(bytes)}, packed ${formatBytes(archiveBytes)}`],
    ...Object.entries({ save: saving, restore }).map(([direction, { raw, ours, ratio }]) => [
      `  ${direction}`,
      `${median(raw)} ms`,
      `${median(ours)} ms`,
      ratio.toFixed(2),
    ]),
  ]);
  console.log(textTable(['', 'tar and zstd', 'ours', 'throughput, × (aim: 0.9)'], rows));
}

const questions: Readonly<Record<string, () => void | Promise<void>>> = {
  'cold-start': coldStart,
  'deploy-time': deployTime,
  'deploy-site': deploySite,
  'build-time': buildTime,
  'dependency-time': dependencyTime,
  'cache-throughput': cacheThroughput,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(questions, name));
if (unknown.length > 0)
  throw new Error(
    `No benchmark is named ${unknown.join(' or ')}. There are: ${Object.keys(questions).join(', ')}.`,
  );
for (const [name, measure] of Object.entries(questions))
  if (asked.length === 0 || asked.includes(name)) await measure();

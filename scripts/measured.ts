/** Renders what `make bench` wrote to bench/results as the tables of the READMEs. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildComparison } from '../bench/build-time.ts';
import type { Throughput } from '../bench/cache-throughput.ts';
import type { ColdStart } from '../bench/cold-start.ts';
import type { DependencyTimes } from '../bench/dependency-time.ts';
import type { SiteCost } from '../bench/deploy-site.ts';
import type { DeployTime } from '../bench/deploy-time.ts';
import { median } from '../bench/measure.ts';
import { formatBytes } from '../src/core/duration.ts';
import { table } from '../src/core/markdown.ts';

const results = resolve(import.meta.dirname, '../bench/results');

interface Measured<Result> {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly files?: string;
  readonly result: Result;
}

function read<Result>(name: string): Measured<Result> {
  return JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8')) as Measured<Result>;
}

const seconds = (milliseconds: readonly number[]): string =>
  `${(median(milliseconds) / 1000).toFixed(1)} s`;
const counted = (milliseconds: readonly number[]): string =>
  `${seconds(milliseconds)} (${milliseconds.length})`;
// A tenth of a percent says something only of what is small.
const percent = (change: number): string =>
  `${change > 0 ? '+' : ''}${(change * 100).toFixed(Math.abs(change) < 0.1 ? 1 : 0)} %`;
const when = ({ date, processor, cores, files }: Measured<unknown>): string =>
  `Measured on ${date} with ${cores} cores of ${processor}${files === undefined ? '' : `, files ${files}`}; ` +
  '`make bench` measures again.';

function coldStart(): readonly string[] {
  const { date, result } = read<readonly ColdStart[]>('cold-start');
  const rows = result.map(({ action, bytes, medianMilliseconds, ratio }) => [
    action === 'bare node' ? action : `\`${action}\``,
    bytes === 0 ? '' : formatBytes(bytes),
    `${medianMilliseconds} ms`,
    ratio.toFixed(2),
  ]);
  return [table(['', 'size:', 'median:', '× bare node:'], rows), `Measured on ${date}.`];
}

function buildTime(): readonly string[] {
  const measured = read<BuildComparison>('build-time');
  const { times, overhead, overheadOld, together, warmOverCold, warmOverColdOwn } = measured.result;
  const rows = times.map(({ what, cold, warm }) => [what, counted(cold), counted(warm)]);
  const change = (ratio: number): string => percent(ratio - 1);
  return [
    table(['the sample product', 'nothing cached:', 'all cached:'], rows),
    `Medians, in brackets of how many runs. The action over raw buildx: ${change(overhead.cold)} cold, and ${change(overhead.warm)} warm by the median of pairs ` +
      `(half of ${times[0]?.warm.length ?? 0} pairs from ${overhead.quartiles.map(change).join(' to ')}), ` +
      `with buildx 0.13 ${change(overheadOld.cold)} and ${change(overheadOld.warm)} ` +
      `(${overheadOld.quartiles.map(change).join(' to ')}); ` +
      `both images in one step over one after the other ${change(together.cold)} cold and ${change(together.warm)} warm; ` +
      `warm over cold ${change(warmOverCold)}, or ${change(warmOverColdOwn)} where the warm one is built with \`builder: docker-container\`.`,
    when(measured),
  ];
}

function dependencyTime(action: string, others: RegExp): readonly string[] {
  const measured = read<DependencyTimes>('dependency-time');
  const { pace, times, overhead, saved } = measured.result;
  const networks = [
    'own network:',
    `${pace.megabitsPerSecond} Mbit/s, ${pace.roundTrip} ms there and back:`,
  ];
  const ours = ({ what }: { readonly what: string }): boolean =>
    what.startsWith(action) || others.test(what);
  const rows = times.filter(ours).map(({ what, own, slow }) => [what, counted(own), counted(slow)]);
  const ratios = [...overhead, ...saved]
    .filter(ours)
    .map(({ what, own, slow }) => [what, percent(own), percent(slow)]);
  return [
    table(['', ...networks], rows),
    'Medians, in brackets of how many runs; what that comes to:',
    table(['', ...networks], ratios),
    when(measured),
  ];
}

function cacheThroughput(): readonly string[] {
  const measured = read<readonly Throughput[]>('cache-throughput');
  const rows = measured.result.map(({ tree, files, bytes, save, restore }) => [
    `${tree}, ${files} files, ${formatBytes(bytes)}`,
    `${seconds(save.ours)} (${save.ratio.toFixed(2)})`,
    `${seconds(restore.ours)} (${restore.ratio.toFixed(2)})`,
  ]);
  const names = ['', 'saved (× tar and zstd):', 'restored (× tar and zstd):'];
  return [table(names, rows), when(measured)];
}

function deployTime(): readonly string[] {
  const measured = read<readonly DeployTime[]>('deploy-time');
  const rows = measured.result.map(({ what, medianMilliseconds, samples }) => [
    what,
    `${medianMilliseconds} ms`,
    `${Math.min(...samples)} to ${Math.max(...samples)} ms (${samples.length})`,
  ]);
  return [table(['', 'median:', 'all runs:'], rows), when(measured)];
}

function deploySite(): readonly string[] {
  const measured = read<readonly SiteCost[]>('deploy-site');
  const rows = measured.result.map(({ backend, throughputRatio, addedMicroseconds }) => [
    backend,
    `${addedMicroseconds} µs`,
    percent(throughputRatio - 1),
  ]);
  const names = ['what is behind', 'added to a request:', 'requests per second:'];
  return [table(names, rows), when(measured)];
}

const tables: Readonly<Record<string, () => readonly string[]>> = {
  'cold-start': coldStart,
  'build-time': buildTime,
  'venv-time': () => dependencyTime('venv-cache', /^(pip|uv) /),
  'pnpm-time': () => dependencyTime('pnpm-fetch-install', /^pnpm install/),
  'cache-throughput': cacheThroughput,
  'deploy-time': deployTime,
  'deploy-site': deploySite,
};

/** Returns Markdown of a table that a README asks for by name. */
export function renderMeasured(name: string): string {
  const render = tables[name];
  if (render === undefined) throw new Error(`Nothing measured is named ${name}.`);
  return render().join('\n\n');
}

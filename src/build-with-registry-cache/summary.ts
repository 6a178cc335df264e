import { formatBytes, formatDuration } from '../core/duration.ts';
import { code, codeBlock, details, inline, section, table } from '../core/markdown.ts';
import { tellsAbsence } from './cache-backends.ts';
import { type CacheReport, type CacheRead, type Step } from './cache-report.ts';
import { savedBy } from './cache-worth.ts';
import { modeSentences } from './cache-mode.ts';
import type { BuildFailure } from './failure.ts';
import { isFirstBuild } from './first-build.ts';
import type { Miss } from './first-miss.ts';
import { reasonTitles } from './reasons.ts';
import type { Outcome } from './outcome.ts';
import { renderGantt } from './gantt.ts';
import { digestsOf, nameOf } from './outputs.ts';
import type { Plan } from './plan.ts';

/** What a summary is rendered from. */
export interface Rendering {
  readonly outcome: Outcome;
  readonly cache: CacheReport | undefined;
  readonly sentence: string;
  readonly broken: BuildFailure | undefined;
}

const slowestShown = 10;
const missesShown = 20;

/** Renders the job summary of a build. */
export function renderSummary({ outcome, cache, sentence, broken }: Rendering): string {
  const { plan } = outcome;
  return section(
    'Images',
    `${inline(sentence)}.`,
    ...plan.rights.notes.map((note) => `> ${inline(note)}`),
    ...modeSentences(plan, (id) => !outcome.unchanged.includes(id)).map((sentence) =>
      inline(sentence),
    ),
    ...(broken === undefined ? [] : failureBlocks(broken)),
    imageTable(outcome, cache),
    ...(cache === undefined
      ? []
      : [
          costLine(outcome, cache),
          missTable(plan, outcome.explanation?.misses ?? []),
          missedTable(plan, cache),
          cacheTable(outcome, cache),
          renderGantt(outcome.build?.vertices ?? [], (image) => nameOf(plan, image)),
        ]),
    tagList(plan),
  );
}

function failureBlocks({ error, evidence }: BuildFailure): readonly string[] {
  const { what, why = '', fix = '' } = error.parts;
  return [`**${inline(what)}**: ${inline(why)}`, fix, evidence === '' ? '' : codeBlock(evidence)];
}

function imageTable({ plan, build, status }: Outcome, cache: CacheReport | undefined): string {
  const digests = new Map(digestsOf(plan, build).map(([image, digest]) => [image.id, digest]));
  const rows = (cache?.images ?? []).map(({ image, cached, steps, rate, duration }) => [
    inline(nameOf(plan, image)),
    `${cached} of ${steps}`,
    `${rate} %`,
    formatDuration(duration),
    status === 'pushed' ? code(digests.get(image) ?? '') : 'not pushed',
  ]);
  return table(['image', 'steps cached:', 'hit rate:', 'took:', 'pushed digest'], rows);
}

function costLine({ explanation }: Outcome, cache: CacheReport): string {
  const { total, cost } = cache;
  const bytes = (count: number): string => (count === 0 ? '' : ` (${formatBytes(count)})`);
  const saved = savedBy(cache, explanation);
  const parts = [
    `${formatDuration(total.missed)} in steps that missed`,
    `${formatDuration(cost.read)}${bytes(cost.readBytes)} reading the cache`,
    `${formatDuration(cost.write)}${bytes(cost.writtenBytes)} writing it`,
  ];
  const spared =
    saved === undefined || total.cached === 0
      ? ''
      : ` The steps that hit took ${formatDuration(saved)} when they last ran.`;
  return `Time: ${parts.join(', ')}.${spared}`;
}

function missTable(plan: Plan, misses: readonly Miss[]): string {
  const rows = misses
    .slice(0, missesShown)
    .map(({ image, step, reasons }) => [
      inline(nameOf(plan, image)),
      code(step),
      reasons.map(({ kind, detail }) => inline(`${reasonTitles[kind]}: ${detail}`)).join('\n'),
    ]);
  const more = misses.length > missesShown ? ` (the first ${missesShown} of ${misses.length})` : '';
  const names = ['image', 'first step that missed', 'why'];
  return rows.length === 0 ? '' : `Why the cache was missed${more}:\n\n${table(names, rows)}`;
}

function missedTable(plan: Plan, { steps }: CacheReport): string {
  const missed = steps.filter(({ cached }) => !cached);
  if (missed.length === 0) return '';
  const slowest = [...missed].sort((left, right) => right.duration - left.duration);
  const rows = slowest.slice(0, slowestShown).map((step) => stepRow(plan, step));
  const all = missed.length > slowestShown ? `, the slowest ${slowestShown}` : '';
  return `Steps that ran (${missed.length}${all}):\n\n${table(['image', 'step', 'took:'], rows)}`;
}

function stepRow(plan: Plan, { image, title, duration }: Step): readonly string[] {
  return [inline(nameOf(plan, image)), code(title), formatDuration(duration)];
}

function cacheTable(outcome: Outcome, cache: CacheReport): string {
  const { plan } = outcome;
  const found = tellsAbsence(plan.store) ? 'found' : 'looked up';
  const reads = cache.reads.map((read) => [
    inline(nameOf(plan, read.image)),
    `read ${code(placeOf(plan, read))}`,
    read.error === '' ? found : inline(read.error),
    formatDuration(read.duration),
  ]);
  const writes = cache.writes.map(({ image, error, duration }) => {
    const target = plan.images.find(({ id }) => id === image)?.cache.write ?? '';
    const result = error === '' ? 'written' : inline(error);
    return [inline(nameOf(plan, image)), `write ${code(target)}`, result, formatDuration(duration)];
  });
  const unwritten = outcome.unchanged.map((id) => [
    inline(nameOf(plan, id)),
    `write ${code(plan.images.find((image) => image.id === id)?.cache.write ?? '')}`,
    'left as it was: it holds all of this',
    '',
  ]);
  const rows = [...reads, ...writes, ...unwritten];
  if (rows.length === 0) return '';
  const title = isFirstBuild(outcome, cache) ? 'Cache: none was there yet' : 'Cache';
  return details(title, table(['image', 'cache', '', 'took:'], rows));
}

// BuildKit names every cache but those of a registry by a number (moby/buildkit, solver/llbsolver/bridge.go, cmKey).
function placeOf({ images }: Plan, { image, reference }: CacheRead): string {
  const { read = [] } = images.find(({ id }) => id === image)?.cache ?? {};
  const [only = reference, ...others] = read;
  return /^\w+:\d+$/.test(reference) && others.length === 0 ? only : reference;
}

function tagList({ images }: Plan): string {
  const lines = images.flatMap(({ references }) => references.map((ref) => `- ${code(ref)}`));
  return lines.length === 0 ? '' : details('Tags', lines.join('\n'));
}

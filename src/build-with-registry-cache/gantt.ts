import { codeBlock, details } from '../core/markdown.ts';
import type { Vertex } from './trace.ts';

/** One bar: a stage of an image, or one of its exports. */
interface Bar {
  readonly section: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** `done` is drawn grey, `active` in colour, nothing as usual (mermaid, "Gantt diagrams"). */
  readonly look: 'done' | 'active' | '';
}

const mostBars = 25;

/** Returns a folded chart of when the stages of each image ran, for GitHub to draw; empty when nothing did. */
export function renderGantt(
  vertices: readonly Vertex[],
  nameOf: (image: string) => string,
): string {
  const bars = barsOf(vertices, nameOf);
  const shown = longest(bars);
  if (shown.length === 0) return '';
  const start = Math.min(...shown.map((bar) => bar.start));
  const sections = [...Map.groupBy(shown, ({ section }) => section)].flatMap(([name, own]) => [
    `section ${escape(name)}`,
    ...own.map((bar) => lineOf(bar, start)),
  ]);
  const body = ['gantt', 'dateFormat x', 'axisFormat %M:%S', ...sections].join('\n');
  const cut = bars.length > shown.length ? ` (the longest ${shown.length} of ${bars.length})` : '';
  return details(`When each stage ran${cut}`, codeBlock(body, 'mermaid'));
}

// What takes no time has no bar that could be seen; the order stays that of the clock.
function longest(bars: readonly Bar[]): readonly Bar[] {
  const length = ({ start, end }: Bar): number => end - start;
  const kept = new Set(
    [...bars].sort((left, right) => length(right) - length(left)).slice(0, mostBars),
  );
  return bars.filter((bar) => kept.has(bar)).sort((left, right) => left.start - right.start);
}

function barsOf(vertices: readonly Vertex[], nameOf: (image: string) => string): readonly Bar[] {
  const ran = vertices.filter(
    ({ name, started, completed }) =>
      started !== undefined && completed !== undefined && titleOf(name) !== '',
  );
  const groups = Map.groupBy(ran, ({ name }) => `${name.image} ${titleOf(name)}`);
  return [...groups.values()].flatMap((group): readonly Bar[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        section: nameOf(first.name.image),
        title: titleOf(first.name),
        start: Math.min(...group.flatMap(({ started }) => started ?? [])),
        end: Math.max(...group.flatMap(({ completed }) => completed ?? [])),
        look: lookOf(group),
      },
    ];
  });
}

const titles: Partial<Record<Vertex['name']['kind'], string>> = {
  'cache-import': 'cache lookup',
  'cache-export': 'cache export',
  'image-export': 'image export',
  push: 'push',
};

function titleOf({ kind, platform, stage }: Vertex['name']): string {
  if (kind !== 'step') return titles[kind] ?? '';
  return [platform, stage === '' ? 'steps' : stage].filter((part) => part !== '').join(' ');
}

// A stage that came from the cache is grey, one that ran in colour.
function lookOf(group: readonly Vertex[]): Bar['look'] {
  const steps = group.filter(({ name }) => name.kind === 'step');
  if (steps.length === 0) return '';
  return steps.every(({ cached }) => cached) ? 'done' : 'active';
}

function lineOf({ title, start, end, look }: Bar, origin: number): string {
  const from = Math.round(start - origin);
  const length = Math.max(1, Math.round(end - start));
  return `${escape(title)} :${look === '' ? '' : `${look}, `}${from}, ${length}ms`;
}

const longestName = 40;
const keywords =
  /^(\d{4}-\d\d-\d\d|gantt|section|title|click|vert|call|href|acc\w+|\w+format|\w*marker|\w+cludes|tick\w+|week\w+|inclusive\w+|topaxis|display\w+)\b/i;

// Colons, semicolons, hashes and percent signs mean something in a line of mermaid's gantt, and so do words and dates it begins with.
function escape(text: string): string {
  const plain = text
    .replace(/[^\p{L}\p{N} ._/+@-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = plain.length > longestName ? `${plain.slice(0, longestName - 1)}…` : plain;
  if (short === '') return 'unnamed';
  return keywords.test(short) ? `· ${short}` : short;
}

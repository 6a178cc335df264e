import { expect, test } from '@jest/globals';
import { renderGantt } from '../../src/build-with-registry-cache/gantt.ts';
import { fixture, verticesOf } from './setup.ts';

const same = (image: string): string => image;

function linesOf(events: string, images: readonly string[], nameOf = same): readonly string[] {
  return renderGantt(verticesOf(events, images), nameOf).split('\n');
}

/** A stream where each name ran for as many seconds as its place in the list. */
function streamOf(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const end = new Date(Date.parse('2026-01-01T00:00:00Z') + at * 1000).toISOString();
      const vertex = { digest: `d${at}`, name, started: '2026-01-01T00:00:00Z', completed: end };
      return JSON.stringify({ vertexes: [vertex] });
    })
    .join('\n');
}

test('a recorded build: a section per image, a bar per stage, what hit is grey', () => {
  const lines = linesOf(fixture('one-line.jsonl'), ['api', 'web'], (id) => `shop/${id}`);
  expect(lines.slice(0, 6)).toEqual([
    '<details><summary>When each stage ran</summary>',
    '',
    '```mermaid',
    'gantt',
    'dateFormat x',
    'axisFormat %M:%S',
  ]);
  const bars = lines.slice(6, -3).map((line) => line.replace(/\d+/g, 'N'));
  const api = bars.slice(bars.indexOf('section shop/api'));
  expect(bars.filter((line) => line.startsWith('section'))).toHaveLength(2);
  expect(api).toContain('runtime :active, N, Nms');
  expect(api).toContain('deps :done, N, Nms');
  expect(bars).toContain('cache export :N, Nms');
  expect(lines.slice(-3)).toEqual(['```', '', '</details>']);
});

test('names cannot change what a line means', () => {
  const lines = linesOf(
    streamOf(['[api a:b;c#d,%%e 1/1] RUN x', '[api section 1/1] RUN x', '[api ::: 1/1] RUN x']),
    ['api', 'web'],
    () => 'x: y\nclick me```',
  );
  expect(lines.slice(6, -3)).toEqual([
    'section x y click me',
    'a b c d e :active, 0, 1ms',
    '· section :active, 0, 1000ms',
    'unnamed :active, 0, 2000ms',
  ]);
});

// Each of these broke the chart, or would, as mermaid's own parser reads it (mermaid, diagrams/gantt/parser/gantt.jison).
test.each([
  ['2026-01-31', '· 2026-01-31'],
  ['2026-01-31 nightly', '· 2026-01-31 nightly'],
  ['2026-01-311', '2026-01-311'],
  ['accTitle: x', '· accTitle x'],
  ['weekday monday', '· weekday monday'],
  ['%%{init: {}}%%', 'init'],
  ['clicker', 'clicker'],
  ['构建 über', '构建 über'],
  ['x'.repeat(300), `${'x'.repeat(39)}…`],
])('a stage called %s is one bar', (stage, title) => {
  const lines = linesOf(streamOf([`[${stage} 1/1] RUN x`]), ['api']);
  expect(lines.slice(7, -3)).toEqual([`${title} :active, 0, 1ms`]);
});

test('hundreds of stages of the longest names stay far below what mermaid takes', () => {
  const names = Array.from({ length: 900 }, (_, at) => `[${'界'.repeat(200)}${at} 1/1] RUN x`);
  const chart = linesOf(streamOf(names), ['api']).join('\n');
  expect(chart.length).toBeLessThan(50_000 / 10);
});

test('at most 25 bars, the longest ones, and that is said', () => {
  const names = Array.from({ length: 40 }, (_, at) => `[s${at} 1/1] RUN x`);
  const lines = linesOf(streamOf(names), ['api']);
  expect(lines[0]).toContain('(the longest 25 of 40)');
  const bars = lines.filter((line) => line.includes(':active'));
  expect(bars).toHaveLength(25);
  expect(bars[0]).toBe('s15 :active, 0, 15000ms');
});

test('nothing ran: no chart', () => {
  expect(renderGantt([], same)).toBe('');
});

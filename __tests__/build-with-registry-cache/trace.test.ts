import { describe, expect, test } from '@jest/globals';
import { measureCache, isBelow, isCold } from '../../src/build-with-registry-cache/cache-report.ts';
import { EventReader, type SolveStatus } from '../../src/build-with-registry-cache/events.ts';
import { BuildTrace, type Vertex } from '../../src/build-with-registry-cache/trace.ts';
import { parseVertexName } from '../../src/build-with-registry-cache/vertex-name.ts';
import { fixture } from './setup.ts';

interface Read {
  readonly trace: BuildTrace;
  readonly text: readonly string[];
  readonly lines: readonly string[];
  readonly ended: readonly string[];
}

function readEvents(stream: string, images: readonly string[]): Read {
  const lines: string[] = [];
  const ended: string[] = [];
  const text: string[] = [];
  const trace = new BuildTrace(images, {
    onLine: (vertex: Vertex, line: string) => lines.push(`${vertex.name.image}: ${line}`),
    onEnd: (vertex: Vertex) => ended.push(`${vertex.name.image}: ${vertex.name.text}`),
  });
  const apply = (event: SolveStatus): void => {
    trace.apply(event);
  };
  const reader = new EventReader(apply, (line) => text.push(line));
  for (const line of stream.split('\n')) reader.take(line);
  reader.finish();
  trace.finish();
  return { trace, text: text.filter((line) => line !== ''), lines, ended };
}

const measure = (name: string, images: readonly string[]) =>
  measureCache(readEvents(fixture(name), images).trace.vertices, images);

describe('the hit rate of recorded builds', () => {
  test('cold: nothing hits, the caches are not there yet, and are written', () => {
    const cache = measure('cold.jsonl', ['api', 'web']);
    expect(cache.total).toMatchObject({ steps: 13, cached: 0, rate: 0 });
    expect(cache.total.missed).toBeGreaterThan(2000);
    expect(cache.images.map(({ image, steps, cached }) => [image, cached, steps])).toEqual([
      ['api', 0, 8],
      ['web', 0, 5],
    ]);
    expect(isCold(cache)).toBe(true);
    expect(cache.reads.map(({ error }) => error.endsWith('not found'))).toEqual([true, true]);
    expect(cache.writes.map(({ error }) => error)).toEqual(['', '']);
  });

  test('warm on another machine: everything hits', () => {
    const cache = measure('warm.jsonl', ['api', 'web']);
    expect(cache.total).toEqual({ steps: 13, cached: 13, rate: 100, missed: 0 });
    expect(isCold(cache)).toBe(false);
    expect(cache.reads.map(({ reference }) => reference).sort()).toEqual([
      'ghcr.io/jazielflo/copilotos-bridge/api:buildcache',
      'ghcr.io/jazielflo/copilotos-bridge/web:buildcache',
    ]);
  });

  test('one line changed: the copy of it and what follows ran, nothing else', () => {
    const { total, steps } = measure('one-line.jsonl', ['api', 'web']);
    expect(total).toMatchObject({ steps: 13, cached: 11, rate: 84 });
    expect(
      steps.filter(({ cached }) => !cached).map(({ image, title }) => `${image}: ${title}`),
    ).toEqual([
      'api: runtime 5/6 COPY main.py .',
      'api: runtime 6/6 RUN echo "release none" > release.txt',
    ]);
    expect(isBelow(total, 84)).toBe(false);
    expect(isBelow(total, 85)).toBe(true);
  });

  test('several platforms count each; an image with one has no platform in its names', () => {
    const { images, steps } = measure('platforms.jsonl', ['web', 'page']);
    expect(images.map(({ image, steps: count }) => [image, count])).toEqual([
      ['web', 4],
      ['page', 1],
    ]);
    expect(steps.map(({ title }) => title).sort()).toEqual([
      '2/2 COPY page.html /p',
      'linux/amd64 st 2/2 COPY page.html /',
      'linux/amd64 stage-1 1/1 COPY page.html /b',
      'linux/arm64 st 2/2 COPY page.html /',
      'linux/arm64 stage-1 1/1 COPY page.html /b',
    ]);
  });

  test('a cache that could not be written says so and is no failure', () => {
    const [write, ...rest] = measure('cache-not-written.jsonl', ['web']).writes;
    expect(rest).toEqual([]);
    expect(write?.error).toMatch(/connection refused/);
  });

  test('a stage that images share ran once: once in all, once in each image', () => {
    const { images, total } = measure('failed-run.jsonl', ['api', 'worker']);
    expect(images.map(({ steps }) => steps)).toEqual([2, 2]);
    expect(total.steps).toBe(3);
  });
});

describe('the stream', () => {
  test('reads the same from the indented form of buildx 0.13 and from one line each', () => {
    const [compact, indented] = ['single.jsonl', 'indented.txt'].map((name) =>
      measure(name, ['api']),
    );
    expect(indented).toEqual(compact);
    expect(compact?.total).toMatchObject({ steps: 8, cached: 8 });
  });

  test('what a shared step prints is told once; bytes that are no UTF-8 do no harm', () => {
    const { lines } = readEvents(fixture('failed-run.jsonl'), ['api', 'worker']);
    const shown = lines.map((line) => line.replace(/^\w+: /, ''));
    expect(shown).toEqual([
      'preparing',
      'no utf-8: \uFFFD\uFFFD',
      'about to fail',
      "ls: cannot access '/nonexistent': No such file or directory",
    ]);
  });

  test('keeps the words around the events, and lines that only look like events', () => {
    const { text } = readEvents('WARNING: x\n{"vertexes":\n{no json}\n{\n  "a"\n', ['api']);
    expect(text).toEqual(['WARNING: x', '{"vertexes":', '{no json}', '{', '  "a"']);
  });

  test('a step that is told of twice ends once, with the time of each of its intervals', () => {
    const vertex = { digest: 'd', name: '[a 1/1] RUN x' };
    const times = (from: string, to?: string) => ({
      ...vertex,
      started: `2026-01-01T00:00:${from}Z`,
      ...(to === undefined ? {} : { completed: `2026-01-01T00:00:${to}Z` }),
    });
    const events = [[times('01')], [times('01', '02.5'), times('01', '02.5')], [times('05', '06')]];
    const stream = events.map((vertexes) => JSON.stringify({ vertexes })).join('\n');
    const { trace, ended } = readEvents(stream, ['api']);
    expect(ended).toHaveLength(2);
    expect(trace.vertices[0]?.duration).toBeCloseTo(2500);
  });

  test('a line whose end comes after that of its step is one line', () => {
    const step = (name: string, second: string, end?: string): object => ({
      vertexes: [
        {
          digest: name,
          name: `[a 1/1] RUN ${name}`,
          started: `2026-01-01T00:00:${second}Z`,
          ...(end === undefined ? {} : { completed: `2026-01-01T00:00:${end}Z` }),
        },
      ],
    });
    const log = (vertex: string, text: string, second: string): object => ({
      logs: [
        {
          vertex,
          data: Buffer.from(text).toString('base64'),
          timestamp: `2026-01-01T00:00:${second}Z`,
        },
      ],
    });
    const told: string[] = [];
    const trace = new BuildTrace(['i'], {
      onLine: (vertex, line) => told.push(`${vertex.name.text}: ${line}`),
      onEnd: (vertex) => told.push(`${vertex.name.text} ended`),
    });
    const apply = (...events: readonly object[]): readonly string[] => {
      for (const event of events) trace.apply(event);
      return told.splice(0);
    };
    expect(
      apply(step('x', '01'), step('y', '01'), log('x', '1\n2 be', '02'), step('x', '01', '03')),
    ).toEqual(['RUN x: 1']);
    expect(apply(log('y', 'other\n', '04'))).toEqual(['RUN y: other']);
    expect(apply(log('x', 'gun\n3\n', '02'))).toEqual([
      'RUN x: 2 begun',
      'RUN x: 3',
      'RUN x ended',
    ]);
    // What nothing comes after has no line end: it is told while the build goes on.
    expect(apply(log('y', 'no end', '05'), step('y', '01', '05'))).toEqual([]);
    expect(apply(step('z', '06.9'))).toEqual([]);
    expect(apply(step('z', '06.9', '07'))).toEqual(['RUN y: no end', 'RUN y ended', 'RUN z ended']);
    apply(step('w', '08'), log('w', 'at last', '08'), step('w', '08', '09'));
    trace.finish();
    expect(told).toEqual(['RUN w: at last', 'RUN w ended']);
  });

  test('characters and lines that arrive in pieces are put together; long lines are cut, not lost', () => {
    const log = (bytes: Buffer): object => ({
      logs: [{ vertex: 'd', data: bytes.toString('base64'), timestamp: '' }],
    });
    const euro = Buffer.from('1 €\n');
    const stream = [
      { vertexes: [{ digest: 'd', name: '[a 1/1] RUN x', started: '2026-01-01T00:00:00Z' }] },
      log(euro.subarray(0, 3)),
      log(euro.subarray(3)),
      log(Buffer.from('10%\r20%\r\nno end')),
      log(Buffer.from('x'.repeat(40_000))),
      {
        vertexes: [
          {
            digest: 'd',
            name: '[a 1/1] RUN x',
            started: '2026-01-01T00:00:00Z',
            completed: '2026-01-01T00:00:01Z',
          },
        ],
      },
    ];
    const { lines } = readEvents(stream.map((event) => JSON.stringify(event)).join('\n'), ['i']);
    expect(lines.slice(0, 3)).toEqual(['i: 1 €', 'i: 10%', 'i: 20%']);
    expect(
      lines
        .slice(3)
        .map((line) => line.slice(3))
        .join(''),
    ).toBe(`no end${'x'.repeat(40_000)}`);
  });
});

test.each([
  ['[api runtime 5/6] COPY main.py .', 'step', 'api', '', 'runtime', '5/6'],
  ['[api linux/arm64 runtime 5/6] COPY main.py .', 'step', 'api', 'linux/arm64', 'runtime', '5/6'],
  ['[web 1/2] FROM docker.io/library/debian', 'base', 'web', '', '', '1/2'],
  ['[api] importing cache manifest from x:y', 'cache-import', 'api', '', '', ''],
  ['[api] exporting cache to registry', 'cache-export', 'api', '', '', ''],
  ['[api] exporting cache to Amazon S3', 'cache-export', 'api', '', '', ''],
  ['[api] exporting cache to client directory', 'cache-export', 'api', '', '', ''],
  ['[api] exporting to GitHub Actions Cache', 'cache-export', 'api', '', '', ''],
  ['[api] exporting to image', 'image-export', 'api', '', '', ''],
  ['[api] pushing x:y with docker', 'push', 'api', '', '', ''],
  ['[api internal] load build context', 'internal', 'api', '', '', ''],
  ['[internal] load local bake definitions', 'internal', '', '', '', ''],
  ['[auth] sharing credentials for ghcr.io', 'internal', '', '', '', ''],
  ['something new', 'internal', '', '', '', ''],
])('%s is a %s', (name, kind, image, platform, stage, position) => {
  const parsed = parseVertexName(name, ['api', 'web']);
  expect(parsed).toMatchObject({ kind, image, platform, stage, position });
});

test('what a step printed last is there, though BuildKit told of its end before', () => {
  const name = '[api 1/1] RUN x';
  const started = '2026-11-24T03:44:30Z';
  const data = Buffer.from('first\nlast').toString('base64');
  const events = [
    { vertexes: [{ digest: 'sha256:1', name, started, completed: started }] },
    { logs: [{ vertex: 'sha256:1', data, timestamp: started }] },
  ];
  const { lines } = readEvents(events.map((event) => JSON.stringify(event)).join('\n'), ['api']);
  expect(lines).toEqual(['api: first', 'api: last']);
});

test('with one image its names stand without it, and a stage may be called like it', () => {
  expect(parseVertexName('[api 2/2] RUN x', ['api'])).toMatchObject({ image: 'api', stage: 'api' });
  expect(parseVertexName('importing cache manifest from x:y', ['api'])).toMatchObject({
    kind: 'cache-import',
    text: 'x:y',
  });
});

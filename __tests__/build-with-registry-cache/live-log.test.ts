import { expect, test } from '@jest/globals';
import { LiveLog } from '../../src/build-with-registry-cache/live-log.ts';
import type { Vertex } from '../../src/build-with-registry-cache/trace.ts';
import { parseVertexName } from '../../src/build-with-registry-cache/vertex-name.ts';
import { FakeRunner } from '../fakes/ports.ts';

const images = ['api', 'web'];

function vertex(name: string, changes: Partial<Vertex> = {}): Vertex {
  return {
    digest: name,
    inputs: [],
    name: parseVertexName(name, images),
    started: 0,
    completed: 1,
    duration: 1500,
    cached: false,
    bytes: 0,
    error: '',
    output: [],
    ...changes,
  };
}

function start(): { readonly log: LiveLog; readonly shown: readonly string[] } {
  const runner = new FakeRunner({});
  return { log: new LiveLog(runner, images), shown: runner.log };
}

const build = vertex('[api build 1/2] RUN make');
const test_ = vertex('[web test 1/2] RUN test');

test('the first to print has the floor; the other comes in one piece', () => {
  const { log, shown } = start();
  log.onLine(build, 'a1');
  log.onLine(test_, 'w1');
  log.onLine(build, 'a2');
  log.onEnd(build);
  log.onLine(test_, 'w2');
  log.onEnd(test_);
  log.finish();
  expect(shown).toEqual([
    'group: api: build 1/2 RUN make',
    '| a1',
    '| a2',
    'took 1.5 s',
    'end of group',
    'group: web: test 1/2 RUN test',
    '| w1',
    '| w2',
    'took 1.5 s',
    'end of group',
  ]);
});

test('one that ends while another has the floor waits for it', () => {
  const { log, shown } = start();
  log.onLine(build, 'a1');
  log.onLine(test_, 'w1');
  log.onEnd(test_);
  expect(shown).toEqual(['group: api: build 1/2 RUN make', '| a1']);
  log.onEnd(build);
  expect(shown.slice(4)).toEqual([
    'group: web: test 1/2 RUN test',
    '| w1',
    'took 1.5 s',
    'end of group',
  ]);
});

test('cached steps are folded together, once each; silent ones take a line', () => {
  const { log, shown } = start();
  const cached = vertex('[api 2/3] COPY a .', { cached: true });
  log.onEnd(cached);
  log.onEnd(vertex('[web 2/3] COPY b .', { cached: true }));
  log.onEnd(cached);
  log.onEnd(vertex('[api 3/3] RUN true'));
  log.onEnd(vertex('[api internal] load build context'));
  log.onEnd(vertex('[api 1/3] FROM debian'));
  log.finish();
  expect(shown).toEqual([
    'group: 2 steps come from the cache',
    '| api: 2/3 COPY a .',
    '| web: 2/3 COPY b .',
    'end of group',
    'api: 3/3 RUN true: took 1.5 s',
  ]);
});

test('imports, exports and pushes are told, with what went wrong', () => {
  const { log, shown } = start();
  log.onEnd(
    vertex('[api] importing cache manifest from r/api:buildcache', { error: 'x: not found' }),
  );
  log.onEnd(vertex('[api] exporting cache to registry', { error: 'denied' }));
  log.onEnd(vertex('[api] pushing r/api:latest with docker'));
  expect(shown).toEqual([
    'api: read cache r/api:buildcache: not found',
    'api: exporting cache to registry: failed: denied',
    'api: push r/api:latest: took 1.5 s',
  ]);
});

test('a flood while another has the floor loses no line and is not kept', () => {
  const { log, shown } = start();
  log.onLine(build, 'begin');
  for (let line = 0; line < 5000; line += 1) log.onLine(test_, `w${line}`);
  log.onLine(build, 'end');
  log.onEnd(build);
  log.onEnd(test_);
  log.finish();
  const flood = shown.filter((line) => line.startsWith('| w'));
  expect(flood).toEqual(Array.from({ length: 5000 }, (_, line) => `| w${line}`));
  expect(shown.filter((line) => line.startsWith('group:'))).toHaveLength(
    shown.filter((line) => line === 'end of group').length,
  );
});

test('long lines that wait are not kept either', () => {
  const { log, shown } = start();
  log.onLine(build, 'begin');
  for (let line = 0; line < 100; line += 1) log.onLine(test_, 'w'.repeat(16_384));
  expect(shown.filter((line) => line.startsWith('| w'))).toHaveLength(64);
});

test('no line of a build can speak to the runner', () => {
  const { log, shown } = start();
  log.onLine(build, '::add-mask::x');
  log.finish();
  expect(shown.filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
});

test('what never ended is told as that', () => {
  const { log, shown } = start();
  log.onLine(vertex('[api 1/1] RUN x', { completed: undefined }), 'half');
  log.onLine({ ...test_, completed: undefined }, 'other half');
  log.finish();
  expect(shown.filter((line) => line === 'did not end')).toHaveLength(2);
  expect(shown.at(-1)).toBe('end of group');
  expect(shown).toContain('| other half');
});

import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import type { ImageRecord, StepRecord } from '../../src/build-with-registry-cache/build-record.ts';
import { chooseMode } from '../../src/build-with-registry-cache/cache-mode.ts';
import { layerSteps } from '../../src/build-with-registry-cache/image-layers.ts';
import type { Vertex } from '../../src/build-with-registry-cache/trace.ts';
import { stepTitle } from '../../src/build-with-registry-cache/vertex-name.ts';
import { runAction } from '../../src/core/action.ts';
import {
  buildPorts,
  fixture,
  inputs as usual,
  onBuild,
  verticesOf,
  type BuildPorts,
} from './setup.ts';

const step = (beside: boolean, milliseconds?: number): StepRecord => ({
  ...{ platform: '', stage: 'deps', position: '1/1', instruction: '', text: '', from: '' },
  ...{ settings: [], bases: [], after: [] },
  ...(beside ? { beside: true as const } : {}),
  ...(milliseconds === undefined ? {} : { milliseconds }),
});
const record = (exported: number | undefined, ...steps: readonly StepRecord[]): ImageRecord => ({
  args: {},
  steps,
  ...(exported === undefined ? {} : { exported }),
});

test.each([
  ['no record', undefined, 'max', 'there is no record of an earlier build'],
  [
    'never exported',
    record(undefined, step(true, 9)),
    'max',
    'what it takes to write was not measured yet',
  ],
  [
    'nothing beside',
    record(90_000, step(false, 1)),
    'max',
    'every step is one of the image, so min would keep as much',
  ],
  [
    'times unknown',
    record(90_000, step(true), step(true), step(true, 1)),
    'max',
    'the time of 2 steps beside the image is not known',
  ],
  [
    'cheap',
    record(9000, step(true, 8000), step(true, 2000), step(false, 5)),
    'max',
    'writing all of it took 9.0 s, and running what only it keeps (2 steps) takes 10.0 s',
  ],
  [
    'as dear',
    record(8000, step(true, 8000)),
    'max',
    'writing all of it took 8.0 s, and running what only it keeps (1 step) takes 8.0 s',
  ],
  [
    'dear',
    record(8001, step(true, 8000), step(false, 90_000)),
    'min',
    'writing all of it took 8.0 s, and running what only it keeps (1 step) takes 8.0 s',
  ],
] as const)('auto, %s', (_name, last, mode, why) => {
  expect(chooseMode('auto', last)).toEqual({ mode, why });
});

test.each(['max', 'min'] as const)(
  '%s is %s, whatever the record says, and nothing is to be told',
  (mode) => {
    expect(chooseMode(mode, record(90_000, step(true, 1)))).toEqual({ mode, why: '' });
  },
);

/** Vertices of one image from lines of `ID INPUT,INPUT NAME`. */
function made(...lines: readonly string[]): readonly Vertex[] {
  const vertexes = lines.map((line) => {
    const [digest = '', inputs = '', ...name] = line.split(' ');
    const times = { started: '2026-01-01T00:00:00Z', completed: '2026-01-01T00:00:01Z' };
    return {
      digest,
      inputs: inputs === '-' ? [] : inputs.split(','),
      name: name.join(' '),
      ...times,
    };
  });
  return verticesOf(JSON.stringify({ vertexes }), ['i']);
}

describe('the steps whose layers are in an image', () => {
  test.each([
    [
      'api',
      [
        'deps 2/4 WORKDIR /app',
        'runtime 3/6 COPY --from=deps /app/installed.txt .',
        'runtime 4/6 COPY --from=tools /tools.txt .',
        'runtime 5/6 COPY main.py .',
        'runtime 6/6 RUN echo "release none" > release.txt',
      ],
    ],
    [
      'web',
      [
        'stage-1 2/3 COPY --from=build /src/built.txt /built.txt',
        'stage-1 3/3 COPY page.html /page.html',
      ],
    ],
  ])('of %s, as recorded', (image, titles) => {
    const vertices = verticesOf(fixture('cold.jsonl'), ['api', 'web']);
    const layers = layerSteps(image, vertices);
    const found = vertices.filter(
      ({ digest, name }) => layers.has(digest) && name.image === image && name.kind === 'step',
    );
    expect(found.map(({ name }) => stepTitle(name)).sort()).toEqual(titles);
  });

  const digestsOf = (...lines: readonly string[]): readonly string[] =>
    [...layerSteps('i', made(...lines))].filter((digest) => digest.length === 1).sort();

  test('what is copied onto nothing does not bring its stage with it', () => {
    expect(
      digestsOf(
        'base - [build 1/2] FROM golang',
        'a base [build 2/2] RUN go build',
        'b a [stage-1 1/1] COPY --from=build /app /app',
      ),
    ).toEqual(['b']);
  });

  test('linked copies are layers of the image, their sources are not', () => {
    expect(
      digestsOf(
        'base - [stage-1 1/3] FROM debian',
        'a base [build 2/2] RUN make',
        'b a [stage-1 2/3] COPY --link --from=build /app /app',
        'c base,b [stage-1 2/3] LINK COPY --link --from=build /app /app',
        'd c [stage-1 3/3] RUN true',
      ),
    ).toEqual(['b', 'c', 'd']);
  });

  test('a stage that the last one is based on is in it, on every platform', () => {
    expect(
      digestsOf(
        'base1 - [linux/amd64 deps 1/2] FROM debian',
        'base2 - [linux/arm64 deps 1/2] FROM debian',
        'a base1 [linux/amd64 deps 2/2] RUN install',
        'b base2 [linux/arm64 deps 2/2] RUN install',
        'c a [linux/amd64 tool 1/1] RUN make',
        'd a,c [linux/amd64 last 1/1] COPY --from=tool /x /x',
        'e b [linux/arm64 last 1/1] RUN y',
      ),
    ).toEqual(['a', 'b', 'd', 'e']);
  });
});

describe('a build with `cache-mode: auto`', () => {
  const dockerfile = 'FROM debian AS deps\nWORKDIR /app\nCOPY requirements.txt .\n';
  /** The steps of this build that only `max` keeps take 1.4 s or so; its export is told to take as long as is asked. */
  async function build(seconds: number, after?: BuildPorts, given = {}): Promise<BuildPorts> {
    const inputs = { ...usual, 'cache-mode': 'auto', ...given };
    const run = String((after?.cache.entries.size ?? 0) + 1);
    const files = {
      '/workspace/apps/api/Dockerfile': dockerfile,
      '/workspace/apps/api/requirements.txt': run,
    };
    const ports = buildPorts({ inputs, files, environment: { GITHUB_RUN_ID: run } });
    for (const [key, entry] of after?.cache.entries ?? []) ports.cache.entries.set(key, entry);
    const end = new Date(Date.parse('2026-01-01T00:00:00Z') + seconds * 1000).toISOString();
    const events = fixture('cold.jsonl')
      .split('\n')
      .filter((line) => !line.includes('exporting cache'))
      .concat(
        ['api', 'web'].map((name) =>
          JSON.stringify({
            vertexes: [
              {
                digest: name,
                name: `[${name}] exporting cache to registry`,
                started: '2026-01-01T00:00:00Z',
                completed: end,
              },
            ],
          }),
        ),
      );
    onBuild(ports, events.join('\n'));
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
    return ports;
  }
  const modesOf = ({ exec }: BuildPorts): readonly (string | undefined)[] => {
    const command = exec.commands.find(({ args }) => args.includes('bake'));
    return [...String(command?.stdin).matchAll(/mode=(\w+),image/g)].map(([, mode]) => mode);
  };

  test('max first, min when that cost more than it spares; both are said, for each image', async () => {
    const first = await build(40);
    expect(modesOf(first)).toEqual(['max', 'max']);
    expect(first.runner.log).toContain(
      'The cache of api is written with mode=max: there is no record of an earlier build.',
    );
    const second = await build(1, first);
    expect(modesOf(second)).toEqual(['min', 'min']);
    const told =
      /The cache of api is written with mode=min: writing all of it took 40\.0 s, and running what only it keeps \(3 steps\) takes \d\.\d s\./;
    expect(second.runner.log.join('\n')).toMatch(told);
    expect(second.runner.summary.replaceAll('\\', '')).toMatch(told);
  });

  test('an export that was cheap is written again; writing less measures nothing anew', async () => {
    expect(modesOf(await build(1, await build(0.5)))).toEqual(['max', 'max']);
    const third = await build(0.1, await build(0.1, await build(40)));
    expect(modesOf(third)).toEqual(['min', 'min']);
  });

  test('a dry run tells too; a mode that is asked for asks no record and tells nothing', async () => {
    const dry = await build(1, await build(40), { 'dry-run': 'true' });
    expect(dry.runner.summary).toContain('mode=min: writing all of it took 40.0 s');
    const asked = await build(1, undefined, { 'cache-mode': 'min' });
    expect(modesOf(asked)).toEqual(['min', 'min']);
    expect(asked.runner.log.join('\n')).not.toContain('is written with mode');
  });

  test('a cache service out of order means max', async () => {
    const ports = buildPorts({ inputs: { ...usual, 'cache-mode': 'auto' } });
    ports.cache.restore = async () => Promise.reject(new Error('out of order'));
    onBuild(ports, fixture('cold.jsonl'));
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
    expect(modesOf(ports)).toEqual(['max', 'max']);
    expect(ports.runner.log).toContain('The record of the last build was not read: out of order');
  });
});

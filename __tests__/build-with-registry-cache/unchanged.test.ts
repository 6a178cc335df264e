/** A cache that holds the result already is left as it is. */
import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import type { BakeTarget } from '../../src/build-with-registry-cache/bake.ts';
import type { RawVertex } from '../../src/build-with-registry-cache/events.ts';
import { runAction } from '../../src/core/action.ts';
import { digest } from '../../src/core/cache-key.ts';
import type { FakeOptions } from '../fakes/ports.ts';
import { buildPorts, fixture, inputs, type BuildPorts } from './setup.ts';

const api = `FROM debian:bookworm-slim AS deps
WORKDIR /app
COPY requirements.txt .
RUN sleep 1 && cp requirements.txt installed.txt
FROM deps AS tools
RUN echo tools > /tools.txt
FROM debian:bookworm-slim AS runtime
ARG RELEASE=none
WORKDIR /app
COPY --from=deps /app/installed.txt .
COPY --from=tools /tools.txt .
COPY main.py .
RUN echo "release \${RELEASE}" > release.txt
`;
const files = {
  '/workspace/apps/api/Dockerfile': api,
  '/workspace/apps/api/main.py': 'one',
  '/workspace/apps/api/requirements.txt': 'one',
};

interface Request {
  readonly group: { readonly default: { readonly targets: readonly string[] } };
  readonly target: Readonly<Record<string, Partial<BakeTarget>>>;
}

interface Built extends BuildPorts {
  /** What was asked of buildx, in order. */
  readonly requests: readonly Request[];
}

interface Options extends FakeOptions {
  readonly after?: BuildPorts;
  /** Changes what buildx tells. */
  readonly edit?: (events: string, request: Request) => string;
  /** Whether something else is in the place of the cache of `api`. */
  readonly replaced?: boolean;
  /** Exit code of the request that only writes caches, and what it says or throws when that is not 0. */
  readonly writing?: number;
  readonly broken?: string | Error;
}

let runs = 0;

/** Builds on a machine of its own with what the builds before left in the cache service. */
async function build(events: string, options: Options = {}): Promise<Built> {
  runs += 1;
  const { after, edit = (text: string): string => text, writing = 0, ...others } = options;
  const { replaced = false, broken = 'ERROR: denied: no', ...rest } = others;
  const ports = buildPorts({
    ...rest,
    files: { ...files, ...rest.files },
    environment: { GITHUB_RUN_ID: String(runs), ...rest.environment },
  });
  for (const [key, entry] of after?.cache.entries ?? []) ports.cache.entries.set(key, entry);
  for (const id of ['api', 'web'])
    ports.http.on(new RegExp(`GET .*/${id}/manifests/buildcache$`), { body: manifestOf(id) });
  if (replaced) ports.http.on(/\/api\/manifests\//, { body: '{"another":"one"}' });
  const requests: Request[] = [];
  ports.exec.on(/buildx bake/, ({ stdin, args }) => {
    const request = JSON.parse(String(stdin)) as Request;
    requests.push(request);
    const isFirst = requests.length === 1;
    const writes = request.group.default.targets.filter(
      (id) => request.target[id]?.['cache-to'] !== undefined,
    );
    if (isFirst || writing === 0)
      ports.files.texts.set(
        args[args.indexOf('--metadata-file') + 1] ?? '',
        JSON.stringify(Object.fromEntries(writes.map((id) => [id, metadataOf(id)]))),
      );
    if (!isFirst && broken instanceof Error) throw broken;
    const told = isFirst || writing === 0 ? edit(fixture(events), request) : String(broken);
    return { exitCode: isFirst ? 0 : writing, stderr: withAskedExports(told, request) };
  });
  expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
  return { ...ports, requests };
}

/** What the registry has in the place of the cache of an image. */
const manifestOf = (id: string): string => `{"the":"cache of ${id}"}`;

const metadataOf = (id: string): object => ({
  'cache.manifest': JSON.stringify({ digest: `sha256:${digest(manifestOf(id))}`, size: 1 }),
});

/** Leaves out the exports that were not asked for. */
function withAskedExports(events: string, { group, target }: Request): string {
  const writes = group.default.targets.filter((id) => target[id]?.['cache-to'] !== undefined);
  return mapVertices(events, (vertex) =>
    /exporting cache/.test(vertex.name) && !writes.some((id) => vertex.name.startsWith(`[${id}]`))
      ? []
      : [vertex],
  );
}

function mapVertices(events: string, change: (vertex: RawVertex) => readonly RawVertex[]): string {
  const lines = events.split('\n').map((line) => {
    if (!line.startsWith('{')) return line;
    const event = JSON.parse(line) as { readonly vertexes?: readonly RawVertex[] };
    return JSON.stringify({ ...event, vertexes: event.vertexes?.flatMap(change) });
  });
  return lines.join('\n');
}

const writesOf = ({ requests }: Built): readonly (readonly string[])[] =>
  requests.map(({ group, target }) =>
    group.default.targets.filter((id) => target[id]?.['cache-to'] !== undefined),
  );

const warningsOf = ({ runner }: BuildPorts): readonly string[] =>
  runner.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

describe('a cache that holds the result already', () => {
  test('is written by the first build in the same request, and not at all by the next', async () => {
    const first = await build('cold.jsonl');
    expect(writesOf(first)).toEqual([['api', 'web']]);
    const second = await build('warm.jsonl', { after: first });
    // Of web no Dockerfile with these steps is there, so nothing is known of it.
    expect(writesOf(second)).toEqual([['web']]);
    expect(second.runner.summary).toContain('left as it was');
    expect(writesOf(await build('warm.jsonl', { after: second }))).toEqual([['web']]);
  });

  test('is written in the same request where a file, the Dockerfile, an argument or how it is kept has changed', async () => {
    const after = await build('cold.jsonl');
    const changed: readonly FakeOptions[] = [
      { files: { '/workspace/apps/api/main.py': 'two' } },
      { files: { '/workspace/apps/api/Dockerfile': api.replace('echo tools', 'echo others') } },
      { files: { '/workspace/apps/api/Dockerfile': api.replace('ARG', 'ENV') } },
      { inputs: { ...inputs, 'build-args': 'RELEASE=1' } },
      { inputs: { ...inputs, 'cache-mode': 'min' } },
      { inputs: { ...inputs, compression: 'zstd' } },
    ];
    for (const options of changed)
      expect(writesOf(await build('one-line.jsonl', { after, ...options }))).toEqual([
        ['api', 'web'],
      ]);
  });

  test('is written by a request of its own when a step ran after all', async () => {
    const after = await build('cold.jsonl');
    const ports = await build('one-line.jsonl', { after });
    expect(writesOf(ports)).toEqual([['web'], ['api']]);
    expect(ports.requests[1]?.target['api']).toMatchObject({
      output: ['type=cacheonly'],
      tags: [],
      'cache-from': ports.requests[0]?.target['api']?.['cache-from'],
    });
    expect(warningsOf(ports).join()).not.toContain('not written');
    expect(ports.runner.outputs.get('cache-hit-rate')).toBe('84');
    expect(ports.runner.summary).toContain('written');
  });

  test('that this request fails is a warning, and the next build writes it', async () => {
    const after = await build('cold.jsonl');
    const failed = await build('one-line.jsonl', { after, writing: 1 });
    expect(warningsOf(failed).join()).toMatch(/The cache of api was not written: .*denied/);
    expect(failed.runner.outputs.get('outcome')).toBe('pushed');
    const next = await build('warm.jsonl', { after: failed });
    expect(writesOf(next)).toEqual([['api', 'web']]);
  });

  test('that this request breaks off in the middle of the export is a warning too', async () => {
    const after = await build('cold.jsonl');
    const started = mapVertices(fixture('one-line.jsonl'), ({ completed, ...vertex }) =>
      /api\] exporting cache/.test(vertex.name) || completed === undefined
        ? [vertex]
        : [{ ...vertex, completed }],
    );
    const failed = await build('one-line.jsonl', {
      after,
      writing: 1,
      broken: `${started}\nERROR: EOF`,
    });
    expect(warningsOf(failed).join()).toMatch(/The cache of api was not written: .*EOF/);
  });

  test('that this request cannot even be run is a warning too: the images are pushed', async () => {
    const after = await build('cold.jsonl');
    const failed = await build('one-line.jsonl', { after, writing: 1, broken: new Error('EPERM') });
    expect(warningsOf(failed).join()).toMatch(/The cache of api was not written: EPERM/);
    expect(failed.runner.outputs.get('outcome')).toBe('pushed');
  });

  test('this request writes no other cache and pushes nothing, of what it builds upon neither', async () => {
    const after = await build('cold.jsonl');
    const { requests } = await build('one-line.jsonl', { after });
    for (const target of Object.values(requests[1]?.target ?? {}))
      expect(target).toMatchObject({ output: ['type=cacheonly'], tags: [] });
    expect(requests[1]?.target['web']?.['cache-to']).toBeUndefined();
  });

  test('is written when it was not found, though the builder had all of it', async () => {
    const after = await build('cold.jsonl');
    const edit = (events: string): string =>
      mapVertices(events, (vertex) =>
        vertex.name.startsWith('[api] importing cache')
          ? [{ ...vertex, error: 'not found' }]
          : [vertex],
      );
    expect(writesOf(await build('warm.jsonl', { after, edit }))).toEqual([['web'], ['api']]);
  });

  test('is written when another base image was built upon, though the builder had all of it', async () => {
    const after = await build('cold.jsonl');
    const edit = (events: string): string =>
      mapVertices(events, (vertex) => [
        { ...vertex, name: vertex.name.replace(/@sha256:\w{8}/, '@sha256:00000000') },
      ]);
    expect(writesOf(await build('warm.jsonl', { after, edit }))).toEqual([['web'], ['api']]);
  });

  test('is written where nothing may be taken from it, and where layers are forgotten that are not', async () => {
    const given: readonly FakeOptions['inputs'][] = [
      { ...inputs, 'no-cache': 'true' },
      { ...inputs, cache: 's3', 'cache-options': 'bucket=abc\nregion=r' },
    ];
    for (const one of given) {
      const first = await build('cold.jsonl', { inputs: one });
      expect(writesOf(await build('warm.jsonl', { after: first, inputs: one }))).toEqual([
        ['api', 'web'],
      ]);
    }
  });

  test('is written where another has taken its place, though the builder had all of it', async () => {
    const after = await build('cold.jsonl');
    expect(writesOf(await build('warm.jsonl', { after, replaced: true }))).toEqual([
      ['api', 'web'],
    ]);
  });

  test('written after all, it is vouched for only if nothing ran anew for it', async () => {
    const after = await build('cold.jsonl');
    const first = await build('one-line.jsonl', { after });
    // Its second request ran a step again, as the fixture tells of both.
    expect(writesOf(first)).toEqual([['web'], ['api']]);
    expect(writesOf(await build('warm.jsonl', { after: first }))).toEqual([['api', 'web']]);
    const cached = (events: string, { group }: Request): string =>
      group.default.targets.length > 1
        ? events
        : mapVertices(events, (vertex) => [{ ...vertex, cached: true }]);
    const second = await build('one-line.jsonl', { after, edit: cached });
    expect(writesOf(second)).toEqual([['web'], ['api']]);
    expect(writesOf(await build('warm.jsonl', { after: second }))).toEqual([['web']]);
  });

  test('of another branch says nothing of the own one', async () => {
    const after = await build('cold.jsonl');
    const environment = { GITHUB_REF: 'refs/heads/next', GITHUB_REF_NAME: 'next' };
    const ports = await build('warm.jsonl', { after, environment });
    expect(writesOf(ports)).toEqual([['api', 'web']]);
  });
});

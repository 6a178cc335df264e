import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { runAction } from '../../src/core/action.ts';
import type { FakeOptions } from '../fakes/ports.ts';
import { buildPorts, fixture, onBuild, type BuildPorts } from './setup.ts';

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

let runs = 0;

/** Builds on a machine of its own with what the builds before left in the cache service. */
async function build(
  events: string,
  { after, ...options }: FakeOptions & { readonly after?: BuildPorts } = {},
): Promise<BuildPorts> {
  runs += 1;
  const ports = buildPorts({
    ...options,
    files: { ...files, ...options.files },
    environment: { GITHUB_RUN_ID: String(runs), ...options.environment },
  });
  for (const [key, entry] of after?.cache.entries ?? []) ports.cache.entries.set(key, entry);
  onBuild(ports, fixture(events));
  expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
  return ports;
}

const changed = { '/workspace/apps/api/main.py': 'two' };
const branch = { GITHUB_REF: 'refs/heads/next', GITHUB_REF_NAME: 'next' };

const missesOf = ({ runner }: BuildPorts): unknown =>
  JSON.parse(runner.outputs.get('first-miss') ?? '');

describe('a build after another', () => {
  test('says which step missed first and why, in the output and in the summary', async () => {
    const ports = await build('one-line.jsonl', {
      after: await build('cold.jsonl'),
      files: changed,
    });
    const reasons = [{ kind: 'files', detail: 'main.py' }];
    expect(missesOf(ports)).toEqual({
      api: [{ stage: 'runtime', step: 'runtime 5/6 COPY main.py .', reasons }],
    });
    expect(ports.runner.summary).toContain(
      '| api | `runtime 5/6 COPY main.py .` | copied files changed: main.py |',
    );
  });

  test('a branch compares with the branch it comes from, then with itself', async () => {
    const main = await build('cold.jsonl');
    const first = await build('one-line.jsonl', {
      after: main,
      files: changed,
      environment: branch,
    });
    expect(missesOf(first)).toMatchObject({ api: [{ reasons: [{ kind: 'files' }] }] });
    const again = { after: first, files: changed };
    const second = await build('one-line.jsonl', { ...again, environment: branch });
    expect(missesOf(second)).toMatchObject({ api: [{ reasons: [{ kind: 'unknown' }] }] });
    const third = await build('one-line.jsonl', again);
    expect(missesOf(third)).toMatchObject({ api: [{ reasons: [{ kind: 'files' }] }] });
  });

  test('a record that tells nothing new is not written again', async () => {
    const first = await build('cold.jsonl');
    expect(first.cache.entries.size).toBe(1);
    const second = await build('cold.jsonl', { after: first });
    expect(second.cache.entries.size).toBe(1);
    const third = await build('one-line.jsonl', { after: second, files: changed });
    expect(third.cache.entries.size).toBe(2);
  });

  test('other targets and platforms of the same image have records of their own', async () => {
    const after = await build('cold.jsonl');
    const images =
      '[{"name":"api","context":"apps/api","target":"test"},{"name":"web","context":"apps/web"}]';
    const given = { after, files: changed, inputs: { images, password: 'p', username: 'u' } };
    expect(missesOf(await build('one-line.jsonl', given))).toMatchObject({
      api: [{ reasons: [{ kind: 'no-record' }] }],
    });
  });

  test('the record and its folder leave nothing on the machine', async () => {
    const ports = await build('cold.jsonl');
    const left = [...ports.files.texts.keys(), ...ports.files.folders];
    expect(left.filter((path) => path.startsWith('/temp'))).toEqual([]);
  });
});

/** The events of a build with the time its cache exports took put in, in seconds. */
function exporting(events: string, seconds: number): string {
  const end = new Date(Date.parse('2026-01-01T00:00:00Z') + seconds * 1000).toISOString();
  const times = { started: '2026-01-01T00:00:00Z', completed: end };
  const vertex = { digest: 'sha256:0', name: '[api] exporting cache to registry', ...times };
  return `${fixture(events)}\n${JSON.stringify({ vertexes: [vertex] })}`;
}

describe('what the cache is worth', () => {
  test('the times of steps are remembered while they hit', async () => {
    const cold = await build('cold.jsonl');
    const warm = await build('warm.jsonl', { after: cold });
    const again = await build('warm.jsonl', { after: warm });
    const saved = [cold, warm, again].map(({ runner }) => runner.outputs.get('saved-ms'));
    expect(saved[0]).toBe('0');
    const ran = Number(cold.runner.outputs.get('missed-ms'));
    expect(Math.abs(Number(saved[1]) - ran)).toBeLessThan(10);
    expect(saved[2]).toBe(saved[1]);
    expect(warm.runner.summary).toMatch(/The steps that hit took 5\.\d s when they last ran\./);
  });

  test('it is said when it cost more than it saved, and only then', async () => {
    const after = await build('cold.jsonl');
    const warningsOf = async (seconds: number, past: BuildPorts | undefined): Promise<string> => {
      const ports = buildPorts({ files });
      for (const [key, entry] of past?.cache.entries ?? []) ports.cache.entries.set(key, entry);
      onBuild(ports, exporting('warm.jsonl', seconds));
      await runAction(buildWithRegistryCache, ports);
      const warnings = ports.runner.annotations.filter(({ level }) => level === 'warning');
      return warnings.map(({ message }) => message).join('\n');
    };
    expect(await warningsOf(40, after)).toMatch(
      /^The cache cost more than it saved: .* and 4\d\.\d s to write it[\s\S]*took 5\.\d s when they last ran[\s\S]*cache-mode: min/,
    );
    expect(await warningsOf(1, after)).toBe('');
    expect(await warningsOf(40, undefined)).toBe('');
  });

  test('a first build has invested, not lost', async () => {
    const ports = buildPorts({ files });
    onBuild(ports, exporting('cold.jsonl', 40));
    await runAction(buildWithRegistryCache, ports);
    expect(ports.runner.annotations.map(({ level }) => level)).not.toContain('warning');
  });

  test('bytes of layers are told where BuildKit counts them', async () => {
    const layer = { id: 'sha256:1', vertex: '', current: 1024, total: 2048 };
    const target = /"digest":"(sha256:\w+)"[^}]*"name":"\[api deps 4\/4\]/;
    const [, vertex = ''] = target.exec(fixture('warm.jsonl')) ?? [];
    expect(vertex).not.toBe('');
    const sources = { id: 'transferring context:', vertex, current: 999 };
    const ports = buildPorts({ files });
    const statuses = [{ ...layer, vertex }, { ...layer, vertex, current: 2048 }, sources];
    onBuild(ports, `${fixture('warm.jsonl')}\n${JSON.stringify({ statuses })}`);
    await runAction(buildWithRegistryCache, ports);
    expect(ports.runner.outputs.get('cache-import-bytes')).toBe('2048');
    expect(ports.runner.outputs.get('cache-export-bytes')).toBe('');
    expect(ports.runner.summary).toContain('(2.0 KiB) reading the cache');
  });
});

describe('what may not or cannot be kept', () => {
  test('a fork reads the record and writes none', async () => {
    const ports = await build('one-line.jsonl', {
      after: await build('cold.jsonl'),
      files: changed,
      environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
      event: {
        repository: { default_branch: 'main' },
        pull_request: { head: { repo: { full_name: 'stranger/x' } } },
      },
    });
    expect(missesOf(ports)).toMatchObject({ api: [{ reasons: [{ kind: 'files' }] }] });
    expect(ports.cache.entries.size).toBe(1);
  });

  test('a cache service that fails is a line of the log and nothing else', async () => {
    const ports = buildPorts({ files });
    ports.cache.fault = { status: 'failed', why: '503 from the service' };
    onBuild(ports, fixture('one-line.jsonl'));
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
    expect(ports.runner.log.join('\n')).toMatch(
      /record of the last build was not read: 503[\s\S]*record of this build was not kept: 503/,
    );
    expect(ports.runner.annotations.map(({ level }) => level)).not.toContain('warning');
    expect(missesOf(ports)).toMatchObject({ api: [{ reasons: [{ kind: 'no-record' }] }] });
  });

  test('a cache service that throws, and a record that is none', async () => {
    const ports = buildPorts({ files });
    ports.cache.restore = async () => Promise.reject(new Error('out of order'));
    onBuild(ports, fixture('one-line.jsonl'));
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
    expect(ports.runner.log.join('\n')).toContain(
      'record of the last build was not read: out of order',
    );
    const first = await build('cold.jsonl');
    for (const [key, entry] of first.cache.entries) {
      const broken = [...entry.keys()].map((path): [string, string] => [
        path,
        '{"version":1,"images":[{}]}',
      ]);
      first.cache.entries.set(key, new Map(broken));
    }
    const second = await build('one-line.jsonl', { after: first, files: changed });
    expect(missesOf(second)).toMatchObject({ api: [{ reasons: [{ kind: 'no-record' }] }] });
  });

  test('a context that is too large: the reason is left open', async () => {
    const first = await build('cold.jsonl');
    const ports = buildPorts({ files: { ...files, ...changed } });
    for (const [key, entry] of first.cache.entries) ports.cache.entries.set(key, entry);
    ports.tree.isTooLarge = true;
    onBuild(ports, fixture('one-line.jsonl'));
    await runAction(buildWithRegistryCache, ports);
    expect(missesOf(ports)).toMatchObject({
      api: [{ reasons: [{ kind: 'unknown', detail: expect.stringContaining('what it copies') }] }],
    });
  });

  test('without a cache nothing is read or kept', async () => {
    const inputs = { images: 'api=apps/api\nweb=apps/web', cache: 'none' };
    const ports = await build('one-line.jsonl', { inputs });
    expect(missesOf(ports)).toMatchObject({ api: [{ reasons: [{ kind: 'no-cache' }] }] });
    expect(ports.cache.entries.size).toBe(0);
  });
});

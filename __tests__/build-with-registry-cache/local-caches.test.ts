import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { leaveNothing } from '../../src/build-with-registry-cache/post.ts';
import { runAction } from '../../src/core/action.ts';
import { buildPorts, fixture, inputs as usual, type BuildPorts } from './setup.ts';

const kept = '/cache/ghcr.io/jazielflo/copilotos-bridge/api@buildcache';
const fresh = '/cache/.new-000000/ghcr.io/jazielflo/copilotos-bridge/api@buildcache';

interface Build {
  readonly exitCode?: number;
  /** What the exporter leaves in the fresh folder, by name. */
  readonly writes?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

const whole = { 'index.json': 'new', 'blobs/sha256/2': 'two' };
const before = { [`${kept}/index.json`]: 'old', [`${kept}/blobs/sha256/1`]: 'one' };

/** A machine whose builder writes a local cache, and whose `mv` moves. */
function building({ exitCode = 0, writes = whole, files = {} }: Build): BuildPorts {
  const inputs = {
    ...usual,
    images: 'api=apps/api',
    cache: 'local',
    'cache-options': 'folder=/cache',
  };
  const ports = buildPorts({ inputs, files });
  ports.exec
    .on(/buildx bake/, () => {
      for (const [name, text] of Object.entries(writes))
        ports.files.texts.set(`${fresh}/${name}`, text);
      return { exitCode, stderr: exitCode === 0 ? fixture('single.jsonl') : 'ERROR: broken' };
    })
    .on(/^mv -T/, ({ args: [, from = '', to = ''] }) => {
      for (const [path, text] of [...ports.files.texts]) {
        if (!path.startsWith(`${from}/`)) continue;
        ports.files.texts.delete(path);
        ports.files.texts.set(to + path.slice(from.length), text);
      }
      return {};
    });
  return ports;
}

/** Everything below the folder of the caches. */
const cacheOf = ({ files }: BuildPorts): Readonly<Record<string, string>> =>
  Object.fromEntries([...files.texts].filter(([path]) => path.startsWith('/cache/')));

const below = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(names).map(([name, text]) => [`${kept}/${name}`, text]));

const run = async (ports: BuildPorts): Promise<boolean> => runAction(buildWithRegistryCache, ports);

describe('a local cache', () => {
  test('is what the last build wrote and no more: it does not grow', async () => {
    const ports = building({ files: before });
    expect(await run(ports)).toBe(true);
    expect(cacheOf(ports)).toEqual(below(whole));
    expect([...ports.files.folders].filter((path) => path.includes('.new-'))).toEqual([]);
  });

  test('the first one is kept too; one that is not there is not looked up', async () => {
    const ports = building({});
    expect(await run(ports)).toBe(true);
    expect(cacheOf(ports)).toEqual(below(whole));
    const command = ports.exec.commands.find(({ args }) => args.includes('bake'));
    expect(String(command?.stdin)).not.toContain('cache-from');
  });

  test('stays as it was when its export did not come to an end', async () => {
    const ports = building({ files: before, writes: { 'blobs/sha256/2': 'half' } });
    expect(await run(ports)).toBe(true);
    expect(cacheOf(ports)).toEqual(before);
  });

  test('stays as it was when the build fails', async () => {
    const ports = building({ files: before, exitCode: 1 });
    expect(await run(ports)).toBe(false);
    expect(cacheOf(ports)).toEqual(before);
  });

  test.each([
    ['the old one cannot be taken away', /^mv -T \S*@buildcache \/cache\/\.new/],
    ['the fresh one cannot be put there', /^mv -T \/cache\/\.new-\S*\/ghcr/],
  ])('%s: a warning, the old cache stays, nothing else is left', async (_name, move) => {
    const ports = building({ files: before });
    ports.exec.on(move, { exitCode: 1, stderr: 'mv: Permission denied\n' });
    expect(await run(ports)).toBe(true);
    expect(cacheOf(ports)).toEqual(before);
    const warnings = ports.runner.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toContain(
      'A local cache could not be put in its place: mv: Permission denied',
    );
  });

  test('what a killed build was writing is removed in post', async () => {
    const ports = building({});
    ports.exec.on(/buildx bake/, () => {
      throw new Error('killed');
    });
    await run(ports);
    const state = Object.fromEntries(ports.runner.state);
    expect(state['build-fresh-caches']).toBe('/cache/.new-000000');
    const left = { ...before, [`${fresh}/index.json`]: '', [`${state['build-folder']}/x`]: '' };
    const later = buildPorts({ state, files: left });
    await runAction(leaveNothing, later, 'post');
    expect(cacheOf(later)).toEqual(before);
  });
});

describe('a first build where a lookup does not tell that nothing is there', () => {
  const events = fixture('cold.jsonl')
    .replaceAll(/importing cache manifest from [^"]*/g, 'importing cache manifest from s3:12345')
    .replaceAll(/"error":"[^"]*not found"/g, '"error":""');
  const inputs = {
    ...usual,
    cache: 's3',
    'cache-options': 'bucket=b\nregion=r',
    'cache-hit-below': 'fail',
  };
  const build = async (after?: BuildPorts): Promise<BuildPorts> => {
    const ports = buildPorts({ inputs, environment: { GITHUB_RUN_ID: after ? '2' : '1' } });
    for (const [key, entry] of after?.cache.entries ?? []) ports.cache.entries.set(key, entry);
    ports.exec.on(/buildx bake/, { stderr: events });
    await run(ports);
    return ports;
  };

  test('is not below the threshold; the next one that hits nothing is', async () => {
    const first = await build();
    expect(first.runner.failures).toEqual([]);
    expect(first.runner.summary).toContain('Cache: none was there yet');
    const second = await build(first);
    expect(second.runner.failures[0]).toMatch(/^The cache hit rate is 0 %/);
    expect(second.runner.summary).toContain(
      '| api | read `ghcr.io/jazielflo/copilotos-bridge/api:buildcache` | looked up |',
    );
  });
});

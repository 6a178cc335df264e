import { describe, expect, test } from '@jest/globals';
import { longestLineage, readNote } from '../../src/venv-cache/downloads.ts';
import type { FakePorts } from '../fakes/ports.ts';
import { job, variablesOf, type MachineOptions } from './world.ts';

const requirements = (text: string): MachineOptions['files'] => ({
  '/workspace/requirements.txt': text,
});
const layerOf = (ports: FakePorts): string =>
  variablesOf(ports, /pip install/)['PIP_CACHE_DIR'] ?? '';
const layers = ({ cache }: FakePorts): readonly string[] =>
  [...cache.entries.keys()].filter((key) => key.startsWith('venv-downloads-'));

/** What pip leaves in its cache when it has built a wheel. */
function buildWheel(name: string): (ports: FakePorts) => void {
  return (ports) => {
    const folder = layerOf(ports);
    ports.files.texts.set(`${folder}/wheels/aa/bb/${name}.whl`, 'built');
    ports.files.texts.set(`${folder}/http-v2/cc/dd`, 'downloaded');
    ports.files.texts.set(`${folder}/selfcheck/ee.json`, '{}');
  };
}

describe('on a runner of GitHub', () => {
  test('the installer keeps its cache where the job ends with it', async () => {
    const ports = await job();
    expect(layerOf(ports)).toMatch(/^\/temp\/copilotos-venv\/downloads-pip-[0-9a-f]{8}$/);
    const uv = await job({ uv: '0.13.9' });
    expect(variablesOf(uv, /^uv pip/)['UV_CACHE_DIR']).toMatch(/downloads-uv-/);
    expect(variablesOf(uv, /^uv venv/)['UV_CACHE_DIR']).toMatch(/downloads-uv-/);
  });

  test('wheels that were built are saved, what an index gives again is not', async () => {
    const first = await job({}, undefined, buildWheel('one'));
    const [key = ''] = layers(first);
    expect(layers(first)).toHaveLength(1);
    const saved = [...(first.cache.entries.get(key)?.keys() ?? [])];
    expect(saved.map((path) => path.replace(/^.*downloads-pip-\w+\//, '')).sort()).toEqual([
      'copilotos-downloads.json',
      'wheels/aa/bb/one.whl',
    ]);
  });

  test('nothing built: nothing saved', async () => {
    expect(layers(await job())).toEqual([]);
  });

  test('other requirements begin with what was built for these', async () => {
    const first = await job({}, undefined, buildWheel('one'));
    const second = await job({ files: requirements('requests==2.32.0\n') }, first);
    expect(second.runner.outputs.get('download-cache-matched-key')).toBe(layers(first)[0]);
    expect(second.files.texts.has(`${layerOf(second)}/wheels/aa/bb/one.whl`)).toBe(true);
    expect(layers(second)).toEqual(layers(first));
  });

  test('a wheel more is saved under the new key, one generation on', async () => {
    const first = await job({}, undefined, buildWheel('one'));
    const second = await job({ files: requirements('six\n') }, first, buildWheel('two'));
    expect(layers(second)).toHaveLength(2);
    const note = readNote(second.files.texts.get(`${layerOf(second)}/copilotos-downloads.json`));
    expect(note).toEqual({
      generation: 1,
      built: ['wheels/aa/bb/one.whl', 'wheels/aa/bb/two.whl'],
    });
  });

  test('after so many generations it begins anew, so that it does not grow for ever', async () => {
    let ports = await job({}, undefined, buildWheel('w0'));
    for (let turn = 1; turn <= longestLineage + 1; turn += 1)
      ports = await job({ files: requirements(`six==${turn}\n`) }, ports, buildWheel(`w${turn}`));
    const note = readNote(ports.files.texts.get(`${layerOf(ports)}/copilotos-downloads.json`));
    expect(note).toEqual({ generation: 0, built: [`wheels/aa/bb/w${longestLineage + 1}.whl`] });
  });

  test('it is not asked for when the environment was restored', async () => {
    const first = await job({}, undefined, buildWheel('one'));
    const second = await job({}, first);
    expect(second.runner.outputs.get('cache-hit')).toBe('true');
    expect(second.runner.outputs.get('download-cache-ms')).toBe('');
    expect(layers(second)).toHaveLength(1);
  });

  test('one without a word on how it came to be is not taken', async () => {
    const first = await job({}, undefined, buildWheel('one'));
    for (const key of layers(first)) {
      const entry = new Map(first.cache.entries.get(key));
      for (const path of [...entry.keys()]) if (path.endsWith('.json')) entry.delete(path);
      first.cache.entries.set(key, entry);
    }
    const second = await job({ files: requirements('six\n') }, first);
    expect(second.runner.outputs.get('download-cache-matched-key')).toBe('');
    expect(second.files.texts.has(`${layerOf(second)}/wheels/aa/bb/one.whl`)).toBe(false);
  });

  test('one that is damaged is replaced by what is built anew', async () => {
    const withoutEnvironment = (ports: FakePorts): FakePorts => {
      ports.cache.entries.delete(ports.runner.outputs.get('cache-key') ?? '');
      return ports;
    };
    const first = withoutEnvironment(await job({}, undefined, buildWheel('one')));
    const [key = ''] = layers(first);
    first.cache.entries.set(key, new Map());
    const second = withoutEnvironment(await job({}, first, buildWheel('one')));
    const third = await job({}, second);
    expect(third.runner.outputs.get('download-cache-matched-key')).toBe(`${key}-mended-20454`);
    expect(third.files.texts.has(`${layerOf(third)}/wheels/aa/bb/one.whl`)).toBe(true);
  });
});

describe('left to whoever has a better one', () => {
  test.each<[string, MachineOptions]>([
    ['on a machine that keeps its disk', { environment: { RUNNER_ENVIRONMENT: 'self-hosted' } }],
    ['where the user has set one up', { environment: { PIP_CACHE_DIR: '/cache/pip' } }],
    ['where there is to be none', { environment: { PIP_NO_CACHE_DIR: '1' } }],
    ['by download-cache: none', { inputs: { 'download-cache': 'none' } }],
  ])('%s', async (_name, options) => {
    const ports = await job(options);
    expect(variablesOf(ports, /pip install/)['PIP_CACHE_DIR']).toBeUndefined();
    expect(ports.runner.outputs.get('download-cache-ms')).toBe('');
  });

  test('the cache of uv, too', async () => {
    const ports = await job({ uv: '0.13.9', environment: { UV_CACHE_DIR: '/cache/uv' } });
    expect(variablesOf(ports, /^uv pip/)).toEqual({});
  });
});

describe('download-cache: all', () => {
  const all = { inputs: { 'download-cache': 'all' } };

  test('keeps what was downloaded too, and restores it for other requirements', async () => {
    const first = await job(all, undefined, buildWheel('one'));
    const second = await job({ ...all, files: requirements('six\n') }, first);
    expect(second.files.texts.has(`${layerOf(second)}/http-v2/cc/dd`)).toBe(true);
    expect(layers(second)).toHaveLength(2);
  });

  test('prunes nothing of uv; built prunes by its own command', async () => {
    const commands = async (mode: string): Promise<readonly string[]> => {
      const options = { uv: '0.13.9', inputs: { 'download-cache': mode } };
      const ports = await job(options, undefined, (main) => {
        const folder = variablesOf(main, /^uv pip/)['UV_CACHE_DIR'] ?? '';
        main.files.texts.set(`${folder}/sdists-v11/index/docopt/0.6.2/x/docopt.whl`, '');
      });
      expect(layers(ports)).toHaveLength(1);
      return ports.exec.lines.filter((line) => line.startsWith('uv cache'));
    };
    expect(await commands('all')).toEqual([]);
    expect(await commands('built')).toEqual(['uv cache prune --ci']);
  });

  test('what could not be pruned is not saved, and the job stays green', async () => {
    const options = { uv: '0.3.0', inputs: { 'download-cache': 'built' } };
    const ports = await job(options, undefined, (main) => {
      const folder = variablesOf(main, /^uv pip/)['UV_CACHE_DIR'] ?? '';
      main.files.texts.set(`${folder}/sdists-v11/x/docopt.whl`, '');
      main.exec.on(/^uv cache/, { exitCode: 2 });
    });
    expect(layers(ports)).toEqual([]);
    expect(ports.runner.failures).toEqual([]);
    expect(ports.runner.summary).toContain(
      'The download cache is not saved: uv cache prune --ci ended with exit code 2.',
    );
  });
});

test('of uv, source distributions are kept with what was built from them, pages of indexes are not', async () => {
  const ports = await job({ uv: '0.13.9' }, undefined, (main) => {
    const folder = variablesOf(main, /^uv pip/)['UV_CACHE_DIR'] ?? '';
    for (const path of ['simple-v28/index/six.rkyv', 'wheels-v8/six.msgpack', 'sdists-v11/x/a.whl'])
      main.files.texts.set(`${folder}/${path}`, '');
  });
  const [key = ''] = layers(ports);
  const saved = [...(ports.cache.entries.get(key)?.keys() ?? [])];
  expect(saved.map((path) => path.replace(/^.*downloads-uv-\w+\//, '')).sort()).toEqual([
    'copilotos-downloads.json',
    'sdists-v11/x/a.whl',
  ]);
});

test.each([undefined, '', 'null', '{"generation":1}', '{"built":[]}'])('%p is no note', (text) => {
  expect(readNote(text)).toBeUndefined();
});

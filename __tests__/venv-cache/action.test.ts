import { describe, expect, test } from '@jest/globals';
import { parseNotice } from '../../src/core/notice.ts';
import { runAction } from '../../src/core/action.ts';
import { venvCache } from '../../src/venv-cache/action.ts';
import { saveVenv } from '../../src/venv-cache/saving.ts';
import type { Inspection } from '../../src/venv-cache/inspection.ts';
import type { FakePorts } from '../fakes/ports.ts';
import {
  alter,
  alterArchive,
  alterArchived,
  folder,
  inspection,
  installs,
  job,
  machine,
  stampPath,
  variablesOf,
  warnings,
  type MachineOptions,
} from './world.ts';

const output = ({ runner }: FakePorts, name: string): string | undefined =>
  runner.outputs.get(name);

describe('a job whose environment is cached nowhere', () => {
  test('makes it, installs, puts it first, and saves it once', async () => {
    const ports = await job();
    expect(installs(ports)).toEqual([
      '/python/3.11.7/bin/python3.11 -m venv /workspace/.venv',
      '/workspace/.venv/bin/python -m pip install --no-input --progress-bar off -r /workspace/requirements.txt',
    ]);
    expect(ports.runner.paths).toEqual([`${folder}/bin`]);
    expect([...ports.runner.variables]).toEqual([['VIRTUAL_ENV', folder]]);
    expect([...ports.cache.entries.keys()]).toEqual([output(ports, 'cache-key')]);
    expect(Object.fromEntries(ports.runner.outputs)).toMatchObject({
      'cache-hit': 'false',
      'cache-matched-key': '',
      'venv-path': folder,
      'python-version': '3.11.7',
      installer: 'pip',
      reason: 'nothing is cached for its key',
      'install-ms': '20000',
      'saved-ms': '',
      'archive-bytes': '',
    });
    expect(Number(output(ports, 'venv-bytes'))).toBeGreaterThan(0);
    expect(ports.runner.failures).toEqual([]);
    expect(warnings(ports)).toEqual([]);
  });

  test.each(['-e\n.[dev]', '--group\ndev', '--group=pyproject.toml:dev'])(
    'knows by its key of the pyproject.toml that %j reads',
    async (args) => {
      const keyWith = async (text: string): Promise<string | undefined> => {
        const files = { '/workspace/pyproject.toml': text };
        return output(await job({ inputs: { 'install-args': args }, files }), 'cache-key');
      };
      expect(await keyWith('[dependency-groups]\ndev = ["six"]')).not.toBe(
        await keyWith('dev = []'),
      );
    },
  );

  test('says so in one line for people and for the report', async () => {
    const ports = await job();
    const notice = ports.runner.annotations.find(({ level }) => level === 'notice');
    expect(parseNotice(notice?.message ?? '')).toEqual({
      sentence:
        'Made the environment of 4 packages on Python 3.11.7 with pip in 20.0 s, since nothing is cached for its key',
      facts: {
        cache: 'venv',
        hit: 'false',
        restore_ms: '0',
        install_ms: '20000',
        bytes: output(ports, 'venv-bytes'),
        installer: 'pip',
      },
    });
  });
});

describe('the next job', () => {
  test('restores it, runs nothing but the check, and saves nothing', async () => {
    const second = await job({}, await job());
    expect(installs(second)).toEqual([]);
    expect(second.runner.paths).toEqual([`${folder}/bin`]);
    expect(second.cache.entries.size).toBe(1);
    expect(Object.fromEntries(second.runner.outputs)).toMatchObject({
      'cache-hit': 'true',
      'cache-matched-key': output(second, 'cache-key'),
      reason: '',
      'restore-ms': '1000',
      'install-ms': '',
      'saved-ms': '19000',
    });
    expect(second.runner.summary).toContain(
      'Restored the environment of 4 packages on Python 3.11.7 in 1.0 s; installing it had taken 20.0 s.',
    );
    expect(warnings(second)).toEqual([]);
  });

  test('finds nothing of an older environment that was in the way', async () => {
    const files = { [`${folder}/pyvenv.cfg`]: '', [`${folder}/lib/left-over`]: '' };
    const second = await job({ files }, await job());
    expect(output(second, 'cache-hit')).toBe('true');
    expect(second.files.texts.has(`${folder}/lib/left-over`)).toBe(false);
  });

  const other: Readonly<Record<string, MachineOptions>> = {
    'a requirement': { files: { '/workspace/requirements.txt': 'requests==2.32.0\n' } },
    'the patch release of Python': { python: { version: '3.11.9' } },
    'the place of Python': { python: { prefix: '/usr' } },
    'the libc': { python: { libc: 'glibc 2.39' } },
    'the system': { files: { '/etc/os-release': 'ID=ubuntu\nVERSION_ID="24.04"\n' } },
    'the installer': { uv: '0.13.9' },
    'the pip': { python: { pip: '24.0' } },
    'an argument': { inputs: { 'install-args': '--pre' } },
    'an index': { environment: { PIP_INDEX_URL: 'https://index.example/simple' } },
    'the configuration of pip': {
      files: { '/etc/pip.conf': '[global]\nindex-url = https://i.example/\n' },
    },
    'a suffix': { inputs: { 'cache-suffix': 'gpu' } },
    'the folder': { inputs: { path: 'venv' } },
  };
  test.each(Object.keys(other))('has another key when it differs in %s', async (name) => {
    const first = await job();
    const second = await job(other[name], first);
    expect(output(second, 'cache-hit')).toBe('false');
    expect(output(second, 'cache-key')).not.toBe(output(first, 'cache-key'));
  });

  const same: Readonly<Record<string, MachineOptions>> = {
    'how a path is written': { inputs: { path: './lib/../.venv/', 'working-directory': 'api/..' } },
    'line ends': { files: { '/workspace/requirements.txt': 'requests==2.31.0\r\n' } },
    'the order of inputs': { inputs: { requirements: './requirements.txt\nrequirements.txt' } },
    'who runs it': { environment: { GITHUB_ACTOR: 'somebody', GITHUB_SHA: '2' } },
  };
  test.each(Object.keys(same))('has the same key when it differs in %s', async (name) => {
    const second = await job(same[name], await job());
    expect(output(second, 'cache-hit')).toBe('true');
  });
});

describe('an environment that was restored and is not right is made anew', () => {
  const wrong: Readonly<Record<string, readonly [Partial<Inspection>, string]>> = {
    'another Python': [{ version: '3.11.2' }, 'its Python is 3.11.2, not 3.11.7'],
    'another prefix': [{ prefix: '/usr' }, 'its prefix is /usr, not /python/3.11.7'],
    'another implementation': [
      { implementation: 'PyPy' },
      'its implementation is PyPy, not CPython',
    ],
    'another folder': [
      { isHome: false },
      'its interpreter takes another folder for its environment',
    ],
    'a package gone': [
      { packages: { pip: '23.2.1' } },
      'its packages have changed: idna 3.20 → missing',
    ],
    'files gone': [{ hollow: ['idna'] }, 'files of its packages are gone: idna'],
    'requirements not met': [{ unmet: ['six is not installed'] }, 'requirements are not met: six'],
    'broken dependencies': [
      { broken: ['a needs b'] },
      'its packages do not fit each other: a needs b',
    ],
    'foreign programs': [{ foreign: ['pytest'] }, 'its programs start another Python: pytest'],
  };
  test.each(Object.keys(wrong))('%s', async (name) => {
    const [change, reason] = wrong[name] ?? [{}, ''];
    const first = await job();
    alterArchived(first, change);
    const second = await job({}, first);
    expect(output(second, 'cache-hit')).toBe('false');
    expect(output(second, 'reason')).toContain(
      `the one that was restored could not be used: ${reason}`,
    );
    expect(installs(second)).toHaveLength(2);
    expect(warnings(second)).toEqual([
      expect.stringContaining('A restored environment was made anew'),
    ]);
    expect(second.runner.failures).toEqual([]);
  });

  test('its interpreter gone', async () => {
    const first = await job();
    alterArchive(first, (texts) => texts.delete(`${folder}/lib/content`));
    for (const [key, entry] of first.cache.entries)
      first.cache.entries.set(key, new Map([...entry, [`${folder}/half`, '']]));
    const second = await job({}, first);
    expect(output(second, 'cache-hit')).toBe('false');
    expect(second.files.texts.has(`${folder}/half`)).toBe(false);
  });

  test.each([
    ['without a word on how it was made', ''],
    ['with a word that is not ours', '{"format":1,"key":'],
  ])('%s', async (_name, text) => {
    const first = await job();
    alterArchive(first, (texts) => texts.set(stampPath, text));
    const second = await job({}, first);
    expect(output(second, 'reason')).toContain('it does not say how it was made');
  });

  test('made for another key', async () => {
    const first = await job();
    alterArchive(first, (texts) =>
      texts.set(stampPath, (texts.get(stampPath) ?? '').replace('"venv-', '"other-')),
    );
    const second = await job({}, first);
    expect(output(second, 'reason')).toContain('it was made for another key');
  });

  test('is replaced: what was made is saved beside it, and restored by the next run', async () => {
    const first = await job();
    alterArchived(first, { hollow: ['idna'] });
    const second = await job({}, first);
    expect(warnings(second)).toEqual([expect.stringContaining('is saved beside it')]);
    expect(second.cache.entries.size).toBe(2);
    const third = await job({}, second);
    expect(output(third, 'cache-hit')).toBe('true');
    expect(output(third, 'cache-matched-key')).toBe(
      `${output(third, 'cache-key') ?? ''}-mended-20454`,
    );
    expect(third.cache.entries.size).toBe(2);
    expect(warnings(third)).toEqual([]);
  });

  test('stays where the run may not save, and that is said', async () => {
    const first = await job();
    alterArchived(first, { hollow: ['idna'] });
    const second = await job({ inputs: { save: 'never' } }, first);
    expect(second.cache.entries.size).toBe(1);
    expect(warnings(second)).toEqual([expect.stringContaining('until a run that may save')]);
  });
});

describe('an archive that', () => {
  const failing = async (fault: { readonly isDamaged?: true }): Promise<FakePorts> => {
    const first = await job();
    const ports = machine();
    for (const [key, entry] of first.cache.entries) ports.cache.entries.set(key, entry);
    const { restore } = ports.cache;
    ports.cache.restore = async (paths, key, prefixes) =>
      paths[0] === folder
        ? Promise.resolve({ status: 'failed', why: 'it failed', ...fault })
        : restore(paths, key, prefixes);
    await runAction(venvCache, ports);
    await runAction(saveVenv, ports, 'post');
    return ports;
  };

  test('cannot be unpacked is replaced', async () => {
    const second = await failing({ isDamaged: true });
    expect(second.cache.entries.size).toBe(2);
    const third = await job({}, second);
    expect(output(third, 'cache-matched-key')).toMatch(/-mended-20454$/);
  });

  test('cannot be downloaded is not: that says nothing of the entry', async () => {
    expect((await failing({})).cache.entries.size).toBe(1);
  });

  test('holds a verdict and is damaged costs no environment', async () => {
    const ports = machine();
    for (const [key, entry] of (await job()).cache.entries) ports.cache.entries.set(key, entry);
    const { restore } = ports.cache;
    ports.cache.restore = async (paths, key, prefixes) =>
      paths[0] === folder
        ? restore(paths, key, prefixes)
        : Promise.resolve({ status: 'failed', why: 'tar failed', isDamaged: true });
    await runAction(venvCache, ports);
    expect(output(ports, 'cache-hit')).toBe('true');
  });
});

describe('local projects', () => {
  const locals = [
    { path: '/workspace', isEditable: true },
    { path: '/workspace/lib', isEditable: false },
  ];

  test('are installed again after a restore, without their dependencies', async () => {
    const options = { installs: { locals } };
    const second = await job(options, await job(options));
    expect(output(second, 'cache-hit')).toBe('true');
    expect(installs(second).map((line) => line.replace(/.* off /, ''))).toEqual([
      '--no-deps --force-reinstall -e /workspace /workspace/lib',
    ]);
    expect(output(second, 'locals-ms')).toBe('50');
    expect(output(second, 'saved-ms')).toBe('18950');
  });

  test('that need more than when they were cached have the environment made anew, and it is saved', async () => {
    const options = { installs: { locals } };
    const first = await job(options);
    const second = machine(options);
    for (const [key, entry] of first.cache.entries) second.cache.entries.set(key, entry);
    second.exec.on(/--no-deps/, () => {
      alter(second, { broken: ['lib needs idna is not installed'] });
      return {};
    });
    await runAction(venvCache, second);
    expect(output(second, 'reason')).toContain('lib needs idna is not installed');
    expect(output(second, 'cache-hit')).toBe('false');
    await runAction(saveVenv, second, 'post');
    expect([...second.cache.entries.keys()].at(-1)).toMatch(/-mended-\d+$/);
  });

  test('that cannot be installed again have the environment made anew', async () => {
    const options = { installs: { locals } };
    const second = machine(options);
    for (const [key, entry] of (await job(options)).cache.entries)
      second.cache.entries.set(key, entry);
    second.exec.on(/--no-deps/, { exitCode: 1, stderr: 'ERROR: Failed building wheel for lib\n' });
    await runAction(venvCache, second);
    expect(output(second, 'reason')).toContain(
      'installing local projects failed: a package had to be built from source',
    );
    expect(output(second, 'cache-hit')).toBe('false');
    expect(second.runner.failures).toEqual([]);
  });
});

describe('whatever the cache does, the job goes on with a whole environment', () => {
  test.each([
    ['failed', 'Failed to restore: 429'],
    ['unavailable', 'this runner offers no cache service'],
  ] as const)('%s', async (status, why) => {
    const ports = machine();
    ports.cache.fault = { status, why };
    await runAction(venvCache, ports);
    expect(ports.runner.failures).toEqual([]);
    expect(output(ports, 'reason')).toBe(`the cache could not be used: ${why}`);
    expect(installs(ports)).toHaveLength(2);
    const warned = [expect.stringMatching(`^The cache failed: ${why}\\. When this stays so, `)];
    expect(warnings(ports)).toEqual(status === 'failed' ? warned : []);
  });

  test('an environment that cannot be measured fails nothing', async () => {
    const ports = machine();
    ports.files.size = async () => Promise.reject(new Error('EACCES'));
    await runAction(venvCache, ports);
    expect(ports.runner.failures).toEqual([]);
  });

  test('a fault half-way leaves nothing of the archive', async () => {
    const ports = machine();
    ports.cache.restore = async ([path = '']) => {
      if (path === folder) ports.files.texts.set(`${folder}/lib/half`, '');
      return Promise.resolve({ status: 'failed', why: 'tar ended with 2' });
    };
    await runAction(venvCache, ports);
    expect(ports.files.texts.has(`${folder}/lib/half`)).toBe(false);
    expect(output(ports, 'venv-path')).toBe(folder);
  });

  test('an entry of another key is not taken, and leaves nothing', async () => {
    const ports = machine({ inputs: { strategy: 'always' } });
    ports.cache.restore = async ([path = '']) => {
      if (path === folder) ports.files.texts.set(`${folder}/lib/older`, '');
      return Promise.resolve({ status: 'partial', key: 'venv-older' });
    };
    await runAction(venvCache, ports);
    expect(output(ports, 'reason')).toBe('the cache has only one that was made for another key');
    expect(output(ports, 'cache-matched-key')).toBe('');
    expect(ports.files.texts.has(`${folder}/lib/older`)).toBe(false);
  });

  test('a service that is out of order is asked once', async () => {
    const ports = machine({ inputs: { 'download-cache': 'all' } });
    let asked = 0;
    ports.cache.restore = async () => {
      asked += 1;
      return Promise.resolve({ status: 'failed', why: 'Rate limited' });
    };
    await runAction(venvCache, ports);
    expect(asked).toBe(1);
  });
});

describe('what cannot be installed', () => {
  test('fails the step with class, fix, command and last words, and leaves no half environment', async () => {
    const ports = machine();
    ports.exec.on(/pip install/, {
      exitCode: 1,
      stderr: 'ERROR: No matching distribution found for reqests\n',
    });
    expect(await runAction(venvCache, ports)).toBe(false);
    expect(ports.runner.failures[0]).toMatch(
      /^Installing failed with exit code 1: the index has no such package/,
    );
    expect(ports.runner.failures[0]).toContain(
      'pip install --no-input --progress-bar off -r /workspace/requirements.txt',
    );
    expect(ports.runner.failures[0]).toContain('No matching distribution found for reqests');
    expect(ports.files.texts.has(`${folder}/pyvenv.cfg`)).toBe(false);
    expect(ports.runner.paths).toEqual([]);
    expect(output(ports, 'cache-hit')).toBe('false');
    expect([...ports.runner.state.keys()]).not.toContain('environment');
  });

  test('nor made', async () => {
    const ports = machine();
    ports.exec.on(/-m venv/, { exitCode: 1, stdout: 'ensurepip is not\navailable.\n' });
    await runAction(venvCache, ports);
    expect(ports.runner.failures[0]).toContain('The virtual environment could not be made');
    expect(ports.runner.failures[0]).toContain('python3-venv');
  });

  test('a new environment whose Python does not run is a failure, not a hit', async () => {
    const ports = machine();
    ports.exec.on(/direct_url/, { exitCode: 139 });
    await runAction(venvCache, ports);
    expect(ports.runner.failures[0]).toContain('its interpreter does not run: exit code 139');
  });
});

describe('a run that is killed while it restores', () => {
  test('leaves what the next one knows for its own', async () => {
    const killed = machine();
    killed.cache.restore = async (paths) => {
      if (paths[0] !== folder) return { status: 'miss' };
      await killed.files.writeText(`${folder}/lib/python3.11/os.py`, 'half');
      throw new Error('killed');
    };
    await expect(runAction(venvCache, killed)).resolves.toBe(false);
    const next = machine({ files: Object.fromEntries(killed.files.texts) });
    expect(await runAction(venvCache, next)).toBe(true);
    expect(next.files.texts.has(`${folder}/lib/python3.11/os.py`)).toBe(false);
  });
});

describe('a folder that is not ours to remove', () => {
  test.each([
    ['a folder with something in it', { [`${folder}/notes.txt`]: 'mine' }],
    ['a file', { [folder]: 'mine' }],
  ])('%s is refused and kept', async (_name, files) => {
    const ports = machine({ files });
    expect(await runAction(venvCache, ports)).toBe(false);
    expect(ports.runner.failures[0]).toContain('is not empty and no virtual environment');
    expect([...ports.files.texts.values()]).toContain('mine');
  });
});

describe('warnings', () => {
  test('requirements by URL, whose text the key cannot know', async () => {
    const ports = await job({
      files: { '/workspace/requirements.txt': '-r https://x.example/r.txt\n' },
    });
    expect(warnings(ports)).toEqual([
      'Requirements are included by URL. Their text is not part of the cache key: https://x.example/r.txt',
    ]);
  });

  test('packages that do not fit, when they were just installed and never again', async () => {
    const options = { installs: { broken: ['requests needs idna<3 is installed as 3.20'] } };
    const first = await job(options);
    expect(warnings(first)).toEqual([
      'Packages do not fit each other: requests needs idna<3 is installed as 3.20',
    ]);
    const second = await job(options, first);
    expect(output(second, 'cache-hit')).toBe('true');
    expect(warnings(second)).toEqual([]);
  });
});

describe('a dry run', () => {
  test('shows key, hashed files and commands, and changes nothing', async () => {
    const ports = machine({
      inputs: { 'dry-run': 'true' },
      files: { [`${folder}/pyvenv.cfg`]: '' },
    });
    expect(await runAction(venvCache, ports)).toBe(true);
    expect(installs(ports)).toEqual([]);
    expect(ports.files.texts.has(`${folder}/pyvenv.cfg`)).toBe(true);
    expect(ports.runner.paths).toEqual([]);
    expect(output(ports, 'cache-key')).toMatch(/^venv-/);
    expect(ports.runner.summary).toContain('-m venv /workspace/.venv');
    expect(ports.runner.summary).toContain('Hashed into the key: `requirements.txt`');
    const real = await job();
    expect(output(real, 'cache-key')).toBe(output(ports, 'cache-key'));
  });

  test('says that the cache would not be asked', async () => {
    const ports = machine({ inputs: { 'dry-run': 'true', strategy: 'never' } });
    await runAction(venvCache, ports);
    expect(ports.runner.summary).toContain('Would not ask the cache.');
  });
});

test('with uv, it makes and installs, and gives the environment a pip of its own', async () => {
  const ports = await job({
    uv: '0.13.9',
    inputs: { constraints: 'limits.txt' },
    files: { '/workspace/limits.txt': '' },
  });
  expect(installs(ports)).toEqual([
    'uv venv --no-project --seed --python /python/3.11.7/bin/python3.11 /workspace/.venv',
    'uv pip install --python /workspace/.venv/bin/python -r /workspace/requirements.txt -c /workspace/limits.txt',
  ]);
  expect(output(ports, 'installer')).toBe('uv');
});

test('with uv where no index can be reached, the first pip is the one that came with Python', async () => {
  const ports = machine({ uv: '0.13.9' });
  ports.exec.on(/uv venv .*--seed/, { exitCode: 2, stderr: 'error: Failed to fetch pip' });
  expect(await runAction(venvCache, ports)).toBe(true);
  expect(installs(ports)).toEqual([
    'uv venv --no-project --seed --python /python/3.11.7/bin/python3.11 /workspace/.venv',
    'uv venv --no-project --python /python/3.11.7/bin/python3.11 /workspace/.venv',
    '/workspace/.venv/bin/python -m ensurepip --default-pip',
    'uv pip install --python /workspace/.venv/bin/python -r /workspace/requirements.txt',
  ]);
});

test('commands of the user install inside the environment, in the working directory', async () => {
  const ports = machine({
    inputs: {
      'install-command': 'poetry install --no-root\npip install -r more.txt',
      'working-directory': 'api',
    },
    files: { '/workspace/api/poetry.lock': 'a', '/workspace/api/more.txt': 'six' },
    environment: { PATH: '/usr/bin' },
  });
  ports.exec.on(/direct_url/, { stdout: JSON.stringify(inspection) });
  await runAction(venvCache, ports);
  expect(ports.runner.failures).toEqual([]);
  expect(installs(ports).slice(1)).toEqual(['poetry install --no-root', 'pip install -r more.txt']);
  expect(variablesOf(ports, /^poetry/)).toMatchObject({
    UV_PROJECT_ENVIRONMENT: '/workspace/api/.venv',
    VIRTUAL_ENV: '/workspace/api/.venv',
    PATH: '/workspace/api/.venv/bin:/usr/bin',
  });
  expect(ports.exec.commands.find(({ file }) => file === 'poetry')?.cwd).toBe('/workspace/api');
});

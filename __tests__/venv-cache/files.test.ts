import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runAction } from '../../src/core/action.ts';
import { venvCache } from '../../src/venv-cache/action.ts';
import { configPaths, readConfig, uvTables } from '../../src/venv-cache/config-files.ts';
import { expandPatterns } from '../../src/venv-cache/find-files.ts';
import { namedFiles, namedProjects } from '../../src/venv-cache/named-files.ts';
import { projectFiles, sharedLocks } from '../../src/venv-cache/project-files.ts';
import { FakeFiles } from '../fakes/files.ts';
import { machine, type MachineOptions } from './world.ts';

async function keyOf(options: MachineOptions): Promise<string> {
  const ports = machine({ ...options, inputs: { 'dry-run': 'true', ...options.inputs } });
  await runAction(venvCache, ports);
  expect(ports.runner.failures).toEqual([]);
  return ports.runner.outputs.get('cache-key') ?? '';
}

describe('which files decide', () => {
  const command = { 'install-command': 'pip install -r dev.txt -e .' };
  const files: Readonly<Record<string, string>> = {
    '/workspace/requirements.txt': 'six\n',
    '/workspace/dev.txt': '-r more/base.txt\n-c limits.txt\n-e ./lib\n',
    '/workspace/more/base.txt': 'idna\n',
    '/workspace/limits.txt': 'idna<4\n',
    '/workspace/lib/setup.py': 'setup()\n',
    '/workspace/pyproject.toml': '[project]\n',
    '/workspace/uv.lock': 'a\n',
    '/workspace/readme.md': 'a\n',
  };

  test.each(Object.keys(files).filter((path) => !path.endsWith('readme.md')))(
    'of an install command: %s',
    async (path) => {
      const before = await keyOf({ files, inputs: command });
      const after = await keyOf({
        files: { ...files, [path]: `${files[path] ?? ''}# x\n` },
        inputs: command,
      });
      expect(after).not.toBe(before);
    },
  );

  test('others do not, unless they are named', async () => {
    const changed = { ...files, '/workspace/readme.md': 'b\n' };
    expect(await keyOf({ files, inputs: command })).toBe(
      await keyOf({ files: changed, inputs: command }),
    );
    const named = { ...command, 'extra-paths-to-hash': '*.md' };
    expect(await keyOf({ files, inputs: named })).not.toBe(
      await keyOf({ files: changed, inputs: named }),
    );
  });

  test('files that arguments name', async () => {
    const inputs = { 'install-args': '-c\nlimits.txt' };
    const changed = { ...files, '/workspace/limits.txt': 'idna<5\n' };
    expect(await keyOf({ files, inputs })).not.toBe(await keyOf({ files: changed, inputs }));
  });

  test.each([
    ['bash', 'bash scripts/install.sh', 'scripts/install.sh'],
    ['a lock', 'uv pip sync locks/dev.txt', 'locks/dev.txt'],
    ['what a lock includes', 'pip-sync locks/dev.txt', 'locks/base.txt'],
    ['an option', 'tool install --from=locks/base.txt', 'locks/base.txt'],
  ])('files that a command names: %s', async (_name, line, path) => {
    const there: Readonly<Record<string, string>> = {
      '/workspace/requirements.txt': '',
      '/workspace/scripts/install.sh': 'pip install six',
      '/workspace/locks/dev.txt': '-r base.txt\n',
      '/workspace/locks/base.txt': 'six==1.16.0\n',
    };
    const inputs = { 'install-command': line };
    const changed = { ...there, [`/workspace/${path}`]: `${there[`/workspace/${path}`] ?? ''}#` };
    expect(await keyOf({ files: there, inputs })).not.toBe(await keyOf({ files: changed, inputs }));
  });

  test.each(['PIP_CONSTRAINT', 'UV_CONSTRAINT', 'UV_OVERRIDE', 'PIP_REQUIREMENT'])(
    'files that %s names',
    async (name) => {
      const environment = { [name]: 'away.txt limits.txt https://x.example/c.txt' };
      const key = async (text: string): Promise<string> =>
        keyOf({ environment, files: { '/workspace/limits.txt': text } });
      expect(await key('idna<4')).not.toBe(await key('idna<5'));
    },
  );

  test('what stands for a variable in them, but for a password', async () => {
    const files = {
      '/workspace/requirements.txt': '--index-url https://me:${TOKEN}@${HOST}/\nsix\n',
    };
    const key = async (TOKEN: string, HOST: string): Promise<string> =>
      keyOf({ files, environment: { TOKEN, HOST } });
    expect(await key('one', 'a.example')).toBe(await key('two', 'a.example'));
    expect(await key('one', 'a.example')).not.toBe(await key('one', 'b.example'));
  });

  test('the lock of a workspace above', async () => {
    const inputs = { 'install-command': 'uv sync --frozen', 'working-directory': 'apps/api' };
    const at = (lock: string): MachineOptions => ({
      inputs,
      files: { '/workspace/apps/api/pyproject.toml': '', '/workspace/uv.lock': lock },
    });
    expect(await keyOf(at('a'))).not.toBe(await keyOf(at('b')));
  });

  test('order and spelling of what is asked for are no change', async () => {
    const names = ['requirements.txt', 'dev.txt', 'more/base.txt'];
    const spellings = [
      (name: string) => name,
      (name: string) => `./${name}`,
      (name: string) => `lib/../${name}`,
      (name: string) => `/workspace/${name}`,
      (name: string) => `more/..//${name}`,
    ];
    const plain = await keyOf({ files, inputs: { requirements: names.join('\n') } });
    const asked = fc.tuple(
      fc.shuffledSubarray(names, { minLength: names.length }),
      fc.array(fc.constantFrom(...spellings), { minLength: 3, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ([order, ways]) => {
        const requirements = order.map((name, index) => ways[index]?.(name) ?? name).join('\n');
        expect(await keyOf({ files, inputs: { requirements } })).toBe(plain);
      }),
      { numRuns: 40 },
    );
  });

  test('a file moved from requirements to constraints is a change', async () => {
    const one = await keyOf({ files, inputs: { requirements: 'requirements.txt\nlimits.txt' } });
    const two = await keyOf({ files, inputs: { constraints: 'limits.txt' } });
    expect(one).not.toBe(two);
  });
});

describe('refused', () => {
  const refusal = async (options: MachineOptions): Promise<string> => {
    const ports = machine(options);
    await runAction(venvCache, ports);
    return ports.runner.failures.join();
  };

  test('requirements and extra files that are not there, all together', async () => {
    const inputs = {
      requirements: 'gone.txt',
      constraints: 'lost.txt',
      'extra-paths-to-hash': 'away.lock',
    };
    const said = await refusal({ inputs });
    expect(said).toContain('requirements: gone.txt does not exist in /workspace.');
    expect(said).toContain('constraints: lost.txt does not exist in /workspace.');
    expect(said).toContain(
      'extra-paths-to-hash: away.lock in /workspace is no file that can be read.',
    );
  });

  test('commands of which nothing tells when to run them again, whatever the machine is configured for', async () => {
    const inputs = { 'install-command': './install', 'working-directory': 'empty' };
    const files = { '/etc/pip.conf': '[global]\n' };
    expect(await refusal({ inputs, files })).toContain('nothing would tell when to install again');
  });

  test('uv, when it was asked for and is not there', async () => {
    expect(await refusal({ inputs: { installer: 'uv' } })).toContain(
      'uv was asked for and is not on PATH.',
    );
  });
});

test('globs find files, never those of the environment or of other packages', async () => {
  const files = new FakeFiles({
    '/w/a/requirements.txt': '',
    '/w/b/requirements.txt': '',
    '/w/venv/x/requirements.txt': '',
    '/w/venv-lists/requirements.txt': '',
    '/w/node_modules/x/requirements.txt': '',
  });
  const asked = { working: '/w', folder: '/w/venv', isWindows: false };
  expect(await expandPatterns(asked, ['**/requirements.txt', 'none/*.txt'], files)).toEqual([
    '/w/a/requirements.txt',
    '/w/b/requirements.txt',
    '/w/venv-lists/requirements.txt',
    '/w/none/*.txt',
  ]);
});

test.each([
  [
    'pip install -r a.txt -rb.txt --requirement=c.txt --requirement d.txt',
    ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
    [],
  ],
  [
    'pip install -c a.txt --constraint=b.txt --build-constraint c.txt six',
    [],
    ['a.txt', 'b.txt', 'c.txt'],
  ],
  ['uv pip install --requirements a.txt --overrides b.txt', ['a.txt'], ['b.txt']],
  [
    'pip install --group dev --group=lib/pyproject.toml:ci',
    ['pyproject.toml', 'lib/pyproject.toml'],
    [],
  ],
  ['uv pip install --group D:\\w\\pyproject.toml:ci', ['D:\\w\\pyproject.toml'], []],
  ['poetry install --no-root', [], []],
  ['pip install --require-hashes -r', [], []],
])('%s', (line, requirements, constraints) => {
  expect(namedFiles(line.split(' '))).toEqual({ requirements, constraints });
});

test.each([
  ['-e .[dev] ./lib --find-links wheels six', ['.', './lib']],
  [
    '--editable=../core -e./api x @ file:///w/dist/x-1.0.whl',
    ['../core', './api', '/w/dist/x-1.0.whl'],
  ],
  ['--require-hashes -r requirements.txt', []],
])('the projects that %s names', (line, projects) => {
  expect(namedProjects(line.split(/ (?!@|file)/), {})).toEqual(projects);
});

describe('configuration of the installers', () => {
  const asked = { environment: { HOME: '/h' }, isWindows: false, working: '/w' };

  test('is looked for where pip and uv look', () => {
    expect(configPaths('pip', asked)).toEqual([
      '/etc/pip.conf',
      '/etc/xdg/pip/pip.conf',
      '/Library/Application Support/pip/pip.conf',
      '/h/Library/Application Support/pip/pip.conf',
      '/h/.config/pip/pip.conf',
      '/h/.pip/pip.conf',
    ]);
    expect(configPaths('uv', asked)).toEqual([
      '/etc/uv/uv.toml',
      '/etc/xdg/uv/uv.toml',
      '/h/.config/uv/uv.toml',
      '/w/uv.toml',
      '/uv.toml',
    ]);
    const windows = {
      environment: { APPDATA: 'C:\\u\\roaming' },
      isWindows: true,
      working: 'D:\\w',
    };
    expect(configPaths('pip', windows)).toEqual(['C:\\u\\roaming\\pip\\pip.ini']);
    expect(configPaths('uv', windows)).toEqual([
      'C:\\u\\roaming\\uv\\uv.toml',
      'D:\\w\\uv.toml',
      'D:\\uv.toml',
    ]);
  });

  test('counts, its tokens do not', async () => {
    const read = async (url: string): Promise<unknown> =>
      readConfig(
        'pip',
        asked,
        new FakeFiles({ '/etc/pip.conf': `[global]\nindex-url = ${url}\n` }),
      );
    expect(await read('https://aws:one@i.example/')).toEqual(
      await read('https://aws:two@i.example/'),
    );
    expect(await read('https://aws:one@i.example/')).not.toEqual(
      await read('https://aws:one@j.example/'),
    );
  });

  test('of uv, the nearest above the working directory counts', async () => {
    const read = async (text: string): Promise<unknown> =>
      readConfig(
        'uv',
        { ...asked, working: '/w/apps/api' },
        new FakeFiles({ '/w/uv.toml': text, '/w/pyproject.toml': `[tool.uv]\n${text}` }),
      );
    expect(await read('a = 1')).toHaveLength(2);
    expect(await read('a = 1')).not.toEqual(await read('a = 2'));
  });

  test('of pip, the constraints that it names count', async () => {
    const read = async (text: string): Promise<unknown> =>
      readConfig(
        'pip',
        asked,
        new FakeFiles({
          '/etc/pip.conf': '[global]\nconstraint =\n  /c/one.txt\n  /c/two.txt\ntimeout = 1\n',
          '/c/two.txt': text,
        }),
      );
    expect(await read('six<1')).toHaveLength(2);
    expect(await read('six<1')).not.toEqual(await read('six<2'));
  });

  test('of pyproject.toml, only what is uv’s', async () => {
    const text =
      '[project]\nname = "x"\n[tool.uv]\nindex-strategy = "first-index"\n[[tool.uv.index]]\nurl = "https://i.example"\n[tool.uvicorn]\na = 1\n[tool.ruff]\n';
    expect(uvTables(text)).toBe(
      '[tool.uv]\nindex-strategy = "first-index"\n[[tool.uv.index]]\nurl = "https://i.example"\n',
    );
    const files = new FakeFiles({ '/w/pyproject.toml': text });
    expect(await readConfig('uv', asked, files)).toHaveLength(1);
    expect(await readConfig('pip', asked, files)).toEqual([]);
  });
});

test('a project’s files, and the locks of the folders above it', () => {
  expect(projectFiles('/w/x-1.0-py3-none-any.whl', false)).toEqual(['/w/x-1.0-py3-none-any.whl']);
  expect(projectFiles('D:\\w', true)).toContain('D:\\w\\pyproject.toml');
  const above = sharedLocks('/w/apps/api', '/w', false);
  expect(above).toEqual(
    expect.arrayContaining(['/w/apps/uv.lock', '/w/uv.lock', '/w/pyproject.toml']),
  );
  expect(above.every((path) => path.startsWith('/w/') && !path.startsWith('/w/apps/api'))).toBe(
    true,
  );
  expect(sharedLocks('/w', '/w', false)).toEqual([]);
  expect(sharedLocks('/elsewhere', '/w', false)).toEqual([]);
  expect(sharedLocks('D:\\w\\api', 'D:\\w', true)).toContain('D:\\w\\uv.lock');
});

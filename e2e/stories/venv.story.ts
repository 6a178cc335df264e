import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { startCacheClient } from '../../__tests__/e2e/github/clients/cache-process.ts';
import type { JobIdentity } from '../bed/github/environment.ts';
import { startGitHubServices, type GitHubServices } from '../bed/github/services.ts';
import { fullTierTest } from './tier.ts';

const entry = resolve(import.meta.dirname, '../../src/venv-cache/main.ts');
const largeSets = resolve(import.meta.dirname, '../large-sets');

let services: GitHubServices;
let root: string;
/** The programs a job finds: a Python, and with the second also uv. */
let plainPath: string;
let uvPath: string;
let pythons: readonly Python[];

interface Python {
  readonly program: string;
  readonly version: string;
  readonly prefix: string;
}

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'venv-story-')));
  services = await startGitHubServices({
    folder: join(root, 'services'),
    listen: ['127.0.0.1'],
    publicHost: '127.0.0.1',
  });
  pythons = await findPythons();
  await run([first(pythons).program, '-m', 'venv', join(root, 'tools')]);
  await run([join(root, 'tools/bin/pip'), 'install', '--quiet', 'uv']);
  await mkdir(join(root, 'programs'));
  await symlink(join(root, 'tools/bin/uv'), join(root, 'programs/uv'));
  plainPath = process.env['PATH'] ?? '';
  uvPath = [join(root, 'programs'), plainPath].join(delimiter);
});

afterEach(async () => {
  services.caches.clearFaults();
  for (const { id } of services.caches.list()) await services.caches.delete(id);
});

afterAll(async () => {
  expect(services.unexpectedRequests).toEqual([]);
  await services.stop();
  await rm(root, { recursive: true });
});

interface Ran {
  readonly exitCode: number;
  readonly output: string;
}

async function run(
  [file = '', ...args]: readonly string[],
  {
    env = process.env,
    cwd = root,
  }: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Ran> {
  const child = spawn(file, args, { env, cwd });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise<number>((done) => {
    child.once('error', () => done(127));
    child.once('close', (code) => done(code ?? 128));
  });
  return { exitCode, output };
}

/** Every Python 3.8 or newer that is installed here, the one on PATH first. */
async function findPythons(): Promise<readonly Python[]> {
  const pyenv = join((await run(['pyenv', 'root'])).output.trim() || '/nowhere', 'versions');
  const versions = existsSync(pyenv) ? await readdir(pyenv) : [];
  const minors = Array.from({ length: 12 }, (_none, index) => `python3.${index + 8}`);
  const candidates = [
    ...['python3', '/usr/bin/python3', '/usr/local/bin/python3'],
    ...minors,
    ...versions.map((version) => join(pyenv, version, 'bin/python')),
  ];
  const question =
    'import sys, json, platform; print(json.dumps({"program": getattr(sys, "_base_executable", None) or sys.executable, "version": platform.python_version(), "prefix": sys.base_prefix, "fits": sys.version_info >= (3, 8)}))';
  const found = new Map<string, Python>();
  for (const candidate of candidates) {
    const { exitCode, output } = await run([candidate, '-I', '-c', question]);
    if (exitCode !== 0) continue;
    const python = JSON.parse(output) as Python & { fits: boolean };
    if (python.fits && !found.has(python.prefix)) found.set(python.prefix, python);
  }
  if (found.size < 2)
    throw new Error('This story needs two Pythons in different places: install another one.');
  return [...found.values()];
}

type Files = Readonly<Record<string, string>>;

interface Job {
  /** The checkout. */
  readonly files?: Files;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: Partial<JobIdentity>;
  /** Steps between main and post, in the checkout with what main has exported. */
  readonly steps?: (job: Running) => Promise<void>;
}

/** A job whose main phase has ended. */
interface Running {
  readonly folder: string;
  readonly step: (...command: readonly string[]) => Promise<Ran>;
  readonly post: () => Promise<Ran>;
}

interface Ended {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly post: Ran;
}

const requirements: Files = { 'requirements.txt': 'six==1.16.0\nidna==3.7\n' };
const pip = { inputs: { installer: 'pip' } };
const workspace = (): string => join(root, 'runner/work');

/** Runs the action as a step of a job on a fresh machine: main, other steps, post. */
async function job(asked: Job = {}): Promise<Ended> {
  await rm(join(root, 'runner'), { recursive: true, force: true });
  const at = (name: string): string => join(root, 'runner', name);
  for (const [name, text] of Object.entries({ ...requirements, ...asked.files })) {
    await mkdir(dirname(join(workspace(), name)), { recursive: true });
    await writeFile(join(workspace(), name), text);
  }
  await mkdir(at('temp'));
  await writeFile(at('event.json'), '{"repository":{"default_branch":"main"}}');
  for (const name of ['output', 'state', 'summary', 'path', 'env']) await writeFile(at(name), '');
  const env = await environmentOf(asked, at);
  const main = await run([process.execPath, entry], { env, cwd: workspace() });
  const saved = readCommands(await readFile(at('state'), 'utf8'));
  const outputs = readCommands(await readFile(at('output'), 'utf8'));
  const path = (await readFile(at('path'), 'utf8')).trim().split('\n').reverse().filter(Boolean);
  const exported = Object.fromEntries(readCommands(await readFile(at('env'), 'utf8')));
  const inside = { ...env, ...exported, PATH: [...path, env['PATH'] ?? ''].join(delimiter) };
  const state = Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]));
  const post = async (): Promise<Ran> =>
    run([process.execPath, entry], { env: { ...inside, ...state }, cwd: workspace() });
  const step = async (...command: readonly string[]): Promise<Ran> =>
    run(command, { env: inside, cwd: workspace() });
  const folder = outputs.get('venv-path') ?? '';
  // The steps of a job whose action has failed do not run: what it said is all there is to see.
  if (main.exitCode === 0) await asked.steps?.({ folder, step, post });
  const ended = await post();
  const summary = await readFile(at('summary'), 'utf8');
  return { exitCode: main.exitCode, log: main.output, outputs, summary, post: ended };
}

async function environmentOf(asked: Job, at: (name: string) => string): Promise<NodeJS.ProcessEnv> {
  const own =
    /^(GITHUB_|ACTIONS_|RUNNER_|INPUT_|STATE_|UV_|VIRTUAL_ENV$|NODE_OPTIONS$|PIP_CACHE_DIR$)/;
  const machine = Object.entries(process.env).filter(([name]) => !own.test(name));
  const inputs = { 'download-cache': 'none', ...asked.inputs };
  return {
    ...Object.fromEntries(machine),
    // What an earlier run has left in the machine's own caches would hide what ours does.
    ...{ XDG_CACHE_HOME: join(root, 'cache'), PATH: plainPath },
    ...(await services.environment(identity(asked.run))),
    ...{ GITHUB_REPOSITORY: 'jazielflo/copilotos-bridge', GITHUB_REF: 'refs/heads/main' },
    ...{ GITHUB_REF_NAME: 'main', GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'jazielflo' },
    ...{
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_PATH: at('path'),
    },
    ...{ GITHUB_STATE: at('state'), GITHUB_STEP_SUMMARY: at('summary'), GITHUB_ENV: at('env') },
    ...{ GITHUB_WORKSPACE: workspace(), RUNNER_TEMP: at('temp'), RUNNER_OS: 'Linux' },
    ...{ RUNNER_ENVIRONMENT: 'github-hosted' },
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...asked.env,
  };
}

function identity(change: Partial<JobIdentity> = {}): JobIdentity {
  return {
    ...{ repository: 'jazielflo/copilotos-bridge', runId: 1, jobId: 'backend', event: 'push' },
    ...{ ref: 'refs/heads/main', permissions: {}, ...change },
  };
}

function readCommands(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n?\2$/gm);
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}

function first<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined) throw new Error('There is none.');
  return value;
}

/** With uv, so that a story takes seconds. */
const withUv = (asked: Job = {}): Job => ({
  ...asked,
  inputs: { installer: 'uv', ...asked.inputs },
  env: { PATH: uvPath, ...asked.env },
});

/** The environment is whole: its Python finds both packages, in the versions that are asked for. */
async function expectWhole({ step }: Running, versions = '1.16.0 3.7'): Promise<void> {
  const question =
    'import six, idna, importlib.metadata as m; print(m.version("six"), m.version("idna"))';
  expect((await step('python', '-c', question)).output.trim()).toBe(versions);
}

function expectGreen({ exitCode, log, post }: Ended): void {
  expect({ exitCode, log }).toEqual({ exitCode: 0, log });
  expect(post).toMatchObject({ exitCode: 0 });
}

/** Puts an altered environment in the place of the one that is cached under the key that `asked` will ask for. */
async function plant(
  asked: Job,
  alter: (folder: string) => Promise<unknown>,
  maker: Job = asked,
): Promise<void> {
  const dry = await job({ ...asked, inputs: { ...asked.inputs, 'dry-run': 'true' } });
  const key = dry.outputs.get('cache-key') ?? '';
  await job({
    ...maker,
    inputs: { ...maker.inputs, save: 'never' },
    steps: async ({ folder }) => {
      await alter(folder);
      const variables = await services.environment(identity());
      const client = startCacheClient({ ...variables, GITHUB_WORKSPACE: workspace() }, root);
      expect(await client.save(folder, key)).toBeGreaterThan(0);
      await client.stop();
    },
  });
}

const cached = (): readonly string[] => services.caches.list().map(({ key }) => key);

describe('an environment made by pip', () => {
  test('is saved by the first job and restored by the second, programs and byte code included', async () => {
    const files = {
      'requirements.txt': '-r requirements/base.txt\nidna==3.7\npygments==2.18.0\n',
      'requirements/base.txt': 'six==1.16.0\n',
    };
    const cold = await job({ ...pip, files, steps: async (running) => expectWhole(running) });
    expectGreen(cold);
    expect(cold.outputs.get('reason')).toBe('nothing is cached for its key');
    expect(cached()).toEqual([cold.outputs.get('cache-key')]);
    const warm = await job({
      ...pip,
      files,
      steps: async (running) => {
        await expectWhole(running);
        expect((await running.step('pygmentize', '-V')).output).toContain(
          'Pygments version 2.18.0',
        );
        expect((await running.step('python', '-m', 'pip', 'check')).exitCode).toBe(0);
        expect(
          (await running.step('sh', '-c', 'command -v python; command -v pygmentize')).output,
        ).toBe(`${running.folder}/bin/python\n${running.folder}/bin/pygmentize\n`);
        const compiled = (await running.step('find', running.folder, '-name', 'six*.pyc')).output;
        expect(compiled).toContain('__pycache__/six');
        // The cache client leaves the empty folder of its archive, which the runner removes with the rest.
        expect((await running.step('find', join(root, 'runner/temp'), '-type', 'f')).output).toBe(
          '',
        );
      },
    });
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(warm.outputs.get('cache-matched-key')).toBe(cold.outputs.get('cache-key'));
    expect(Number(warm.outputs.get('archive-bytes'))).toBeGreaterThan(1_000_000);
    expect(Number(warm.outputs.get('saved-ms'))).toBeGreaterThan(0);
    expect(warm.log).not.toMatch(/::(warning|error)::/);
    expect(services.caches.list()).toHaveLength(1);

    const changed = { ...files, 'requirements/base.txt': 'six==1.15.0\n' };
    const included = await job({
      ...pip,
      files: changed,
      steps: async (running) => expectWhole(running, '1.15.0 3.7'),
    });
    expect(included.outputs.get('cache-hit')).toBe('false');
    expect(included.outputs.get('cache-key')).not.toBe(cold.outputs.get('cache-key'));
  });

  fullTierTest('two jobs that save at once: one entry, both green', async () => {
    const ended = await job({
      ...pip,
      steps: async ({ post }) => {
        const both = await Promise.all([post(), post()]);
        expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
        expect(both.map(({ output }) => output).join()).not.toMatch(/::(warning|error)::/);
      },
    });
    expectGreen(ended);
    expect(services.caches.list()).toHaveLength(1);
    expect(ended.summary.match(/was saved \(/g)).toHaveLength(1);
    expect(ended.summary.match(/was saved by another job meanwhile/g)).toHaveLength(2);
  });

  test('a file that a later step writes into it is not saved with it', async () => {
    const ended = await job(
      withUv({ steps: async ({ folder }) => writeFile(join(folder, 'lib/more.txt'), 'more') }),
    );
    expect(ended.post.output).toMatch(/a later step changed its files \(4 B more/);
    expect(cached()).toEqual([]);
  });

  fullTierTest('a package that a later step installs is not saved with it', async () => {
    const ended = await job({
      ...pip,
      steps: async ({ step }) => {
        expect((await step('pip', 'install', 'docopt-ng==0.9.0')).exitCode).toBe(0);
      },
    });
    expect(ended.post.output).toMatch(/::warning::.*docopt-ng added in 0\.9\.0/);
    expect(cached()).toEqual([]);
  });

  test('what cannot be installed fails with its cause, and leaves nothing', async () => {
    const files = { 'requirements.txt': 'six==1.16.0\nidna==99.9\n' };
    const ended = await job({ ...pip, files });
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toMatch(
      /::error::Installing failed with exit code 1: the index has no such package/,
    );
    expect(existsSync(join(workspace(), '.venv'))).toBe(false);
    expect(cached()).toEqual([]);
  });
});

describe('an environment made by uv', () => {
  test('is saved and restored, with a pip of its own', async () => {
    const cold = await job(
      withUv({ inputs: { installer: 'auto' }, steps: async (running) => expectWhole(running) }),
    );
    expectGreen(cold);
    expect(cold.outputs.get('installer')).toBe('uv');
    const warm = await job(
      withUv({
        inputs: { installer: 'auto' },
        steps: async (running) => {
          await expectWhole(running);
          expect((await running.step('pip', '--version')).output).toContain(running.folder);
        },
      }),
    );
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
  });

  test('a requirement changed or taken out: made anew, without what is no longer asked for', async () => {
    const cold = await job(withUv());
    const files = { 'requirements.txt': 'idna==3.6\n' };
    const next = await job(
      withUv({
        files,
        steps: async ({ step }) => {
          expect((await step('python', '-c', 'import six')).output).toContain(
            'ModuleNotFoundError',
          );
        },
      }),
    );
    expectGreen(next);
    expect(next.outputs.get('cache-hit')).toBe('false');
    expect(next.outputs.get('cache-key')).not.toBe(cold.outputs.get('cache-key'));
  });

  test('limits that a variable names have changed: made anew', async () => {
    const limited = (limit: string, versions: string): Job =>
      withUv({
        files: { 'requirements.txt': 'six\nidna\n', 'limits.txt': `six==${limit}\nidna==3.7\n` },
        env: { UV_CONSTRAINT: 'limits.txt' },
        steps: async (running) => expectWhole(running, versions),
      });
    expectGreen(await job(limited('1.16.0', '1.16.0 3.7')));
    expectGreen(await job(limited('1.15.0', '1.15.0 3.7')));
  });

  test('a lock that a command installs from has changed, a script that it runs: made anew', async () => {
    const install = 'uv pip install --quiet six==';
    for (const [line, name, lock] of [
      [
        'uv pip sync locks/dev.txt',
        'locks/dev.txt',
        (version: string) => `six==${version}\nidna==3.7\n`,
      ],
      ['sh install.sh', 'install.sh', (version: string) => `${install}${version} idna==3.7\n`],
    ] as const) {
      const installed = (version: string): Job =>
        withUv({
          files: { 'requirements.txt': '', [name]: lock(version) },
          inputs: { 'install-command': line },
          steps: async (running) => expectWhole(running, `${version} 3.7`),
        });
      expectGreen(await job(installed('1.16.0')));
      const next = await job(installed('1.15.0'));
      expectGreen(next);
      expect(next.outputs.get('cache-hit')).toBe('false');
    }
  });

  test('from wheels of the checkout, without any index: a pip of its own comes with Python', async () => {
    const wheels = join(root, 'wheels');
    const download = [join(root, 'tools/bin/pip'), 'download', '--quiet', '-d', wheels];
    expect(await run([...download, 'six==1.16.0', 'idna==3.7'])).toMatchObject({ exitCode: 0 });
    const nowhere = 'http://127.0.0.1:9';
    const ended = await job(
      withUv({
        inputs: { 'install-args': `--no-index\n--find-links\n${wheels}` },
        env: {
          HTTPS_PROXY: nowhere,
          HTTP_PROXY: nowhere,
          NO_PROXY: '127.0.0.1',
          UV_HTTP_RETRIES: '0',
        },
        steps: async (running) => {
          await expectWhole(running);
          expect((await running.step('pip', '--version')).output).toContain(running.folder);
        },
      }),
    );
    expectGreen(ended);
  });

  fullTierTest('a local project needs more than when it was cached: made anew', async () => {
    const project = (needs: string): Files => ({
      'requirements.txt': '-e .\nsix==1.16.0\n',
      'needs.txt': needs,
      'pyproject.toml':
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "api"\nversion = "1"\ndynamic = ["dependencies"]\n[tool.setuptools]\npy-modules = []\n[tool.setuptools.dynamic]\ndependencies = { file = ["needs.txt"] }\n',
    });
    expectGreen(await job(withUv({ files: project('') })));
    const files = project('idna==3.7\n');
    const next = await job(withUv({ files, steps: async (running) => expectWhole(running) }));
    expectGreen(next);
    expect(next.outputs.get('reason')).toMatch(/api needs idna/);
    const last = await job(withUv({ files, steps: async (running) => expectWhole(running) }));
    expect(last.outputs.get('cache-hit')).toBe('true');
  });

  fullTierTest('by the project’s own command, from its lock', async () => {
    const project = {
      'pyproject.toml':
        '[project]\nname = "api"\nversion = "1.0"\nrequires-python = ">=3.8"\ndependencies = ["six==1.16.0", "idna==3.7"]\n',
    };
    const command = { 'install-command': 'uv sync --active' };
    const cold = await job(
      withUv({ files: project, inputs: command, steps: async (running) => expectWhole(running) }),
    );
    expectGreen(cold);
    const warm = await job(
      withUv({ files: project, inputs: command, steps: async (running) => expectWhole(running) }),
    );
    expect({ hit: warm.outputs.get('cache-hit'), log: warm.log }).toMatchObject({ hit: 'true' });
  });
});

describe('an environment that was restored and is damaged is made anew, and says why', () => {
  const site = async (folder: string): Promise<string> => {
    const [name = ''] = await readdir(join(folder, 'lib'));
    return join(folder, 'lib', name, 'site-packages');
  };
  const remove = async (path: string): Promise<void> => rm(path, { recursive: true });

  type Damage = readonly [string, (folder: string) => Promise<unknown>, RegExp];
  const damages: readonly Damage[] = [
    [
      'its interpreter gone',
      async (folder) => {
        await remove(join(folder, 'bin/python'));
        await symlink('/nowhere/python3', join(folder, 'bin/python'));
      },
      /its interpreter does not run/,
    ],
    [
      'a package’s files removed',
      async (folder) => remove(join(await site(folder), 'idna')),
      /files of its packages are gone: idna/,
    ],
    [
      'a version changed',
      async (folder) =>
        run([join(folder, 'bin/python'), '-m', 'pip', 'install', '--quiet', 'idna==3.6']),
      /idna 3\.7 → 3\.6/,
    ],
    [
      'a program that starts another Python',
      async (folder) => {
        await writeFile(join(folder, 'bin/tool'), '#!/usr/bin/python3\n', { mode: 0o755 });
      },
      /its programs start another Python: tool/,
    ],
  ];
  const furtherDamages: readonly Damage[] = [
    [
      'its interpreter no program',
      async (folder) => {
        await remove(join(folder, 'bin/python'));
        await writeFile(join(folder, 'bin/python'), 'not a program', { mode: 0o755 });
      },
      /its interpreter does not run/,
    ],
    [
      'a package removed',
      async (folder) => remove(join(await site(folder), 'six-1.16.0.dist-info')),
      /six 1\.16\.0 → missing/,
    ],
    [
      'a package added',
      async (folder) =>
        run([join(folder, 'bin/python'), '-m', 'pip', 'install', '--quiet', 'toml==0.10.2']),
      /toml added in 0\.10\.2/,
    ],
    [
      'its configuration gone',
      async (folder) => remove(join(folder, 'pyvenv.cfg')),
      /takes another folder|packages have changed/,
    ],
    [
      'no word on how it was made',
      async (folder) => remove(join(folder, 'copilotos-venv.json')),
      /does not say how it was made/,
    ],
  ];
  const isMadeAnew = async (...[, alter, reason]: Damage): Promise<void> => {
    await plant(withUv(), alter);
    const ended = await job(withUv({ steps: async (running) => expectWhole(running) }));
    expectGreen(ended);
    expect(ended.outputs.get('reason')).toMatch(reason);
    expect(ended.outputs.get('cache-hit')).toBe('false');
    expect(ended.log).toMatch(/::warning::A restored environment was made anew/);
  };
  test.each(damages)('%s', isMadeAnew);
  fullTierTest.each(furtherDamages)('%s', isMadeAnew);
});

describe('two Pythons', () => {
  test('what was saved under one is not asked for under the other', async () => {
    const [one, two] = pythons;
    const cold = await job(withUv({ inputs: { python: one?.program ?? '' } }));
    const other = await job(
      withUv({
        inputs: { python: two?.program ?? '' },
        steps: async (running) => expectWhole(running),
      }),
    );
    expectGreen(other);
    expect(other.outputs.get('python-version')).toBe(two?.version);
    expect(other.outputs.get('reason')).toBe('nothing is cached for its key');
    expect(new Set(cached())).toEqual(
      new Set([cold.outputs.get('cache-key'), other.outputs.get('cache-key')]),
    );
  });

  test('restored under the other after all, it is made anew', async () => {
    const [one, two] = pythons;
    const asked = withUv({ inputs: { python: two?.program ?? '' } });
    await plant(
      asked,
      async () => Promise.resolve(),
      withUv({ inputs: { python: one?.program ?? '' } }),
    );
    const ended = await job({
      ...asked,
      steps: async (running) => {
        await expectWhole(running);
        const question = 'import platform, sys; print(platform.python_version(), sys.base_prefix)';
        expect((await running.step('python', '-c', question)).output.trim()).toBe(
          `${two?.version ?? ''} ${two?.prefix ?? ''}`,
        );
      },
    });
    expectGreen(ended);
    expect(ended.outputs.get('cache-hit')).toBe('false');
    expect(ended.outputs.get('reason')).toMatch(/the one that was restored could not be used: /);
  });
});

fullTierTest(
  'an environment that is found wrong is replaced by the one that was made',
  async () => {
    await plant(withUv(), async (folder) => rm(join(folder, 'bin/python')));
    const found = await job(withUv());
    expectGreen(found);
    expect(found.outputs.get('cache-hit')).toBe('false');
    const next = await job(withUv({ steps: async (running) => expectWhole(running) }));
    expectGreen(next);
    expect(next.outputs.get('cache-hit')).toBe('true');
    expect(next.outputs.get('cache-matched-key')).not.toBe(next.outputs.get('cache-key'));
  },
);

describe('projects in the checkout', () => {
  const project = (answer: string): Files => ({
    'requirements.txt': '-e .\n./lib\nsix==1.16.0\nidna==3.7\n',
    'setup.py':
      'from setuptools import setup\nsetup(name="app", version="1.0", py_modules=["app"], entry_points={"console_scripts": ["app=app:main"]})\n',
    'app.py': `def main(): print("app ${answer}")\n`,
    'lib/setup.py':
      'from setuptools import setup\nsetup(name="lib", version="1.0", py_modules=["lib"])\n',
    'lib/lib.py': `answer = "${answer}"\n`,
  });

  fullTierTest.each<[string, (asked: Job) => Job]>([
    ['pip', (asked) => ({ ...asked, ...pip })],
    ['uv', withUv],
  ])('restored by %s, run the code of this commit', async (_name, by) => {
    const cold = await job(by({ files: project('one') }));
    expectGreen(cold);
    const warm = await job(
      by({
        files: project('two'),
        steps: async (running) => {
          await expectWhole(running);
          expect((await running.step('app')).output).toBe('app two\n');
          expect((await running.step('python', '-c', 'import lib; print(lib.answer)')).output).toBe(
            'two\n',
          );
        },
      }),
    );
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(Number(warm.outputs.get('locals-ms'))).toBeGreaterThan(0);
  });
});

describe('whatever the cache service does, the job is green and its environment whole', () => {
  const whole = (asked: Job = {}): Job =>
    withUv({ ...asked, steps: async (running) => expectWhole(running) });

  // A fault of the service that the client waits out ends in a hit; the others end in an install.
  fullTierTest.each([
    ['lookup', '429', 'false'],
    ['lookup', '500', 'true'],
    ['lookup', 'corrupt', 'true'],
    ['lookup', 'cut', 'false'],
    ['lookup', 'absent', 'false'],
    ['download', '429', 'false'],
    ['download', '500', 'false'],
    ['download', 'cut', 'false'],
    ['download', 'corrupt', 'false'],
    ['download', 'absent', 'false'],
  ] as const)('restoring: %s meets %s', async (on, kind, hit) => {
    await job(withUv());
    services.caches.fault({ on, kind, key: 'venv-', times: 1 });
    const ended = await job(whole({ inputs: { strategy: 'always' } }));
    expectGreen(ended);
    expect({ hit: ended.outputs.get('cache-hit'), log: ended.log }).toMatchObject({ hit });
  });

  fullTierTest('restoring: every call meets 500 until the client gives up', async () => {
    await job(withUv());
    services.caches.fault({ on: 'lookup', kind: '500', times: 50 });
    const ended = await job(whole());
    expectGreen(ended);
    expect(ended.outputs.get('reason')).toMatch(/^the cache could not be used: /);
  });

  fullTierTest.each(['create', 'upload', 'finalize'] as const)(
    'saving: %s fails each time',
    async (on) => {
      services.caches.fault({ on, kind: '429', times: 50 });
      const ended = await job(whole());
      expectGreen(ended);
      expect(ended.summary).toContain('is not saved');
      services.caches.clearFaults();
      expectGreen(await job(whole()));
    },
  );

  test('an archive that is damaged for good', async () => {
    await job(withUv());
    await services.caches.damage(first(services.caches.list()).id);
    const ended = await job(whole());
    expectGreen(ended);
    expect(ended.outputs.get('reason')).toMatch(/^the cache could not be used: /);
    expect(ended.log).toMatch(/::warning::The cache failed: /);
    // An entry never changes: a sound one is saved beside it, and found first from then on.
    const next = await job(whole());
    expectGreen(next);
    expect(next.outputs.get('cache-hit')).toBe('true');
    expect(next.outputs.get('cache-matched-key')).not.toBe(next.outputs.get('cache-key'));
    expect(next.log).not.toMatch(/::warning::The cache failed/);
    const key = next.outputs.get('cache-key') ?? '';
    expect(cached().filter((name) => name.startsWith(key))).toHaveLength(2);
  });

  fullTierTest('a damaged verdict on how fast it was costs no restore', async () => {
    await job(withUv());
    services.caches.fault({ on: 'download', kind: 'slow', delay: 20_000 });
    await job(withUv());
    services.caches.clearFaults();
    const verdict = services.caches.list().find(({ key }) => key.startsWith('venv-slow-'));
    await services.caches.damage(verdict?.id ?? 0);
    const ended = await job(whole());
    expectGreen(ended);
    expect(ended.outputs.get('cache-hit')).toBe('true');
  });

  test('cache-mode read: restores, saves nothing, and says so without alarm', async () => {
    const read = { cacheMode: 'read' } as const;
    const cold = await job(whole({ run: read }));
    expectGreen(cold);
    expect(cached()).toEqual([]);
    expect(cold.summary).toMatch(/is not saved: .*read/);
    expect(cold.log + cold.post.output).not.toMatch(/::(warning|error)::/);
    await job(withUv());
    expect((await job(whole({ run: read }))).outputs.get('cache-hit')).toBe('true');
  });

  test('a token that may only read, where the runner says nothing of it', async () => {
    const ended = await job(whole({ run: { cacheMode: 'read' }, env: { ACTIONS_CACHE_MODE: '' } }));
    expectGreen(ended);
    expect(cached()).toEqual([]);
  });

  test.each(['none', 'write-only'] as const)('cache-mode %s: is not asked', async (cacheMode) => {
    await job(withUv());
    const ended = await job(whole({ run: { cacheMode } }));
    expectGreen(ended);
    expect(ended.outputs.get('cache-hit')).toBe('false');
  });

  test('no cache service at all', async () => {
    const ended = await job(whole({ env: { ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' } }));
    expectGreen(ended);
    expect(ended.outputs.get('reason')).toMatch(/offers no cache service/);
    expect(ended.log + ended.post.output).not.toMatch(/::(warning|error)::/);
  });

  test('nobody answers', async () => {
    const url = 'http://127.0.0.1:9/';
    const ended = await job(whole({ env: { ACTIONS_RESULTS_URL: url, ACTIONS_CACHE_URL: url } }));
    expectGreen(ended);
    expect(ended.outputs.get('reason')).toMatch(/^the cache could not be used: /);
  });

  fullTierTest('a GitHub Enterprise Server with version 1 of the service', async () => {
    const server = await startVersion1();
    const env = { GITHUB_SERVER_URL: 'https://ghes.example', ACTIONS_CACHE_URL: server.url };
    const cold = await job(whole({ env }));
    expectGreen(cold);
    const warm = await job(whole({ env }));
    expectGreen(warm);
    expect({ hit: warm.outputs.get('cache-hit'), log: warm.log }).toMatchObject({ hit: 'true' });
    server.refuse();
    const refused = await job(whole({ env }));
    expectGreen(refused);
    expect(refused.outputs.get('reason')).toMatch(/^the cache could not be used: /);
    await server.stop();
    expect(cached()).toEqual([]);
  });
});

fullTierTest.each<['pip' | 'uv', RegExp]>([
  ['pip', /Building wheel for slowtool/],
  ['uv', /Building slowtool==1\.0/],
])(
  'the second layer: what %s had to build is not built again for other requirements',
  async (installer, building) => {
    const index = await startIndex();
    const built = (more: string): Job => ({
      inputs: {
        installer,
        'download-cache': 'auto',
        'install-args': `--extra-index-url\n${index.url}`,
      },
      env: installer === 'uv' ? { PATH: uvPath } : {},
      files: { 'requirements.txt': `slowtool==1.0\nsix==1.16.0\n${more}\n` },
    });
    const cold = await job(built('idna==3.7'));
    expectGreen(cold);
    expect(cold.log).toMatch(building);
    expect(cached()).toHaveLength(2);
    const layer = services.caches.list().find(({ key }) => key.startsWith('venv-downloads-'));
    expect(layer?.size).toBeLessThan(20_000);
    const next = await job(built('idna==3.6'));
    await index.stop();
    expectGreen(next);
    expect(next.outputs.get('download-cache-matched-key')).toBe(layer?.key);
    expect(next.log).not.toMatch(building);
    expect(cached().filter((key) => key.startsWith('venv-downloads-'))).toHaveLength(1);
  },
);

test('a restore slower than the install is remembered: the next run installs, and says why', async () => {
  await job(withUv());
  services.caches.fault({ on: 'download', kind: 'slow', delay: 20_000 });
  const slow = await job(withUv());
  expect(slow.outputs.get('cache-hit')).toBe('true');
  expect(slow.log).toMatch(/::warning::Restoring took .* longer than installing had taken/);
  const next = await job(withUv({ steps: async (running) => expectWhole(running) }));
  expectGreen(next);
  expect(next.outputs.get('reason')).toMatch(/^restoring it had taken .* and installing it /);
  expect(next.summary).toContain('is not saved: its entry is there already');
  const always = await job(withUv({ inputs: { strategy: 'always' } }));
  expect(always.outputs.get('cache-hit')).toBe('true');
});

fullTierTest(
  'a large one, of more than a hundred packages with compiled wheels, travels in blocks and comes back whole',
  async () => {
    const set = await readFile(join(largeSets, 'requirements.txt'), 'utf8');
    const large: Job = {
      files: { 'requirements.txt': set },
      inputs: { strategy: 'always' },
    };
    const before = services.caches.operations.length;
    expectGreen(await job(withUv(large)));
    const sent = services.caches.operations
      .slice(before)
      .filter(({ operation }) => operation === 'upload');
    expect(sent.filter(({ outcome }) => outcome === 'block').length).toBeGreaterThan(1);
    const warm = await job(
      withUv({
        ...large,
        steps: async ({ step }) => {
          const list =
            'import importlib.metadata as m; [print(f"{d.name}=={d.version}") for d in m.distributions()]';
          // Names of packages are the same in any spelling of their dashes.
          const plain = (pin: string): string => pin.toLowerCase().replace(/[-_.]+(?=.*==)/g, '-');
          const found = (await step('python', '-c', list)).output.split('\n').map(plain);
          const pins = set.trim().split('\n').map(plain);
          expect(pins.length).toBeGreaterThan(100);
          expect(pins.filter((pin) => !found.includes(pin))).toEqual([]);
          const use =
            'import numpy, pandas, scipy.linalg, lxml.etree, cryptography.fernet, shapely; print(numpy.eye(2).sum())';
          expect((await step('python', '-c', use)).output).toBe('2.0\n');
          expect((await step('pip', 'check')).exitCode).toBe(0);
        },
      }),
    );
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(Number(warm.outputs.get('archive-bytes'))).toBeGreaterThan(128 * 1024 * 1024);
  },
);

test('restore-only and save-only', async () => {
  await job(withUv({ inputs: { save: 'never' } }));
  expect(cached()).toEqual([]);
  await job(withUv({ inputs: { strategy: 'never' } }));
  expect(cached()).toHaveLength(1);
  const restored = await job(withUv({ inputs: { save: 'never' } }));
  expect(restored.outputs.get('cache-hit')).toBe('true');
  const again = await job(withUv({ inputs: { strategy: 'never' } }));
  expect(again.summary).toContain('is not saved: its entry is there already');
});

/** An index with one project that has no wheel; files are served as for ever, as on the public one. */
async function startIndex(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const source = join(root, 'slowtool-1.0');
  await mkdir(source, { recursive: true });
  await writeFile(
    join(source, 'PKG-INFO'),
    'Metadata-Version: 2.1\nName: slowtool\nVersion: 1.0\n',
  );
  const script =
    'from setuptools import setup\nsetup(name="slowtool", version="1.0", py_modules=["slowtool"])\n';
  await writeFile(join(source, 'setup.py'), script);
  await writeFile(join(source, 'slowtool.py'), '');
  await run(['tar', 'czf', 'slowtool-1.0.tar.gz', 'slowtool-1.0']);
  const archive = await readFile(join(root, 'slowtool-1.0.tar.gz'));
  const server = createServer((request, response) => {
    const forEver = { 'Cache-Control': 'max-age=365000000, immutable, public' };
    if (request.url === '/slowtool/')
      response
        .setHeader('Content-Type', 'text/html')
        .end('<a href="slowtool-1.0.tar.gz">slowtool-1.0.tar.gz</a>');
    else if (request.url === '/slowtool/slowtool-1.0.tar.gz')
      response.writeHead(200, forEver).end(archive);
    else response.writeHead(404).end();
  });
  return listen(server);
}

async function listen(
  server: Server,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** Version 1 of the cache service, as far as a save and a restore need it. */
async function startVersion1(): Promise<{
  readonly url: string;
  readonly refuse: () => void;
  readonly stop: () => Promise<void>;
}> {
  const entries: {
    readonly key: string;
    readonly version: string;
    bytes: Buffer;
    isWhole: boolean;
  }[] = [];
  let isRefusing = false;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const answer = (status: number, value?: object): void => {
        response
          .writeHead(status, { 'Content-Type': 'application/json' })
          .end(value && JSON.stringify(value));
      };
      const id = Number(/\/(?:caches|archive)\/(\d+)$/.exec(url.pathname)?.[1] ?? 0);
      if (isRefusing) answer(403, { message: 'Forbidden' });
      else if (url.pathname.startsWith('/archive/')) response.end(entries[id - 1]?.bytes);
      else if (request.method === 'GET') {
        const keys = (url.searchParams.get('keys') ?? '').split(',');
        const version = url.searchParams.get('version');
        const found = entries.findLastIndex(
          (entry) =>
            entry.isWhole &&
            entry.version === version &&
            keys.some((prefix) => entry.key.startsWith(prefix)),
        );
        const cacheKey = entries[found]?.key;
        if (cacheKey === undefined) answer(204);
        else answer(200, { archiveLocation: `${url.origin}/archive/${found + 1}`, cacheKey });
      } else if (request.method === 'PATCH') {
        const start = Number(/bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1] ?? 0);
        const entry = entries[id - 1];
        if (entry !== undefined) {
          const whole = Buffer.alloc(Math.max(entry.bytes.length, start + body.length));
          entry.bytes.copy(whole);
          body.copy(whole, start);
          entry.bytes = whole;
        }
        answer(204);
      } else if (id === 0) {
        const { key, version } = JSON.parse(body.toString()) as { key: string; version: string };
        entries.push({ key, version, bytes: Buffer.alloc(0), isWhole: false });
        answer(201, { cacheId: entries.length });
      } else {
        const entry = entries[id - 1];
        if (entry !== undefined) entry.isWhole = true;
        answer(204);
      }
    });
  });
  return { ...(await listen(server)), refuse: () => void (isRefusing = true) };
}

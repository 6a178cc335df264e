import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { startGitHubServices, type GitHubServices } from '../bed/github/services.ts';
import './patience.ts';
import { otherArchitecture, startToolRegistry, type ToolRegistry } from './pnpm-registry.ts';
import { fullTierTest, isFullTier } from './tier.ts';

const root = resolve(import.meta.dirname, '../..');
// What npm knows of this machine's registry, which pnpm reads too.
const npmrc = process.env['NPM_CONFIG_USERCONFIG'] ?? join(homedir(), '.npmrc');
// Proxies and certificates of this machine, but nothing of a job or a home that it may have.
const outside = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(GITHUB|INPUT|STATE|XDG|ACTIONS)_/.test(name)),
);
const newest = '12.21.0';

let folder: string;
let github: GitHubServices;
let runs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copilotos-pnpm-'));
  const listen = { listen: ['127.0.0.1'], publicHost: '127.0.0.1' };
  github = await startGitHubServices({ folder: join(folder, 'github'), ...listen });
  await run('npm', ['install', '--prefix', join(folder, 'tools'), `pnpm@${newest}`], {
    cwd: folder,
    env: {
      ...process.env,
      npm_config_ignore_scripts: 'false',
      npm_config_audit: 'false',
    },
  });
});

afterAll(async () => {
  await github.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  github.caches.clearFaults();
  for (const { id } of github.caches.list()) await github.caches.delete(id);
});

type Texts = Readonly<Record<string, string>>;

interface Job {
  readonly files: Texts;
  readonly inputs?: Texts;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly event?: object;
  /** What the cache lets this run do. */
  readonly cacheMode?: 'read';
  /** The pnpm on PATH is the newest, unless there shall be none. */
  readonly without?: 'pnpm';
  /** So many jobs have come to their end with this store at the same time. */
  readonly posts?: number;
  /** What later steps do before that. */
  readonly later?: (storePath: string) => Promise<unknown>;
}

interface Ended {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly post: Result;
  readonly otherPosts: readonly Result[];
}

interface Result {
  readonly exitCode: number;
  readonly log: string;
}

const at = (...names: readonly string[]): string => join(folder, 'machine', ...names);

/** Runs the action, and after it its post phase, as the only step of a job on a machine that knows nothing. */
async function install(job: Job): Promise<Ended> {
  await rm(at(), { recursive: true, force: true });
  await mkdir(at('temp'), { recursive: true });
  for (const [name, text] of Object.entries(job.files)) await write(at('workspace', name), text);
  const env = await environmentOf(job);
  const main = await start(env);
  const states = parsePairs(await readFile(at('state'), 'utf8'));
  const saved = Object.fromEntries([...states].map(([name, value]) => [`STATE_${name}`, value]));
  const outputs = parsePairs(await readFile(at('output'), 'utf8'));
  await job.later?.(outputs.get('store-path') ?? '');
  const posts = Array.from({ length: job.posts ?? 1 }, async () => start({ ...env, ...saved }));
  const [post = main, ...otherPosts] = await Promise.all(posts);
  return { ...main, outputs, post, otherPosts, summary: await readFile(at('summary'), 'utf8') };
}

async function environmentOf({ inputs = {}, env = {}, event, without, cacheMode }: Job) {
  const payload = event ?? { repository: { default_branch: 'main' } };
  await write(at('event.json'), JSON.stringify(payload));
  for (const name of ['output', 'state', 'summary']) await write(at(name), '');
  runs += 1;
  const identity = {
    repository: 'jazielflo/copilotos-bridge',
    runId: runs,
    jobId: 'frontend',
    event: 'push',
    ref: 'refs/heads/main',
    permissions: {},
    ...(cacheMode === undefined ? {} : { cacheMode }),
  };
  const tools = without === 'pnpm' ? [] : [join(folder, 'tools/node_modules/.bin')];
  return {
    ...outside,
    ...(await github.environment(identity)),
    PATH: [...tools, dirname(process.execPath), '/usr/local/bin:/usr/bin:/bin'].join(delimiter),
    HOME: at('home'),
    NPM_CONFIG_USERCONFIG: npmrc,
    no_proxy: '127.0.0.1',
    GITHUB_REPOSITORY: identity.repository,
    GITHUB_REF: identity.ref,
    GITHUB_EVENT_NAME: identity.event,
    GITHUB_ACTOR: 'jazielflo',
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STATE: at('state'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_WORKSPACE: at('workspace'),
    RUNNER_TEMP: at('temp'),
    RUNNER_OS: 'Linux',
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...env,
  };
}

async function start(env: NodeJS.ProcessEnv): Promise<Result> {
  const entry = join(root, 'src/pnpm-fetch-install/main.ts');
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', entry], {
    cwd: at('workspace'),
    env,
  });
}

async function run(
  file: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Result> {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number>((done) => child.on('close', (code) => done(code ?? 128)));
  const [exitCode, stdout, stderr] = await Promise.all([
    ended,
    buffer(child.stdout),
    buffer(child.stderr),
  ]);
  return { exitCode, log: `${stdout.toString()}${stderr.toString()}` };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function parsePairs(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n?\2$/gm);
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}

// For a pin pnpm 12 looks up its own packages for every platform, and fails where a registry lacks one that nobody needs.
function withoutPin(manifest: string): string {
  const fields = Object.entries(JSON.parse(manifest) as object);
  return JSON.stringify(Object.fromEntries(fields.filter(([name]) => name !== 'packageManager')));
}

/** Returns a project with the lockfile that a real pnpm makes for it. */
async function project(
  files: Texts,
  programs = join(folder, 'tools/node_modules/.bin'),
): Promise<Texts> {
  const place = await mkdtemp(join(folder, 'project-'));
  for (const [name, text] of Object.entries(files))
    await write(join(place, name), name === 'package.json' ? withoutPin(text) : text);
  const args = ['install', '--lockfile-only', '--no-frozen-lockfile'];
  const { exitCode, log } = await run(join(programs, 'pnpm'), args, {
    cwd: place,
    env: { ...process.env, HOME: join(folder, 'developer'), NPM_CONFIG_USERCONFIG: npmrc },
  });
  if (exitCode !== 0) throw new Error(log);
  return { ...files, 'pnpm-lock.yaml': await readFile(join(place, 'pnpm-lock.yaml'), 'utf8') };
}

function manifest(dependencies: Texts, more: object = {}): string {
  return JSON.stringify({ name: 'app', private: true, dependencies, ...more });
}

/** Fails with the log of a job that is not green. */
function expectGreen({ exitCode, log, post }: Ended): void {
  if (exitCode !== 0 || post.exitCode !== 0)
    throw new Error(`${log}
--- post
${post.log}`);
}

// A proxy that is not there: whatever goes to the network fails.
const nowhere = 'http://127.0.0.1:9';
const offline = {
  https_proxy: nowhere,
  HTTPS_PROXY: nowhere,
  http_proxy: nowhere,
  npm_config_fetch_retries: '0',
  pnpm_config_fetch_retries: '0',
};

describe('a project is installed on machines that know nothing of each other', () => {
  let files: Texts;
  beforeAll(async () => {
    const pinned = { packageManager: `pnpm@${newest}` };
    files = await project({ 'package.json': manifest({ ms: '2.1.3', 'is-odd': '3.0.1' }, pinned) });
  });

  test('first from the network with a pnpm that is set up, then from the cache without any network', async () => {
    const cold = await install({ files, without: 'pnpm' });
    expectGreen(cold);
    expect(cold.outputs.get('cache-hit')).toBe('false');
    expect(cold.outputs.get('pnpm-version')).toBe(newest);
    expect(cold.outputs.get('reason')).toBe('nothing is cached for it yet');
    expect(github.caches.list().map(({ key }) => key)).toEqual([cold.outputs.get('cache-key')]);
    const warm = await install({ files, env: offline });
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(warm.outputs.get('recovered')).toBe('false');
    expect(warm.outputs.get('cache-matched-key')).toBe(cold.outputs.get('cache-key'));
    expect(await readFile(at('workspace/node_modules/ms/package.json'), 'utf8')).toContain('2.1.3');
    expect(github.caches.list()).toHaveLength(1);
  });

  test('another lockfile takes over the store, without what it no longer needs', async () => {
    const cold = await install({ files });
    const changed = await project({
      'package.json': manifest({ ms: '2.1.2', 'is-odd': '3.0.1' }),
    });
    const carried = await install({ files: changed });
    expectGreen(carried);
    expect(carried.outputs.get('cache-matched-key')).toBe(cold.outputs.get('cache-key'));
    expect(carried.outputs.get('cache-hit')).toBe('false');
    expect(carried.log).toMatch(/Removed \d+ packages?/);
    const warm = await install({ files: changed, env: offline });
    expect(warm.outputs.get('cache-hit')).toBe('true');
    // What was pruned is not there: the older lockfile cannot be installed from this store.
    for (const { id, key } of github.caches.list())
      if (key === cold.outputs.get('cache-key')) await github.caches.delete(id);
    const back = await install({ files, env: offline });
    expect(back.exitCode).toBe(1);
    expect(back.log).toMatch(/::error::Fetching the packages failed/);
  });

  test('a run of a fork restores and does not save', async () => {
    const event = {
      repository: { default_branch: 'main' },
      pull_request: { head: { repo: { full_name: 'stranger/copilotos-bridge' } } },
    };
    const env = { GITHUB_EVENT_NAME: 'pull_request' };
    const cold = await install({ files, env, event });
    expectGreen(cold);
    expect(github.caches.list()).toEqual([]);
    expect(cold.summary).toContain('not saved: this run is not trusted to write');
  });

  fullTierTest.each([
    ['a damaged archive', { on: 'download', kind: 'corrupt', times: 9 }],
    ['a connection that breaks', { on: 'download', kind: 'cut', times: 99 }],
    ['a service that fails', { on: 'lookup', kind: '500', times: 99 }],
    ['a service that refuses', { on: 'lookup', kind: '429', times: 99 }],
  ] as const)(
    '%s ends in an install from the network, and in a green job',
    async (_what, fault) => {
      await install({ files });
      github.caches.fault(fault);
      const ended = await install({ files });
      expectGreen(ended);
      expect(ended.outputs.get('cache-hit')).toBe('false');
      expect(ended.outputs.get('reason')).toMatch(/^the cache could not be used: ./);
      expect(ended.log).toMatch(/::warning::The cache failed: ./);
      expect(await readdir(ended.outputs.get('store-path') ?? '')).not.toContain(
        'copilotos-restoring',
      );
      expect(await readdir(at('workspace/node_modules'))).toContain('ms');
    },
  );

  test('a store that is damaged for good is replaced', async () => {
    await install({ files });
    await github.caches.damage(github.caches.list()[0]?.id ?? 0);
    const damaged = await install({ files });
    expectGreen(damaged);
    expect(damaged.outputs.get('cache-hit')).toBe('false');
    const next = await install({ files, env: offline });
    expectGreen(next);
    expect(next.outputs.get('cache-hit')).toBe('true');
    expect(github.caches.list()).toHaveLength(2);
  });

  fullTierTest('two jobs that save one store at once: one entry, both green', async () => {
    const ended = await install({ files, posts: 2 });
    expectGreen(ended);
    expect(ended.otherPosts.map(({ exitCode }) => exitCode)).toEqual([0]);
    expect([ended.post, ...ended.otherPosts].map(({ log }) => log).join()).not.toMatch(
      /::(?:warning|error)::/,
    );
    expect(ended.summary.match(/The pnpm store was saved \(/g)).toHaveLength(1);
    expect(ended.summary.match(/The pnpm store was saved by another job meanwhile/g)).toHaveLength(
      1,
    );
    expect(github.caches.list()).toHaveLength(1);
    const warm = await install({ files, env: offline });
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
  });

  test('saving fails: the job stays green and says so', async () => {
    github.caches.fault({ on: 'finalize', kind: '500', times: 99 });
    const ended = await install({ files });
    expectGreen(ended);
    expect(ended.post.log).toMatch(/::warning::The pnpm store is not saved: ./);
  });

  test('restore-only and save-only', async () => {
    await install({ files, inputs: { save: 'never' } });
    expect(github.caches.list()).toEqual([]);
    await install({ files, inputs: { strategy: 'never' } });
    expect(github.caches.list()).toHaveLength(1);
    const restored = await install({ files, inputs: { save: 'never' } });
    expect(restored.outputs.get('cache-hit')).toBe('true');
    const again = await install({ files, inputs: { strategy: 'never' } });
    expectGreen(again);
    expect(again.summary).toContain('is not saved: its entry is there already');
  });

  fullTierTest.each<[string, Partial<Job>, RegExp]>([
    ['no service', { env: { ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' } }, /no cache service/],
    ['a run that may only read', { cacheMode: 'read' }, /nothing is cached for it yet/],
    [
      'a GitHub Enterprise Server whose service does not answer',
      {
        env: {
          GITHUB_SERVER_URL: 'https://ghes.example',
          ACTIONS_CACHE_URL: 'http://127.0.0.1:9/',
        },
      },
      /the cache could not be used: ./,
    ],
  ])('%s: installed from the network, nothing saved, green', async (_what, job, reason) => {
    const ended = await install({ files, ...job });
    expectGreen(ended);
    expect(ended.outputs.get('reason')).toMatch(reason);
    expect(github.caches.list()).toEqual([]);
    expect(await readdir(at('workspace/node_modules'))).toContain('ms');
  });

  test('where restoring is slower than installing, the next run installs', async () => {
    await install({ files });
    github.caches.fault({ on: 'download', kind: 'slow', delay: 8_000, key: 'pnpm-' });
    const slow = await install({ files });
    expect(slow.outputs.get('cache-hit')).toBe('true');
    expect(Number(slow.outputs.get('saved-ms'))).toBeLessThan(0);
    expect(slow.log).toMatch(/::warning::Restoring and installing took .* longer/);
    const next = await install({ files });
    expect(next.outputs.get('reason')).toBe('installing has been faster than restoring');
    expect(next.outputs.get('cache-matched-key')).toBe('');
    const told = await install({ files, inputs: { strategy: 'always' } });
    expect(told.outputs.get('cache-hit')).toBe('true');
  });

  test('a store that a later step has pruned is not saved', async () => {
    const pruned = await install({
      files,
      later: async () => {
        await rm(at('workspace/node_modules'), { recursive: true });
        const program = join(folder, 'tools/node_modules/.bin/pnpm');
        const env = { ...outside, HOME: at('home') };
        return run(program, ['store', 'prune'], { cwd: at('workspace'), env });
      },
    });
    expectGreen(pruned);
    expect(pruned.post.log).toMatch(/::warning::The pnpm store is not saved: a later step removed/);
    expect(github.caches.list()).toEqual([]);
  });

  test('what the store lacks is fetched once, and that is said', async () => {
    const gap = await project({
      'package.json': manifest({ ms: '2.1.3' }, { devDependencies: { 'is-odd': '3.0.1' } }),
    });
    const ended = await install({ files: gap, inputs: { 'fetch-args': '--prod' } });
    expectGreen(ended);
    expect(ended.outputs.get('recovered')).toBe('true');
    expect(ended.log).toMatch(/::warning::The offline install was repeated over the network/);
    expect(await readdir(at('workspace/node_modules'))).toContain('is-odd');
  });
});

describe.each(['9.15.9', '10.34.9', '11.28.11'])('pnpm %s', (version) => {
  fullTierTest(
    'fills its own kind of store, and installs from it without any network',
    async () => {
      const tools = join(folder, `tools-${version}`);
      await run('npm', ['install', '--prefix', tools, `pnpm@${version}`], {
        cwd: folder,
        env: process.env,
      });
      const programs = join(tools, 'node_modules/.bin');
      const files = await project({ 'package.json': manifest({ ms: '2.1.3' }) }, programs);
      const PATH = [programs, dirname(process.execPath), '/usr/bin:/bin'].join(delimiter);
      const cold = await install({ files, inputs: { version }, env: { PATH } });
      expectGreen(cold);
      expect(cold.outputs.get('pnpm-version')).toBe(version);
      const warm = await install({ files, inputs: { version }, env: { ...offline, PATH } });
      expectGreen(warm);
      expect(warm.outputs.get('cache-hit')).toBe('true');
      expect(warm.outputs.get('recovered')).toBe('false');
    },
  );
});

describe.each(isFullTier ? [newest, '9.15.9', '10.34.9', '11.28.11'] : [newest])(
  'packages for some machines only, by pnpm %s',
  (version) => {
    const native = 'workspace/node_modules/.pnpm/tool@1.0.0/node_modules/tool-native/package.json';
    const other = native.replace('tool-native', 'tool-other');
    const once = { npm_config_fetch_retries: '0', pnpm_config_fetch_retries: '0' };
    const inputs = { version };
    let registry: ToolRegistry;
    let files: Texts;

    beforeAll(async () => {
      registry = await startToolRegistry();
      files = await project({
        'package.json': manifest({ tool: '1.0.0' }),
        '.npmrc': `registry=${registry.address}\n`,
      });
    });
    afterAll(() => registry.stop());
    beforeEach(() => registry.fail(0));

    test('one that failed to download once is no gap in the store for ever', async () => {
      registry.fail(1);
      const cold = await install({ files, inputs, env: once });
      expectGreen(cold);
      expect(cold.outputs.get('recovered')).toBe('true');
      expect(cold.log).toMatch(/::warning::.*lacks optional packages.*: tool-native@1\.0\.0/);
      expect(await readFile(at(native), 'utf8')).toContain('tool-native');
      registry.fail(99);
      const warm = await install({ files, inputs, env: once });
      expectGreen(warm);
      expect(warm.outputs.get('cache-hit')).toBe('true');
      expect(warm.outputs.get('recovered')).toBe('false');
      expect(await readFile(at(native), 'utf8')).toContain('tool-native');
    });

    test('one that is never served fails nothing, and nothing is saved', async () => {
      registry.fail(99);
      const ended = await install({ files, inputs, env: once });
      expectGreen(ended);
      expect(ended.log).toMatch(/::warning::tool-native@1\.0\.0 could not be fetched/);
      expect(ended.summary).toContain('not saved: optional packages could not be fetched');
      expect(github.caches.list()).toEqual([]);
    });

    if (version.startsWith('9')) return;
    test('those of another machine are fetched when the install is to bring them', async () => {
      const both = `--cpu=${process.arch}\n--cpu=${otherArchitecture}`;
      const wanted = { ...inputs, 'install-args': both };
      await install({ files, inputs });
      const cold = await install({ files, inputs: wanted });
      expectGreen(cold);
      expect(cold.outputs.get('cache-hit')).toBe('false');
      expect(cold.outputs.get('recovered')).toBe('false');
      expect(await readFile(at(other), 'utf8')).toContain('tool-other');
      const warm = await install({ files, inputs: wanted });
      expectGreen(warm);
      expect(warm.outputs.get('cache-hit')).toBe('true');
      expect(warm.outputs.get('recovered')).toBe('false');
      expect(await readFile(at(other), 'utf8')).toContain('tool-other');
    });
  },
);

fullTierTest(
  'settings in package.json, as pnpm 10 reads them, have a store of their own',
  async () => {
    const registry = await startToolRegistry();
    const inputs = { version: '10.34.9' };
    const other = 'workspace/node_modules/.pnpm/tool@1.0.0/node_modules/tool-other/package.json';
    const of = (more: object): Texts => ({
      '.npmrc': `registry=${registry.address}\n`,
      'package.json': manifest({ tool: '1.0.0' }, more),
    });
    try {
      const files = await project(of({}));
      expectGreen(await install({ files, inputs }));
      const supportedArchitectures = { cpu: [otherArchitecture] };
      const changed = { ...files, ...of({ pnpm: { supportedArchitectures } }) };
      const ended = await install({ files: changed, inputs });
      expectGreen(ended);
      expect(ended.outputs.get('reason')).toBe('the lockfile or a setting of pnpm has changed');
      expect(await readFile(at(other), 'utf8')).toContain('tool-other');
    } finally {
      registry.stop();
    }
  },
);

fullTierTest(
  'a workspace with a catalog, a patch and a pnpmfile, from a folder below its root',
  async () => {
    const files = await project({
      'package.json': manifest({}, { devDependencies: { ms: '2.1.3' } }),
      'pnpm-workspace.yaml': [
        'packages: [apps/*]',
        'catalog: { is-odd: 3.0.1 }',
        'patchedDependencies: { ms@2.1.3: patches/ms.patch }',
      ].join('\n'),
      'apps/web/package.json': manifest({ 'is-odd': 'catalog:', lib: 'workspace:*' }),
      'apps/lib/package.json': manifest({ 'is-even': '1.0.0' }).replace('"app"', '"lib"'),
      '.pnpmfile.cjs': `module.exports = { hooks: { readPackage(found) {
      if (found.name === 'is-even') found.dependencies['left-pad'] = '1.3.0';
      return found;
    } } };`,
      'patches/ms.patch': [
        'diff --git a/index.js b/index.js\n--- a/index.js\n+++ b/index.js\n@@ -1,3 +1,4 @@',
        '+// patched\n /**\n  * Helpers.\n  */\n',
      ].join('\n'),
    });
    const inputs = { 'working-directory': 'apps/web' };
    expectGreen(await install({ files, inputs }));
    const warm = await install({ files, inputs, env: offline });
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(await readFile(at('workspace/node_modules/ms/index.js'), 'utf8')).toMatch(
      /^\/\/ patched/,
    );
    expect(await readdir(at('workspace/apps/web/node_modules'))).toEqual(['is-odd', 'lib']);
    const stored = await readdir(at('workspace/node_modules/.pnpm'));
    expect(stored).toContain('left-pad@1.3.0');
    const filtered = await install({
      files,
      inputs: { ...inputs, 'install-args': '--filter=lib' },
    });
    expectGreen(filtered);
    expect(await readdir(at('workspace/apps/lib/node_modules'))).toEqual(['is-even']);
    expect(await readdir(at('workspace/apps/web'))).not.toContain('node_modules');
  },
);

describe.each([newest, '9.15.9', '10.34.9', '11.28.11'])(
  'what pnpm %s has installed',
  (version) => {
    const tier = version === newest ? test : fullTierTest;

    tier(
      'is cached whole, confirmed by it without network or store, and rebuilt when damaged',
      async () => {
        const files = await project({
          'package.json': manifest({}, { devDependencies: { ms: '2.1.3' } }),
          'pnpm-workspace.yaml':
            'packages: [apps/*]\nallowBuilds: { es5-ext: true }\nonlyBuiltDependencies: [es5-ext]\n',
          'apps/web/package.json': manifest({
            'is-odd': '3.0.1',
            'es5-ext': '0.10.64',
            lib: 'workspace:*',
          }),
          'apps/lib/package.json': manifest({ 'is-even': '1.0.0' }).replace('"app"', '"lib"'),
        });
        const inputs = { cache: 'node_modules', version };
        const cold = await install({ files, inputs });
        expectGreen(cold);
        expect(github.caches.list().map(({ key }) => key)).toEqual([cold.outputs.get('cache-key')]);
        const warm = await install({ files, inputs });
        expectGreen(warm);
        expect({ hit: warm.outputs.get('cache-hit'), log: warm.log }).toMatchObject({
          hit: 'true',
        });
        expect(await readdir(at('workspace/apps/web/node_modules'))).toEqual([
          'es5-ext',
          'is-odd',
          'lib',
        ]);
        // No fetch, and nothing of an install that would have gone to the network after all.
        expect(warm.outputs.get('fetch-ms')).toBe('');
        expect(warm.log).not.toMatch(/prefer-offline/);
        await github.caches.damage(github.caches.list()[0]?.id ?? 0);
        const damaged = await install({ files, inputs });
        expectGreen(damaged);
        expect(damaged.outputs.get('reason')).toMatch(/^the cache could not be used: ./);
        expect(await readdir(at('workspace/apps/lib/node_modules'))).toEqual(['is-even']);
        // An entry never changes: a sound one is saved beside it, and found first from then on.
        const mended = await install({ files, inputs });
        expectGreen(mended);
        expect(mended.outputs.get('cache-hit')).toBe('true');
        expect(mended.log).not.toMatch(/::warning::The cache failed/);
      },
    );
  },
);

fullTierTest('the sample product’s front end, with its own lockfile', async () => {
  const place = join(root, 'examples/copilotos-bridge/apps/web');
  const names = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  const texts = names.map(async (name) => readFile(join(place, name), 'utf8'));
  const files = Object.fromEntries(
    (await Promise.all(texts)).map((text, index) => [`apps/web/${names[index] ?? ''}`, text]),
  );
  const inputs = { 'working-directory': 'apps/web' };
  const cold = await install({ files, inputs });
  expectGreen(cold);
  const warm = await install({ files, inputs, env: offline });
  expectGreen(warm);
  expect(warm.outputs.get('cache-hit')).toBe('true');
  expect(Number(warm.outputs.get('store-bytes'))).toBeGreaterThan(100 * 1024 * 1024);
  expect(await readdir(at('workspace/apps/web/node_modules/.bin'))).toContain('vitest');
});

fullTierTest(
  'a large workspace, of twenty projects and a thousand packages, comes back whole and installs without any network',
  async () => {
    const place = join(root, 'e2e/large-sets/workspace');
    const found = await readdir(place, { recursive: true, withFileTypes: true });
    const texts = found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(async (path) => [relative(place, path), await readFile(path, 'utf8')] as const);
    const files = Object.fromEntries(await Promise.all(texts));
    const manifests = Object.entries(files).filter(([name]) => name.startsWith('packages/'));
    expect(manifests).toHaveLength(20);
    const inputs = { strategy: 'always' };
    const cold = await install({ files, inputs });
    expectGreen(cold);
    const packages = await readdir(at('workspace/node_modules/.pnpm'));
    expect(packages.length).toBeGreaterThan(600);
    const warm = await install({ files, inputs, env: offline });
    expectGreen(warm);
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(warm.outputs.get('recovered')).toBe('false');
    expect(await readdir(at('workspace/node_modules/.pnpm'))).toEqual(packages);
    for (const [name, text] of manifests) {
      const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Texts>;
      for (const [needed, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        const installed = at('workspace', dirname(name), 'node_modules', needed, 'package.json');
        const given = JSON.parse(await readFile(installed, 'utf8')) as { readonly version: string };
        if (!version.startsWith('workspace:'))
          expect([needed, given.version]).toEqual([needed, version]);
      }
    }
    // What a build script has made is there, and runs.
    const esbuild = at('workspace/packages/bundle/node_modules/.bin/esbuild');
    const options = { cwd: at('workspace'), env: outside };
    expect(await run(esbuild, ['--version'], options)).toMatchObject({ exitCode: 0 });
  },
);

describe('what stops an install is named', () => {
  let files: Texts;
  beforeAll(async () => {
    files = await project({ 'package.json': manifest({ ms: '2.1.3' }) });
  });

  test('a lockfile that is out of date, with the entries that differ', async () => {
    const changed = { ...files, 'package.json': manifest({ ms: '2.1.2', 'left-pad': '1.3.0' }) };
    const { exitCode, log } = await install({ files: changed });
    expect(exitCode).toBe(1);
    expect(log).toMatch(
      /::error::.*not up to date with package\.json: added: left-pad@1\.3\.0; ms \(lockfile: 2\.1\.3, manifest: 2\.1\.2\)/,
    );
  });

  test('a build script that nobody has allowed', async () => {
    const builds = await project({ 'package.json': manifest({ 'es5-ext': '0.10.64' }) });
    const { exitCode, log } = await install({ files: builds });
    expect(exitCode).toBe(1);
    expect(log).toMatch(/::error::.*nobody has allowed: es5-ext@0\.10\.64/);
  });

  test('a patch that is not in the checkout', async () => {
    const { exitCode, log } = await install({
      files: {
        ...files,
        'pnpm-workspace.yaml': 'patchedDependencies:\n  ms@2.1.3: patches/ms.patch\n',
      },
    });
    expect(exitCode).toBe(1);
    expect(log).toMatch(/::error::.*not in the checkout: .*patches\/ms\.patch/);
  });

  test('another Node.js than the project needs', async () => {
    const { exitCode, log } = await install({
      files: {
        ...files,
        'package.json': manifest({ ms: '2.1.3' }, { engines: { node: '>=99' } }),
        'pnpm-workspace.yaml': 'engineStrict: true\n',
      },
    });
    expect(exitCode).toBe(1);
    expect(log).toMatch(/::error::.*the Node\.js on PATH is not one/);
  });

  test('a lockfile with the marks of a merge', async () => {
    const broken = { ...files, 'pnpm-lock.yaml': `<<<<<<< HEAD\n${files['pnpm-lock.yaml'] ?? ''}` };
    const { exitCode, log } = await install({ files: broken });
    expect(exitCode).toBe(1);
    expect(log).toMatch(/::error::.*marks of a merge/);
  });
});

describe('a private registry', () => {
  let registry: Server;
  let address: string;
  const token = 'corp-token-4711';

  beforeAll(async () => {
    registry = await startPrivateRegistry(token);
    address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
  });
  afterAll(() => void registry.close());

  test('is read with the token, which no command line and no file keeps', async () => {
    const prepare = `node -e "const fs=require('fs');const of=p=>{try{return fs.readFileSync('/proc/'+p+'/cmdline','utf8')}catch{return ''}};fs.writeFileSync('seen.txt',fs.readdirSync('/proc').filter(p=>/^[0-9]+$/.test(p)).map(of).join())"`;
    const integrity = await (await fetch(`${address}integrity`)).text();
    const files = {
      'package.json': manifest({ '@corp/thing': '1.0.0' }, { scripts: { prepare } }),
      'pnpm-lock.yaml': [
        "lockfileVersion: '9.0'",
        'settings:\n  autoInstallPeers: true\n  excludeLinksFromLockfile: false',
        "importers:\n  .:\n    dependencies:\n      '@corp/thing':\n        specifier: 1.0.0\n        version: 1.0.0",
        `packages:\n  '@corp/thing@1.0.0':\n    resolution: {integrity: ${integrity}}`,
        "snapshots:\n  '@corp/thing@1.0.0': {}",
      ].join('\n\n'),
    };
    const inputs = { registry: address, 'registry-scopes': '@corp', 'registry-token': token };
    const ended = await install({ files, inputs });
    expectGreen(ended);
    expect(await readdir(at('workspace/node_modules/@corp'))).toEqual(['thing']);
    const seen = await readFile(at('workspace/seen.txt'), 'utf8');
    expect(seen).toContain('install');
    expect(seen).not.toContain(token);
    expect(ended.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(token);
    expect((await readdir(at('temp'))).filter((name) => name.includes('npmrc'))).toEqual([]);
    const refused = await install({
      files,
      inputs: { ...inputs, 'registry-token': 'wrong-token' },
    });
    expect(refused.exitCode).toBe(0);
    await Promise.all(github.caches.list().map(async ({ id }) => github.caches.delete(id)));
    const denied = await install({ files, inputs: { ...inputs, 'registry-token': 'wrong-token' } });
    expect(denied.exitCode).toBe(1);
    expect(denied.log).toMatch(/::error::.*the registry refused these credentials/);
  });
});

/** A registry with one package, for who has the token. */
async function startPrivateRegistry(token: string): Promise<Server> {
  const archive = pack();
  archive.entry({ name: 'package/package.json' }, manifest({}).replace('app', '@corp/thing'));
  archive.finalize();
  const bytes = await buffer(archive.pipe(createGzip()));
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const server = createServer((request, response) => {
    if (request.url === '/integrity') return response.end(integrity);
    if (request.headers.authorization !== `Bearer ${token}`)
      return response.writeHead(401).end('{"error":"unauthorized"}');
    if (request.url?.endsWith('.tgz') === true) return response.end(bytes);
    const tarball = `http://${request.headers.host ?? ''}/@corp/thing/-/thing-1.0.0.tgz`;
    const version = { name: '@corp/thing', version: '1.0.0', dist: { tarball, integrity } };
    const time = { created: '2020-01-01T00:00:00.000Z', '1.0.0': '2020-01-01T00:00:00.000Z' };
    return response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        name: '@corp/thing',
        'dist-tags': { latest: '1.0.0' },
        time: { ...time, modified: time.created },
        versions: { '1.0.0': version },
      }),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

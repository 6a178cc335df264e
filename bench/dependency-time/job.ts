/** Jobs on machines that know nothing of each other, with the cache service between them. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { startGitHubServices, type GitHubServices } from '../../e2e/bed/github/services.ts';

const root = resolve(import.meta.dirname, '../..');
const pnpmVersion = '12.21.0';

type Texts = Readonly<Record<string, string>>;

/** What an action did: milliseconds of its phases, and its outputs. */
export interface Acted {
  readonly main: number;
  readonly post: number;
  readonly outputs: ReadonlyMap<string, string>;
}

/** A place where one job after the other runs. */
export interface Jobs {
  readonly services: GitHubServices;
  readonly workspace: string;
  /** Begins a job on a fresh machine with this folder as its checkout; its traffic goes through the proxy, if any. */
  begin(checkout: string, proxy?: string): Promise<void>;
  /** Runs commands as a step and returns its milliseconds. */
  shell(script: string): Promise<number>;
  /** Runs an action's bundle and its post phase. */
  act(action: string, inputs: Texts): Promise<Acted>;
  /** Runs a program of this repository with the job's environment and returns what it printed. */
  node(path: string, args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Sets up uv and pnpm, and starts the cache service. */
export async function startJobs(): Promise<Jobs> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'copilotos-bench-')));
  const address = ownAddress();
  const services = await startGitHubServices({
    folder: join(folder, 'github'),
    listen: [address],
    publicHost: address,
  });
  const tools = await setUp(folder);
  const at = (...names: readonly string[]): string => join(folder, 'machine', ...names);
  let environment: Texts = {};
  const run = async (argv: readonly string[], env: Texts) =>
    runProgram(argv, { ...environment, ...env }, at('workspace'));
  const entry = (action: string): readonly string[] => [
    process.execPath,
    join(root, 'dist', action, 'index.js'),
  ];
  return {
    services,
    workspace: at('workspace'),
    begin: async (checkout, proxy) => {
      await rm(at(), { recursive: true, force: true });
      await mkdir(at('temp'), { recursive: true });
      await cp(checkout, at('workspace'), { recursive: true });
      environment = await environmentOf(services, { at, tools, ...(proxy && { proxy }) });
    },
    shell: async (script) => (await run(['bash', '-eo', 'pipefail', '-c', script], {})).ms,
    act: async (action, inputs) => {
      for (const name of ['output', 'state', 'summary', 'path', 'env'])
        await writeFile(at(name), '');
      const given = variables('INPUT_', Object.entries(inputs));
      const main = await run(entry(action), given);
      const states = readPairs(await readFile(at('state'), 'utf8'));
      const outputs = readPairs(await readFile(at('output'), 'utf8'));
      const post = await run(entry(action), { ...given, ...variables('STATE_', states) });
      return { main: main.ms, post: post.ms, outputs };
    },
    node: async (path, args) =>
      (await run([process.execPath, join(root, path), ...args], {})).output,
    stop: async () => {
      await services.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// Clients go past their proxy to reach a loopback address.
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const found = all.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (found === undefined) throw new Error('This machine has no address but that of the loopback.');
  return found.address;
}

// As hosted runners have it, Python is on PATH itself and not behind a version manager, which takes a while to find it.
async function setUp(folder: string): Promise<string> {
  const tools = join(folder, 'tools');
  const env = { ...(process.env as Texts), npm_config_ignore_scripts: 'false' };
  await runProgram(['python3', '-m', 'venv', join(tools, 'python')], env, folder);
  await runProgram([join(tools, 'python/bin/pip'), 'install', '--quiet', 'uv'], env, folder);
  await runProgram(['npm', 'install', '--prefix', tools, `pnpm@${pnpmVersion}`], env, folder);
  await symlink(join(tools, 'python/bin/uv'), join(tools, 'node_modules/.bin/uv'));
  const asked = ['python3', '-c', 'import sys; print(sys._base_executable)'];
  const { output } = await runProgram(asked, env, folder);
  return [join(tools, 'node_modules/.bin'), dirname(output.trim())].join(delimiter);
}

interface Place {
  readonly at: (...names: readonly string[]) => string;
  readonly tools: string;
  readonly proxy?: string;
}

async function environmentOf(
  services: GitHubServices,
  { at, tools, proxy }: Place,
): Promise<Texts> {
  await writeFile(at('event.json'), '{"repository":{"default_branch":"main"}}');
  const own = /^(GITHUB_|ACTIONS_|RUNNER_|INPUT_|STATE_|XDG_|UV_|VIRTUAL_ENV$|NODE_OPTIONS$|PNPM_)/;
  const machine = Object.entries(process.env as Texts).filter(([name]) => !own.test(name));
  const run = { repository: 'jazielflo/copilotos-bridge', event: 'push', ref: 'refs/heads/main' };
  const names = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
  return {
    ...Object.fromEntries(machine),
    ...(await services.environment({ ...run, runId: 1, jobId: 'bench', permissions: {} })),
    ...Object.fromEntries(proxy === undefined ? [] : names.map((name) => [name, proxy])),
    PATH: [tools, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    HOME: at('home'),
    ...{ GITHUB_REPOSITORY: run.repository, GITHUB_REF: run.ref, GITHUB_REF_NAME: 'main' },
    ...{ GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'jazielflo', GITHUB_WORKSPACE: at('workspace') },
    ...{ GITHUB_EVENT_PATH: at('event.json'), GITHUB_OUTPUT: at('output') },
    ...{ GITHUB_STATE: at('state'), GITHUB_STEP_SUMMARY: at('summary'), GITHUB_ENV: at('env') },
    ...{ GITHUB_PATH: at('path'), RUNNER_TEMP: at('temp'), RUNNER_OS: 'Linux' },
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
}

// Not the waiting kind: the services it talks to are in this process.
async function runProgram(
  [file = '', ...args]: readonly string[],
  env: Texts,
  cwd: string,
): Promise<{ readonly ms: number; readonly output: string }> {
  const before = performance.now();
  const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 128));
  });
  const [status, output, errors] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  const ms = Math.round(performance.now() - before);
  if (status === 0) return { ms, output };
  throw new Error(`${file} ${args.join(' ')} ended with ${status}:\n${output}\n${errors}`);
}

function variables(prefix: string, pairs: Iterable<readonly [string, string]>): Texts {
  return Object.fromEntries(
    [...pairs].map(([name, value]) => [
      `${prefix}${prefix === 'INPUT_' ? name.toUpperCase() : name}`,
      value,
    ]),
  );
}

function readPairs(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n?\2$/gm);
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}

/** The ways to build that are compared: the raw tool and the action, as a user calls them. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Bed } from '../e2e/bed/bed.ts';
import type { Computer } from '../e2e/bed/computer.ts';
import { expectSuccess } from '../e2e/bed/success.ts';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'dist/build-with-registry-cache/index.js');
const apps = ['api', 'web'] as const;

/** One way to build. */
export interface Way {
  readonly what: string;
  /** With Debian 12's buildx 0.13 instead of the bed's newer one. */
  readonly old?: boolean;
  /** Builds under this repository prefix, whose cache a first call finds empty. */
  readonly build: (bench: Bench, prefix: string) => Promise<void>;
}

/** Where it is built. */
export interface Bench {
  readonly machine: Computer;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** All that are compared. */
export const ways: readonly Way[] = [
  {
    what: 'one image, raw docker buildx build',
    build: async (bench, prefix) => raw(bench, prefix, 'api'),
  },
  { what: 'one image, the action', build: async (bench, prefix) => action(bench, prefix, ['api']) },
  {
    what: 'both images, raw docker buildx build, one after the other',
    build: async (bench, prefix) => {
      for (const app of apps) await raw(bench, prefix, app);
    },
  },
  { what: 'both images, the action', build: async (bench, prefix) => action(bench, prefix, apps) },
  {
    what: 'both images, the action with `builder: docker-container`',
    build: async (bench, prefix) => action(bench, prefix, apps, { builder: 'docker-container' }),
  },
  {
    what: 'one image, raw docker buildx build, buildx 0.13',
    old: true,
    build: async (bench, prefix) => raw(bench, prefix, 'api'),
  },
  {
    what: 'one image, the action, buildx 0.13',
    old: true,
    build: async (bench, prefix) => action(bench, prefix, ['api']),
  },
];
/** Indexes of the pairs that overheads are told from. */
export const pairs = [0, 1, 5, 6];

/** Makes the machine that builds, with the sources and a login. */
export async function prepare(bed: Bed): Promise<Bench> {
  const folder = join(bed.folder, 'bench');
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'examples/copilotos-bridge/apps'), join(folder, 'apps'), {
    recursive: true,
    filter: (path) => !/\/(node_modules|\.venv|__pycache__)$/.test(path),
  });
  await writeFile(join(folder, 'event.json'), '{"repository":{"default_branch":"main"}}');
  const machine = await bed.startMachine({
    name: 'bench',
    mounts: [{ path: folder }, { path: root, readOnly: true }],
  });
  const { user, password } = bed.github.registryTokens.issue({
    user: 'jazielflo',
    access: 'write',
  });
  await expectSuccess(machine, ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'], {
    stdin: password,
  });
  const environment = await bed.github.environment({
    ...{ repository: 'jazielflo/copilotos-bridge', runId: 1, jobId: 'build', event: 'push' },
    ...{ ref: 'refs/heads/main', permissions: {} },
  });
  return { machine, folder, user, password, environment };
}

async function raw({ machine, folder }: Bench, prefix: string, app: string): Promise<void> {
  const repository = `ghcr.io/jazielflo/${prefix}/${app}`;
  await expectSuccess(machine, [
    ...['docker', 'buildx', 'build', '--push', '--provenance=false', '--progress=plain'],
    ...['--tag', `${repository}:main`, '--tag', `${repository}:latest`],
    ...['--cache-from', `type=registry,ref=${repository}:buildcache`],
    '--cache-to',
    `type=registry,ref=${repository}:buildcache,mode=max,image-manifest=true,oci-mediatypes=true`,
    join(folder, 'apps', app),
  ]);
}

async function action(
  bench: Bench,
  prefix: string,
  names: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const at = (name: string): string => join(bench.folder, name);
  await rm(at('temp'), { recursive: true, force: true });
  await mkdir(at('temp'));
  await Promise.all(['output', 'state', 'summary'].map(async (name) => writeFile(at(name), '')));
  const inputs = {
    images: names.map((name) => `${name}=apps/${name}`).join('\n'),
    tags: 'main\nlatest',
    username: bench.user,
    password: bench.password,
    ...more,
  };
  const env = {
    ...bench.environment,
    ...{ GITHUB_REPOSITORY: `jazielflo/${prefix}`, GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' },
    ...{ GITHUB_SHA: '1'.repeat(40), GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main' },
    ...{ GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'jazielflo', RUNNER_TEMP: at('temp') },
    ...{ GITHUB_EVENT_PATH: at('event.json'), GITHUB_OUTPUT: at('output') },
    ...{ GITHUB_STATE: at('state'), GITHUB_STEP_SUMMARY: at('summary') },
    GITHUB_WORKSPACE: bench.folder,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
  await expectSuccess(bench.machine, ['node', bundle], { env, cwd: bench.folder });
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import './patience.ts';

const root = resolve(import.meta.dirname, '../..');
const sha = '1'.repeat(40);

let bed: Bed;
let writer: RegistryToken;
let jobs = 0;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
});

afterAll(async () => bed.stop());

const dockerfile = `FROM debian:bookworm-slim AS packages
WORKDIR /app
COPY packages.txt .
RUN sleep 2 && cp packages.txt installed.txt
FROM debian:bookworm-slim
COPY --from=packages /app/installed.txt /
COPY main.txt /
RUN cat /main.txt /installed.txt > /release.txt
`;

type Files = Readonly<Record<string, string>>;

/** A product of two images, each of six instructions that can be cached; both begin with the same stage. */
const product: Files = {
  'api/Dockerfile': dockerfile,
  'api/packages.txt': 'one',
  'api/main.txt': 'api',
  'web/Dockerfile': dockerfile,
  'web/packages.txt': 'two',
  'web/main.txt': 'web',
};

interface Step {
  readonly files?: Files;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: object;
}

interface Ended {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly left: readonly string[];
}

/** Runs the action as the only step of a job on a machine of its own, then what the test wants to see there. */
async function build(step: Step, look?: (machine: Computer) => Promise<void>): Promise<Ended> {
  jobs += 1;
  const folder = join(bed.folder, 'jobs', `build-${jobs}`);
  const at = (name: string): string => join(folder, name);
  const event = step.event ?? { repository: { default_branch: 'main' } };
  const files = { ...product, ...step.files };
  await mkdir(at('temp'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(at(`workspace/${name}/..`), { recursive: true });
    await writeFile(at(`workspace/${name}`), text);
  }
  await writeFile(at('event.json'), JSON.stringify(event));
  await Promise.all(['output', 'state', 'summary'].map(async (name) => writeFile(at(name), '')));
  const inputs = {
    images: 'api=api\nweb=web',
    username: writer.user,
    password: writer.password,
    ...step.inputs,
  };
  const machine = await bed.startMachine({
    name: `build-${jobs}`,
    mounts: [{ path: folder }, { path: root, readOnly: true }],
  });
  const env = {
    GITHUB_REPOSITORY: 'jazielflo/copilotos-bridge',
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_ACTOR: 'jazielflo',
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STATE: at('state'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_WORKSPACE: at('workspace'),
    RUNNER_TEMP: at('temp'),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...step.env,
  };
  const entry = join(root, 'src/build-with-registry-cache/main.ts');
  const cwd = at('workspace');
  const { exitCode, stdout, stderr } = await machine.exec(['node', entry], { env, cwd });
  try {
    await look?.(machine);
    return {
      exitCode,
      log: stdout + stderr,
      outputs: parseOutputs(await readFile(at('output'), 'utf8')),
      summary: await readFile(at('summary'), 'utf8'),
      left: await readdir(at('temp')),
    };
  } finally {
    await machine.stop();
  }
}

function parseOutputs(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n?\2$/gm);
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}

describe('a product is built on machines that know nothing of each other', () => {
  let cold: Ended;

  test('first: nothing is cached, all is pushed, the cache is there as the guide checks it', async () => {
    cold = await build({}, async (machine) => {
      const { user, password } = writer;
      await expectSuccess(machine, ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'], {
        stdin: password,
      });
      for (const name of ['api', 'web']) {
        const reference = `ghcr.io/jazielflo/copilotos-bridge/${name}`;
        await expectSuccess(machine, ['docker', 'manifest', 'inspect', `${reference}:buildcache`]);
        await expectSuccess(machine, ['docker', 'pull', `${reference}:latest`]);
        await expectSuccess(machine, ['docker', 'pull', `${reference}:${sha}`]);
      }
    });
    expect({ code: cold.exitCode, log: cold.log }).toMatchObject({ code: 0 });
    expect(cold.outputs.get('cache-hit-rate')).toBe('0');
    expect(cold.outputs.get('pushed')).toBe('true');
    expect(cold.left).toEqual([]);
  });

  test('again: every step comes from the registry, and the images keep their digests', async () => {
    const warm = await build({});
    expect(warm.outputs.get('cache-hit-rate')).toBe('100');
    expect(warm.outputs.get('cache-hit')).toBe('true');
    expect(warm.outputs.get('digests')).toBe(cold.outputs.get('digests'));
    expect(warm.summary).not.toContain('Steps that ran');
  });

  test('one line of one image changed: two steps of it run', async () => {
    const { outputs, summary } = await build({ files: { 'api/main.txt': 'api, changed' } });
    expect(outputs.get('cache-hit-rates')).toBe('{"api":66,"web":100}');
    expect(summary).toContain('Steps that ran (2)');
    const digests = JSON.parse(outputs.get('digests') ?? '') as Record<string, string>;
    const before = JSON.parse(cold.outputs.get('digests') ?? '') as Record<string, string>;
    expect(digests['web']).toBe(before['web']);
    expect(digests['api']).not.toBe(before['api']);
  });

  test('a branch reads the default branch’s cache and never writes it', async () => {
    const branch = { GITHUB_REF: 'refs/heads/next', GITHUB_REF_NAME: 'next' };
    const changed = { 'api/packages.txt': 'three' };
    const first = await build({ env: branch, files: changed });
    expect(first.outputs.get('cache-hit-rates')).toBe('{"api":16,"web":100}');
    const second = await build({ env: branch, files: changed });
    expect(second.outputs.get('cache-hit-rate')).toBe('100');
    const main = await build({ files: { 'api/main.txt': 'api, changed' } });
    expect(main.outputs.get('cache-hit-rate')).toBe('100');
  });
});

describe('what the registry refuses', () => {
  test('a wrong password is named at once, with what to do; nothing is built', async () => {
    const ended = await build({ inputs: { password: 'wrong' } });
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toMatch(/::error::Pushing to \S+\/api, \S+\/web would be refused/);
    expect(ended.log).toContain('permissions: packages: write');
    expect(ended.log).not.toContain('RUN');
    expect(ended.left).toEqual([]);
  });

  test('a token that may only read is found out before the build', async () => {
    const reader = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'read' });
    const ended = await build({ inputs: { password: reader.password } });
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toMatch(/would be refused: the/);
    expect(ended.log).not.toContain('RUN');
  });

  test('a fork builds with what it may read, pushes nothing, and is green', async () => {
    const reader = bed.github.registryTokens.issue({ user: 'stranger', access: 'read' });
    const ended = await build({
      inputs: { username: reader.user, password: reader.password },
      env: {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_REF_NAME: '7/merge',
        GITHUB_HEAD_REF: 'main',
        GITHUB_BASE_REF: 'main',
        GITHUB_SHA: '2'.repeat(40),
      },
      event: {
        repository: { default_branch: 'main' },
        pull_request: { head: { repo: { full_name: 'stranger/copilotos-bridge' } } },
      },
      files: { 'api/main.txt': 'api, changed' },
    });
    expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
    expect(ended.log).toMatch(/::notice::This run belongs to a pull request from a fork/);
    expect(ended.outputs.get('outcome')).toBe('built');
    expect(ended.outputs.get('cache-hit-rate')).toBe('100');
    const written = bed.github.registryTokens.grants.filter(
      ({ user, asked }) =>
        user === 'stranger' && asked.some(({ actions }) => actions.includes('push')),
    );
    expect(written).toEqual([]);
  });
});

test('a command that fails: its output, the lines of the Dockerfile, and no image', async () => {
  const broken = dockerfile.replace('RUN cat', 'RUN cat /nowhere');
  const { exitCode, log, outputs } = await build({ files: { 'api/Dockerfile': broken } });
  expect(exitCode).toBe(1);
  expect(log).toContain('cat: /nowhere: No such file or directory');
  expect(log).toMatch(/::error title=Building api failed,file=api\/Dockerfile,line=8::/);
  expect(outputs.get('images')).toBe('{}');
});

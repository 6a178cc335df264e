import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startBed, type Bed } from '../bed/bed.ts';
import { findBeds, takeDown } from '../bed/beds.ts';
import type { Computer } from '../bed/computer.ts';
import { connectEngine, type Engine } from '../bed/engine/client.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { images } from '../bed/images/names.ts';
import { takeInventory, type Inventory } from '../bed/inventory.ts';
import type { ServerHost } from '../bed/server.ts';
import { expectSuccess } from '../bed/success.ts';

const nothing: Inventory = {
  containers: [],
  volumes: [],
  networks: [],
  mounts: [],
  processes: [],
  controlGroups: [],
  files: [],
};

let engine: Engine;
let bed: Bed;
let server: ServerHost;

beforeAll(async () => {
  engine = await connectEngine();
  bed = await startBed({ servers: 1, stopOnSignals: false });
  server = bed.servers[0] as ServerHost;
}, 90_000);

afterAll(async () => bed.stop(), 60_000);

async function login(computer: Computer, { user, password }: RegistryToken) {
  const argv = ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'];
  return computer.exec(argv, { stdin: password });
}

/** The smallest image that can be pushed: a label on one of the mirror's. */
async function makeImage(machine: Computer, name: string): Promise<void> {
  const argv = ['docker', 'build', '-q', '-t', name, '-'];
  await expectSuccess(machine, argv, { stdin: `FROM debian:bookworm-slim\nLABEL name=${name}\n` });
}

describe('taking a bed down', () => {
  test('leaves nothing of it, while the bed beside it stays whole', async () => {
    const other = await startBed({ servers: 1, stopOnSignals: false });
    const machine = await other.startMachine({ name: 'job' });
    await expectSuccess(machine, ['docker', 'run', '-d', 'redis:7']);
    const before = await takeInventory(engine, other.id);
    for (const [kind, entries] of Object.entries(before)) {
      expect({ kind, found: (entries as string[]).length > 0 }).toEqual({ kind, found: true });
    }
    const neighbour = await takeInventory(engine, bed.id);

    await other.stop();
    await other.stop();

    expect(await takeInventory(engine, other.id, before)).toEqual(nothing);
    expect((await takeInventory(engine, bed.id)).containers).toEqual(neighbour.containers);
    expect((await fetch(server.httpUrl)).status).toBe(200);
    await expect(other.startMachine({ name: 'late' })).rejects.toThrow('being removed');
  }, 90_000);

  test.each(['SIGINT', 'SIGKILL'] as const)(
    'works when its process gets %s',
    async (signal) => {
      const cli = resolve(import.meta.dirname, '../bed/cli.ts');
      const owner = spawn(process.execPath, [cli, 'up'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [summary] = (await once(owner.stdout, 'data')) as [Buffer];
      const id = /Bed (\w+) is up/.exec(summary.toString())?.[1] ?? '';
      const before = await takeInventory(engine, id);
      expect(before.containers).not.toEqual([]);

      const ended = once(owner, 'exit');
      owner.kill(signal);
      await ended;
      const found = (await findBeds()).find((one) => one.id === id);
      if (signal === 'SIGKILL') {
        if (found === undefined) throw new Error(`Bed ${id} is not listed`);
        expect(found.owner).toBeUndefined();
        await takeDown(found);
      } else {
        expect(found).toBeUndefined();
      }
      expect(await takeInventory(engine, id, before)).toEqual(nothing);
    },
    90_000,
  );

  test('happens by itself when a part does not start; the error holds that part’s log', async () => {
    const serverImage = 'copilotos-bed-story/refused:1';
    const recipe = `FROM ${images.server}\nRUN echo '{"nope":1}' > /etc/docker/daemon.json\n`;
    const build = ['build', '-q', '-t', serverImage, '-'];
    execFileSync('docker', build, { input: recipe, stdio: ['pipe', 'ignore', 'inherit'] });
    try {
      const start = startBed({ servers: 1, stopOnSignals: false, serverImage });
      await expect(start).rejects.toThrow(/^server-1 stopped while booting[^]*\bnope\b/);
    } finally {
      execFileSync('docker', ['rmi', serverImage], { stdio: 'ignore' });
    }
    const mine = (await findBeds()).filter(({ owner }) => owner?.pid === process.pid);
    expect(mine.map(({ id }) => id)).toEqual([bed.id]);
  }, 60_000);
});

describe('a job machine', () => {
  test('sees its folders under the same path and may not write the read-only ones', async () => {
    const [workspace, actions] = ['jobs/story', 'actions'].map((name) => join(bed.folder, name));
    if (workspace === undefined || actions === undefined) throw new Error('unreachable');
    await Promise.all([workspace, actions].map((path) => mkdir(path, { recursive: true })));
    await writeFile(join(actions, 'action.yml'), 'name: x\n');
    const mounts = [{ path: workspace }, { path: actions, readOnly: true }];
    const machine = await bed.startMachine({ name: 'mounts', mounts });
    await expectSuccess(machine, ['cp', join(actions, 'action.yml'), workspace]);
    expect(await readdir(workspace)).toEqual(['action.yml']);
    expect((await machine.exec(['touch', join(actions, 'new')])).exitCode).not.toBe(0);
    await machine.stop();
    await machine.stop();
  }, 60_000);

  test('runs commands with input, environment and folder; reports what could not start', async () => {
    const machine = await bed.startMachine({ name: 'commands' });
    const options = { stdin: 'in', env: { A: 'tab\tnewline\n' }, cwd: '/usr' };
    const script = 'cat; printf %s "$A" >&2; pwd; exit 7';
    expect(await machine.exec(['sh', '-c', script], options)).toEqual({
      exitCode: 7,
      stdout: 'in/usr\n',
      stderr: 'tab\tnewline\n',
    });
    expect((await machine.exec(['no-such-command'])).exitCode).toBe(127);
    expect((await machine.exec(['true'], { cwd: '/no/such/folder' })).exitCode).toBe(127);
    const big = await machine.exec(['head', '-c', '3000000', '/dev/zero']);
    expect(big.stdout.length).toBe(3_000_000);
    await machine.stop();
  }, 60_000);

  test('keeps variables whose names hold a dash, as the inputs of actions do', async () => {
    const machine = await bed.startMachine({ name: 'dashes' });
    const env = { 'INPUT_WORKING-DIRECTORY': 'apps/api' };
    const { signal } = new AbortController();
    for (const options of [{ env }, { env, signal }]) {
      const { stdout } = await machine.exec(['env'], options);
      expect(stdout).toContain('INPUT_WORKING-DIRECTORY=apps/api');
    }
    await machine.stop();
  }, 60_000);

  test('ends a command and its children when it is aborted', async () => {
    const machine = await bed.startMachine({ name: 'abort' });
    const controller = new AbortController();
    const script = 'sleep 611 & echo started; wait';
    const running = machine.exec(['bash', '-c', script], {
      signal: controller.signal,
      onOutput: () => {
        controller.abort();
      },
    });
    expect((await running).exitCode).toBe(143);
    expect((await machine.exec(['pgrep', '-f', 'sleep 611'])).stdout).toBe('');
    await machine.stop();
  }, 60_000);
});

describe('the registry', () => {
  let machine: Computer;
  beforeAll(async () => {
    machine = await bed.startMachine({ name: 'registry-job' });
  }, 60_000);
  afterAll(async () => machine.stop());

  test('takes what a writer pushes, and the server pulls it', async () => {
    const name = 'ghcr.io/story/write/api:latest';
    await login(machine, bed.github.registryTokens.issue({ user: 'writer', access: 'write' }));
    await makeImage(machine, name);
    await expectSuccess(machine, ['docker', 'push', name]);
    await login(server, bed.github.registryTokens.issue({ user: 'reader', access: 'read' }));
    await expectSuccess(server, ['docker', 'pull', name]);
  }, 60_000);

  test('denies a push to a reader, to one whose right was taken, and after revocation', async () => {
    const tokens = bed.github.registryTokens;
    const token = tokens.issue({ user: 'someone', access: 'write' });
    const push = async (tag: string): Promise<string> => {
      const name = `ghcr.io/story/denied/api:${tag}`;
      await makeImage(machine, name);
      const { exitCode, stderr } = await machine.exec(['docker', 'push', name]);
      return exitCode === 0 ? 'pushed' : stderr;
    };
    await login(machine, token);
    expect(await push('one')).toBe('pushed');
    tokens.setAccess(token, 'read');
    expect(await push('two')).toMatch(/denied/);
    tokens.revoke(token);
    expect(await push('three')).toMatch(/denied|unauthorized|oauth token[^]*403 Forbidden/);
  }, 60_000);

  test('refuses a wrong password at login', async () => {
    const { exitCode, stderr } = await login(machine, { user: 'someone', password: 'wrong' });
    expect(exitCode).not.toBe(0);
    expect(stderr).toMatch(/denied|unauthorized/);
  });

  test('keeps a build cache that another machine builds from', async () => {
    const ref = 'ghcr.io/story/cache/api:buildcache';
    const options = 'mode=max,image-manifest=true,oci-mediatypes=true';
    const build = ['docker', 'buildx', 'build', '--progress', 'plain', '-'];
    const dockerfile = 'FROM python:3.11-slim\nRUN pip install six && date +%N > /stamp\n';
    const token = bed.github.registryTokens.issue({ user: 'cacher', access: 'write' });
    await login(machine, token);
    const to = [`--cache-to=type=registry,ref=${ref},${options}`, '--output=type=cacheonly'];
    await expectSuccess(machine, [...build, ...to], { stdin: dockerfile });
    await expectSuccess(machine, ['docker', 'manifest', 'inspect', ref]);

    const second = await bed.startMachine({ name: 'second' });
    await login(second, token);
    const from = [`--cache-from=type=registry,ref=${ref}`, '--output=type=cacheonly'];
    const { stderr } = await second.exec([...build, ...from], { stdin: dockerfile });
    await second.stop();
    expect(stderr).toMatch(/RUN pip install six[^\n]*\n#\d+ CACHED/);
  }, 90_000);
});

describe('a server', () => {
  const site = async (): Promise<number> =>
    fetch(server.httpUrl, { signal: AbortSignal.timeout(3000) }).then(
      (response) => response.status,
      () => 0,
    );

  test.each(['restart', 'kill'] as const)(
    'is back with its disk, under the same ports and names, after %s',
    async (fault) => {
      await expectSuccess(server, ['sh', '-c', 'echo kept > /etc/kept']);
      if (fault === 'kill') {
        await server.kill();
        expect(await site()).toBe(0);
      }
      await server.restart();
      expect(await expectSuccess(server, ['cat', '/etc/kept'])).toBe('kept\n');
      await expectSuccess(server, ['docker', 'info']);
      expect(await site()).toBe(200);
    },
    60_000,
  );

  test('is out of reach while its cable is pulled, and back after', async () => {
    const machine = await bed.startMachine({ name: 'neighbour' });
    const reach = ['timeout', '3', 'bash', '-c', `exec 3<> /dev/tcp/${server.hostName}/22`];
    expect((await machine.exec(reach)).exitCode).toBe(0);
    await server.disconnect();
    expect((await machine.exec(reach)).exitCode).not.toBe(0);
    expect(await site()).toBe(0);
    await server.connect();
    expect((await machine.exec(reach)).exitCode).toBe(0);
    expect(await site()).toBe(200);
    await expectSuccess(server, ['docker', 'pull', 'redis:7']);
    await machine.stop();
  }, 60_000);

  test('runs containers that find the bed’s names and the world’s', async () => {
    const script = 'getent hosts ghcr.io host.docker.internal';
    const run = ['docker', 'run', '--rm', 'debian:bookworm-slim', 'sh', '-c', script];
    expect((await expectSuccess(server, run)).trim().split('\n')).toHaveLength(2);
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
import { packTar } from '../../src/adapters/archive.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { serverFilesIn } from '../../src/adapters/server-files.ts';
import { nodeSsh } from '../../src/adapters/ssh.ts';
import { runAction } from '../../src/core/action.ts';
import { connectGitHub } from '../../src/adapters/github.ts';
import { deploy } from '../../src/deploy/action.ts';
import type { DeployPorts } from '../../src/deploy/ports.ts';
import { fakePorts, type FakeRunner } from '../../__tests__/fakes/ports.ts';
import { startBed, type Bed } from '../bed/bed.ts';
import type { ServerHost } from '../bed/server.ts';
import { makeSshKeyPair, type SshKeyPair } from '../bed/ssh.ts';
import { Traffic } from '../load/traffic.ts';
import {
  openWorkshop,
  smallAppFiles,
  type Version,
  type Workshop,
} from '../small-app/small-app.ts';

const serverFiles = serverFilesIn(resolve(import.meta.dirname, '../../deploy/server'));
let bed: Bed;
let server: ServerHost;
let keys: SshKeyPair;
let workshop: Workshop;
let good: Version;
let better: Version;

beforeAll(async () => {
  bed = await startBed({ servers: 1, stopOnSignals: false });
  server = bed.servers[0] as ServerHost;
  keys = await makeSshKeyPair(server, 'story');
  await server.authorize(keys.publicKey);
  // What a person does on a fresh Debian server: its welcome page would answer for unknown names.
  await server.exec(['rm', '-f', '/etc/nginx/sites-enabled/default']);
  workshop = await openWorkshop(bed);
  good = await workshop.publish('1');
  better = await workshop.publish('2');
}, 120_000);

afterAll(async () => {
  await bed.stop();
}, 60_000);

interface Answer {
  readonly ok: boolean;
  readonly runner: FakeRunner;
  readonly outcome: string;
}

/** Runs the action with the real clock and SSH; only the runner is stood in for. */
async function act(
  command: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const token = bed.github.registryTokens.issue({ user: 'puller', access: 'read' });
  const ports: DeployPorts & { readonly runner: FakeRunner } = {
    ...fakePorts({
      inputs: {
        command,
        host: server.sshHost,
        port: String(server.sshPort),
        user: 'root',
        key: keys.privateKey,
        'known-hosts': server.knownHosts(server.sshHost, server.sshPort),
        'registry-username': token.user,
        'registry-password': token.password,
        ...inputs,
      },
      files: smallAppFiles('/workspace'),
    }),
    clock: systemClock,
    ssh: nodeSsh,
    connectGitHub: (value) => connectGitHub(value, bed.github.url('127.0.0.1')),
    serverFiles,
    pack: packTar,
  };
  const ok = await runAction(deploy, ports);
  return { ok, runner: ports.runner, outcome: ports.runner.outputs.get('outcome') ?? '' };
}

async function release(path = '/api/health'): Promise<string> {
  const response = await fetch(`${server.httpUrl}${path}`);
  return ((await response.json()) as { release: string }).release;
}

async function typed(line: string): Promise<string> {
  const { exitCode, stdout, stderr } = await server.exec(['bash', '-c', line], {
    cwd: '/opt/copilotos-bridge',
  });
  if (exitCode !== 0) throw new Error(`${line}\nended with ${exitCode}:\n${stdout}${stderr}`);
  return stdout.trim();
}

const images = ({ images: named }: Version): string => JSON.stringify(named);

describe('one server, from nothing to a rollback', () => {
  test('a server that was never prepared says what to run', async () => {
    const { ok, outcome, runner } = await act('deploy', { images: images(good) });
    expect({ ok, outcome }).toEqual({ ok: false, outcome: 'aborted' });
    expect(runner.failures[0]).toContain('command: init');
  });

  test('init prepares it, twice without harm', async () => {
    expect((await act('init')).runner.failures).toEqual([]);
    expect((await act('init')).runner.failures).toEqual([]);
  });

  test('the first release goes live and is what the site serves, both services at once', async () => {
    const { ok, outcome, runner } = await act('deploy', { images: images(good), release: 'r1' });
    expect(runner.failures).toEqual([]);
    expect({ ok, outcome }).toEqual({ ok: true, outcome: 'deployed' });
    expect(await Promise.all([release(), release('/')])).toEqual(['r1', 'r1']);
    expect(runner.summary).toMatch(/\| flip +\| ✅/);
  });

  test('the next one goes to the other colour under traffic, and nobody notices', async () => {
    const traffic = new Traffic({
      urls: [`${server.httpUrl}/`, `${server.httpUrl}/api/health`],
      connections: 16,
      pause: 2,
    });
    const before = (await act('status')).runner.outputs.get('active');
    const { ok } = await act('deploy', { images: images(better), release: 'r2' });
    const count = await traffic.stop();
    expect(ok).toBe(true);
    expect(await release()).toBe('r2');
    expect((await act('status')).runner.outputs.get('idle')).toBe(before);
    expect(count).toMatchObject({ failed: 0, failures: {} });
    expect(count.sent).toBeGreaterThan(500);
  });

  test.each(['exit', 'unhealthy'] as const)(
    'a release with the fault %p is refused and the old one serves',
    async (fault) => {
      const broken = await workshop.publish(`broken ${fault}`, fault);
      const { ok, outcome, runner } = await act('deploy', {
        images: images(broken),
        release: 'broken',
      });
      expect({ ok, outcome }).toEqual({ ok: false, outcome: 'aborted' });
      expect(runner.outputs.get('reason')).toBe('refused');
      expect(await release()).toBe('r2');
      const evidence = fault === 'exit' ? 'the setting FEATURE_URL is missing' : 'health unhealthy';
      expect(runner.failures[0]).toContain(evidence);
    },
  );
});

describe('rollback', () => {
  test('goes back to the warm colour with the registry gone, no arguments, nothing started', async () => {
    await act('deploy', { images: images(good), release: 'r3' });
    expect(await release()).toBe('r3');
    const started = await typed(`docker ps --format '{{.ID}}' | sort`);
    await server.exec(['sh', '-c', 'echo 127.0.0.1 ghcr.io >> /etc/hosts']);
    const { ok, outcome } = await act('rollback');
    expect({ ok, outcome }).toEqual({ ok: true, outcome: 'rolled_back' });
    expect(await release()).toBe('r2');
    expect(await typed(`docker ps --format '{{.ID}}' | sort`)).toBe(started);
    await server.exec([
      'sh',
      '-c',
      `sed '/127.0.0.1 ghcr.io/d' /etc/hosts > /tmp/hosts; cat /tmp/hosts > /etc/hosts`,
    ]);
  });

  test('by hand, as the seed writes it', async () => {
    const idle = await typed(
      `./scripts/blue-green-switch.sh --status | grep "Idle" | awk '{print $3}'`,
    );
    expect(idle).toMatch(/^(blue|green)$/);
    await typed(`./scripts/blue-green-switch.sh ${idle}`);
    expect(await release()).toBe('r3');
  });
});

test('nothing secret stays on the server', async () => {
  const found = await server.exec([
    'bash',
    '-c',
    `grep -rIl 'ghp_' /opt /root /home /etc /var/log /tmp 2>/dev/null; ls -A /root/.docker 2>/dev/null`,
  ]);
  expect(found.stdout).toBe('');
});

test('a wrong registry password is refused, names cause and fix, and changes nothing', async () => {
  const fresh = await workshop.publish('never pulled');
  const { ok, outcome, runner } = await act('deploy', {
    images: images(fresh),
    'registry-password': 'wrong',
  });
  expect({ ok, outcome }).toEqual({ ok: false, outcome: 'aborted' });
  expect(runner.failures[0]).toMatch(
    /ghcr\.io refused the login\. Check that the token has read:packages/,
  );
  expect(await release()).toBe('r3');
});

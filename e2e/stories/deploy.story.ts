import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
import type { Permissions } from '../bed/github/identity/github-tokens.ts';
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

/** What else is so, and what happens when a line of the log comes. */
interface Circumstances {
  readonly environment?: Readonly<Record<string, string>>;
  /** Files of the checkout that are not as they were installed. */
  readonly files?: Readonly<Record<string, string>>;
  readonly onLog?: (line: string, cancel: () => void) => void;
}

/** Runs the action with the real clock and SSH; only the runner is stood in for. */
async function act(
  command: string,
  inputs: Readonly<Record<string, string>> = {},
  { environment = {}, files = {}, onLog }: Circumstances = {},
): Promise<Answer> {
  const token = bed.github.registryTokens.issue({ user: 'puller', access: 'read' });
  const fakes = fakePorts({
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
    files: { ...smallAppFiles('/workspace'), ...files },
    environment,
  });
  // The checkout of these runs is no repository.
  fakes.exec.on(/^git /, { exitCode: 128 });
  const { info } = fakes.runner;
  fakes.runner.info = (line) => {
    info(line);
    onLog?.(line, fakes.cancel);
  };
  const ports: DeployPorts & { readonly runner: FakeRunner } = {
    ...fakes,
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

describe('a link or a job that does not last', () => {
  test('the cable is pulled while the server stages: the action comes back and sees it deployed', async () => {
    let cut = Promise.resolve();
    const { outcome, runner } = await act(
      'deploy',
      { images: images(better), release: 'cut' },
      {
        onLog: (line) => {
          if (!line.startsWith('… health')) return;
          cut = server.disconnect().then(async () => {
            // Long enough for the silent link to be given up.
            await new Promise((resolve) => setTimeout(resolve, 25_000));
            await server.connect();
          });
        },
      },
    );
    await cut;
    expect(runner.failures).toEqual([]);
    expect(outcome).toBe('deployed');
    expect(runner.log.join('\n')).toContain('The link to the server was lost');
    const steps = JSON.parse(runner.outputs.get('steps') ?? '[]') as { readonly step: string }[];
    expect(steps.map(({ step }) => step)).toEqual([...new Set(steps.map(({ step }) => step))]);
    expect(await release()).toBe('cut');
  }, 240_000);

  test('a cancel before the flip: aborted, and what served goes on', async () => {
    const before = await release();
    const { ok, outcome, runner } = await act(
      'deploy',
      { images: images(good), release: 'cancelled', 'min-healthy': '20s' },
      { onLog: (line, cancel) => (line.startsWith('… health') ? cancel() : undefined) },
    );
    expect({ ok, outcome }).toEqual({ ok: false, outcome: 'aborted' });
    expect(runner.outputs.get('reason')).toBe('aborted');
    expect(await release()).toBe(before);
  }, 120_000);

  test('a cancel after the flip: the server finishes and the action says how', async () => {
    const { outcome } = await act(
      'deploy',
      { images: images(good), release: 'finished' },
      { onLog: (line, cancel) => (line.startsWith('✓ flip') ? cancel() : undefined) },
    );
    expect(outcome).toBe('deployed');
    expect(await release()).toBe('finished');
  }, 120_000);
});

describe('GitHub', () => {
  const repository = 'jazielflo/copilotos-bridge';
  const shop = { environment: 'production', 'environment-url': 'https://shop.example' };
  let commits: readonly string[];

  beforeAll(async () => {
    const folder = await mkdtemp(join(bed.folder, 'history-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        encoding: 'utf8',
      }).trim();
    git('init', '-q', '-b', 'main');
    commits = ['first', 'second'].map((message) => {
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    });
    bed.github.hub.repositories.register(repository, { localGit: folder });
  });

  const deployCommit = async (
    index: number,
    inputs: Readonly<Record<string, string>> = {},
    permissions: Permissions = { deployments: 'write', contents: 'read' },
  ): Promise<Answer> => {
    const token = bed.github.issueToken({ repository, permissions });
    const environment = { GITHUB_SHA: commits[index] ?? '' };
    return act('deploy', { images: images(good), ...shop, token, ...inputs }, { environment });
  };

  const states = (): readonly (readonly string[])[] =>
    bed.github.hub.deployments
      .list(repository)
      .map(({ statuses }) => statuses.map(({ state }) => state));

  test('has the deployment, its states and its address', async () => {
    expect((await deployCommit(1)).outcome).toBe('deployed');
    expect(states()).toEqual([['in_progress', 'success']]);
    const [deployment] = bed.github.hub.deployments.list(repository);
    expect(deployment?.sha).toBe(commits[1]);
    expect(deployment?.statuses.at(-1)?.environmentUrl).toBe('https://shop.example');
  }, 120_000);

  test('knows that the older commit is one, and nothing is sent', async () => {
    const { ok, outcome, runner } = await deployCommit(0);
    expect({ ok, outcome }).toEqual({ ok: false, outcome: 'aborted' });
    expect(runner.outputs.get('reason')).toBe('superseded');
    expect(await release()).toBe(commits[1]?.slice(0, 12));
    expect(states()).toHaveLength(1);
  });

  test('a forced one goes live, and the record of the one before is retired', async () => {
    expect((await deployCommit(0, { force: 'true' })).outcome).toBe('deployed');
    expect(await release()).toBe(commits[0]?.slice(0, 12));
    expect(states()).toEqual([
      ['in_progress', 'success', 'inactive'],
      ['in_progress', 'success'],
    ]);
  }, 120_000);

  test('a token without the right: one notice, and the deploy is not affected', async () => {
    const { outcome, runner } = await deployCommit(1, {}, { contents: 'read' });
    expect(outcome).toBe('deployed');
    const notices = runner.annotations.filter(({ message }) => message.includes('no full record'));
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('permissions: { deployments: write }'),
    ]);
    expect(states()).toHaveLength(2);
  }, 120_000);

  test('was only asked and told what its published description allows', () => {
    expect(bed.github.contractViolations).toEqual([]);
    expect(bed.github.unexpectedRequests).toEqual([]);
  });
});

test.each(['deploy', 'rollback', 'switch', 'init', 'prune'])(
  'a dry run of %s prints what it would send and changes nothing on the server',
  async (command) => {
    const tree = `cd /opt/copilotos-bridge && find . -printf '%p %l %T@\n' | sort | sha256sum; docker ps -aq --no-trunc | sort | sha256sum`;
    const before = await typed(tree);
    const { ok, runner } = await act(command, { images: images(better), 'dry-run': 'true' });
    expect(runner.failures).toEqual([]);
    expect(ok).toBe(true);
    expect(runner.log.length).toBeGreaterThan(0);
    expect(await typed(tree)).toBe(before);
  },
  60_000,
);

test('a commit that changed what only init brings: a dry run and a deploy say so', async () => {
  const files = { '/workspace/infra/docker-compose.app.yml': 'services: {}' };
  const said = /another version of infra\/docker-compose\.app\.yml than this commit/;
  const inputs = { images: images(better), release: 'same-files' };
  const dry = await act('deploy', { ...inputs, 'dry-run': 'true' }, { files });
  expect(dry.runner.summary).toMatch(said);
  const warned = await act('deploy', inputs, { files });
  expect(warned.outcome).toBe('deployed');
  expect(warned.runner.annotations.map(({ message }) => message).join('\n')).toMatch(said);
  const same = await act('deploy', { ...inputs, 'dry-run': 'true' });
  expect(same.runner.summary).not.toContain('another version');
}, 120_000);

test('logs of a colour, as many lines as asked for', async () => {
  const { ok, runner } = await act('logs', { color: 'active', tail: '1' });
  expect(ok).toBe(true);
  expect(runner.log.length).toBeLessThanOrEqual(4);
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
  const before = await release();
  const fresh = await workshop.publish('never pulled');
  const { ok, outcome, runner } = await act('deploy', {
    images: images(fresh),
    'registry-password': 'wrong',
  });
  expect({ ok, outcome }).toEqual({ ok: false, outcome: 'aborted' });
  expect(runner.failures[0]).toMatch(
    /ghcr\.io refused the login\. Check that the token has read:packages/,
  );
  expect(await release()).toBe(before);
});

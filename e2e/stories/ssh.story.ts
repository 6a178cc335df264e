import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { startBed, type Bed } from '../bed/bed.ts';
import type { ServerHost } from '../bed/server.ts';
import { makeSshKeyPair, type HostKey } from '../bed/ssh.ts';
import { nodeSsh } from '../../src/adapters/ssh.ts';
import { UserError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import { LinkError, type SshTarget } from '../../src/core/ssh.ts';

let bed: Bed;
let server: ServerHost;
let gateway: ServerHost;
let good: SshTarget;
/** Only the gateway is reached from here; the server by its name on the bed's network. */
let jumped: SshTarget;

beforeAll(async () => {
  await once(door.listen(0, '127.0.0.1'), 'listening');
  bed = await startBed({ servers: 2, stopOnSignals: false });
  [server, gateway] = bed.servers as [ServerHost, ServerHost];
  const { publicKey, privateKey } = await makeSshKeyPair(server, 'story');
  await server.authorize(publicKey);
  good = {
    host: server.sshHost,
    port: server.sshPort,
    user: 'root',
    privateKey: new Secret(privateKey),
    passphrase: new Secret(''),
    trust: {
      knownHosts: server.knownHosts(server.sshHost, server.sshPort).trim().split('\n'),
      fingerprints: [],
    },
    jumps: [],
  };
  const other = await makeSshKeyPair(gateway, 'gateway');
  await gateway.authorize(other.publicKey, { user: 'hopper' });
  jumped = {
    ...good,
    host: server.hostName,
    port: 22,
    trust: {
      knownHosts: `${server.knownHosts()}${gateway.knownHosts(gateway.sshHost, gateway.sshPort)}`
        .trim()
        .split('\n'),
      fingerprints: [],
    },
    jumps: [
      {
        host: gateway.sshHost,
        port: gateway.sshPort,
        user: 'hopper',
        privateKey: new Secret(other.privateKey),
        passphrase: new Secret(''),
      },
    ],
  };
}, 90_000);

/** Takes connections and drops them, as a full sshd does. */
const door = createServer((socket) => socket.destroy());

afterAll(async () => {
  door.close();
  await bed.stop();
}, 60_000);

describe('a server that is the pinned one', () => {
  test('runs a command with stdin, and gives back exit code and both streams', async () => {
    const session = await nodeSsh.connect(good);
    const result = await session.run('cat; echo err >&2; exit 3', { stdin: new Secret('in\n') });
    session.close();
    expect(result).toEqual({ exitCode: 3, stdout: 'in\n', stderr: 'err\n' });
  });

  test.each([0, 1, 2])('is known by each of its lines alone (%p)', async (index) => {
    const line = server.knownHosts(server.sshHost, server.sshPort).split('\n')[index] ?? '';
    await expectLogin({ ...good, trust: { knownHosts: [line], fingerprints: [] } });
  });

  test.each([0, 1, 2])('is known by each of its fingerprints alone (%p)', async (index) => {
    const { fingerprint } = server.hostKeys[index] as HostKey;
    await expectLogin({ ...good, trust: { knownHosts: [], fingerprints: [fingerprint] } });
  });

  test('is known by lines that OpenSSH has hashed, among wildcards and comments', async () => {
    const lines = server.knownHosts(server.sshHost, server.sshPort);
    const script =
      'umask 077; cat > /tmp/known; ssh-keygen -H -f /tmp/known > /dev/null 2>&1; cat /tmp/known';
    const { stdout } = await server.exec(['sh', '-c', script], { stdin: lines });
    const hashed = stdout.trim().split('\n');
    expect(hashed.every((line) => line.startsWith('|1|'))).toBe(true);
    const stranger = gateway.knownHosts('*.elsewhere', 22).trim().split('\n');
    await expectLogin({
      ...good,
      trust: { knownHosts: [...stranger, ...hashed], fingerprints: [] },
    });
  });

  test('a link that is cut has no exit code, and what came before is kept', async () => {
    const session = await nodeSsh.connect(good);
    const lines: string[] = [];
    const running = session.run('echo $PPID; sleep 30', {
      onStdoutLine: (line) => lines.push(line),
    });
    while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.exec(['kill', '-9', lines[0] ?? '']);
    expect((await running).exitCode).toBeUndefined();
    session.close();
  });
});

describe('a server behind a jump host', () => {
  test('is reached through it, by its own key, and both have shown their keys', async () => {
    const session = await nodeSsh.connect(jumped);
    const { stdout } = await session.run('uname -n; echo "$SSH_CONNECTION"');
    session.close();
    const { stdout: name } = await server.exec(['uname', '-n']);
    const { stdout: address } = await gateway.exec(['hostname', '-i']);
    expect(stdout.split('\n')[0]).toBe(name.trim());
    expect(stdout.split('\n')[1]?.split(' ')[0]).toBe(address.trim());
  });

  test.each<[string, () => readonly string[], RegExp]>([
    [
      'the jump host',
      () => server.knownHosts().trim().split('\n'),
      /The host key of 127\.0\.0\.1 is not one/,
    ],
    [
      'the server behind it',
      () => gateway.knownHosts(gateway.sshHost, gateway.sshPort).trim().split('\n'),
      /The host key of server-1 is not one of the pinned ones: it offered \S+ SHA256:[^]*\nserver-1 \S+ AAAA/,
    ],
  ])('is not logged in to when the key of %s is unknown', async (_name, knownHosts, message) => {
    const trust = { knownHosts: knownHosts(), fingerprints: [] };
    const failure = await failureOf({ ...jumped, trust });
    expect(failure).toBeInstanceOf(UserError);
    expect(failure.message).toMatch(message);
  });

  test('and a name that the jump host does not know: says which host could not go on', async () => {
    const failure = await failureOf({ ...jumped, host: 'no-such-server' });
    expect(failure).toBeInstanceOf(LinkError);
    expect(failure.message).toMatch(
      /jump host hopper@127\.0\.0\.1:\d+ did not open a way to no-such-server:22/,
    );
  });

  test('and a jump host that forbids it: says what to change there', async () => {
    const { publicKey, privateKey } = await makeSshKeyPair(gateway, 'restricted');
    await gateway.authorize(publicKey, { user: 'locked', options: 'restrict' });
    const jumps = jumped.jumps.map((jump) => ({
      ...jump,
      user: 'locked',
      privateKey: new Secret(privateKey),
    }));
    const failure = await failureOf({ ...jumped, jumps });
    expect(failure).toBeInstanceOf(UserError);
    expect(failure.message).toMatch(/it forbids forwarding.*\n.*AllowTcpForwarding/);
  });
});

test('every key that a server offers is shown when only fingerprints are pinned', async () => {
  const trust = { knownHosts: [], fingerprints: [`SHA256:${'A'.repeat(43)}`] };
  const { message } = await failureOf({ ...good, trust });
  for (const { fingerprint, line } of server.hostKeys) {
    expect(message).toContain(fingerprint);
    expect(message).toContain(`[127.0.0.1]:${server.sshPort} ${line}`);
  }
});

async function expectLogin(target: SshTarget): Promise<void> {
  const session = await nodeSsh.connect(target);
  expect((await session.run('true')).exitCode).toBe(0);
  session.close();
}

async function failureOf(target: SshTarget): Promise<Error> {
  return nodeSsh.connect(target).then(
    () => new Error('connected'),
    (error: unknown) => error as Error,
  );
}

describe('what cannot be connected says why', () => {
  const wrong: [string, () => Partial<SshTarget>, typeof UserError | typeof LinkError, RegExp][] = [
    [
      'another host key',
      () => ({ trust: { knownHosts: [], fingerprints: [`SHA256:${'A'.repeat(43)}`] } }),
      UserError,
      /not one of the pinned ones: it offered \S+ SHA256:[^\n]+\n[^]*\[127\.0\.0\.1\]:\d+ (ssh|ecdsa)-\S+ AAAA/,
    ],
    [
      'a machine that takes no more logins',
      () => ({ port: (door.address() as AddressInfo).port }),
      LinkError,
      /closed the connection before it was set up\.\n.*MaxStartups/,
    ],
    ['nobody listening', () => ({ port: 1 }), LinkError, /refused the connection on port 1/],
    ['an unknown name', () => ({ host: 'no.such.host.invalid' }), LinkError, /cannot be resolved/],
    [
      'an unknown user',
      () => ({ user: 'stranger' }),
      UserError,
      /did not accept the key for stranger@/,
    ],
    [
      'no private key',
      () => ({ privateKey: new Secret('AAAA') }),
      UserError,
      /not a usable private key/,
    ],
  ];

  test.each(wrong)('%s', async (_name, over, type, message) => {
    const failure = await failureOf({ ...good, ...over() });
    expect(failure.message).toMatch(message);
    expect(failure.constructor.name).toBe(type.name);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { ServerHost } from '../bed/server.ts';
import { makeSshKeyPair } from '../bed/ssh.ts';
import { nodeSsh } from '../../src/adapters/ssh.ts';
import { UserError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import { LinkError, type SshTarget } from '../../src/core/ssh.ts';

let bed: Bed;
let server: ServerHost;
let good: SshTarget;

beforeAll(async () => {
  bed = await startBed({ servers: 1, stopOnSignals: false });
  server = bed.servers[0] as ServerHost;
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
  };
}, 90_000);

afterAll(async () => bed.stop(), 60_000);

describe('a server that is the pinned one', () => {
  test('runs a command with stdin, and gives back exit code and both streams', async () => {
    const session = await nodeSsh.connect(good);
    const result = await session.run('cat; echo err >&2; exit 3', { stdin: new Secret('in\n') });
    session.close();
    expect(result).toEqual({ exitCode: 3, stdout: 'in\n', stderr: 'err\n' });
  });

  test.each([0, 1, 2])('is known by each of its keys as a fingerprint (%p)', async (index) => {
    const key = server.hostKeys[index];
    if (key === undefined) throw new Error(`The server has no host key ${index}`);
    // Only the pinned kind is offered, or the client may negotiate another of the server's keys.
    const line = server.knownHosts(server.sshHost, server.sshPort).split('\n')[index] ?? '';
    const session = await nodeSsh.connect({
      ...good,
      trust: { knownHosts: [line], fingerprints: [] },
    });
    expect((await session.run('true')).exitCode).toBe(0);
    session.close();
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

describe('what cannot be connected says why', () => {
  const wrong: [string, () => Partial<SshTarget>, typeof UserError | typeof LinkError, RegExp][] = [
    [
      'another host key',
      () => ({ trust: { knownHosts: [], fingerprints: [`SHA256:${'A'.repeat(43)}`] } }),
      UserError,
      /not one of the pinned ones: it offered \S+ SHA256:\S+\n[^]*\[127\.0\.0\.1\]:\d+ (ssh|ecdsa)-\S+ AAAA/,
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
    const failure = await nodeSsh.connect({ ...good, ...over() }).then(
      () => new Error('connected'),
      (error: unknown) => error as Error,
    );
    expect(failure.message).toMatch(message);
    expect(failure.constructor.name).toBe(type.name);
  });
});

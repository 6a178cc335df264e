import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/core/action.ts';
import { LinkError } from '../../src/core/ssh.ts';
import { deploy } from '../../src/deploy/action.ts';
import { FakeServer, sshPorts, type ServerAnswer } from '../fakes/ssh.ts';
import type { FakeOptions } from '../fakes/ports.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const ed25519 = 'AAAAC3NzaC1lZDI1NTE5AAAAIJk0Zr0Yb1xkq0hE7m9a1ZJXb0G3qQb0m0Y0Gv5W1f0A';

const inputs = {
  host: 'server',
  key: '-----BEGIN KEY-----\nsecret\n-----END KEY-----',
  'known-hosts': `server ssh-ed25519 ${ed25519}`,
  images: JSON.stringify({
    api: `ghcr.io/o/app/api@${digest}`,
    web: `ghcr.io/o/app/web@${digest}`,
  }),
  'registry-username': 'robot',
  'registry-password': 'hunter2',
};

const journal = [
  '1000\trun\tstart\tgh-1 deploy protocol=1 holder=x release=abc',
  '1001\tlock\tstart\t',
  '1003\tlock\tok\twaited-ms=2',
  '1010\thealth\tstart\t',
  '5010\thealth\tok\tms=4000',
  '5020\tflip\tok\tfrom=blue to=green ms=3',
];
const deployed =
  '5100\toutcome\tok\tdeployed exit=0 active=green release=abc ms=4100 proven on both services';

async function run(
  answer: (line: string, attempt: number) => ServerAnswer,
  options: FakeOptions = {},
): Promise<{ server: FakeServer; ports: ReturnType<typeof sshPorts>; ok: boolean }> {
  const server = new FakeServer(answer);
  const ports = sshPorts(server, { ...options, inputs: { ...inputs, ...options.inputs } });
  return { server, ports, ok: await runAction(deploy, ports) };
}

describe('deploy', () => {
  test('sends the manifest on stdin, nothing secret in the command, and reports the outcome', async () => {
    const { server, ports, ok } = await run(() => ({ lines: [...journal, deployed] }));
    expect(ok).toBe(true);
    const [command] = server.commands;
    expect(command?.line).toMatch(
      /^\/opt\/copilotos-bridge\/scripts\/blue-green-switch\.sh deploy --run gh-1001-1-deploy-\w+ --holder https:\/\/github\.com\/jazielflo\/copilotos-bridge\/actions\/runs\/1001\/attempts\/1 --lock-wait 600000ms --records$/,
    );
    expect(command?.stdin).toBe(
      [
        'release=111111111111',
        'commit=1111111111111111111111111111111111111111',
        `image.api=ghcr.io/o/app/api@${digest}`,
        `image.web=ghcr.io/o/app/web@${digest}`,
        'registry.server=ghcr.io',
        'registry.user=robot',
        'registry.password=hunter2\n',
      ].join('\n'),
    );
    expect(Object.fromEntries(ports.runner.outputs)).toMatchObject({
      outcome: 'deployed',
      active: 'green',
      idle: 'blue',
      release: 'abc',
    });
    expect(ports.runner.summary).toMatch(/\| health \| ✅ \| 4\.0 s \| `█{29}·` \|/);
    expect(ports.runner.masked).toContain('hunter2');
    expect(server.open).toBe(0);
  });

  test('a lost link is connected again and followed from the next record, without starting twice', async () => {
    const { server, ok, ports } = await run((_line, attempt) =>
      attempt === 1
        ? { lines: journal.slice(0, 4), exitCode: undefined }
        : { lines: [...journal.slice(4), deployed] },
    );
    expect(ok).toBe(true);
    expect(server.commands.map(({ line }) => line.split(' ')[1])).toEqual(['deploy', 'follow']);
    expect(server.commands[1]?.line).toMatch(/ --from 5 --records$/);
    expect(ports.runner.outputs.get('outcome')).toBe('deployed');
  });

  test('a server that stays away ends as unreachable and says what to run', async () => {
    const { ok, ports } = await run(() => ({ exitCode: undefined }));
    expect(ok).toBe(false);
    expect(ports.runner.outputs.get('outcome')).toBe('needs_attention');
    expect(ports.runner.outputs.get('reason')).toBe('unreachable');
    expect(ports.runner.failures[0]).toContain('command: status');
  });

  test('what cannot be reached is tried again, what is wrong is not', async () => {
    const server = new FakeServer(() => ({ lines: [...journal, deployed] }));
    server.connectErrors.push(
      new LinkError({ what: 'refused' }),
      new LinkError({ what: 'refused' }),
    );
    const ports = sshPorts(server, { inputs });
    expect(await runAction(deploy, ports)).toBe(true);
    expect(ports.clock.sleeps).toEqual([500, 1000]);
  });

  test('a refused release fails the step with what the server found', async () => {
    const failed = [
      ...journal.slice(0, 4),
      '1500\thealth\tinfo\tapp-green-api-1: expected running and healthy, got exited and no health check (exit code 3, out of memory: false, restarts: 2)',
      '1501\thealth\tinfo\tapp-green-api-1 health: exit 1: "refused | ::error::x"',
      '1502\thealth\tinfo\tapp-green-api-1 log: ::add-mask::a',
      '1600\thealth\tfail\tapi never became healthy',
      '1700\toutcome\tfail\trefused exit=1 active=blue release=old ms=700 api never became healthy',
    ];
    const { ok, ports } = await run(() => ({ lines: failed, exitCode: 1 }));
    expect(ok).toBe(false);
    expect(ports.runner.outputs.get('outcome')).toBe('aborted');
    expect(ports.runner.outputs.get('reason')).toBe('refused');
    expect(ports.runner.outputs.get('active')).toBe('blue');
    expect(ports.runner.failures[0]).toContain(
      'nothing changed for clients: api never became healthy',
    );
    expect(ports.runner.failures[0]).toContain('exit code 3, out of memory: false');
    expect(ports.runner.summary).toContain(
      '| app-green-api-1 | running and healthy | exited and no health check | 3 | false | 2 |',
    );
    expect(ports.runner.summary).toMatch(
      /Last lines of the log\*\*\n\n```\napp-green-api-1 \| ::add-mask::a\n/,
    );
    expect(ports.runner.summary).toContain('app-green-api-1 | exit 1: "refused | ::error::x"');
    expect(ports.runner.failures[0]).not.toMatch(/\n\s+at /);
  });

  test.each([
    [2, 'invalid'],
    [3, 'busy'],
    [7, 'not_ready'],
    [127, 'not_ready'],
  ])('exit code %p without a journal is %p', async (exitCode, word) => {
    const { ok, ports } = await run(() => ({ exitCode, stderr: 'because' }));
    expect(ok).toBe(false);
    expect(ports.runner.outputs.get('outcome')).toBe('aborted');
    expect(ports.runner.outputs.get('reason')).toBe(word);
    expect(ports.runner.failures[0]).toContain('because');
  });

  test('a dry run only asks, prints everything but the password', async () => {
    const { server, ports, ok } = await run(() => ({}), { inputs: { 'dry-run': 'true' } });
    expect(ok).toBe(true);
    expect(server.commands).toEqual([]);
    expect(ports.runner.summary).toContain(`image.api=ghcr.io/o/app/api@${digest}`);
    expect(ports.runner.summary).not.toContain('hunter2');
    expect(ports.runner.outputs.get('outcome')).toBe('planned');
  });

  test('status gives what the server says as outputs', async () => {
    const json = '{"active":"blue","idle":"green","colors":{"blue":{"release":"r1"},"green":{}}}';
    const server = new FakeServer(() => ({ lines: [json] }));
    server.status = undefined;
    const ports = sshPorts(server, { inputs: { ...inputs, command: 'status' } });
    await runAction(deploy, ports);
    expect(Object.fromEntries(ports.runner.outputs)).toMatchObject({
      outcome: 'done',
      active: 'blue',
      idle: 'green',
      release: 'r1',
      status: json,
    });
  });

  test('init sends the scripts and the files of the repository, then starts init', async () => {
    const files = Object.fromEntries(
      ['blue-green.conf', 'docker-compose.app.yml', 'docker-compose.data.yml'].map((name) => [
        `/workspace/infra/${name}`,
        name,
      ]),
    );
    const { server, ok } = await run(() => ({}), { inputs: { command: 'init' }, files });
    expect(ok).toBe(true);
    expect(server.commands.map(({ line }) => line)).toEqual([
      'mkdir -p /opt/copilotos-bridge/incoming && tar -xf - -C /opt/copilotos-bridge/incoming',
      'bash /opt/copilotos-bridge/incoming/scripts/init-blue-green.sh --from /opt/copilotos-bridge/incoming',
    ]);
  });

  test('init names the files that are missing and connects to nobody', async () => {
    const { server, ok, ports } = await run(() => ({}), { inputs: { command: 'init' } });
    expect(ok).toBe(false);
    expect(server.targets).toEqual([]);
    expect(ports.runner.failures[0]).toContain(
      'infra/blue-green.conf and infra/docker-compose.app.yml in /workspace',
    );
  });

  test('everything that is missing is said at once, whatever else is wrong', async () => {
    const missing = { host: '', key: '', 'known-hosts': '', images: '', 'lock-wait': 'long' };
    const { ports } = await run(() => ({}), { inputs: missing });
    for (const name of ['host', 'key', 'known-hosts', 'images', 'lock-wait'])
      expect(ports.runner.failures[0]).toMatch(new RegExp(`^ *${name}: `, 'm'));
    expect(ports.runner.failures[0]).toContain('ssh-keyscan -p 22 HOST');
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['an empty list of images', { images: '{}' }, /images: names no image/],
    [
      'no trusted host key',
      { 'known-hosts': '' },
      /known-hosts: and `fingerprints` are both empty/,
    ],
    ['no images', { images: '' }, /images: is required to deploy/],
    ['an image by tag', { images: 'api=ghcr.io/o/app/api:latest' }, /does not name a digest/],
    ['a path with a shell in it', { path: '/opt/$(reboot)' }, /path: .* is not an absolute path/],
    ['a user without a password', { 'registry-password': '' }, /go together/],
    ['a color for deploy', { color: 'blue' }, /only goes with `command: switch`/],
    ['a bad fingerprint', { fingerprints: 'MD5:00' }, /is not SHA256/],
    ['an unknown command', { command: 'destroy' }, /'destroy' is not one of deploy, stage/],
  ])('%s is refused before anything is sent', async (_name, wrong, expected) => {
    const { server, ok, ports } = await run(() => ({}), { inputs: wrong });
    expect(ok).toBe(false);
    expect(server.targets).toEqual([]);
    expect(ports.runner.failures[0]).toMatch(expected);
  });
});

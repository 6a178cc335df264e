import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/core/action.ts';
import { digest as sha256 } from '../../src/core/cache-key.ts';
import { UserError } from '../../src/core/errors.ts';
import { deploy } from '../../src/deploy/action.ts';
import type { FakeOptions, FakePorts } from '../fakes/ports.ts';
import { FakeGitHub, FakeServer, sshPorts, type ServerAnswer } from '../fakes/ssh.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const ours = '1'.repeat(40);
const serving = '2'.repeat(40);

const base: Record<string, string> = {
  host: 'server',
  key: 'key',
  fingerprints: `SHA256:${'A'.repeat(43)}`,
  images: `api=ghcr.io/o/app/api@${digest}`,
  token: 'ghs_token',
};

const statusOf = (over: object = {}): string =>
  JSON.stringify({
    app: 'app',
    active: 'blue',
    idle: 'green',
    colors: {
      blue: {
        release: 'r1',
        commit: serving,
        services: { api: { image: `ghcr.io/o/app/api@${digest}` } },
      },
      green: { release: 'r0', commit: '3'.repeat(40) },
    },
    ...over,
  });

const ending = (detail: string): ServerAnswer => ({
  lines: ['1\tlock\tok\t', '2\tflip\tok\tfrom=blue to=green', `9\toutcome\tok\t${detail}`],
});
const deployed = ending('deployed exit=0 active=green release=r2 ms=9 ');
const overtaken: ServerAnswer = {
  lines: [
    '1\tlock\tok\t',
    '2\tpreflight\tfail\tx',
    `9\toutcome\tfail\trefused exit=1 active=blue release=r2 ms=9 blue serves commit ${'4'.repeat(40)} by now, but this run expects to replace ${serving}`,
  ],
  exitCode: 1,
};

interface Scene {
  readonly ok: boolean;
  readonly server: FakeServer;
  readonly ports: FakePorts;
  readonly github: FakeGitHub;
  readonly output: (name: string) => string | undefined;
}

interface Setting {
  readonly answers?: readonly ServerAnswer[];
  readonly status?: string;
  readonly options?: FakeOptions;
  readonly prepare?: (scene: Omit<Scene, 'ok' | 'output'>) => void;
}

async function act(inputs: Record<string, string>, setting: Setting = {}): Promise<Scene> {
  const { answers = [deployed], status = statusOf(), options = {}, prepare } = setting;
  const server = new FakeServer((_line, attempt) => answers[attempt - 1] ?? {});
  server.status = status;
  const github = new FakeGitHub();
  const ports = sshPorts(server, { ...options, inputs: { ...base, ...inputs } }, github);
  // A checkout that knows neither commit, as a job without one.
  ports.exec.on(/^git /, { exitCode: 128 });
  prepare?.({ server, ports, github });
  const ok = await runAction(deploy, ports);
  return { ok, server, ports, github, output: (name) => ports.runner.outputs.get(name) };
}

const manifestOf = ({ server }: Scene, index = 0): string => server.commands[index]?.stdin ?? '';

describe('an older commit does not replace a newer one', () => {
  test('an ancestor of what serves sends nothing and fails as superseded', async () => {
    const scene = await act({}, { prepare: ({ github }) => void (github.standing = 'ancestor') });
    expect(scene.ok).toBe(false);
    expect(scene.server.commands).toEqual([]);
    expect(scene.output('outcome')).toBe('aborted');
    expect(scene.output('reason')).toBe('superseded');
    expect(scene.output('active')).toBe('blue');
    expect(scene.ports.runner.failures[0]).toContain(`${ours} is an ancestor of ${serving}`);
    expect(scene.ports.runner.failures[0]).toContain('force: true');
  });

  test('unless it is forced, and then no expectation stands in the way', async () => {
    const scene = await act(
      { force: 'true' },
      { prepare: ({ github }) => void (github.standing = 'ancestor') },
    );
    expect(scene.ok).toBe(true);
    expect(manifestOf(scene)).not.toContain('expects=');
  });

  test.each(['descendant', 'same', 'diverged'] as const)(
    'a commit that is %s goes on and says what it expects to replace',
    async (standing) => {
      const scene = await act({}, { prepare: ({ github }) => void (github.standing = standing) });
      expect(scene.ok).toBe(true);
      expect(manifestOf(scene)).toContain(`\nexpects=${serving}\n`);
      expect(scene.ports.runner.annotations.map(({ message }) => message)).not.toContainEqual(
        expect.stringContaining('not known whether'),
      );
    },
  );

  test.each<[string, Setting & { readonly token?: string }]>([
    ['GitHub does not know both', { prepare: ({ github }) => void (github.standing = undefined) }],
    [
      'GitHub does not let the token',
      { prepare: ({ github }) => void (github.error = new UserError({ what: 'no' })) },
    ],
    ['there is no token', { token: '' }],
  ])('when %s it goes on with a notice', async (_name, { token = 'x', ...setting }) => {
    const { ok, ports } = await act({ token }, setting);
    expect(ok).toBe(true);
    const notices = ports.runner.annotations.filter(({ message }) =>
      message.includes('It is not known whether what serves is newer'),
    );
    expect(notices).toHaveLength(1);
  });

  test.each<[string, Readonly<Record<string, number>>, boolean]>([
    ['says ancestor', { [`${ours} ${serving}`]: 0 }, false],
    ['says descendant', { [`${ours} ${serving}`]: 1, [`${serving} ${ours}`]: 0 }, true],
    [
      'is cut off, so GitHub is asked',
      { [`${ours} ${serving}`]: 1, [`${serving} ${ours}`]: 1 },
      false,
    ],
  ])('a checkout that %s', async (_name, answers, goesOn) => {
    const scene = await act(
      {},
      {
        prepare: ({ ports, github }) => {
          github.standing = 'ancestor';
          ports.exec.on(/merge-base/, ({ args }) => ({
            exitCode: answers[args.slice(-2).join(' ')] ?? 128,
          }));
        },
      },
    );
    expect(scene.ok).toBe(goesOn);
    expect(scene.github.told.some((text) => text.startsWith('compare'))).toBe(
      Object.values(answers).every((code) => code === 1),
    );
  });

  test('a server that does not know commits yet is asked by its release, and gets no expectation', async () => {
    const status = statusOf({ colors: { blue: { release: serving.slice(0, 12) }, green: {} } });
    const scene = await act({}, { status });
    expect(scene.github.told).toEqual([`compare ${ours} ${serving.slice(0, 12)}`]);
    expect(manifestOf(scene)).not.toContain('expects=');
  });

  test('a first deploy expects none, and asks nobody', async () => {
    const status = statusOf({
      active: 'none',
      colors: { blue: { commit: '' }, green: { commit: '' } },
    });
    const scene = await act({}, { status });
    expect(manifestOf(scene)).toContain('\nexpects=none\n');
    expect(scene.github.told).toEqual([]);
  });

  test('a deploy that another one overtook looks again and goes on as a run of its own', async () => {
    const scene = await act({}, { answers: [overtaken, deployed] });
    expect(scene.ok).toBe(true);
    const runs = scene.server.commands.map(({ line }) => / --run (\S+) /.exec(line)?.[1]);
    expect(new Set(runs).size).toBe(2);
    expect(scene.github.told.filter((text) => text.startsWith('compare'))).toHaveLength(2);
  });

  test('and ends as superseded when what came first was newer', async () => {
    const scene = await act(
      {},
      {
        answers: [overtaken],
        prepare: ({ server, github }) => {
          const { compare } = github;
          github.compare = async (repository, commit, other) => {
            if (server.commands.length > 0) github.standing = 'ancestor';
            return compare(repository, commit, other);
          };
        },
      },
    );
    expect(scene.ok).toBe(false);
    expect(scene.output('reason')).toBe('superseded');
    expect(scene.server.commands).toHaveLength(1);
  });
});

describe('GitHub is told', () => {
  const recorded = { environment: 'production', 'environment-url': 'https://shop.example' };
  const told = ({ github }: Scene): readonly string[] =>
    github.told.filter((text) => !text.startsWith('compare'));

  test('of a deploy: begun, in progress, success, and the earlier ones retired', async () => {
    expect(told(await act(recorded))).toEqual([
      `create production ${ours}`,
      '7 in_progress https://shop.example',
      '7 success https://shop.example',
      'retire production before 7',
    ]);
  });

  test.each<[string, string]>([
    ['refused exit=1 active=blue release=r2 ms=9 no', '7 failure https://shop.example'],
    ['rolled_back exit=4 active=blue release=r2 ms=9 no', '7 failure https://shop.example'],
    ['aborted exit=6 active=blue release=r2 ms=9 asked', '7 inactive'],
    ['needs_attention exit=5 active=blue release=r2 ms=9 no', '7 error https://shop.example'],
  ])('%s is %s', async (detail, last) => {
    const scene = await act(recorded, { answers: [ending(detail)] });
    expect(scene.ok).toBe(false);
    expect(told(scene).at(-1)).toBe(last);
  });

  test('of a rollback: the commit that goes live, as the server knows it', async () => {
    const scene = await act(
      { ...recorded, command: 'rollback' },
      { answers: [ending('rolled_back exit=0 active=green release=r0 ms=9 ')] },
    );
    expect(scene.ok).toBe(true);
    expect(told(scene)[0]).toBe(`create production ${'3'.repeat(40)}`);
  });

  test('nothing, when no environment is named', async () => {
    expect(told(await act({}))).toEqual([]);
  });

  test.each<[string, Setting['prepare'], string]>([
    [
      'the token may not',
      ({ github }) => void (github.error = new UserError({ what: 'no right' })),
      'x',
    ],
    ['there is no token', undefined, ''],
  ])(
    'nothing and one notice when %s; the deploy is not affected',
    async (_name, prepare, token) => {
      const status = statusOf({ active: 'none', colors: {} });
      const scene = await act({ ...recorded, token }, { status, ...(prepare && { prepare }) });
      expect(scene.ok).toBe(true);
      const notices = scene.ports.runner.annotations.filter(({ message }) =>
        message.startsWith('GitHub has no full record'),
      );
      expect(notices).toHaveLength(1);
      expect(notices[0]?.level).toBe('notice');
    },
  );
});

describe('only deployed succeeds', () => {
  test.each<[string, ServerAnswer, string, string]>([
    ['another command is bound to the key', { stdout: 'hello' }, 'needs_attention', 'no_result'],
    [
      'the flip was undone',
      {
        lines: [
          '1\tflip\tok\t',
          '2\tundo\tok\t',
          '9\toutcome\tfail\trefused exit=1 active=blue ms=1 no',
        ],
        exitCode: 1,
      },
      'rolled_back',
      'refused',
    ],
    ['it was busy', ending('busy exit=3 active=blue ms=1 other'), 'aborted', 'busy'],
    ['the worker died', { exitCode: 8 }, 'needs_attention', 'lost'],
  ])('%s', async (_name, answer, outcome, reason) => {
    const scene = await act({}, { answers: [answer] });
    expect(scene.ok).toBe(false);
    expect(scene.output('outcome')).toBe(outcome);
    expect(scene.output('reason')).toBe(reason);
  });

  test('the gate of the everyday key: says which key to use', async () => {
    const stderr = 'This key may only run: status stage. Not: mkdir\n';
    const files = Object.fromEntries(
      ['blue-green.conf', 'docker-compose.app.yml', 'docker-compose.data.yml'].map((name) => [
        `/workspace/infra/${name}`,
        name,
      ]),
    );
    const scene = await act(
      { command: 'init' },
      { answers: [{ exitCode: 2, stderr }], options: { files } },
    );
    expect(scene.ok).toBe(false);
    expect(scene.ports.runner.failures[0]).toContain('use the admin key');
  });

  test('outputs say what serves by digest and what served before', async () => {
    const scene = await act(
      {},
      {
        prepare: ({ server }) => {
          const { run } = server;
          server.run = async (line, options) => {
            const result = await run(line, options);
            if (line.includes(' deploy ')) {
              server.status = statusOf({ active: 'green', idle: 'blue' });
            }
            return result;
          };
        },
      },
    );
    expect(scene.output('previous')).toBe('r1');
    expect(scene.output('active')).toBe('green');
    expect(scene.output('digests')).toBe('{}');
    expect(scene.output('status')).toBe(scene.server.status);
  });
});

test('logs take a colour and a number of lines, and print nothing that the runner would obey', async () => {
  const scene = await act(
    { command: 'logs', color: 'idle', tail: '5' },
    { answers: [{ lines: ['  ::set-env name=PATH::/tmp', 'x ##[add-path]/tmp', 'a::b'] }] },
  );
  expect(scene.server.commands[0]?.line).toMatch(/blue-green-switch\.sh logs idle --tail 5$/);
  expect(scene.ports.runner.log).toEqual([
    '  :\u200b:set-env name=PATH::/tmp',
    'x ##\u200b[add-path]/tmp',
    'a::b',
  ]);
});

test('jump hosts are read with their own user, port and key', async () => {
  const scene = await act({
    jump: 'ops@gate.example:2222\n[2001:db8::1]',
    'jump-key': 'other',
  });
  const jumps = scene.server.targets[0]?.jumps ?? [];
  expect(jumps.map(({ host, port, user }) => [host, port, user])).toEqual([
    ['gate.example', 2222, 'ops'],
    ['2001:db8::1', 22, 'deploy'],
  ]);
  expect(jumps.map(({ privateKey }) => privateKey.reveal())).toEqual(['other', 'other']);
});

test('a dry run of init asks for checksums, names what would be written, and writes nothing', async () => {
  const files = Object.fromEntries(
    ['blue-green.conf', 'docker-compose.app.yml', 'docker-compose.data.yml'].map((name) => [
      `/workspace/infra/${name}`,
      'same',
    ]),
  );
  const sum = '0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5';
  const path = '/opt/copilotos-bridge/infra/blue-green.conf';
  const scene = await act(
    { command: 'init', 'dry-run': 'true' },
    { answers: [{ stdout: `${sum}  ${path}\n` }], options: { files } },
  );
  expect(scene.server.commands).toHaveLength(1);
  expect(scene.server.commands[0]?.line).toMatch(
    /^sha256sum -- \/opt\/copilotos-bridge\/scripts\//,
  );
  expect(scene.ports.runner.summary).toContain('infra/blue-green.conf (4 bytes, unchanged)');
  expect(scene.ports.runner.summary).toContain(
    'infra/docker-compose.data.yml (4 bytes, would be written)',
  );
});

describe('the checkout beside what the server has', () => {
  const files = {
    '/workspace/infra/blue-green.conf': 'new',
    '/workspace/infra/docker-compose.app.yml': 'same',
  };
  const installed = {
    'infra/blue-green.conf': sha256('old'),
    'infra/app/docker-compose.app.yml': sha256('same'),
    'infra/docker-compose.data.yml': sha256('not in this checkout'),
  };
  const warningsOf = ({ ports }: Scene): readonly string[] =>
    ports.runner.annotations
      .filter(({ level }) => level === 'warning')
      .map(({ message }) => message);

  test('another version: a warning names it, and the deploy goes on', async () => {
    const scene = await act({}, { status: statusOf({ files: installed }), options: { files } });
    expect(scene.ok).toBe(true);
    expect(warningsOf(scene)).toEqual([
      expect.stringContaining('another version of infra/blue-green.conf than this commit'),
    ]);
  });

  test('one that the server never got: the same', async () => {
    const added = { ...files, '/workspace/infra/docker-compose.data.yml': 'new' };
    const fewer = { ...installed, 'infra/docker-compose.data.yml': undefined };
    const status = statusOf({ files: fewer });
    const scene = await act({}, { status, options: { files: added } });
    expect(warningsOf(scene).join()).toContain('infra/docker-compose.data.yml');
  });

  test.each([
    ['the same everywhere', { ...installed, 'infra/blue-green.conf': sha256('new') }],
    ['a server that does not say', undefined],
  ])('%s: nothing is said', async (_name, said) => {
    const scene = await act({}, { status: statusOf({ files: said }), options: { files } });
    expect(warningsOf(scene)).toEqual([]);
  });
});

describe('secret-env', () => {
  test('goes with env, and no log may show its values', async () => {
    const given = { env: 'A=plain', 'secret-env': 'B=very secret\nC=7' };
    const scene = await act(given);
    expect(scene.ok).toBe(true);
    const sent = scene.server.commands.map(({ stdin }) => stdin).join('\n');
    expect(sent).toContain('env.A=plain\n');
    expect(sent).toContain('env.B=very secret\n');
    expect(sent).toContain('env.C=7\n');
    expect(scene.ports.runner.masked).toContain('very secret');
    expect(scene.ports.runner.masked).not.toContain('plain');
    // It would be hidden in every number.
    expect(scene.ports.runner.masked).not.toContain('7');
  });

  test('a dry run shows their names only', async () => {
    const given = { env: 'A=plain', 'secret-env': 'B=very secret\nC=7', 'dry-run': 'true' };
    const { runner } = (await act(given)).ports;
    const shown = `${runner.summary}\n${runner.log.join('\n')}`;
    expect(shown).toContain('env.A=plain');
    expect(shown).toContain('env.B=***');
    expect(shown).toContain('env.C=***');
    expect(shown).not.toContain('very secret');
  });

  test('a name that is in env too is refused', async () => {
    const scene = await act({ env: 'A=1', 'secret-env': 'A=2' });
    expect(scene.ports.runner.failures.join()).toContain('A is in env too');
    expect(scene.server.commands).toEqual([]);
  });
});

describe('init finds no data layer', () => {
  const files = {
    '/workspace/infra/blue-green.conf': 'configuration',
    '/workspace/infra/docker-compose.app.yml': 'app',
  };

  test('where it usually is: the product has none', async () => {
    const scene = await act(
      { command: 'init', 'dry-run': 'true' },
      { answers: [{ stdout: '' }], options: { files } },
    );
    expect(scene.ok).toBe(true);
    expect(scene.ports.runner.log.join('\n')).toContain('no data layer is installed');
    expect(scene.ports.runner.summary).not.toContain('docker-compose.data.yml');
  });

  test('where it was said to be: refused, and nothing is sent', async () => {
    const scene = await act(
      { command: 'init', 'data-compose-file': 'infra/data.yml' },
      { options: { files } },
    );
    expect(scene.ok).toBe(false);
    expect(scene.ports.runner.failures[0]).toContain('init cannot find infra/data.yml');
    expect(scene.server.commands).toEqual([]);
  });
});

describe('a cancel', () => {
  const cancelling = (lines: readonly string[], last: string): Setting => ({
    prepare: ({ server, ports }) => {
      const { run } = server;
      server.run = async (line, options) => {
        if (!line.includes(' deploy ')) return run(line, options);
        server.commands.push({ line, stdin: '' });
        for (const text of lines) options?.onStdoutLine?.(text);
        ports.cancel();
        while (!server.commands.some((command) => command.line.includes(' abort'))) {
          await new Promise((resolve) => setImmediate(resolve));
        }
        options?.onStdoutLine?.(last);
        return { exitCode: 6, stdout: '', stderr: '' };
      };
      ports.clock.sleep = async () => new Promise((resolve) => setTimeout(resolve, 20));
    },
  });

  test('before the flip asks the server to stop and reports that it did', async () => {
    const scene = await act(
      { environment: 'production' },
      cancelling(
        ['1\tlock\tok\t', '2\tpull\tstart\t'],
        '9\toutcome\tfail\taborted exit=6 active=blue ms=1 asked',
      ),
    );
    expect(scene.ok).toBe(false);
    expect(scene.output('outcome')).toBe('aborted');
    expect(scene.output('reason')).toBe('aborted');
    expect(scene.server.commands[1]?.line).toMatch(/ abort gh-1001-1-deploy-\w+$/);
    expect(scene.github.told.at(-1)).toBe('7 inactive');
  });

  test('after the flip reports how the server finished', async () => {
    const scene = await act(
      {},
      cancelling(
        ['1\tlock\tok\t', '2\tflip\tok\t'],
        '9\toutcome\tok\tdeployed exit=0 active=green ms=1 ',
      ),
    );
    expect(scene.ok).toBe(true);
    expect(scene.output('outcome')).toBe('deployed');
  });

  test('while it waits for the lock never stops the run that holds it', async () => {
    const scene = await act(
      {},
      cancelling(
        ['1\tlock\tinfo\twaits'],
        '9\toutcome\tfail\taborted exit=6 active=blue ms=1 asked',
      ),
    );
    expect(scene.server.commands[1]?.line).toMatch(/ abort gh-1001-1-deploy-\w+$/);
    expect(scene.output('outcome')).toBe('aborted');
  });

  test('on a server that takes no name: without one, and only once the lock is ours', async () => {
    const setting = cancelling(
      ['1\tlock\tok\t'],
      '9\toutcome\tfail\taborted exit=6 active=blue ms=1 asked',
    );
    const scene = await act(
      {},
      { ...setting, answers: [{}, { exitCode: 2, stderr: "abort does not take 'x'" }, {}] },
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(scene.server.commands[2]?.line).toMatch(/ abort$/);
    expect(scene.output('outcome')).toBe('aborted');
  });

  test('before anything was sent sends nothing', async () => {
    const scene = await act(
      {},
      {
        prepare: ({ ports, server }) => {
          const { connect } = server;
          server.connect = async (target) => {
            if (server.asked > 0) ports.cancel();
            return connect(target);
          };
        },
      },
    );
    expect(scene.ok).toBe(false);
    expect(scene.server.commands).toEqual([]);
    expect(scene.output('outcome')).toBe('aborted');
  });
});

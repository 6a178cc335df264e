import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runAction } from '../../src/core/action.ts';
import { harmless } from '../../src/core/log-line.ts';
import { Secret } from '../../src/core/secret.ts';
import { deploy } from '../../src/deploy/action.ts';
import { FakeServer, sshPorts } from '../fakes/ssh.ts';

const folder = mkdtempSync(join(tmpdir(), 'copilotos-hostile-'));
const marks = join(folder, 'marks');
const config = join(folder, 'blue-green.conf');
const configCase = join(folder, 'case.conf');
writeFileSync(configCase, '');
writeFileSync(
  config,
  [
    'app = shop',
    'allow-env = LOG_LEVEL GREETING',
    'service.api.image = ghcr.io/o/shop/api',
    'service.api.blue-port = 8101',
    'service.api.green-port = 8102',
  ].join('\n'),
);

/** The shell that all cases go through, in the folder where a mark would be left. */
class Shell {
  readonly #process = spawn(
    'bash',
    [
      resolve(import.meta.dirname, 'hostile.sh'),
      resolve(import.meta.dirname, '../../deploy/server'),
      config,
      configCase,
    ],
    { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  #rest = Buffer.alloc(0);
  #waiting: ((answer: readonly string[]) => void)[] = [];
  #hasEnded = false;

  constructor() {
    this.#process.on('exit', () => {
      this.#hasEnded = true;
      for (const answer of this.#waiting.splice(0)) answer(['the shell has ended']);
    });
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, chunk]);
      for (let end = this.#end(); end !== -1; end = this.#end()) {
        const fields = this.#rest.subarray(0, end).toString('latin1').split('\0').slice(0, -1);
        this.#rest = this.#rest.subarray(end + 2);
        this.#waiting.shift()?.(fields.map((field) => Buffer.from(field, 'latin1').toString()));
      }
    });
  }

  /** Returns the answer to one case, field by field. */
  async ask(kind: 'gate' | 'manifest' | 'config', text: string): Promise<readonly string[]> {
    if (this.#hasEnded) return ['the shell has ended'];
    return new Promise((done) => {
      this.#waiting.push(done);
      this.#process.stdin.write(`${kind}\0${text}\0`);
    });
  }

  end(): void {
    this.#process.stdin.end();
  }

  #end(): number {
    if (this.#rest.subarray(0, 2).equals(Buffer.from('\u0001\0'))) return 0;
    const found = this.#rest.indexOf('\0\u0001\0');
    return found === -1 ? -1 : found + 1;
  }
}

const shell = new Shell();

afterAll(() => {
  shell.end();
  rmSync(folder, { recursive: true });
});

/** Texts that do something wherever they are evaluated, and plain, unicode, binary and long ones. */
const attacks = [
  `$(touch ${marks})`,
  `\`touch ${marks}\``,
  `;touch ${marks};`,
  `'; touch ${marks}; '`,
  `"; touch ${marks}; "`,
  `| touch ${marks}`,
  `&& touch ${marks} #`,
  `> ${marks}`,
  `a[$(touch ${marks})]`,
  `\${x:=$(touch ${marks})}`,
  `\ntouch ${marks}\n`,
  `\r\nenv.GREETING=injected\r\n`,
  '\nrelease=injected',
  '*',
  '~',
  '{a,b}',
  '-rf',
  '--run',
  '../../../etc/passwd',
  '%s%n',
  '\u2028\u0085\u200b',
  '\u202e',
  '😀',
  'é'.repeat(3000),
];

const hostileText = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 8 })), { maxLength: 4 })
    .map((parts) => parts.join('')),
);
const withoutNul = hostileText.map((text) => text.replaceAll('\0', ''));

/** Whether anything was executed: nothing may appear beside the configuration. */
function expectUntouched(): void {
  expect(readdirSync(folder)).toEqual(['blue-green.conf', 'case.conf']);
}

const gateRule = /^[A-Za-z0-9._:/@=+, -]{1,4096}$/;
const digest = `sha256:${'a'.repeat(64)}`;
const plain: Readonly<Record<string, string>> = {
  host: 'server',
  key: 'key',
  fingerprints: `SHA256:${'A'.repeat(43)}`,
  images: `api=ghcr.io/o/shop/api@${digest}`,
  command: 'deploy',
  path: '/opt/shop',
};

/** Starts the action with hostile inputs and returns what it sent. */
async function sent(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly { readonly line: string; readonly stdin: string }[]> {
  const server = new FakeServer(() => ({
    lines: ['9\toutcome\tok\tdeployed exit=0 active=green release=r ms=1 '],
  }));
  await runAction(deploy, sshPorts(server, { inputs: { ...plain, ...inputs }, environment }));
  return server.commands;
}

const commandInputs = [
  'command', 'host', 'user', 'port', 'path', 'release', 'images', 'env', 'registry', 'color', 'tail',
  'lock-wait', 'health-timeout', 'min-healthy', 'drain-timeout', 'watch', 'jump', 'environment',
  'registry-username', 'registry-password', 'known-hosts', 'fingerprints', 'force', 'dry-run',
] as const; // prettier-ignore

const runFacts = [
  'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_SHA',
] as const; // prettier-ignore

describe('whatever an input says', () => {
  test('only plain words are sent, and the real gate hands on the very same ones', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...commandInputs), hostileText, { maxKeys: 3 }),
        fc.dictionary(fc.constantFrom(...runFacts), withoutNul, { maxKeys: 2 }),
        fc.constantFrom('deploy', 'stage', 'switch', 'rollback', 'logs', 'status', 'doctor'),
        async (inputs, environment, command) => {
          for (const { line } of await sent({ command, ...inputs }, environment)) {
            expect(line).toMatch(gateRule);
            const [verdict, ...words] = await shell.ask('gate', line);
            expect(verdict).toBe('accepted');
            expect(words).toEqual(line.split(' ').slice(1));
            accepted += 1;
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(150);
    expectUntouched();
  }, 240_000);

  test('a manifest that is sent reads back, by the real parser, exactly as it was given', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(withoutNul, withoutNul, withoutNul, async (level, greeting, password) => {
        const env = `LOG_LEVEL=${level}\nGREETING=${greeting}`;
        const commands = await sent({
          env,
          'registry-username': 'robot',
          'registry-password': password,
        });
        for (const { stdin } of commands) {
          const [problems, ...pairs] = await shell.ask('manifest', stdin);
          expect({ problems, stdin }).toEqual({ problems: '0', stdin });
          const values = new Map(pairs.map(splitPair));
          // Lines are what a value ends at; a value of several lines was refused or is another one by the input's own rule.
          const given = new Map(env.split(/\r?\n/).map((line) => splitPair(line.trim())));
          for (const name of ['LOG_LEVEL', 'GREETING']) {
            expect(values.get(`env.${name}`)).toBe(given.get(name)?.trim());
          }
          expect(values.get('registry.password') ?? '').toBe(password.trim());
          expect(values.get('release')).toBe('111111111111');
          read += 1;
        }
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(100);
    expectUntouched();
  }, 240_000);

  test('megabytes are refused before anything is sent, never cut', async () => {
    const huge = 'x'.repeat(2 * 1024 * 1024);
    for (const name of commandInputs) {
      expect(await sent({ [name]: huge })).toEqual([]);
    }
    const many = Array.from({ length: 40 }, (_, index) => `V${index}=${'y'.repeat(4000)}`);
    expect(await sent({ env: many.join('\n') })).toEqual([]);
    expect(await sent({ env: `LOG_LEVEL=${'é'.repeat(2048)}` })).toHaveLength(1);
    expect(await sent({ env: `LOG_LEVEL=${'é'.repeat(2049)}` })).toEqual([]);
  });

  test('no line of a log is one that the runner would obey', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.constantFrom('::', ' ::', '\t::x::', '##[', '\n::'),
        (text, sign) => {
          for (const line of harmless(`${sign}${text}${sign}`).split(
            /\r\n|[\n\r\v\f\u0085\u2028\u2029]/,
          )) {
            expect(line.trimStart().startsWith('::')).toBe(false);
            expect(line).not.toContain('##[');
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a secret prints as nothing but its stand-in', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (text) => {
        expect(`${String(new Secret(text))}${JSON.stringify(new Secret(text))}`).toBe(
          '[REDACTED]"[REDACTED]"',
        );
      }),
    );
  });
});

describe('whatever reaches the server', () => {
  test('the gate lets through plain words of its own verbs and nothing else, and runs nothing', async () => {
    const verbs = [
      'status',
      'deploy',
      'logs',
      'rollback',
      '/opt/x/scripts/blue-green-switch.sh status',
    ];
    const lines = fc.oneof(
      withoutNul,
      fc.tuple(fc.constantFrom(...verbs), withoutNul).map(([verb, text]) => `${verb} ${text}`),
      // Or chance alone decides how many are let through.
      fc
        .tuple(fc.constantFrom(...verbs), fc.stringMatching(/^[A-Za-z0-9._:/@=+, -]{0,40}$/))
        .map(([verb, text]) => `${verb} ${text}`),
    );
    const allowed =
      /^(\S*\/blue-green-switch\.sh +)?(status|stage|switch|deploy|rollback|abort|follow|logs|prune|doctor|version|--status|auto|blue|green)( |$)/;
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(lines, async (line) => {
        const [verdict, ...words] = await shell.ask('gate', line);
        const expected = gateRule.test(line) && allowed.test(line.trim());
        expect(verdict).toBe(expected ? 'accepted' : 'refused');
        if (!expected) return;
        accepted += 1;
        const own = line.trim().split(/ +/);
        const sentWords = own[0]?.endsWith('/blue-green-switch.sh') === true ? own.slice(1) : own;
        expect(words).toEqual(sentWords);
      }),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(100);
    expect((await shell.ask('gate', `status ${'a'.repeat(1024 * 1024)}`))[0]).toBe('refused');
    expectUntouched();
  }, 240_000);

  test('a manifest line is taken whole or refused, and runs nothing', async () => {
    const keys = fc.constantFrom(
      'release',
      'commit',
      'holder',
      'image.api',
      'env.LOG_LEVEL',
      'env.PATH',
      'env.GREETING',
      'watch',
      'registry.user',
      'registry.password',
      'x[$(id)]',
    );
    const lines = fc.array(
      fc.oneof(
        withoutNul,
        fc.tuple(keys, withoutNul).map(([key, value]) => `${key}=${value}`),
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (given) => {
        const text = given.join('\n');
        const [problems, ...pairs] = await shell.ask('manifest', text);
        expect(Number(problems)).toBeGreaterThan(0);
        const possible = text.split('\n').map((line) => line.replace(/\r$/, ''));
        for (const pair of pairs) expect(possible).toContain(pair);
        expect(pairs.filter((pair) => pair.startsWith('env.PATH='))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    const [problems, ...pairs] = await shell.ask('manifest', `release=${'r'.repeat(1024 * 1024)}`);
    expect([Number(problems) > 0, pairs]).toEqual([true, []]);
    expectUntouched();
  }, 240_000);

  test('a configuration line is taken whole or refused, and runs nothing', async () => {
    const keys = fc.constantFrom(
      'app',
      'listen',
      'server-name',
      'user',
      'allow-env',
      'service.api.image',
      'service.api.path',
      'service.$(id).image',
      'watch',
    );
    const lines = fc.array(
      fc.tuple(keys, withoutNul).map(([key, value]) => `${key} = ${value}`),
      { maxLength: 5 },
    );
    const [, ...defaults] = await shell.ask('config', 'service.api.image = ghcr.io/o/shop/api');
    await fc.assert(
      fc.asyncProperty(lines, async (given) => {
        const text = given.join('\n');
        const [, ...pairs] = await shell.ask('config', text);
        for (const pair of pairs.filter((one) => !defaults.includes(one))) {
          const [key, value] = splitPair(pair);
          // Where checks go and by which name follows from what is listened on.
          if (key.startsWith('probe')) continue;
          const own = text.split('\n').filter((line) => line.trim().startsWith(`${key} = `));
          expect(own.map((line) => line.slice(line.indexOf('=') + 1).trim())).toContain(value);
        }
      }),
      { numRuns: 300 },
    );
    expectUntouched();
  }, 240_000);
});

function splitPair(pair: string): [string, string] {
  const split = pair.indexOf('=');
  return [pair.slice(0, split), pair.slice(split + 1)];
}

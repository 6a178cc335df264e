import type { InputReader } from '../core/inputs.ts';
import type { SshPorts, SshTarget } from '../core/ssh.ts';
import type { Secret } from '../core/secret.ts';
import { readImages } from './images.ts';
import { readTarget, validateTarget } from './target.ts';

/** What can be asked of a server, by the words of the server's own script; `init` is the admin key's. */
export const commands = [
  'deploy',
  'stage',
  'switch',
  'rollback',
  'abort',
  'status',
  'logs',
  'prune',
  'doctor',
  'init',
] as const;

/** One of the words. */
export type CommandWord = (typeof commands)[number];

/** What the user asked for. */
export interface Inputs {
  readonly command: CommandWord;
  readonly target: SshTarget;
  /** The app's folder on the server. */
  readonly path: string;
  readonly release: string;
  readonly commit: string;
  /** Service name to `repository@sha256:…`. */
  readonly images: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly registry: {
    readonly server: string;
    readonly username: string;
    readonly password: Secret;
  };
  readonly color: 'auto' | 'blue' | 'green';
  /** Milliseconds to wait for another run's lock. */
  readonly lockWait: number;
  /** Manifest options that were given, as written. */
  readonly timeouts: ReadonlyMap<string, string>;
  /** Local files that `init` installs, by their path below the app's folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly dryRun: boolean;
}

/** Reads the inputs of `deploy`. */
export function readInputs(read: InputReader, { runner }: SshPorts): Inputs {
  const { context } = runner;
  const inputs: Inputs = {
    command: read.choice('command', commands, { default: 'deploy' }),
    target: readTarget(read),
    path: readPath(read, context.repository),
    release: readRelease(read, context.sha),
    commit: context.sha,
    images: readImages(read),
    env: read.pairs('env'),
    registry: {
      server: read.text('registry', { default: 'ghcr.io' }),
      username: read.text('registry-username'),
      password: read.secret('registry-password'),
    },
    color: read.choice('color', ['auto', 'blue', 'green'], { default: 'auto' }),
    lockWait: read.duration('lock-wait', { min: 0, max: 3_600_000 }, { default: '10m' }),
    timeouts: readTimeouts(read),
    files: readFiles(read),
    dryRun: read.flag('dry-run', { default: 'false' }),
  };
  validate(inputs, read);
  return inputs;
}

// The words of a remote command line are sent as they are, so a path may hold nothing that a shell would read.
function readPath(read: InputReader, repository: string): string {
  const path = read.matching('path', /^(\/[A-Za-z0-9._-]+)+$/, 'an absolute path of plain words');
  return path === '' ? `/opt/${repository.split('/')[1] ?? ''}` : path;
}

function readRelease(read: InputReader, sha: string): string {
  const release = read.matching(
    'release',
    /^[A-Za-z0-9._-]{1,64}$/,
    'up to 64 letters, digits, dots, dashes',
  );
  return release === '' ? sha.slice(0, 12) : release;
}

function readTimeouts(read: InputReader): ReadonlyMap<string, string> {
  const names = ['health-timeout', 'min-healthy', 'drain-timeout', 'watch'] as const;
  const given = names.map((name): [string, string] => {
    const raw = read.matching(name, /^\d+(ms|s|m|h)$/, 'a duration like 30s or 5m');
    return [name, raw];
  });
  return new Map(given.filter(([, raw]) => raw !== ''));
}

function readFiles(read: InputReader): ReadonlyMap<string, string> {
  return new Map([
    ['infra/blue-green.conf', read.text('config', { default: 'infra/blue-green.conf' })],
    [
      'infra/app/docker-compose.app.yml',
      read.text('compose-file', { default: 'infra/docker-compose.app.yml' }),
    ],
    [
      'infra/docker-compose.data.yml',
      read.text('data-compose-file', { default: 'infra/docker-compose.data.yml' }),
    ],
  ]);
}

function validate({ command, target, images, registry, color }: Inputs, read: InputReader): void {
  if (!read.isClean) return;
  validateTarget(target, read);
  if ((command === 'deploy' || command === 'stage') && images.size === 0) {
    read.refuse(
      'images',
      `is required to ${command}.`,
      'Pass the `images` output of build-with-registry-cache.',
    );
  }
  if ((registry.username === '') !== registry.password.isEmpty) {
    read.refuse('registry-username', 'and `registry-password` go together: give both or none.');
  }
  if (color !== 'auto' && command !== 'switch') {
    read.refuse('color', `only goes with \`command: switch\`, not with ${command}.`);
  }
}

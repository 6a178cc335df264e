import type { InputReader } from '../core/inputs.ts';
import type { Commits, Deployments } from '../core/github.ts';
import type { Secret } from '../core/secret.ts';
import type { SshTarget } from '../core/ssh.ts';
import { readImages } from './images.ts';
import type { DeployPorts } from './ports.ts';
import { readTarget } from './target.ts';
import { validate } from './validate.ts';

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
  /** Names in `env` whose values are never shown. */
  readonly secretNames: readonly string[];
  readonly registry: {
    readonly server: string;
    readonly username: string;
    readonly password: Secret;
  };
  readonly color: (typeof colors)[number];
  /** Lines of log that `logs` shows of each service. */
  readonly tail: number;
  /** Milliseconds to wait for another run's lock. */
  readonly lockWait: number;
  /** Manifest options that were given, as written. */
  readonly timeouts: ReadonlyMap<string, string>;
  /** Local files that `init` installs, by their path below the app's folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Goes live even when what serves is newer. */
  readonly force: boolean;
  /** Where GitHub is told of it; without a name it is not. */
  readonly environment: { readonly name: string; readonly url: string };
  /** Without a token nobody is asked or told. */
  readonly github: (Commits & Deployments) | undefined;
  readonly dryRun: boolean;
}

const colors = ['auto', 'blue', 'green', 'active', 'idle'] as const;

/** Reads the inputs of `deploy`. */
export function readInputs(read: InputReader, ports: DeployPorts): Inputs {
  const { context } = ports.runner;
  const inputs: Inputs = {
    command: read.choice('command', commands, { default: 'deploy' }),
    target: readTarget(read),
    path: readPath(read, context.repository),
    release: readRelease(read, context.sha),
    commit: readCommit(context.sha),
    images: readImages(read),
    ...readEnv(read),
    registry: {
      server: readRegistry(read),
      username: read.text('registry-username'),
      password: read.secret('registry-password'),
    },
    color: read.choice('color', colors, { default: 'auto' }),
    tail: read.integer('tail', { min: 1, max: 100_000 }, { default: '100' }),
    lockWait: read.duration('lock-wait', { min: 0, max: 3_600_000 }, { default: '10m' }),
    timeouts: readTimeouts(read),
    files: readFiles(read),
    force: read.flag('force', { default: 'false' }),
    environment: {
      name: read.matching('environment', /^[^\p{Cc}]{1,255}$/u, 'the name of an environment'),
      url: read.matching('environment-url', /^https?:\/\/\S{1,2000}$/, 'an http(s) address'),
    },
    github: readGitHub(read, ports),
    dryRun: read.flag('dry-run', { default: 'false' }),
  };
  validate(inputs, read);
  return inputs;
}

// The words of a remote command line are sent as they are, so a path may hold nothing that a shell would read.
function readPath(read: InputReader, repository: string): string {
  const path = read.matching(
    'path',
    /^(?=.{1,200}$)(\/[A-Za-z0-9._-]+)+$/,
    'an absolute path of plain words',
  );
  return path === '' ? `/opt/${repository.split('/')[1] ?? ''}` : path;
}

// The runner's own variable; by hand there is none, and a manifest without a commit is a legal one.
function readCommit(sha: string): string {
  return /^[0-9a-f]{7,64}$/.test(sha) ? sha : '';
}

function readEnv(read: InputReader): Pick<Inputs, 'env' | 'secretNames'> {
  const plain = read.pairs('env');
  const secret = read.secretPairs('secret-env');
  for (const name of [...plain.keys()].filter((key) => secret.has(key)))
    read.refuse('secret-env', `${name} is in env too.`);
  const env = new Map([...plain, ...secret]);
  for (const name of [...env.keys()].filter((key) => !/^[A-Z_][A-Z0-9_]*$/.test(key))) {
    const shown = JSON.stringify(name.slice(0, 40));
    read.refuse('env', `${shown} is not a name of upper-case letters, digits and _.`);
  }
  return { env, secretNames: [...secret.keys()] };
}

function readRegistry(read: InputReader): string {
  return read.matching('registry', /^[a-z0-9.-]{1,253}(:\d{1,5})?$/, 'a host name', {
    default: 'ghcr.io',
  });
}

function readGitHub(
  read: InputReader,
  { connectGitHub }: DeployPorts,
): (Commits & Deployments) | undefined {
  const token = read.secret('token');
  return token.isEmpty ? undefined : connectGitHub(token.reveal());
}

function readRelease(read: InputReader, sha: string): string {
  const release = read.matching(
    'release',
    /^[A-Za-z0-9._-]{1,64}$/,
    'up to 64 letters, digits, dots, dashes',
  );
  return release === '' ? readCommit(sha).slice(0, 12) : release;
}

function readTimeouts(read: InputReader): ReadonlyMap<string, string> {
  const names = ['health-timeout', 'min-healthy', 'drain-timeout', 'watch'] as const;
  const given = names.map((name): [string, string] => {
    const raw = read.matching(name, /^\d+(ms|s|m|h)$/, 'a duration like 30s or 5m');
    return [name, raw];
  });
  return new Map(given.filter(([, raw]) => raw !== ''));
}

/** Where a product has its data layer unless it says otherwise; it may have none. */
export const usualDataFile = 'infra/docker-compose.data.yml';

function readFiles(read: InputReader): ReadonlyMap<string, string> {
  return new Map([
    ['infra/blue-green.conf', read.text('config', { default: 'infra/blue-green.conf' })],
    [
      'infra/app/docker-compose.app.yml',
      read.text('compose-file', { default: 'infra/docker-compose.app.yml' }),
    ],
    ['infra/docker-compose.data.yml', read.text('data-compose-file', { default: usualDataFile })],
  ]);
}

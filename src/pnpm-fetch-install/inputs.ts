import { posix, win32 } from 'node:path';
import { saveModes, whyNotSave } from '../core/cache-save.ts';
import type { InputReader } from '../core/inputs.ts';
import type { Ports } from '../core/ports.ts';
import { isRange } from './version.ts';
import { isRegistry, type RegistryAccess } from './registry-access.ts';
import { cachedThings, type CachedThing } from './target.ts';

/** Whether a store is restored: `auto` leaves it to what that and installing have cost; `never` installs and only saves. */
export const strategies = ['auto', 'always', 'never'] as const;
export type Strategy = (typeof strategies)[number];

/** What the user asked for, with what the runner says of the machine; paths are absolute. */
export interface Inputs {
  readonly working: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly isWindows: boolean;
  /** The machine is thrown away after the job. */
  readonly isHosted: boolean;
  /** A version or a range; empty takes what package.json pins. */
  readonly version: string;
  readonly fetchArgs: readonly string[];
  readonly installArgs: readonly string[];
  readonly cached: CachedThing;
  readonly suffix: string;
  readonly strategy: Strategy;
  /** Undefined without a private registry. */
  readonly access: RegistryAccess | undefined;
  /** Why this run must not save; undefined when it may. */
  readonly whyNotSave: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads the inputs of `pnpm-fetch-install`. */
export function readInputs(read: InputReader, { runner }: Ports): Inputs {
  const { context, environment } = runner;
  const isWindows = context.os === 'Windows';
  const path = isWindows ? win32 : posix;
  const workspace = path.resolve(context.workspace);
  return {
    working: path.resolve(workspace, read.text('working-directory', { default: '.' })),
    workspace,
    temporary: path.resolve(context.temporary),
    isWindows,
    isHosted: context.isGitHubHosted,
    version: readVersion(read),
    fetchArgs: read.lines('fetch-args'),
    installArgs: read.lines('install-args'),
    cached: read.choice('cache', cachedThings, { default: 'store' }),
    suffix: read.text('cache-suffix'),
    strategy: read.choice('strategy', strategies, { default: 'auto' }),
    access: readAccess(read),
    whyNotSave: whyNotSave(read.choice('save', saveModes, { default: 'auto' }), context),
    environment,
  };
}

function readVersion(read: InputReader): string {
  const version = read.text('version');
  if (version !== '' && !isRange(version))
    read.refuse('version', `'${version}' is not a version of pnpm.`, 'Write 12.21.0 or ^12.');
  return version;
}

function readAccess(read: InputReader): RegistryAccess | undefined {
  const registry = read.text('registry');
  const scopes = read.list('registry-scopes');
  const token = read.secret('registry-token');
  if (registry !== '' && !isRegistry(registry))
    read.refuse(
      'registry',
      `'${registry}' is not an address.`,
      'Write https://npm.pkg.github.com.',
    );
  for (const scope of scopes.filter((name) => !/^@[\w.-]+$/.test(name)))
    read.refuse('registry-scopes', `'${scope}' is not a scope.`, 'Write it as @company.');
  if (registry === '' && (scopes.length > 0 || !token.isEmpty))
    read.refuse('registry', 'was not given, but `registry-scopes` or `registry-token` was.');
  return registry === '' ? undefined : { registry, scopes, token };
}

import { posix, win32 } from 'node:path';
import { saveModes, whyNotSave } from '../core/cache-save.ts';
import type { InputReader } from '../core/inputs.ts';
import type { Ports } from '../core/ports.ts';
import { satisfies } from './version-range.ts';

/** What the user asked for, with what the runner says of the machine; paths are absolute. */
export interface Inputs {
  readonly working: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly isWindows: boolean;
  /** A version or a range; empty takes what package.json pins. */
  readonly version: string;
  readonly fetchArgs: readonly string[];
  readonly installArgs: readonly string[];
  readonly suffix: string;
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
  const version = read.text('version');
  if (version !== '' && satisfies('0.0.0', version) === undefined)
    read.refuse('version', `'${version}' is not a version of pnpm.`, 'Write 12.21.0 or ^12.');
  return {
    working: path.resolve(workspace, read.text('working-directory', { default: '.' })),
    workspace,
    temporary: path.resolve(context.temporary),
    isWindows,
    version,
    fetchArgs: read.lines('fetch-args'),
    installArgs: read.lines('install-args'),
    suffix: read.text('cache-suffix'),
    whyNotSave: whyNotSave(read.choice('save', saveModes, { default: 'auto' }), context),
    environment,
  };
}

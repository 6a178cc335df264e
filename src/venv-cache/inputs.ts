import { posix, win32 } from 'node:path';
import { saveModes, whyNotSave } from '../core/cache-save.ts';
import type { InputReader } from '../core/inputs.ts';
import type { Ports } from '../core/ports.ts';
import { splitWords } from '../core/words.ts';

const installers = ['auto', 'uv', 'pip'] as const;

/** What the user asked for, with what the runner says of the machine; paths are absolute. */
export interface Inputs {
  readonly folder: string;
  readonly working: string;
  readonly workspace: string;
  readonly isWindows: boolean;
  /** A version, a program or a path; empty takes what is on PATH. */
  readonly python: string;
  /** Paths or globs below the working directory. */
  readonly requirements: readonly string[];
  readonly constraints: readonly string[];
  readonly extraPaths: readonly string[];
  readonly installCommands: readonly (readonly string[])[];
  readonly installArgs: readonly string[];
  readonly installer: (typeof installers)[number];
  readonly suffix: string;
  /** Why this run must not save; undefined when it may. */
  readonly whyNotSave: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads the inputs of `venv-cache`. */
export function readInputs(read: InputReader, { runner }: Ports): Inputs {
  const { context, environment } = runner;
  const isWindows = context.os === 'Windows';
  const path = isWindows ? win32 : posix;
  const workspace = path.resolve(context.workspace);
  const working = path.resolve(workspace, read.text('working-directory', { default: '.' }));
  const rawFolder = read.text('path', { default: '.venv' });
  const folder = path.resolve(working, rawFolder);
  refuseFolder(read, rawFolder, { folder, working, workspace, separator: path.sep });
  return {
    folder,
    working,
    workspace,
    isWindows,
    python: read.text('python'),
    requirements: read.lines('requirements', { default: 'requirements.txt' }),
    constraints: read.lines('constraints'),
    extraPaths: read.lines('extra-paths-to-hash'),
    installCommands: readCommands(read),
    installArgs: read.lines('install-args'),
    installer: read.choice('installer', installers, { default: 'auto' }),
    suffix: read.text('cache-suffix'),
    whyNotSave: whyNotSave(read.choice('save', saveModes, { default: 'auto' }), context),
    environment,
  };
}

interface Places {
  readonly folder: string;
  readonly working: string;
  readonly workspace: string;
  readonly separator: string;
}

// The folder is removed before it is restored or made, and the cache client expands globs in its path.
function refuseFolder(read: InputReader, raw: string, places: Places): void {
  const { folder, working, workspace, separator } = places;
  const holds = (place: string): boolean =>
    place === folder || place.startsWith(folder.endsWith(separator) ? folder : folder + separator);
  if (holds(working) || holds(workspace))
    read.refuse(
      'path',
      `'${raw}' holds the working directory; the environment needs a folder of its own.`,
    );
  if (/[*?[\]\n!]/.test(folder))
    read.refuse('path', `'${raw}' is not one folder: *, ?, ! and brackets cannot be used.`);
}

function readCommands(read: InputReader): readonly (readonly string[])[] {
  return read.lines('install-command').flatMap((line) => {
    const split = splitWords(line);
    if ('words' in split) return [split.words];
    read.refuse(
      'install-command',
      `'${line}': ${split.refused}.`,
      'Put it into a script of yours.',
    );
    return [];
  });
}

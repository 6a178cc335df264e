import { saveModes, whyNotSave } from '../core/cache-save.ts';
import type { InputReader } from '../core/inputs.ts';
import type { Ports } from '../core/ports.ts';
import { splitWords } from '../core/words.ts';
import { pathsOf } from './layout.ts';

const installers = ['auto', 'uv', 'pip'] as const;
const strategies = ['auto', 'always', 'never'] as const;
const downloadCaches = ['auto', 'all', 'built', 'none'] as const;

/** What the user asked for, with what the runner says of the machine; paths are absolute. */
export interface Inputs {
  readonly folder: string;
  readonly working: string;
  readonly workspace: string;
  readonly temporary: string;
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
  /** `auto` installs where a restore has been slower; `always` restores; `never` installs and saves only. */
  readonly strategy: (typeof strategies)[number];
  readonly downloadCache: (typeof downloadCaches)[number];
  readonly isGitHubHosted: boolean;
  readonly suffix: string;
  /** Why this run must not save; undefined when it may. */
  readonly whyNotSave: string | undefined;
  readonly dryRun: boolean;
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads the inputs of `venv-cache`. */
export function readInputs(read: InputReader, { runner }: Ports): Inputs {
  const { context, environment } = runner;
  const isWindows = context.os === 'Windows';
  const path = pathsOf(isWindows);
  const workspace = path.resolve(context.workspace);
  const working = path.resolve(workspace, read.text('working-directory', { default: '.' }));
  const rawFolder = read.text('path', { default: '.venv' });
  const folder = path.resolve(working, rawFolder);
  refuseFolder(read, rawFolder, { folder, working, workspace, os: context.os });
  return {
    folder,
    working,
    workspace,
    temporary: path.resolve(context.temporary),
    isWindows,
    isGitHubHosted: context.isGitHubHosted,
    python: read.text('python'),
    requirements: read.lines('requirements', { default: 'requirements.txt' }),
    constraints: read.lines('constraints'),
    extraPaths: read.lines('extra-paths-to-hash'),
    installCommands: readCommands(read),
    installArgs: read.lines('install-args'),
    installer: read.choice('installer', installers, { default: 'auto' }),
    strategy: read.choice('strategy', strategies, { default: 'auto' }),
    downloadCache: read.choice('download-cache', downloadCaches, { default: 'auto' }),
    suffix: read.text('cache-suffix'),
    whyNotSave: whyNotSave(read.choice('save', saveModes, { default: 'auto' }), context),
    dryRun: read.flag('dry-run', { default: 'false' }),
    environment,
  };
}

interface Places {
  readonly folder: string;
  readonly working: string;
  readonly workspace: string;
  /** As the runner names it. */
  readonly os: string;
}

// The folder is removed before it is restored or made, and the cache client expands globs in its path.
function refuseFolder(read: InputReader, raw: string, places: Places): void {
  const { folder, working, workspace, os } = places;
  const path = pathsOf(os === 'Windows');
  // Elsewhere than on Linux, two spellings that differ in case are one folder.
  const fold = (text: string): string => (os === 'Linux' ? text : text.toLowerCase());
  const holds = (place: string): boolean => {
    const below = path.relative(fold(folder), fold(place));
    return below === '' || !(below.split(path.sep)[0] === '..' || path.isAbsolute(below));
  };
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

import { type Command } from '../core/command.ts';
import type { PythonFacts } from './python.ts';

/** How tests are handed to workers; `project` leaves it to the project's own configuration. */
export const distributions = [
  'worksteal',
  'load',
  'loadfile',
  'loadscope',
  'loadgroup',
  'project',
] as const;

/** One of them. */
export type Distribution = (typeof distributions)[number];

/** What pytest is asked to do. */
export interface PytestRun {
  readonly python: PythonFacts;
  readonly working: string;
  /** A number, or `auto` for every CPU; with 0 or 1 there is one process and no xdist. */
  readonly workers: 'auto' | number;
  readonly distribution: Distribution;
  readonly args: readonly string[];
  readonly tests: readonly string[];
  readonly junit: string;
  /** Where pytest stands with all tests, when a part of them must not make it find another place. */
  readonly place?: PytestPlace;
}

/** What pytest otherwise decides by the paths it is given; absolute. */
export interface PytestPlace {
  /** What its report names files relative to. */
  readonly root: string;
  /** Its configuration file, where it has one. */
  readonly configuration?: string;
}

/** Says whether tests go to several processes. */
export function isParallel(workers: 'auto' | number): boolean {
  return workers === 'auto' || workers > 1;
}

/** Returns the pytest command; what the action decides comes before the user's own arguments. */
export function pytestCommand(run: PytestRun): Command {
  const { python, working, workers, distribution, args, tests, junit, place } = run;
  const spread = [
    '-n',
    String(workers),
    ...(distribution === 'project' ? [] : ['--dist', distribution]),
  ];
  return {
    file: python.path,
    args: [
      '-m',
      'pytest',
      ...(isParallel(workers) ? spread : []),
      `--junitxml=${junit}`,
      // The default family leaves out the file and line of a test.
      '-o',
      'junit_family=xunit1',
      ...(place === undefined ? [] : [`--rootdir=${place.root}`]),
      ...(place?.configuration === undefined ? [] : ['-c', place.configuration]),
      ...args,
      ...tests,
    ],
    cwd: working,
    // A hook or a variable of the project's own still decides; without one, `auto` means the CPUs we counted.
    env: workers === 'auto' ? { PYTEST_XDIST_AUTO_NUM_WORKERS: String(python.cpus) } : {},
  };
}

/** Arguments that inputs decide, by the input that does. */
const reserved: readonly (readonly [RegExp, string])[] = [
  [/^(-n\d*|-nauto|-nlogical|--numprocesses(=.*)?)$/, 'workers'],
  [/^--dist(=.*)?$/, 'dist'],
  [/^(--junit-?xml(=.*)?)$/, 'junit'],
  [/^--?collect-?only$|^--co$/, 'dry-run'],
];

/** Returns the input that decides what this argument would; undefined when it is the user's own. */
export function reservedFor(argument: string): string | undefined {
  return reserved.find(([pattern]) => pattern.test(argument))?.[1];
}

/** What pytest's own exit codes mean (docs.pytest.org, "Exit codes"). */
export const exitSentences: Readonly<Record<number, string>> = {
  1: 'pytest counts the run as failed though every test it reports passed: a plugin such as a coverage threshold did',
  2: 'pytest was interrupted before it had run every test',
  3: 'pytest itself failed with an internal error',
  4: 'pytest could not be used as asked: an argument, a path or a conftest.py is wrong',
  5: 'pytest found no tests',
};

/** The first xdist that has `worksteal` (pytest-xdist changelog, 3.2.0). */
const worksteal = [3, 2] as const;

/** Says whether this xdist knows the distribution. */
export function knowsDistribution(xdist: string, distribution: Distribution): boolean {
  if (distribution !== 'worksteal') return true;
  const [major = 0, minor = 0] = xdist.split('.').map(Number);
  return major > worksteal[0] || (major === worksteal[0] && minor >= worksteal[1]);
}

/** What pytest's progress lines tell that its report does not. */
export interface Progress {
  readonly workers?: number;
  readonly collected?: number;
}

/** Reads one line of pytest's output on top of what is known. */
export function readProgress(known: Progress, line: string): Progress {
  const spread = /^(\d+) workers? \[(\d+) items?\]/.exec(line);
  if (spread !== null) return { workers: Number(spread[1]), collected: Number(spread[2]) };
  const alone = /^collected (\d+) items?(?:.*?(?: (\d+) selected))?/.exec(line);
  return alone === null ? known : { ...known, collected: Number(alone[2] ?? alone[1]) };
}

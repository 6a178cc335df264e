import { posix, win32 } from 'node:path';
import { command, type Command } from '../core/command.ts';

/** A Python that could run the tests, and where it was found. */
export interface PythonCandidate {
  readonly path: string;
  readonly source: string;
}

/** What one Python says of itself. */
export interface PythonFacts extends PythonCandidate {
  readonly version: string;
  /** Folder of its programs when it belongs to a virtualenv, which tests expect on PATH. */
  readonly venv?: { readonly folder: string; readonly programs: string };
  readonly pytest?: string;
  readonly xdist?: string;
  readonly hasPip: boolean;
  /** CPUs this process may use: affinity and the control group's quota are respected. */
  readonly cpus: number;
}

/** Where to look for a Python. */
export interface PythonSearch {
  /** The `python` input: an interpreter, a virtualenv's folder, or a name on PATH. */
  readonly wanted: string;
  readonly activeVenv: string;
  readonly working: string;
  readonly isWindows: boolean;
}

/** Returns the Pythons to try, first match wins; only the wanted one when one was asked for. */
export function pythonCandidates(search: PythonSearch): readonly PythonCandidate[] {
  const { wanted, activeVenv, working, isWindows } = search;
  const path = isWindows ? win32 : posix;
  const inVenv = (folder: string): string =>
    isWindows ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python');
  if (wanted !== '') {
    const source = 'the `python` input';
    if (!/[/\\]/.test(wanted) && wanted !== '.venv' && wanted !== 'venv')
      return [{ path: wanted, source }];
    const whole = path.resolve(working, wanted);
    return [
      { path: inVenv(whole), source },
      { path: whole, source },
    ];
  }
  return [
    ...(activeVenv === '' ? [] : [{ path: inVenv(activeVenv), source: 'VIRTUAL_ENV' }]),
    { path: inVenv(path.join(working, '.venv')), source: 'the working directory' },
    { path: isWindows ? 'python' : 'python3', source: 'PATH' },
  ];
}

/** Returns the command that asks a Python about itself; run away from the project, whose files could shadow modules. */
export function askPython(path: string, folder: string): Command {
  return { ...command(path, '-c', questions), cwd: folder };
}

/** Reads the answer; undefined when it is none. */
export function parsePythonFacts(
  stdout: string,
  candidate: PythonCandidate,
): PythonFacts | undefined {
  try {
    const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Answer;
    const { version, prefix, isVenv, programs, pytest, xdist, pip, cpus } = answer;
    return {
      ...candidate,
      version,
      ...(isVenv ? { venv: { folder: prefix, programs } } : {}),
      ...(pytest === null ? {} : { pytest }),
      ...(xdist === null ? {} : { xdist }),
      hasPip: pip,
      cpus: Math.max(1, cpus),
    };
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly version: string;
  readonly prefix: string;
  readonly isVenv: boolean;
  readonly programs: string;
  readonly pytest: string | null;
  readonly xdist: string | null;
  readonly pip: boolean;
  readonly cpus: number;
}

// `pytest -n auto` counts physical cores when psutil happens to be installed and never sees a quota, so we count.
const questions = `
import json, math, os, sys
from importlib import metadata, util
def version(name):
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
def cpus():
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        with open("/sys/fs/cgroup/cpu.max") as limit:
            quota, period = limit.read().split()
        return count if quota == "max" else min(count, math.ceil(int(quota) / int(period)))
    except (OSError, ValueError):
        return count
print(json.dumps({
    "version": sys.version.split()[0],
    "prefix": sys.prefix,
    "isVenv": sys.prefix != sys.base_prefix,
    "programs": os.path.dirname(sys.executable),
    "pytest": version("pytest"),
    "xdist": version("pytest-xdist"),
    "pip": util.find_spec("pip") is not None,
    "cpus": cpus(),
}))
`.trim();

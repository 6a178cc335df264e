import { command, type Command } from '../core/command.ts';

/** What a Python says of itself; everything but the program decides whether an environment fits it. */
export interface PythonFacts {
  /** The program that makes environments: of a virtual environment's Python, the one below it. */
  readonly program: string;
  readonly version: string;
  readonly implementation: string;
  /** ABI tag and build platform, free-threaded and debug builds included. */
  readonly abi: string;
  readonly prefix: string;
  readonly machine: string;
  readonly libc: string;
  /** The pip that its new environments get; empty when it has none to give. */
  readonly pip: string;
}

/** Oldest Python whose own library can list installed packages (importlib.metadata). */
export const oldestPython = [3, 8] as const;

/** Returns the programs to try for what was asked: a version, a program or a path. Nothing asks for `python3`. */
export function interpreterCandidates(wanted: string, isWindows: boolean): readonly string[] {
  const usual = isWindows ? ['python', 'python3'] : ['python3', 'python'];
  if (wanted === '') return usual;
  const minor = /^(\d+\.\d+)(?:\.\d+)?(t?)$/.exec(wanted);
  if (minor !== null) return [`python${minor[1] ?? ''}${minor[2] ?? ''}`, ...usual];
  return /^\d+$/.test(wanted) ? [`python${wanted}`, ...usual] : [wanted];
}

/** Says whether a Python is the one asked for; a program or path is taken as it is. */
export function isWanted(wanted: string, { version, abi }: PythonFacts): boolean {
  if (!/^\d+(\.\d+){0,2}t?$/.test(wanted)) return true;
  const isFreeThreaded = /-\d+t/.test(abi);
  const number = wanted.replace(/t$/, '');
  return (
    (version === number || version.startsWith(`${number}.`)) &&
    isFreeThreaded === wanted.endsWith('t')
  );
}

/** Returns the command that asks a Python about itself; isolated, so that the project's files cannot shadow modules. */
export function askInterpreter(program: string): Command {
  return command(program, '-I', '-c', questions);
}

/** Reads the answer; undefined when it is none. */
export function parseInterpreter(stdout: string): PythonFacts | undefined {
  try {
    const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PythonFacts;
    return typeof answer.version === 'string' ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Says whether this Python can be inspected. */
export function isSupported({ version }: PythonFacts): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestPython[0] || (major === oldestPython[0] && minor >= oldestPython[1]);
}

const questions = `
import json, os, platform, sys, sysconfig
try:
    import ensurepip
    pip = ensurepip.version()
except Exception:
    pip = ""
abi = [sysconfig.get_config_var("SOABI") or sysconfig.get_config_var("EXT_SUFFIX") or "", sysconfig.get_platform()]
print(json.dumps({
    "program": getattr(sys, "_base_executable", None) or sys.executable,
    "version": platform.python_version(),
    "implementation": platform.python_implementation(),
    "abi": " ".join(abi),
    "prefix": sys.base_prefix,
    "machine": platform.machine(),
    "libc": " ".join(platform.libc_ver()).strip() or str(sysconfig.get_config_var("HOST_GNU_TYPE") or ""),
    "pip": pip,
}))
`.trim();

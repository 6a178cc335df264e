import { posix, resolve, win32 } from 'node:path';
import type { Refusal } from '../core/errors.ts';
import type { Ports } from '../core/ports.ts';
import type { Inputs } from './inputs.ts';
import {
  askInterpreter,
  interpreterCandidates,
  isSupported,
  isWanted,
  oldestPython,
  parseInterpreter,
  type PythonFacts,
} from './interpreter.ts';

/** Returns the first Python that is the one asked for; otherwise notes what was tried and what was found. */
export async function findInterpreter(
  { python, working, isWindows }: Inputs,
  ports: Ports,
  refusals: Refusal[],
): Promise<PythonFacts | undefined> {
  const seen: string[] = [];
  const { exec } = ports;
  const kept = await findKept(python, isWindows, ports);
  for (const candidate of [...interpreterCandidates(python, isWindows), ...kept]) {
    const program = /[/\\]/.test(candidate) ? resolve(working, candidate) : candidate;
    const { exitCode, stdout, stderr } = await exec.run(askInterpreter(program));
    const facts = exitCode === 0 ? parseInterpreter(stdout) : undefined;
    if (facts !== undefined && isWanted(python, facts) && isSupported(facts)) return facts;
    seen.push(`${program}: ${describe(facts, exitCode, stderr)}`);
  }
  const what = python === '' ? 'no Python was found' : `no Python that is '${python}' was found`;
  refusals.push({
    input: 'python',
    why: `${what} (${seen.join('; ')}).`,
    fix: `Run actions/setup-python before this step, or give the path of a Python ${oldestPython.join('.')} or newer.`,
  });
  return undefined;
}

/** Returns the Pythons that GitHub's runners keep beside the one on PATH, those that a version asks for, newest first. */
async function findKept(
  wanted: string,
  isWindows: boolean,
  { files, runner }: Ports,
): Promise<readonly string[]> {
  const cache = runner.environment['RUNNER_TOOL_CACHE'] ?? '';
  if (cache === '' || !/^\d+(\.\d+){0,2}t?$/.test(wanted)) return [];
  const path = isWindows ? win32 : posix;
  const folder = path.join(cache, 'Python');
  const versions = (await files.list(folder)).filter((version) => fits(wanted, version));
  const newestFirst = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const found: string[] = [];
  for (const version of newestFirst)
    for (const arch of await files.list(path.join(folder, version))) {
      // Beside each folder is a mark that it is complete. A free-threaded build has an architecture of its own.
      if (arch.endsWith('.complete') || arch.includes('freethreaded') !== wanted.endsWith('t'))
        continue;
      const program = isWindows ? 'python.exe' : 'bin/python3';
      found.push(path.join(folder, version, arch, program));
    }
  return found;
}

function fits(wanted: string, version: string): boolean {
  const number = wanted.replace(/t$/, '');
  return version === number || version.startsWith(`${number}.`);
}

function describe(facts: PythonFacts | undefined, exitCode: number, stderr: string): string {
  if (facts !== undefined) {
    return isSupported(facts) ? `is ${facts.version}` : `is ${facts.version}, which is too old`;
  }
  if (exitCode === 127) return 'is not there';
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return `ended with ${exitCode}${said === '' ? '' : `, saying '${said}'`}`;
}

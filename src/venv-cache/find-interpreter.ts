import { resolve } from 'node:path';
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
  { exec }: Ports,
  refusals: Refusal[],
): Promise<PythonFacts | undefined> {
  const seen: string[] = [];
  for (const candidate of interpreterCandidates(python, isWindows)) {
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

function describe(facts: PythonFacts | undefined, exitCode: number, stderr: string): string {
  if (facts !== undefined) {
    return isSupported(facts) ? `is ${facts.version}` : `is ${facts.version}, which is too old`;
  }
  if (exitCode === 127) return 'is not there';
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return `ended with ${exitCode}${said === '' ? '' : `, saying '${said}'`}`;
}

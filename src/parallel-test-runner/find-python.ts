import type { Refusal } from '../core/errors.ts';
import type { Ports } from '../core/ports.ts';
import type { Inputs } from './inputs.ts';
import { isParallel, knowsDistribution } from './pytest.ts';
import { askPython, parsePythonFacts, pythonCandidates, type PythonFacts } from './python.ts';

/** The Python that will run the tests, or where one was looked for. */
export interface FoundPython {
  readonly facts?: PythonFacts;
  readonly tried: readonly string[];
}

/** Finds the first Python that runs. */
export async function findPython(
  { pytest, environment, working, temporary }: Inputs,
  { exec, runner }: Ports,
): Promise<FoundPython> {
  const candidates = pythonCandidates({
    wanted: pytest.python,
    activeVenv: environment['VIRTUAL_ENV'] ?? '',
    working,
    isWindows: runner.context.os === 'Windows',
  });
  for (const candidate of candidates) {
    const { exitCode, stdout } = await exec.run(askPython(candidate.path, temporary || '/'));
    const facts = exitCode === 0 ? parsePythonFacts(stdout, candidate) : undefined;
    if (facts !== undefined) return { facts, tried: [] };
  }
  return { tried: candidates.map(({ path }) => path) };
}

/** Says what keeps this Python from running the tests as asked. */
export function refusePython(
  { facts, tried }: FoundPython,
  { pytest, shard }: Inputs,
): readonly Refusal[] {
  const { installMissing, workers, distribution } = pytest;
  if (facts === undefined) {
    return [
      {
        input: 'python',
        why: `no Python that runs was found (tried ${tried.join(', ')}).`,
        fix: 'Put venv-cache or actions/setup-python before this step, or name an interpreter.',
      },
    ];
  }
  const where = `Python ${facts.version} at ${facts.path} (from ${facts.source})`;
  if (
    facts.xdist !== undefined &&
    isParallel(workers) &&
    !knowsDistribution(facts.xdist, distribution)
  )
    return [
      {
        input: 'dist',
        why: `pytest-xdist ${facts.xdist} of ${where} does not know '${distribution}'.`,
        fix: 'Write `dist: load`, or install pytest-xdist 3.2 or newer.',
      },
    ];
  const missing = missingPackages(facts, workers);
  // Shards are made of the files that pytest lists, so it has to be there already.
  const isNeededNow = shard.count > 1 && missing.includes('pytest');
  if (missing.length === 0 || (installMissing && facts.hasPip && !isNeededNow)) return [];
  const line = `${facts.hasPip ? `${facts.path} -m pip` : `uv pip`} install ${missing.join(' ')}`;
  return [
    {
      input: 'python',
      why: `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not installed in ${where}.`,
      fix: `Run \`${line}\` before this step, better: add it to the requirements${facts.hasPip ? '; or set `install-missing: true`' : ''}${missing.includes('pytest') ? '' : '; or set `workers: 1`'}.`,
    },
  ];
}

/** Returns what has to be installed before pytest can run as asked. */
export function missingPackages(
  { pytest, xdist }: PythonFacts,
  workers: 'auto' | number,
): readonly string[] {
  return [
    ...(pytest === undefined ? ['pytest'] : []),
    ...(xdist === undefined && isParallel(workers) ? ['pytest-xdist'] : []),
  ];
}

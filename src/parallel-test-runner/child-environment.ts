import type { PythonFacts } from './python.ts';

/**
 * What the runner gives to actions and not to the commands of a workflow: inputs with their secrets, saved state, and
 * the token that may write the run's caches and artifacts. Tests are commands of a workflow.
 */
const actionsOnly = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_URL$|ACTIONS_CACHE_URL$)/;

/** Returns the variables that make this process's environment that of a command of the workflow, in its virtualenv. */
export function childEnvironment(
  environment: Readonly<Record<string, string>>,
  venv: PythonFacts['venv'],
): Readonly<Record<string, string>> {
  const names = Object.keys(environment).filter((name) => actionsOnly.test(name.toUpperCase()));
  return {
    ...Object.fromEntries(names.map((name) => [name, ''])),
    ...venvVariables(venv, environment['PATH'] ?? ''),
  };
}

// Tests start programs of their environment by name, as in an activated shell.
function venvVariables(venv: PythonFacts['venv'], path: string): Readonly<Record<string, string>> {
  if (venv === undefined) return {};
  const separator = venv.programs.includes('\\') ? ';' : ':';
  return { VIRTUAL_ENV: venv.folder, PATH: `${venv.programs}${separator}${path}` };
}

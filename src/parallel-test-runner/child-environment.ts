/**
 * What the runner gives to actions and not to the commands of a workflow: inputs with their secrets, saved state, and
 * the token that may write the run's caches and artifacts. Tests are commands of a workflow.
 */
const actionsOnly = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_URL$|ACTIONS_CACHE_URL$)/;

/** Returns variables that blank what a test must not see. */
export function withoutPrivate(
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = Object.keys(environment).filter((name) => actionsOnly.test(name.toUpperCase()));
  return Object.fromEntries(names.map((name) => [name, '']));
}

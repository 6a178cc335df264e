/** What the runner says of the run, from its documented variables and the event payload. */
export interface RunContext {
  /** `owner/name`, lower and upper case as GitHub has it. */
  readonly repository: string;
  readonly sha: string;
  /** `refs/heads/main`, `refs/pull/12/merge`, `refs/tags/v1`. */
  readonly ref: string;
  /** Branch or tag name without its prefix. */
  readonly refName: string;
  readonly headRef: string;
  readonly baseRef: string;
  readonly defaultBranch: string;
  readonly eventName: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly workflow: string;
  readonly job: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly workspace: string;
  /** A folder that is emptied after the job. */
  readonly temporary: string;
  readonly os: string;
  readonly architecture: string;
  readonly isGitHubHosted: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Builds the context from the runner's environment and the parsed event payload. */
export function parseRunContext(
  env: Environment,
  event: Readonly<Record<string, unknown>>,
): RunContext {
  const value = (name: string): string => env[name] ?? '';
  return {
    repository: value('GITHUB_REPOSITORY'),
    sha: value('GITHUB_SHA'),
    ref: value('GITHUB_REF'),
    refName: value('GITHUB_REF_NAME'),
    headRef: value('GITHUB_HEAD_REF'),
    baseRef: value('GITHUB_BASE_REF'),
    defaultBranch: defaultBranchOf(event),
    eventName: value('GITHUB_EVENT_NAME'),
    event,
    actor: value('GITHUB_ACTOR'),
    workflow: value('GITHUB_WORKFLOW'),
    job: value('GITHUB_JOB'),
    runId: value('GITHUB_RUN_ID'),
    runNumber: value('GITHUB_RUN_NUMBER'),
    runAttempt: value('GITHUB_RUN_ATTEMPT'),
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    workspace: value('GITHUB_WORKSPACE'),
    temporary: value('RUNNER_TEMP'),
    os: value('RUNNER_OS'),
    architecture: value('RUNNER_ARCH'),
    isGitHubHosted: value('RUNNER_ENVIRONMENT') === 'github-hosted',
  };
}

/** Returns the page of this run on GitHub. */
export function runUrl({ serverUrl, repository, runId }: RunContext): string {
  return `${serverUrl}/${repository}/actions/runs/${runId}`;
}

/**
 * Says whether what runs may write to shared places. Forks and Dependabot get a read-only token, and
 * `pull_request_target` runs with the base branch's rights on behalf of someone else's code.
 */
export function isTrusted({ eventName, event, repository, actor }: RunContext): boolean {
  if (eventName === 'pull_request_target' || actor === 'dependabot[bot]') return false;
  const head = property(property(property(event, 'pull_request'), 'head'), 'repo');
  const headRepository = property(head, 'full_name');
  return !eventName.startsWith('pull_request') || headRepository === repository;
}

/**
 * Says whether a run of a fork has started this one (`workflow_run`): it has the rights of the default branch and its
 * caches, while what it checks out may be a stranger's.
 */
export function followsFork({ eventName, event, repository }: RunContext): boolean {
  const head = property(property(event, 'workflow_run'), 'head_repository');
  return eventName === 'workflow_run' && property(head, 'full_name') !== repository;
}

function defaultBranchOf(event: Readonly<Record<string, unknown>>): string {
  const branch = property(property(event, 'repository'), 'default_branch');
  return typeof branch === 'string' ? branch : '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

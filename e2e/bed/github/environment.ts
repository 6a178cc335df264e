import { signRuntimeToken } from './cache/runtime-token.ts';
import { scopesOfRun, type CacheMode } from './cache/scopes.ts';
import type { GitHubTokens, Permissions } from './identity/github-tokens.ts';
import type { SigningKey } from './identity/signing-key.ts';

/** Who a job is, as far as GitHub's services care. */
export interface JobIdentity {
  /** `owner/name`. */
  readonly repository: string;
  readonly runId: number;
  readonly jobId: string;
  readonly event: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge`. */
  readonly ref: string;
  /** Branch a pull request goes to. */
  readonly baseRef?: string;
  readonly permissions: Permissions;
  /** A run for a fork: caches become read-only, as for events of low trust. */
  readonly fork?: boolean;
  readonly cacheMode?: CacheMode;
}

/** What an environment is made from. */
export interface EnvironmentParts {
  readonly url: string;
  readonly defaultBranch: string;
  readonly signingKey: SigningKey;
  readonly tokens: GitHubTokens;
}

/** Returns the variables GitHub's runner gives a job to reach GitHub's services with. */
export async function jobEnvironment(
  job: JobIdentity,
  { url, defaultBranch, signingKey, tokens }: EnvironmentParts,
): Promise<Record<string, string>> {
  const mode = job.cacheMode ?? defaultMode(job);
  const scopes = scopesOfRun({ ...job, defaultBranch }, mode);
  return {
    ACTIONS_RUNTIME_TOKEN: await signRuntimeToken(signingKey, { ...job, scopes }),
    ACTIONS_RUNTIME_URL: `${url}/`,
    ACTIONS_RESULTS_URL: `${url}/`,
    ACTIONS_CACHE_URL: `${url}/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_CACHE_MODE: mode,
    // The name of the real one: clients look at it to tell github.com from GitHub Enterprise Server.
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_TOKEN: tokens.issue({ repository: job.repository, permissions: job.permissions }),
  };
}

const lowTrustEvents = ['pull_request_target', 'issue_comment', 'workflow_run'];

function defaultMode({ fork, event }: JobIdentity): CacheMode {
  return fork === true || lowTrustEvents.includes(event) ? 'read' : 'write';
}

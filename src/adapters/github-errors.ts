import type { getOctokit } from '@actions/github';
import { ActionError, UserError, messageOf } from '../core/errors.ts';

/** GitHub's own client. */
export type Octokit = ReturnType<typeof getOctokit>;

/** Runs a request; a refusal says what was to be done and which permission does it. */
export async function explained<Result>(
  [doing, permission]: readonly [doing: string, permission: string],
  request: () => Promise<Result>,
): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    throw explain(error, doing, permission);
  }
}

/** Returns the HTTP status that an error of the client carries. */
export function statusOf(error: unknown): unknown {
  return error instanceof Error && 'status' in error ? error.status : undefined;
}

/**
 * Returns what an error of the client means. GitHub's documented answers: 401 bad token, 403 or 404 when the token may
 * not see it ("Troubleshooting the REST API").
 */
export function explain(error: unknown, doing: string, permission: string): ActionError {
  const status = statusOf(error);
  if (status === 401) {
    return new UserError({
      what: "GitHub's API refused the token",
      why: messageOf(error),
      fix: 'Leave `token` at its default, or store a token that has not expired.',
    });
  }
  if (status === 403 || status === 404) {
    return new UserError({
      what: `GitHub's API does not let this token ${doing}`,
      why: messageOf(error),
      fix: `Give the job \`permissions: { ${permission} }\`.`,
    });
  }
  return new ActionError({
    what: "GitHub's API did not answer as expected",
    why: messageOf(error),
    cause: error,
  });
}

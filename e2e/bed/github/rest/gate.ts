import { bearerToken, type Exchange, type Reply } from '../http/exchange.ts';
import type { Repository } from '../hub/repositories.ts';
import { fullNameOf } from '../hub/repositories.ts';
import { allows, type GitHubToken, type GitHubTokens } from '../identity/github-tokens.ts';
import { notFound, refusal } from './replies.ts';
import type { Need, Route } from './route.ts';

/** Who sends the request; null is nobody. */
export type Caller = GitHubToken | null;

/** Returns who sends the request, or GitHub's answer to a token it does not know. */
export function identify(
  exchange: Exchange,
  tokens: GitHubTokens,
): { caller: Caller } | { refused: Reply } {
  if (exchange.request.headers['user-agent'] === undefined) {
    return {
      refused: refusal(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      ),
    };
  }
  const value = bearerToken(exchange);
  if (value === null) return { caller: null };
  const caller = tokens.find(value);
  return caller === null ? { refused: refusal(401, 'Bad credentials') } : { caller };
}

/**
 * Returns GitHub's answer to a caller who may not, or null. What is private does not exist for strangers;
 * what is public anybody may read.
 */
export function refuse(
  route: Route,
  repository: Repository,
  caller: Caller,
  documentation: string,
): Reply | null {
  const own = caller?.repository.toLowerCase() === fullNameOf(repository).toLowerCase();
  const reads = route.method === 'GET';
  if (reads && !repository.isPrivate) return null;
  if (caller === null && !reads) return refusal(401, 'Requires authentication', { documentation });
  if (!own) return notFound();
  const granted = route.needs.length === 0 || route.needs.some((need) => has(caller, need));
  if (granted) return null;
  return refusal(403, 'Resource not accessible by integration', {
    documentation,
    headers: { 'x-accepted-github-permissions': route.needs.map(acceptedText).join('; ') },
  });
}

function has(caller: Caller, { thing, access }: Need): boolean {
  return caller !== null && allows(caller.permissions, thing, access);
}

/** GitHub names the permissions that would do in a header of the refusal. */
function acceptedText({ thing, access }: Need): string {
  return `${thing.replaceAll('-', '_')}=${access}`;
}

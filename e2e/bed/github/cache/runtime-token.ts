import type { SigningKey } from '../identity/signing-key.ts';
import type { CacheCaller } from './entries.ts';
import type { CacheScope } from './scopes.ts';

/** What a job's runtime token says. */
export interface RuntimeClaims {
  readonly repository: string;
  readonly runId: number;
  readonly jobId: string;
  readonly scopes: readonly CacheScope[];
}

const sixHours = 6 * 3600;

/** Signs the token with GitHub's claim names: `scp` names run and job, `ac` is JSON within the JSON. */
export function signRuntimeToken(key: SigningKey, claims: RuntimeClaims): Promise<string> {
  const scopes = claims.scopes.map(({ scope, permission }) => ({
    Scope: scope,
    Permission: permission,
  }));
  const payload = {
    scp: `Actions.Results:${claims.runId}:${claims.jobId}`,
    ac: JSON.stringify(scopes),
    repository: claims.repository,
  };
  return key.sign(payload, { nbf: -300, exp: sixHours });
}

/** Returns whose caches the token opens, or null when it is not a token of ours. */
export async function callerOfToken(
  key: SigningKey,
  token: string | null,
): Promise<CacheCaller | null> {
  const claims = token === null ? null : await key.verify(token);
  if (typeof claims?.ac !== 'string' || typeof claims.repository !== 'string') return null;
  const raw = JSON.parse(claims.ac) as { Scope: string; Permission: number }[];
  const scopes = raw.map(({ Scope, Permission }) => ({ scope: Scope, permission: Permission }));
  return { repository: claims.repository, scopes };
}

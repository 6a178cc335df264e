import { randomUUID } from 'node:crypto';
import { basicCredentials, readText, type Exchange, type Reply } from '../http/exchange.ts';
import type { SigningKey } from '../identity/signing-key.ts';
import type { RegistryAuthority } from './registry-tokens.ts';
import { parseScopes, type AccessEntry, type RepositoryScope } from './scopes.ts';

/** What the token service is made of. */
export interface TokenService {
  readonly authority: RegistryAuthority;
  readonly signingKey: SigningKey;
  /** The audience the registry insists on. */
  readonly service: string;
}

interface TokenDemand {
  readonly user: string | null;
  readonly password: string | null;
  readonly scopes: readonly RepositoryScope[];
}

/** What a client may count on; the Docker token specification allows no less than 60 seconds. */
const promisedSeconds = 60;

/**
 * Signed life. The registry adds a leeway of 60 seconds of its own (distribution 2.8, `token.Leeway`), so
 * a token outlives its promise by 10 seconds; anything taken away is gone for new tokens at once, and for
 * those already handed out after 70 seconds.
 */
const signedSeconds = promisedSeconds + 10 - 60;

/** Answers `GET /token` (Docker token specification) and `POST /token` (its OAuth2 form). */
export async function answerToken(exchange: Exchange, service: TokenService): Promise<Reply> {
  const demand = exchange.method === 'POST' ? await formDemand(exchange) : queryDemand(exchange);
  const { authority } = service;
  const granted = authority.authorize(demand.password, demand.scopes);
  const accepted = granted !== null && !isAnonymousRefusal(demand, granted);
  authority.record({ user: demand.user, asked: demand.scopes, granted: granted ?? [], accepted });
  if (granted === null) return denied;
  return accepted ? issue(service, demand, granted) : unauthorized;
}

/** GHCR's answer to a password it does not know; docker shows it as `denied: denied`. */
const denied: Reply = { status: 403, body: { errors: [{ code: 'DENIED', message: 'denied' }] } };

/** GHCR's answer to nobody who asks for what is not public. */
const unauthorized: Reply = {
  status: 401,
  body: { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
};

function isAnonymousRefusal(demand: TokenDemand, granted: readonly AccessEntry[]): boolean {
  return demand.password === null && granted.every(({ actions }) => actions.length === 0);
}

async function issue(
  { signingKey, service }: TokenService,
  { user, scopes }: TokenDemand,
  granted: readonly AccessEntry[],
): Promise<Reply> {
  const access = granted.filter(({ actions }) => actions.length > 0);
  const token = await signingKey.sign(
    { sub: user ?? '', aud: service, jti: randomUUID(), access },
    { nbf: -10, exp: signedSeconds },
  );
  const scope = scopes.map(
    ({ repository, actions }) => `repository:${repository}:${actions.join()}`,
  );
  const life = { expires_in: promisedSeconds, issued_at: new Date().toISOString() };
  return { status: 200, body: { token, access_token: token, scope: scope.join(' '), ...life } };
}

function queryDemand(exchange: Exchange): TokenDemand {
  const credentials = basicCredentials(exchange);
  const scopes = parseScopes(exchange.url.searchParams.getAll('scope'));
  return { user: credentials?.user ?? null, password: credentials?.password ?? null, scopes };
}

async function formDemand(exchange: Exchange): Promise<TokenDemand> {
  const form = new URLSearchParams(await readText(exchange));
  const password = form.get('password') ?? form.get('refresh_token');
  return { user: form.get('username'), password, scopes: parseScopes(form.getAll('scope')) };
}

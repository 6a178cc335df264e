/**
 * GitHub, as far as an action talks to it: one HTTP server on this machine, spoken to by the real clients.
 *
 * Faithful: the Actions cache service v2 (Twirp calls, scopes of branches and pull requests, keys that
 * never change, signed block-blob transfer); the container registry's token service, whose tokens Debian's
 * docker-registry verifies; texts and statuses of refusals.
 * Not faithful: no eviction, no billing, no GraphQL, no v1 cache; the time a reservation without upload
 * blocks its key is endless; a registry token already handed out works on for up to 70 seconds after its
 * owner lost the right to it (the next one a client fetches does not: every docker command fetches anew).
 */
import { mkdir } from 'node:fs/promises';
import { createCacheService, type CacheInspection } from './cache/cache-service.ts';
import { jobEnvironment, type JobIdentity } from './environment.ts';
import { openExchange, sendReply, type Exchange } from './http/exchange.ts';
import { listenOnAll } from './http/listener.ts';
import { createGitHubTokens, type TokenRequest } from './identity/github-tokens.ts';
import { createSigningKey } from './identity/signing-key.ts';
import { createRegistryAuthority, type RegistryTokens } from './registry/registry-tokens.ts';
import { answerToken } from './registry/token-endpoint.ts';

/** Where the services are to be found and what they may use. */
export interface GitHubServicesOptions {
  /** Folder for cache archives; made when missing. */
  readonly folder: string;
  /** Addresses to listen on, with one port on all of them. */
  readonly listen: readonly string[];
  /** The name machines of the bed reach this host by. */
  readonly publicHost: string;
  readonly log?: (line: string) => void;
}

/** What docker-registry needs in its `auth: token:` section. */
export interface RegistryAuth {
  readonly realm: string;
  readonly service: string;
  readonly issuer: string;
  /** Goes into the file `rootcertbundle` names. */
  readonly certificatePem: string;
}

/** GitHub's services, running. */
export interface GitHubServices {
  readonly port: number;
  /** Base URL without a slash at its end; `publicHost` when no host is given. */
  url(host?: string): string;
  /** The variables of a job; `host` is the name this machine has where the job runs. */
  environment(job: JobIdentity, host?: string): Promise<Record<string, string>>;
  issueToken(request: TokenRequest): string;
  revokeToken(token: string): void;
  readonly registryTokens: RegistryTokens;
  readonly registryAuth: RegistryAuth;
  readonly caches: CacheInspection;
  /** Requests nothing here answers, as `METHOD /path`; stories expect none. */
  readonly unexpectedRequests: readonly string[];
  stop(): Promise<void>;
}

/** Starts the services; `stop` ends them and leaves only the folder. */
export async function startGitHubServices(options: GitHubServicesOptions): Promise<GitHubServices> {
  await mkdir(options.folder, { recursive: true });
  const signingKey = createSigningKey('copilotos-bed');
  const tokens = createGitHubTokens();
  const registryTokens = createRegistryAuthority(tokens);
  const caches = createCacheService(options.folder, signingKey);
  const unexpectedRequests: string[] = [];
  const service = 'ghcr.io';

  const answer = async (exchange: Exchange): Promise<void> => {
    if (exchange.url.pathname === '/token') {
      const token = await answerToken(exchange, { authority: registryTokens, signingKey, service });
      return sendReply(exchange, token);
    }
    if (await caches.answer(exchange)) return;
    unexpectedRequests.push(`${exchange.method} ${exchange.url.pathname}`);
    sendReply(exchange, { status: 404, body: { message: 'Not Found', status: '404' } });
  };

  const listener = await listenOnAll(options.listen, (request, response) => {
    const exchange = openExchange(request, response);
    answer(exchange).catch((error: unknown) => {
      options.log?.(`${exchange.method} ${exchange.url.pathname}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else sendReply(exchange, { status: 500, body: { message: String(error) } });
    });
  });
  const url = (host = options.publicHost): string => `http://${host}:${listener.port}`;
  return {
    port: listener.port,
    url,
    environment: (job, host) =>
      jobEnvironment(job, { url: url(host), defaultBranch: 'main', signingKey, tokens }),
    issueToken: (request) => tokens.issue(request),
    revokeToken: (token) => tokens.revoke(token),
    registryTokens,
    registryAuth: {
      realm: `${url()}/token`,
      service,
      issuer: signingKey.issuer,
      certificatePem: signingKey.certificatePem,
    },
    caches,
    unexpectedRequests,
    stop: () => listener.close(),
  };
}

/**
 * GitHub, as far as an action talks to it: one HTTP server on this machine, spoken to by the real clients.
 *
 * Faithful: the Actions cache service v2 (Twirp calls, scopes of branches and pull requests, keys that
 * never change, signed block-blob transfer); the REST API in the forms GitHub publishes, every request and
 * answer checked against that description, with permissions, pages, rate limits and refusals as GitHub
 * words them; commits and comparisons answered by Git itself; the container registry's token service,
 * whose tokens Debian's docker-registry verifies; the manifests of packages, read as from GHCR and gone when the REST API
 * deletes them.
 * Not faithful: no eviction or billing of caches, no GraphQL, no v1 cache; a reservation without upload
 * blocks its key for ever; nobody but GITHUB_TOKENs can sign in to the REST API; a registry token already
 * handed out works on for up to 70 seconds after its owner lost the right to it (the next one a client
 * fetches does not, and every docker command fetches anew); refusals within the registry are worded by
 * docker-registry, not as GHCR words them.
 */
import { mkdir } from 'node:fs/promises';
import { createCacheService, type CacheInspection } from './cache/cache-service.ts';
import { createContract, type ContractViolation } from './contract/contract.ts';
import { jobEnvironment, type JobIdentity } from './environment.ts';
import { openExchange, sendReply, type Exchange } from './http/exchange.ts';
import { listenOnAll } from './http/listener.ts';
import { Hub } from './hub/hub.ts';
import { createGitHubTokens, type TokenRequest } from './identity/github-tokens.ts';
import { createSigningKey, type SigningKey } from './identity/signing-key.ts';
import { answerPackages } from './registry/package-endpoint.ts';
import { createRegistryAuthority, type RegistryTokens } from './registry/registry-tokens.ts';
import { answerToken } from './registry/token-endpoint.ts';
import { createRestService, type RestInspection } from './rest/rest-service.ts';

/** Where the services are to be found and what they may use. */
export interface GitHubServicesOptions {
  /** Folder for cache archives; made when missing. */
  readonly folder: string;
  /** Addresses to listen on, with one port on all of them. */
  readonly listen: readonly string[];
  /** The name machines of the bed reach this host by. */
  readonly publicHost: string;
  /**
   * A name below `blob.core.windows.net` that machines resolve to this host. Caches then travel as on
   * GitHub, down through Azure's library as well as up; without it clients download by plain HTTP.
   */
  readonly blobHost?: string;
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
  /** Repositories, runs, pull requests, comments, deployments, checks, packages: to write and to look at. */
  readonly hub: Hub;
  readonly rest: RestInspection;
  /** Requests nothing here answers, as `METHOD /path`; stories expect none. */
  readonly unexpectedRequests: readonly string[];
  /** Where a request or an answer broke GitHub's published description; stories expect none. */
  readonly contractViolations: readonly ContractViolation[];
  stop(): Promise<void>;
}

/** Starts the services; `stop` ends them and leaves only the folder. */
export async function startGitHubServices(options: GitHubServicesOptions): Promise<GitHubServices> {
  await mkdir(options.folder, { recursive: true });
  const parts = createParts(options);
  const unexpectedRequests: string[] = [];
  const listener = await listenOnAll(options.listen, (request, response) => {
    const exchange = openExchange(request, response);
    const name = `${exchange.method} ${exchange.url.pathname}`;
    answer(exchange, parts)
      .then((answered) => {
        if (answered) return;
        unexpectedRequests.push(name);
        sendReply(exchange, { status: 404, body: { message: 'Not Found', status: '404' } });
      })
      .catch((error: unknown) => {
        options.log?.(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
        if (response.headersSent) response.destroy();
        else sendReply(exchange, { status: 500, body: { message: String(error) } });
      });
  });
  const url = (host = options.publicHost): string => `http://${host}:${listener.port}`;
  return {
    ...exposed(parts, url),
    port: listener.port,
    unexpectedRequests,
    stop: () => listener.close(),
  };
}

type Parts = ReturnType<typeof createParts>;

function createParts({ folder, blobHost }: GitHubServicesOptions) {
  const signingKey = createSigningKey('copilotos-bed');
  const tokens = createGitHubTokens();
  const authority = createRegistryAuthority(tokens);
  const caches = createCacheService({ folder, signingKey, blobHost });
  const hub = new Hub();
  const contract = createContract();
  const rest = createRestService({ hub, caches, contract, tokens });
  return { signingKey, tokens, authority, caches, hub, contract, rest, service: 'ghcr.io' };
}

/** Hands the exchange to the service its path belongs to; false when none takes it. */
async function answer(exchange: Exchange, parts: Parts): Promise<boolean> {
  const reply =
    exchange.url.pathname === '/token'
      ? await answerToken(exchange, parts)
      : await answerPackages(exchange, parts);
  if (reply === null)
    return (await parts.caches.answer(exchange)) || (await parts.rest.answer(exchange));
  sendReply(exchange, reply);
  return true;
}

function exposed(parts: Parts, url: (host?: string) => string) {
  const { signingKey, tokens, authority, caches, hub, contract, rest, service } = parts;
  return {
    url,
    environment(job: JobIdentity, host?: string) {
      const { defaultBranch } = hub.repositories.register(job.repository);
      return jobEnvironment(job, { url: url(host), defaultBranch, signingKey, tokens });
    },
    issueToken(request: TokenRequest) {
      hub.repositories.register(request.repository);
      return tokens.issue(request);
    },
    revokeToken: (token: string) => tokens.revoke(token),
    registryTokens: authority,
    registryAuth: registryAuth(signingKey, service, `${url()}/token`),
    caches,
    hub,
    rest,
    contractViolations: contract.violations,
  };
}

function registryAuth(
  { issuer, certificatePem }: SigningKey,
  service: string,
  realm: string,
): RegistryAuth {
  return { realm, service, issuer, certificatePem };
}

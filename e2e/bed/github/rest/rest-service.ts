import type { CacheInspection } from '../cache/cache-service.ts';
import type { Contract } from '../contract/contract.ts';
import { readText, sendReply, type Exchange, type Reply } from '../http/exchange.ts';
import type { Hub } from '../hub/hub.ts';
import { fullNameOf, type Repository } from '../hub/repositories.ts';
import type { GitHubTokens } from '../identity/github-tokens.ts';
import { exhausted, RestFaults, type RestFault } from './faults.ts';
import { identify, refuse, type Caller } from './gate.ts';
import { RateLimit } from './rate-limit.ts';
import { notFound, refusal } from './replies.ts';
import { routeTable, type MatchedRoute } from './route.ts';
import { routes } from './routes/all.ts';

/** What the REST API answers from. */
export interface RestSources {
  readonly hub: Hub;
  readonly caches: CacheInspection;
  readonly contract: Contract;
  readonly tokens: GitHubTokens;
}

type RestParts = RestSources & { readonly rateLimit: RateLimit };

/** One request the API answered. */
export interface RestRequestRecord {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** The REST API as stories see it. */
export interface RestInspection {
  /** Every request that found a route, in the order of their answers; status 0 is a cut connection. */
  readonly requests: readonly RestRequestRecord[];
  /** Makes the next requests go wrong. */
  fault(fault: RestFault): void;
  clearFaults(): void;
  /** The hour's requests; a story may lower `limit`. */
  readonly rateLimit: RateLimit;
}

/** The REST API as the server sees it. */
export interface RestService extends RestInspection {
  /** Answers when a route fits; false when none does. */
  answer(exchange: Exchange): Promise<boolean>;
}

/** Puts routes, gate, contract and faults together. */
export function createRestService(sources: RestSources): RestService {
  const match = routeTable(routes);
  const requests: RestRequestRecord[] = [];
  const faults = new RestFaults();
  const rateLimit = new RateLimit();
  return {
    requests,
    rateLimit,
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    async answer(exchange) {
      const { method, url } = exchange;
      const matched = match(method, url.pathname);
      if (matched === null) return false;
      const text = await readText(exchange);
      const fault = await faults.meet(`${method} ${url.pathname}`);
      const reply = fault ?? (await pass(exchange, matched, text, { ...sources, rateLimit }));
      requests.push({ method, path: url.pathname, status: reply === 'cut' ? 0 : reply.status });
      if (reply === 'cut') exchange.response.destroy();
      else sendReply(exchange, reply);
      return true;
    },
  };
}

async function pass(
  exchange: Exchange,
  matched: MatchedRoute,
  text: string,
  parts: RestParts,
): Promise<Reply> {
  const identified = identify(exchange, parts.tokens);
  if ('refused' in identified) return identified.refused;
  const { caller } = identified;
  const repository = repositoryOf(matched, caller, parts.hub);
  if (repository === null) return notFound();
  const counted = caller === null ? 'anonymous' : fullNameOf(repository);
  const within = parts.rateLimit.take(counted);
  const reply = within
    ? await admitted({ exchange, matched, caller, repository, text }, parts)
    : exhausted(403, parts.rateLimit.reset);
  return { ...reply, headers: { ...parts.rateLimit.headers(counted), ...reply.headers } };
}

interface Admission {
  readonly exchange: Exchange;
  readonly matched: MatchedRoute;
  readonly caller: Caller;
  readonly repository: Repository;
  readonly text: string;
}

async function admitted(
  { exchange, matched, caller, repository, text }: Admission,
  { contract, hub, caches }: RestParts,
): Promise<Reply> {
  const { route, params } = matched;
  const { method, url, origin } = exchange;
  const documentation = contract.documentation(method, route.path);
  const refused = refuse(route, repository, caller, documentation);
  if (refused !== null) return refused;
  const body = parseBody(text);
  if (body === malformed) return refusal(400, 'Problems parsing JSON', { documentation });
  const query = url.searchParams;
  const wrong = contract
    .checkRequest({ method, path: route.path, query, body })
    .find(({ part }) => part === 'body');
  if (wrong)
    return refusal(422, `Invalid request.\n\n${wrong.problems.join('\n')}`, { documentation });
  const fields = (body ?? {}) as Readonly<Record<string, unknown>>;
  const reply = await route.answer({
    hub,
    caches,
    origin,
    url,
    repository,
    params,
    query,
    body: fields,
  });
  contract.checkResponse(method, route.path, reply.status, reply.body);
  return reply;
}

/** Paths of packages name no repository: the token's own stands for them. */
function repositoryOf({ params }: MatchedRoute, caller: Caller, hub: Hub): Repository | null {
  const { owner, repo } = params;
  if (owner !== undefined && repo !== undefined) return hub.repositories.find(`${owner}/${repo}`);
  return caller === null ? null : hub.repositories.register(caller.repository);
}

const malformed = Symbol('malformed');

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return malformed;
  }
}

import type { CacheInspection } from '../cache/cache-service.ts';
import type { Reply } from '../http/exchange.ts';
import type { Hub } from '../hub/hub.ts';
import type { Repository } from '../hub/repositories.ts';

/** A permission that opens a route. */
export interface Need {
  /** As in a workflow's `permissions`: `pull-requests`. */
  readonly thing: string;
  readonly access: 'read' | 'write';
}

/** One request on its way to its answer. */
export interface RestCall {
  readonly hub: Hub;
  readonly caches: CacheInspection;
  readonly origin: string;
  readonly url: URL;
  /** The repository of the path, or the token's own where the path has none. */
  readonly repository: Repository;
  /** Segments of the path by the names of the template. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; it has passed GitHub's own schema. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A method and path, who may use it, and what answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path template, exactly as GitHub's description has it. */
  readonly path: string;
  /** One of these is enough; none are needed when empty. */
  readonly needs: readonly Need[];
  readonly answer: (call: RestCall) => Reply | Promise<Reply>;
}

/** A route that fits, with the segments of its path. */
export interface MatchedRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** These may contain slashes. */
const long = ['ref', 'basehead'];

/** Returns a function that finds the first route that fits a method and a path. */
export function routeTable(routes: readonly Route[]) {
  const compiled = routes.map((route) => {
    const pattern = route.path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
      long.includes(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
    );
    return { route, pattern: new RegExp(`^${pattern}$`) };
  });
  return (method: string, path: string): MatchedRoute | null => {
    for (const { route, pattern } of compiled) {
      const fit = route.method === method ? pattern.exec(path) : null;
      if (fit !== null) return { route, params: decoded(fit.groups ?? {}) };
    }
    return null;
  };
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(groups);
  return Object.fromEntries(entries.map(([name, raw]) => [name, decodeURIComponent(raw)] as const));
}

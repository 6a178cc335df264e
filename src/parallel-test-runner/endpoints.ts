import { UserError } from '../core/errors.ts';
import type { Container } from './containers.ts';

// `{api:8000}`: the address at which this machine reaches port 8000 of service api.
const endpoint = /\{(?<service>[a-zA-Z0-9][\w.-]*):(?<port>\d{1,5})\}/g;

/** Says whether a value names a service's address. */
export function namesEndpoint(value: string): boolean {
  return value.search(endpoint) >= 0;
}

/** Returns the variables with every `{service:port}` replaced by `host:port`; refuses those that are not published. */
export function resolveEndpoints(
  env: ReadonlyMap<string, string>,
  containers: readonly Container[],
): Readonly<Record<string, string>> {
  const resolve = (value: string): string =>
    value.replace(endpoint, (_whole, service: string, port: string) =>
      addressOf(service, Number(port), containers),
    );
  return Object.fromEntries([...env].map(([name, value]) => [name, resolve(value)]));
}

function addressOf(service: string, target: number, containers: readonly Container[]): string {
  const published = containers.flatMap((container) =>
    container.published.map((port) => ({ ...port, service: container.service })),
  );
  const found = published.find((port) => port.service === service && port.target === target);
  if (found !== undefined) return `${found.host}:${found.port}`;
  const known = published.map((port) => `{${port.service}:${port.target}}`);
  throw new UserError({
    what: `The env input names {${service}:${target}}, which the stack does not publish`,
    why: known.length === 0 ? 'it publishes no port at all' : `it publishes ${known.join(', ')}`,
    fix: `Add \`ports: ["127.0.0.1::${target}"]\` to service ${service} in the compose file.`,
  });
}

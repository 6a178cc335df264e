import { namesEndpoint } from './endpoints.ts';

/** Returns the variables that exist before the stack does: Compose interpolates its files with them. */
export function interpolation(env: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...env].filter(([, value]) => !namesEndpoint(value)));
}

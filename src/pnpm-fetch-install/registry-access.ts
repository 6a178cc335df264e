import type { Secret } from '../core/secret.ts';

/** A private registry and what is read from it. */
export interface RegistryAccess {
  readonly registry: string;
  /** Empty: everything is read from it. */
  readonly scopes: readonly string[];
  readonly token: Secret;
}

/** Says whether a text is the address of a registry. */
export function isRegistry(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '';
}

/**
 * Returns the text of a user-level `.npmrc` that knows the registry and keeps what the user's own says. Project files
 * cannot do this with a variable: pnpm 10.34.2 and newer drop every `${…}` in their credentials (pnpm, config/reader,
 * `dropUntrustedEnvExpansions`).
 */
export function npmrcWith(own: string | undefined, access: RegistryAccess): string {
  const { registry, scopes, token } = access;
  const url = registry.endsWith('/') ? registry : `${registry}/`;
  const names = scopes.length === 0 ? ['registry'] : scopes.map((scope) => `${scope}:registry`);
  const credentials = token.isEmpty
    ? []
    : [`${url.replace(/^https?:/, '')}:_authToken=${token.reveal()}`];
  const kept = (own ?? '').split(/\r?\n/).filter((line) => line !== '');
  return `${[...kept, ...names.map((name) => `${name}=${url}`), ...credentials].join('\n')}\n`;
}

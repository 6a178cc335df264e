import type { Secret } from './secret.ts';

/** Who to be at one registry. */
export interface RegistryLogin {
  /** Host, with port where it has one: `ghcr.io`. */
  readonly server: string;
  readonly username: string;
  readonly password: Secret;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Returns the text of a Docker `config.json` that knows the login and otherwise behaves like the user's own: a private
 * folder with it, named by DOCKER_CONFIG, logs in without touching the user's folder and is gone when removed.
 * `ownFolder` is the user's folder, whose plugins (Compose and buildx may live there) have to stay reachable.
 */
export function dockerConfig(
  { server, username, password }: RegistryLogin,
  ownText: string | undefined,
  ownFolder: string,
): string {
  const own = parse(ownText);
  const auths = record(own['auths']);
  const auth = Buffer.from(`${username}:${password.reveal()}`).toString('base64');
  const { credsStore, ...kept } = own;
  return JSON.stringify({
    ...kept,
    auths: { ...auths, [authKey(server)]: { auth } },
    credHelpers: helpers(own, credsStore, server),
    cliPluginsExtraDirs: [...list(own['cliPluginsExtraDirs']), `${ownFolder}/cli-plugins`],
  });
}

/** Docker Hub is known to credential files by its old address (docker/cli, `registry.IndexServer`). */
function authKey(server: string): string {
  return isDockerHub(server) ? 'https://index.docker.io/v1/' : server;
}

function isDockerHub(server: string): boolean {
  return ['docker.io', 'index.docker.io', 'registry-1.docker.io'].includes(server);
}

// A credential store would be asked before `auths`, so it stays in use for the other registries only.
function helpers(own: Json, store: unknown, server: string): Json {
  const stored = typeof store === 'string' ? Object.keys(record(own['auths'])) : [];
  const all = {
    ...Object.fromEntries(stored.map((registry) => [registry, store])),
    ...record(own['credHelpers']),
  };
  const others = Object.entries(all).filter(
    ([registry]) => registry !== server && registry !== authKey(server),
  );
  return Object.fromEntries(others);
}

function parse(text: string | undefined): Json {
  try {
    return record(JSON.parse(text ?? '{}'));
  } catch {
    // Docker itself refuses such a file; the private one works in its place.
    return {};
  }
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

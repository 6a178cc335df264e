import { Secret } from '../core/secret.ts';

/** Parts of `~/.docker/config.json` that matter here; the rest is carried along as it is. */
export interface DockerConfig {
  readonly auths?: Readonly<Record<string, { readonly auth?: string } & Record<string, unknown>>>;
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly cliPluginsExtraDirs?: readonly string[];
  readonly [name: string]: unknown;
}

/** How to log in to a registry. */
export interface Login {
  readonly registry: string;
  readonly username: string;
  readonly password: Secret;
}

/** Returns the folder the Docker CLI reads its configuration from. */
export function dockerFolder(environment: Readonly<Record<string, string>>): string {
  return environment['DOCKER_CONFIG'] ?? `${environment['HOME'] ?? ''}/.docker`;
}

/** Returns the parsed configuration; an unreadable one counts as empty, as it does to the Docker CLI's plugins. */
export function parseDockerConfig(text: string | undefined): DockerConfig {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/**
 * Returns the text of a private configuration that logs in to one registry and otherwise behaves as the user's own.
 * A credential store would win over the login in the file, so this one registry is told to use none (docker/cli,
 * `getConfiguredCredentialStore`); plugins of the user's folder are found by `cliPluginsExtraDirs`.
 */
export function privateConfig(own: DockerConfig, folder: string, login: Login): Secret {
  const key = authKey(login.registry);
  const usesStore = own.credsStore !== undefined || own.credHelpers !== undefined;
  const config: DockerConfig = {
    ...own,
    auths: { ...own.auths, [key]: { auth: encodeLogin(login) } },
    ...(usesStore ? { credHelpers: { ...own.credHelpers, [login.registry]: '', [key]: '' } } : {}),
    cliPluginsExtraDirs: [...(own.cliPluginsExtraDirs ?? []), `${folder}/cli-plugins`],
  };
  return new Secret(JSON.stringify(config));
}

/** Returns the login the user's own configuration holds for a registry, when it is in the file itself. */
export function storedLogin(own: DockerConfig, registry: string): 'none' | 'helper' | Secret {
  if (own.credsStore !== undefined || own.credHelpers?.[registry] !== undefined) return 'helper';
  const auth = own.auths?.[authKey(registry)]?.auth ?? '';
  return auth === '' ? 'none' : new Secret(`Basic ${auth}`);
}

/** Returns the value of an Authorization header. */
export function basicAuthorization(login: Pick<Login, 'username' | 'password'>): Secret {
  return new Secret(`Basic ${encodeLogin(login)}`);
}

// Docker Hub is known by the address it had first.
function authKey(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}

/** Returns a login as it is written in files and headers. */
export function encodeLogin({ username, password }: Pick<Login, 'username' | 'password'>): string {
  return Buffer.from(`${username}:${password.reveal()}`).toString('base64');
}

import { Secret } from '../core/secret.ts';
import type { Inputs } from './inputs.ts';

/** What a manifest is written from. */
export type Release = Pick<
  Inputs,
  'release' | 'commit' | 'images' | 'env' | 'registry' | 'timeouts'
>;

/**
 * Writes the release manifest that `stage` and `deploy` read on stdin (deploy/server/README.md, "Manifest").
 * `expects` is the commit that must still be serving when the server holds its lock.
 */
export function writeManifest(release: Release, expects?: string): Secret {
  const { images, env, registry, timeouts } = release;
  const login = registry.username === '' ? [] : loginLines(registry);
  const lines = [
    `release=${release.release}`,
    ...(release.commit === '' ? [] : [`commit=${release.commit}`]),
    ...(expects === undefined ? [] : [`expects=${expects}`]),
    ...[...images].map(([service, image]) => `image.${service}=${image}`),
    ...[...env].map(([name, value]) => `env.${name}=${value}`),
    ...[...timeouts].map(([name, value]) => `${name}=${value}`),
    ...login,
  ];
  return new Secret(`${lines.join('\n')}\n`);
}

/** Returns how large the manifest will be, the longest `expects` included. */
export function manifestBytes(release: Release): number {
  return Buffer.byteLength(writeManifest(release, 'f'.repeat(64)).reveal());
}

/** Says why a value cannot be a manifest's, which holds one value a line; undefined when it can. */
export function faultOfValue(value: string, limit: number): string | undefined {
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  if (/[\u0000-\u001f\u007f]/.test(value)) return 'holds a line end or another control character';
  if (!value.isWellFormed()) return 'is not well-formed Unicode';
  return Buffer.byteLength(value) > limit ? `is longer than ${limit} bytes` : undefined;
}

function loginLines({ server, username, password }: Inputs['registry']): readonly string[] {
  return [
    `registry.server=${server}`,
    `registry.user=${username}`,
    `registry.password=${password.reveal()}`,
  ];
}

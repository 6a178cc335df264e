import { Secret } from '../core/secret.ts';
import type { Inputs } from './inputs.ts';

/** Writes the release manifest that `stage` and `deploy` read on stdin (deploy/server/README.md, "Manifest"). */
export function writeManifest(inputs: Inputs): Secret {
  const { release, commit, images, env, registry, timeouts } = inputs;
  const login = registry.username === '' ? [] : loginLines(registry);
  const lines = [
    `release=${release}`,
    ...(commit === '' ? [] : [`commit=${commit}`]),
    ...[...images].map(([service, image]) => `image.${service}=${image}`),
    ...[...env].map(([name, value]) => `env.${name}=${value}`),
    ...[...timeouts].map(([name, value]) => `${name}=${value}`),
    ...login,
  ];
  return new Secret(`${lines.join('\n')}\n`);
}

function loginLines({ server, username, password }: Inputs['registry']): readonly string[] {
  return [
    `registry.server=${server}`,
    `registry.user=${username}`,
    `registry.password=${password.reveal()}`,
  ];
}

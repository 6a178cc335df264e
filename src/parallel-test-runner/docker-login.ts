import { dockerConfig } from '../core/docker-config.ts';
import type { Ports } from '../core/ports.ts';
import type { Plan } from './plan.ts';

/** A private Docker configuration: its folder, and the variable that names it. */
export interface PrivateConfig {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Writes the login where only this user can read it; `undefined` when there is none. */
export async function writeLogin(
  { login }: Plan,
  { files }: Ports,
): Promise<PrivateConfig | undefined> {
  if (login === undefined) return undefined;
  const folder = await files.createTemporaryFolder('docker-config-');
  const text = dockerConfig(login, login.ownText, login.ownFolder);
  await files.writeText(`${folder}/config.json`, text, { mode: 0o600 });
  return { folder, env: { DOCKER_CONFIG: folder } };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bed } from './bed.ts';
import { makeSshKeyPair } from './ssh.ts';

/** How a person gets in. */
export interface Credentials {
  /** File with the registry's user and token. */
  readonly file: string;
  /** One for each server. */
  readonly sshCommands: readonly string[];
}

/** Makes an SSH key that lets root in on all servers and a registry token, and files of them. */
export async function writeCredentials(bed: Bed): Promise<Credentials> {
  const folder = join(bed.folder, 'credentials');
  await mkdir(folder, { mode: 0o700 });
  const token = bed.github.registryTokens.issue({ user: 'bed', access: 'write' });
  const file = join(folder, 'registry.env');
  const registry = `REGISTRY_USER=${token.user}\nREGISTRY_TOKEN=${token.password}\n`;
  await writeFile(file, registry, { mode: 0o600 });
  return { file, sshCommands: await authorizeOnAll(bed, folder) };
}

async function authorizeOnAll({ servers }: Bed, folder: string): Promise<string[]> {
  const [first] = servers;
  if (first === undefined) return [];
  const { publicKey, privateKey } = await makeSshKeyPair(first, 'bed');
  const keyFile = join(folder, 'ssh-key');
  const knownHostsFile = join(folder, 'known_hosts');
  await writeFile(keyFile, privateKey, { mode: 0o600 });
  const lines = servers.map((server) => server.knownHosts(server.sshHost, server.sshPort));
  await writeFile(knownHostsFile, lines.join(''));
  await Promise.all(servers.map((server) => server.authorize(publicKey)));
  const options = `-i ${keyFile} -o UserKnownHostsFile=${knownHostsFile}`;
  return servers.map(({ sshHost, sshPort }) => `ssh ${options} -p ${sshPort} root@${sshHost}`);
}

import { writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLogs } from './engine/containers.ts';
import type { RegistryAuth } from './github/services.ts';
import { startPart, type Ground } from './ground.ts';
import { images } from './images/names.ts';
import { registryTimeout } from './limits.ts';
import { withFreePorts } from './ports.ts';

/** What stands for ghcr.io. Who may do what in it: the GitHub services' `registryTokens`. */
export interface Registry {
  /** The name images carry and containers of the bed resolve. */
  readonly host: 'ghcr.io';
  /** Where this host reaches it, for health checks; its certificate is signed by `authority`. */
  readonly url: string;
  /** File with the certificate authority of the bed. */
  readonly authority: string;
  readonly containerId: string;
}

/** Starts the registry with GitHub's token service as the one who decides. */
export async function startRegistry(
  ground: Ground,
  certificates: string,
  auth: RegistryAuth,
): Promise<Registry> {
  const config = join(ground.folder, 'registry.json');
  await writeFile(join(certificates, 'tokens.crt'), auth.certificatePem);
  await writeFile(config, JSON.stringify(describeRegistry(auth)));
  const registry = await withFreePorts([443], async (ports): Promise<Registry> => {
    const containerId = await startPart(ground, 'registry', {
      image: images.registry,
      aliases: ['ghcr.io'],
      volumes: ['/var/lib/registry'],
      ports,
      binds: [`${certificates}:/certificates:ro`, `${config}:/etc/docker/registry/config.yml:ro`],
    });
    const authority = join(certificates, 'authority.crt');
    return { host: 'ghcr.io', url: `https://127.0.0.1:${ports[443]}`, authority, containerId };
  });
  await awaitRegistry(ground, registry);
  return registry;
}

/** Starts what stands in for docker.io: anonymous, its images inside its own image. */
export async function startMirror(ground: Ground): Promise<void> {
  await startPart(ground, 'mirror', { image: images.mirror });
}

/** JSON is YAML, which is what docker-registry reads. */
function describeRegistry({ realm, service, issuer }: RegistryAuth): object {
  return {
    version: 0.1,
    log: { level: 'warn', accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: '/var/lib/registry' }, delete: { enabled: true } },
    http: {
      addr: ':443',
      tls: { certificate: '/certificates/registry.crt', key: '/certificates/registry.key' },
    },
    auth: { token: { realm, service, issuer, rootcertbundle: '/certificates/tokens.crt' } },
  };
}

async function awaitRegistry({ engine }: Ground, { url, containerId }: Registry): Promise<void> {
  const deadline = Date.now() + registryTimeout;
  while (Date.now() < deadline) {
    // Unauthorized is what a healthy one answers to a stranger.
    if ((await statusOf(`${url}/v2/`)) === 401) return;
    await sleep(50);
  }
  throw new Error(`The registry did not answer. Its log:\n${await readLogs(engine, containerId)}`);
}

function statusOf(url: string): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  // Whether it is up, not who it is: only this process knows the port.
  const outgoing = request(url, { rejectUnauthorized: false, timeout: 2000 }, (response) => {
    response.resume();
    resolve(response.statusCode);
  });
  outgoing.on('timeout', () => outgoing.destroy()).on('error', () => resolve(undefined));
  outgoing.end();
  return promise;
}

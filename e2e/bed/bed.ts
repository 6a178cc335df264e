/**
 * The bed: the real parts an end-to-end story runs on, all on this machine. Containers on one Docker
 * network (a registry that is ghcr.io to them, a mirror of docker.io, servers, job machines), GitHub's
 * services in this process, one folder for the files. Several beds can be up side by side.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCertificates } from './certificates.ts';
import type { Computer } from './computer.ts';
import { startGitHubServices, type GitHubServices } from './github/services.ts';
import { breakGround, type Ground } from './ground.ts';
import { images, requireImages } from './images/names.ts';
import { stopOnSignals } from './interruption.ts';
import { startJobMachine, type MachineOptions } from './job-machine.ts';
import { checkReachable } from './reachability.ts';
import { startRegistryDetour, type RegistryDetour } from './detour/registry-detour.ts';
import { startMirror, startRegistry, type Registry } from './registry.ts';
import { startServer, type ServerHost, type ServerOptions } from './server.ts';

/** What a bed is to have. */
export interface BedOptions {
  /** How many servers, named `server-1` and on. Default: 1. */
  readonly servers?: number;
  /** Docker's live-restore on those servers. Default: off. */
  readonly liveRestore?: boolean;
  /** Another image for the servers, built on the bed's own. */
  readonly serverImage?: string;
  /** Told what is going on, one line each. */
  readonly log?: (line: string) => void;
  /** Takes the bed down on SIGINT and SIGTERM. Default: true; false when the caller does it. */
  readonly stopOnSignals?: boolean;
}

/** A bed that is up. */
export interface Bed {
  readonly id: string;
  /** Everything the bed keeps on this host's disk; job folders belong below it. */
  readonly folder: string;
  /** Name of the Docker network all its containers are on. */
  readonly network: string;
  /** The address by which its containers find this host. */
  readonly gateway: string;
  readonly registry: Registry;
  readonly github: GitHubServices;
  /** Servers started with the bed and after. */
  readonly servers: readonly ServerHost[];
  startMachine(options: MachineOptions): Promise<Computer>;
  startServer(options: ServerOptions): Promise<ServerHost>;
  /** Opens a way to the registry on which things go wrong; stop it before the bed. */
  detourRegistry(): Promise<RegistryDetour>;
  /** Takes everything down: no container, volume, network, process or file stays. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts a bed; when a part fails, the others are removed and the error holds that part's log. */
export async function startBed(options: BedOptions = {}): Promise<Bed> {
  const ground = await breakGround(options.log ?? (() => {}));
  const closing = { github: undefined as GitHubServices | undefined };
  const stop = once(async () => {
    release();
    await ground.remove();
    await closing.github?.stop();
  });
  const release = options.stopOnSignals === false ? () => {} : stopOnSignals(stop);
  try {
    await requireImages(ground.engine);
    const [github, certificates] = await Promise.all([
      ground.during(async () => (closing.github = await startServices(ground))),
      makeCertificates(ground),
      startMirror(ground),
    ]);
    const { registry, servers } = await startParts(ground, { github, certificates, options });
    const detourRegistry = async (): Promise<RegistryDetour> =>
      startRegistryDetour({ gateway: ground.gateway, certificates, registryUrl: registry.url });
    const opened = openBed(ground, certificates, servers);
    return { ...opened, registry, github, detourRegistry, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startServices({ folder, gateway, log }: Ground): Promise<GitHubServices> {
  return startGitHubServices({
    folder: join(folder, 'github'),
    listen: ['127.0.0.1', gateway],
    publicHost: 'host.docker.internal',
    log,
  });
}

interface Prepared {
  readonly github: GitHubServices;
  readonly certificates: string;
  readonly options: BedOptions;
}

async function startParts(
  ground: Ground,
  { github, certificates, options }: Prepared,
): Promise<{ registry: Registry; servers: ServerHost[] }> {
  const names = Array.from({ length: options.servers ?? 1 }, (_, index) => `server-${index + 1}`);
  const { liveRestore = false, serverImage: image = images.server } = options;
  const [registry, servers] = await Promise.all([
    startRegistry(ground, certificates, github.registryAuth),
    Promise.all(
      names.map((name) => startServer(ground, certificates, { name, liveRestore, image })),
    ),
  ]);
  await checkReachable(ground, registry.containerId, github.port);
  await mkdir(join(ground.folder, 'jobs'));
  return { registry, servers };
}

function openBed(
  ground: Ground,
  certificates: string,
  servers: ServerHost[],
): Pick<Bed, 'id' | 'folder' | 'network' | 'gateway' | 'servers' | 'startMachine' | 'startServer'> {
  return {
    id: ground.id,
    folder: ground.folder,
    network: ground.network,
    gateway: ground.gateway,
    servers,
    startMachine: (options) => startJobMachine(ground, certificates, options),
    startServer: async (options) => {
      const server = await startServer(ground, certificates, options);
      servers.push(server);
      return server;
    },
  };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}

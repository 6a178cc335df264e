import type { Machine } from '../machine.ts';
import { readLogs, removeContainer } from './engine/containers.ts';
import { execInContainer } from './engine/exec.ts';
import { startPart, type Ground } from './ground.ts';
import { bootTimeout } from './limits.ts';

/** A container of the bed with its own Docker Engine, seen as a computer. */
export interface Computer extends Machine {
  readonly containerId: string;
  /** Its name on the Engine of this host. */
  readonly containerName: string;
  /** Power loss: everything in it dies at once. Its disk stays. */
  kill(): Promise<void>;
  /** Boots it again: after `kill`, or in order when it is running. Resolves when it is ready. */
  restart(): Promise<void>;
  /** Pulls the network cable: connections break, its name no longer resolves. */
  disconnect(): Promise<void>;
  /** Plugs it back in. Its address may have changed, its name and published ports have not. */
  connect(): Promise<void>;
}

/** How a computer differs from another. */
export interface ComputerOptions {
  readonly image: string;
  readonly liveRestore?: boolean;
  readonly binds?: readonly string[];
  readonly ports?: Readonly<Record<number, number>>;
  /** Certificates of the bed, to be trusted. */
  readonly certificates: string;
}

/** Starts a computer and waits until it has booted; one that does not boot leaves nothing. */
export async function startComputer(
  ground: Ground,
  name: string,
  options: ComputerOptions,
): Promise<Computer> {
  const id = await startPart(ground, name, {
    image: options.image,
    nested: true,
    env: {
      BED_MIRROR: 'http://mirror:5000',
      BED_LIVE_RESTORE: String(options.liveRestore ?? false),
    },
    binds: [
      `${options.certificates}/authority.crt:/bed/authority.crt:ro`,
      ...(options.binds ?? []),
    ],
    ...(options.ports && { ports: options.ports }),
  });
  try {
    await awaitBoot(ground, name, id);
  } catch (error) {
    await removeContainer(ground.engine, id);
    throw error;
  }
  return operate(ground, name, id);
}

function operate(ground: Ground, name: string, id: string): Computer {
  const { engine, network } = ground;
  const order = async (path: string, body?: unknown): Promise<void> => {
    await engine.request('POST', path, body);
  };
  return {
    name,
    containerId: id,
    containerName: `${network}-${name}`,
    exec: (argv, options) => execInContainer(engine, id, argv, options),
    stop: () => removeContainer(engine, id),
    kill: () => order(`/containers/${id}/kill`),
    restart: async () => {
      await order(`/containers/${id}/restart?t=20`);
      await awaitBoot(ground, name, id);
    },
    disconnect: () => order(`/networks/${network}/disconnect`, { Container: id, Force: true }),
    connect: () =>
      order(`/networks/${network}/connect`, {
        Container: id,
        EndpointConfig: { Aliases: [name] },
      }),
  };
}

async function awaitBoot({ engine }: Ground, name: string, id: string): Promise<void> {
  const untilReady = 'until [ -e /run/bed-ready ]; do sleep 0.05; done';
  const signal = AbortSignal.timeout(bootTimeout);
  const { exitCode } = await execInContainer(engine, id, ['sh', '-c', untilReady], { signal });
  if (exitCode === 0) return;
  const why = signal.aborted
    ? `was not ready after ${bootTimeout / 1000} s`
    : 'stopped while booting';
  throw new Error(`${name} ${why}. Its log:\n${await readLogs(engine, id)}`);
}

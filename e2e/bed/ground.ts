import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { connectEngine, type Engine } from './engine/client.ts';
import { startContainer, type ContainerSpec } from './engine/containers.ts';
import { folderOfBed, removeFolder } from './folder.ts';
import { bedLabel, describeOwner } from './owner.ts';
import { sweep } from './sweep.ts';

/** What every part of one bed stands on: its name, folder, network, and the Engine. */
export interface Ground {
  readonly id: string;
  readonly folder: string;
  readonly engine: Engine;
  readonly network: string;
  /** Where the bed's containers find this host. */
  readonly gateway: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** Runs a step that makes something; refused once the bed is being removed. */
  during<T>(step: () => Promise<T>): Promise<T>;
  /** Lets steps under way finish, then removes all that carries the bed's label, and the folder. */
  remove(): Promise<void>;
}

/** What a container of the bed is, beyond what all of them have in common. */
export type PartSpec = Omit<ContainerSpec, 'name' | 'labels' | 'network'>;

/** Makes the folder and the network of a new bed. */
export async function breakGround(log: (line: string) => void): Promise<Ground> {
  const engine = await connectEngine();
  const id = randomBytes(3).toString('hex');
  const folder = folderOfBed(id);
  const network = `copilotos-bed-${id}`;
  const labels = { [bedLabel]: id, ...(await describeOwner(folder)) };
  const { during, settle } = trackSteps();
  const remove = async (): Promise<void> => {
    await settle();
    await sweep(engine, id);
    await removeFolder(engine, folder);
  };
  try {
    await mkdir(folder, { mode: 0o755 });
    const gateway = await createNetwork(engine, network, labels);
    return { id, folder, engine, network, gateway, labels, log, during, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Starts a container of the bed; it is reachable on the bed's network under `name`. */
export function startPart(ground: Ground, name: string, spec: PartSpec): Promise<string> {
  return ground.during(() =>
    startContainer(ground.engine, {
      ...spec,
      name: `${ground.network}-${name}`,
      labels: ground.labels,
      network: ground.network,
      aliases: [name, ...(spec.aliases ?? [])],
      extraHosts: { 'host.docker.internal': ground.gateway },
    }),
  );
}

interface NetworkDetails {
  readonly IPAM: { readonly Config: readonly { readonly Gateway?: string }[] };
}

async function createNetwork(
  engine: Engine,
  name: string,
  labels: Readonly<Record<string, string>>,
): Promise<string> {
  await engine.request('POST', '/networks/create', { Name: name, Labels: labels });
  const details = await engine.request<NetworkDetails>('GET', `/networks/${name}`);
  const gateway = details.IPAM.Config.map((config) => config.Gateway).find(Boolean);
  if (gateway === undefined) throw new Error(`The Docker network ${name} has no gateway address.`);
  return gateway;
}

interface Steps {
  readonly during: Ground['during'];
  readonly settle: () => Promise<void>;
}

/** Something made while the bed is being removed would be left behind: so no step outlives `settle`. */
function trackSteps(): Steps {
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  return {
    during: async (step) => {
      if (closed) throw new Error('The bed is being removed.');
      const running = step();
      underWay.add(running);
      try {
        return await running;
      } finally {
        underWay.delete(running);
      }
    },
    settle: async () => {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}

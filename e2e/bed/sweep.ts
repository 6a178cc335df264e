import type { Engine } from './engine/client.ts';
import { removeContainer } from './engine/containers.ts';
import { bedLabel } from './owner.ts';

/** A container as the Engine lists it. */
export interface ListedContainer {
  readonly Id: string;
  readonly Names: readonly string[];
  readonly Labels: Readonly<Record<string, string>>;
  readonly Mounts: readonly { readonly Type: string; readonly Name?: string }[];
}

/** A network as the Engine lists it. */
export interface ListedNetwork {
  readonly Id: string;
  readonly Name: string;
  readonly Labels: Readonly<Record<string, string>> | null;
}

/** Lists the containers of one bed, or of all. */
export function listContainers(engine: Engine, id?: string): Promise<ListedContainer[]> {
  return engine.request('GET', `/containers/json?all=1&filters=${labelled(id)}`);
}

/** Lists the networks of one bed, or of all. */
export function listNetworks(engine: Engine, id?: string): Promise<ListedNetwork[]> {
  return engine.request('GET', `/networks?filters=${labelled(id)}`);
}

/** Removes every container, anonymous volume and network that carries a bed's label. */
export async function sweep(engine: Engine, id: string): Promise<void> {
  const containers = await listContainers(engine, id);
  await Promise.all(containers.map(({ Id }) => removeContainer(engine, Id)));
  const networks = await listNetworks(engine, id);
  await Promise.all(networks.map(({ Id }) => engine.request('DELETE', `/networks/${Id}`)));
}

function labelled(id?: string): string {
  const label = id === undefined ? bedLabel : `${bedLabel}=${id}`;
  return encodeURIComponent(JSON.stringify({ label: [label] }));
}

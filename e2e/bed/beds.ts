import { setTimeout as sleep } from 'node:timers/promises';
import { connectEngine, type Engine } from './engine/client.ts';
import { bedsWithFolder, folderOfBed, removeFolder } from './folder.ts';
import { bedLabel, isAlive, readOwner, type Owner } from './owner.ts';
import { listContainers, listNetworks, sweep } from './sweep.ts';

/** A bed as found on this machine, whoever started it. */
export interface FoundBed {
  readonly id: string;
  readonly folder: string;
  readonly containers: number;
  /** The process it belongs to; absent when that one died and left the bed behind. */
  readonly owner?: Owner;
}

/** How long an owner may take to take its bed down before it is done for it, in milliseconds. */
const ownerPatience = 60_000;

/** Lists all beds, those left behind included. */
export async function findBeds(): Promise<FoundBed[]> {
  const engine = await connectEngine();
  const [containers, networks, folders] = await Promise.all([
    listContainers(engine),
    listNetworks(engine),
    bedsWithFolder(),
  ]);
  const labelSets = [...containers, ...networks].map(({ Labels }) => Labels ?? {});
  const ids = new Set([...labelSets.map((labels) => labels[bedLabel] ?? ''), ...folders]);
  const beds = [...ids].map(async (id): Promise<FoundBed> => {
    const own = labelSets.find((labels) => labels[bedLabel] === id) ?? {};
    const { folder = folderOfBed(id), owner } = readOwner(own);
    const alive = owner !== undefined && (await isAlive(owner));
    const count = containers.filter(({ Labels }) => Labels[bedLabel] === id).length;
    return { id, folder, containers: count, ...(alive && { owner }) };
  });
  return Promise.all(beds);
}

/** Takes a bed down: by asking its owner when that one lives, else by removing what carries its label. */
export async function takeDown({ id, folder, owner }: FoundBed): Promise<void> {
  const engine = await connectEngine();
  if (owner !== undefined && owner.pid !== process.pid) {
    process.kill(owner.pid, 'SIGTERM');
    if (await isGone(engine, id)) return;
  }
  await sweep(engine, id);
  await removeFolder(engine, folder);
}

async function isGone(engine: Engine, id: string): Promise<boolean> {
  const deadline = Date.now() + ownerPatience;
  while (Date.now() < deadline) {
    const [networks, folders] = await Promise.all([listNetworks(engine, id), bedsWithFolder()]);
    if (networks.length === 0 && !folders.includes(id)) return true;
    await sleep(200);
  }
  return false;
}

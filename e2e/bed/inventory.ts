import { readdir, readFile, readlink } from 'node:fs/promises';
import type { Engine } from './engine/client.ts';
import { bedsWithFolder, folderOfBed } from './folder.ts';
import { listContainers, listNetworks } from './sweep.ts';

/** All that exists of a bed on this machine, by kind. */
export interface Inventory {
  readonly containers: readonly string[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly mounts: readonly string[];
  readonly processes: readonly string[];
  readonly controlGroups: readonly string[];
  readonly files: readonly string[];
}

/**
 * Lists what exists of a bed. Its volumes, mounts and processes bear the names of its containers rather
 * than its own, so once those are gone `before`, an inventory of the bed while it was up, tells what to
 * look for.
 */
export async function takeInventory(
  engine: Engine,
  id: string,
  before?: Inventory,
): Promise<Inventory> {
  const listed = await listContainers(engine, id);
  const containers = listed.map(({ Id }) => Id);
  const own = listed.flatMap(({ Mounts }) => Mounts.flatMap(({ Name }) => Name ?? []));
  const known = [...new Set([...own, ...(before?.volumes ?? [])])];
  const names = [`copilotos-bed-${id}`, ...containers, ...(before?.containers ?? []), ...known];
  const mentions = (text: string): boolean => names.some((name) => text.includes(name));
  const folders = await bedsWithFolder();
  return {
    containers,
    volumes: await existingVolumes(engine, known),
    networks: (await listNetworks(engine, id)).map(({ Name }) => Name),
    mounts: (await readFile('/proc/self/mountinfo', 'utf8')).split('\n').filter(mentions),
    processes: await findProcesses(mentions),
    controlGroups: await findControlGroups(mentions),
    files: folders.includes(id) ? [folderOfBed(id)] : [],
  };
}

async function existingVolumes(engine: Engine, names: readonly string[]): Promise<string[]> {
  const { Volumes } = await engine.request<{ Volumes: { Name: string }[] | null }>(
    'GET',
    '/volumes',
  );
  return (Volumes ?? []).map(({ Name }) => Name).filter((name) => names.includes(name));
}

type Predicate = (text: string) => boolean;

/** Processes in its containers, and those of the Engine that serve them. */
async function findProcesses(mentions: Predicate): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = pids.map(async (pid) => {
    const command = await readProcessFile(pid, 'cmdline');
    const evidence = [command, await readProcessFile(pid, 'cgroup'), await currentFolder(pid)];
    const self = Number(pid) === process.pid;
    return !self && evidence.some(mentions) ? [`${pid} ${command.replaceAll('\0', ' ')}`] : [];
  });
  return (await Promise.all(found)).flat();
}

/** A process that ended while we looked has nothing to show. */
function readProcessFile(pid: string, name: string): Promise<string> {
  return readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
}

function currentFolder(pid: string): Promise<string> {
  return readlink(`/proc/${pid}/cwd`).catch(() => '');
}

async function findControlGroups(mentions: Predicate): Promise<string[]> {
  const root = '/sys/fs/cgroup';
  const hierarchies = await readdir(root).catch(() => []);
  // Version 1 has a tree for each controller, version 2 one; Docker's groups lie one level down.
  const parents = ['', ...hierarchies].flatMap((name) =>
    ['docker', 'system.slice'].map((parent) => `${root}/${name}/${parent}`),
  );
  const found = parents.map(async (parent) => {
    const children = await readdir(parent).catch(() => []);
    return children.filter(mentions).map((child) => `${parent}/${child}`);
  });
  return (await Promise.all(found)).flat();
}

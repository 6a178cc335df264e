import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Engine } from './engine/client.ts';
import { runContainer } from './engine/containers.ts';
import { images } from './images/names.ts';

const prefix = 'copilotos-bed-';

/** Returns the folder of a bed. */
export function folderOfBed(id: string): string {
  return join(tmpdir(), prefix + id);
}

/** Returns the ids of the beds whose folders are there. */
export async function bedsWithFolder(): Promise<string[]> {
  const names = await readdir(tmpdir());
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

/** Removes a bed's folder, also when root in a container wrote into it and this process is not root. */
export async function removeFolder(engine: Engine, folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EACCES', 'EPERM'].includes(code)) throw error;
    await runContainer(engine, {
      name: `${basename(folder)}-removal`,
      image: images.registry,
      command: ['rm', '-rf', join('/parent', basename(folder))],
      labels: {},
      network: 'none',
      binds: [`${dirname(folder)}:/parent`],
    });
  }
}

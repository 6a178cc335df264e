import { startComputer, type Computer } from './computer.ts';
import type { Ground } from './ground.ts';
import { images } from './images/names.ts';

/** A folder of this host that a job machine sees. */
export interface Mount {
  readonly path: string;
  /** Where it sees it. Default: under the same path. */
  readonly at?: string;
  readonly readOnly?: boolean;
}

/** What a job machine may be asked to be. */
export interface MachineOptions {
  /** Unique on the bed. */
  readonly name: string;
  readonly mounts?: readonly Mount[];
}

/** Starts a fresh computer for one job: its Engine has no image, its disk goes when it stops. */
export async function startJobMachine(
  ground: Ground,
  certificates: string,
  { name, mounts = [] }: MachineOptions,
): Promise<Computer> {
  const binds = mounts.map(
    ({ path, at = path, readOnly }) => `${path}:${at}${readOnly ? ':ro' : ''}`,
  );
  const computer = await startComputer(ground, name, {
    image: images.machine,
    binds,
    certificates,
  });
  const writable = mounts.filter(({ readOnly }) => !readOnly).map(({ path, at = path }) => at);
  return { ...computer, stop: () => handBackAndStop(computer, writable) };
}

/** Jobs run as root; what they leave in a user's folder must be that user's again. */
async function handBackAndStop(computer: Computer, folders: readonly string[]): Promise<void> {
  const user = process.getuid?.() ?? 0;
  if (user !== 0 && folders.length > 0) {
    await computer.exec(['chown', '-R', `${user}:${process.getgid?.() ?? 0}`, ...folders]);
  }
  await computer.stop();
}

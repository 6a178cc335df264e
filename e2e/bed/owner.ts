import { readFile } from 'node:fs/promises';

/** Label on every container and network of a bed; its value is the bed's id. */
export const bedLabel = 'copilotos.bed';

const folderLabel = 'copilotos.bed.folder';
const ownerLabel = 'copilotos.bed.owner';

/** The process a bed belongs to. A process id comes round again, so its start time counts too. */
export interface Owner {
  readonly pid: number;
  readonly startTime: string;
}

/** Returns the labels that tell whose a bed is and where its folder lies. */
export async function describeOwner(folder: string): Promise<Record<string, string>> {
  const startTime = (await startTimeOf(process.pid)) ?? 'unknown';
  return { [folderLabel]: folder, [ownerLabel]: `${process.pid} ${startTime}` };
}

/** Reads back what `describeOwner` wrote. */
export function readOwner(labels: Readonly<Record<string, string>>): {
  readonly folder?: string;
  readonly owner?: Owner;
} {
  const [pid, startTime] = (labels[ownerLabel] ?? '').split(' ');
  const folder = labels[folderLabel];
  return {
    ...(folder !== undefined && { folder }),
    ...(pid && startTime && { owner: { pid: Number(pid), startTime } }),
  };
}

/** Tells whether the process a bed belongs to still runs. */
export async function isAlive({ pid, startTime }: Owner): Promise<boolean> {
  return (await startTimeOf(pid)) === startTime;
}

async function startTimeOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The program's name, in parentheses, may hold spaces; the start time is field 22.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

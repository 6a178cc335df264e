/** The real @actions/cache in a process of its own, as in an action; told over IPC what to do. */
import { restoreCache, saveCache } from '@actions/cache';

interface Order {
  readonly id: number;
  readonly command: 'save' | 'restore';
  readonly folder: string;
  readonly keys: readonly string[];
}

async function carryOut({
  id,
  command,
  folder,
  keys: [key = '', ...others],
}: Order): Promise<void> {
  const done = command === 'save' ? saveCache([folder], key) : restoreCache([folder], key, others);
  const result = await done.catch((error: unknown) => String(error));
  process.send?.({ id, result: result ?? null });
}

process.on('message', (order: Order) => void carryOut(order));
process.on('disconnect', () => process.exit());

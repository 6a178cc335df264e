/** The real @actions/cache in a process of its own, as in an action; told over IPC what to do. */
import dns from 'node:dns';
import { restoreCache, saveCache } from '@actions/cache';

// What a line in the hosts file of a job machine does.
const lookup = dns.lookup as (...args: unknown[]) => void;
const isBlobHost = (name: unknown): boolean => String(name).endsWith('.blob.core.windows.net');
dns.lookup = ((name: unknown, ...rest: unknown[]) =>
  lookup(isBlobHost(name) ? '127.0.0.1' : name, ...rest)) as typeof dns.lookup;

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
  // On stdout, behind all that was printed for this order.
  process.stdout.write(`\nANSWER ${JSON.stringify({ id, result: result ?? null })}\n`);
}

process.on('message', (order: Order) => void carryOut(order));
process.on('disconnect', () => process.exit());

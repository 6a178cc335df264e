import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { EngineError } from './engine/client.ts';

/**
 * Calls `use` with a port of 127.0.0.1 for each wanted port of a container, free right now. Docker could
 * choose them itself, but then they would change with every restart of the container.
 */
export async function withFreePorts<Inside extends number, T>(
  wanted: readonly Inside[],
  use: (ports: Readonly<Record<Inside, number>>) => Promise<T>,
): Promise<T> {
  for (let triesLeft = 4; ; triesLeft -= 1) {
    const found = await findFreePorts(wanted.length);
    const pairs = wanted.map((inside, index) => [inside, found[index]]);
    try {
      return await use(Object.fromEntries(pairs) as Record<Inside, number>);
    } catch (error) {
      if (triesLeft === 0 || !wasTaken(error)) throw error;
    }
  }
}

/** Somebody else may take a port between our look and Docker's. */
function wasTaken(error: unknown): boolean {
  return (
    error instanceof EngineError &&
    /port is already allocated|address already in use/.test(error.message)
  );
}

async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listener on one port of several addresses. */
export interface Listener {
  readonly port: number;
  /** Breaks what is open; may be called twice. */
  close(): Promise<void>;
}

const attempts = 20;

/** Listens on the same free port of every address. */
export async function listenOnAll(
  addresses: readonly string[],
  handle: RequestListener,
): Promise<Listener> {
  for (let attempt = 1; ; attempt += 1) {
    const servers: Server[] = [];
    try {
      for (const address of addresses) {
        servers.push(await listen(address, servers.length ? portOf(servers[0]) : 0, handle));
      }
      const port = portOf(servers[0]);
      let closing: Promise<void> | undefined;
      return { port, close: () => (closing ??= closeAll(servers)) };
    } catch (error) {
      await closeAll(servers);
      // A port that is free on one address may be taken on the next: try another.
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || attempt === attempts) throw error;
    }
  }
}

async function listen(address: string, port: number, handle: RequestListener): Promise<Server> {
  // Cache archives and slow faults outlast Node's default limit for one request.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 30_000 }, handle);
  server.listen(port, address);
  await once(server, 'listening');
  return server;
}

function portOf(server: Server | undefined): number {
  return (server?.address() as AddressInfo).port;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return closed;
    }),
  );
}

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A wire to a server's sshd that can be cut. */
export interface Relay {
  readonly port: number;
  /** Ends every connection at once, without a goodbye; new ones are let through again. */
  cut(): void;
  close(): Promise<void>;
}

/** Lays the wire. */
export async function layRelay(host: string, port: number): Promise<Relay> {
  const open = new Set<Socket>();
  const track = (socket: Socket, other: Socket): void => {
    open.add(socket);
    // What one side loses, the other loses too; an error is such a loss.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(port, host);
    track(client, upstream);
    track(upstream, client);
    client.pipe(upstream);
    upstream.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A proxy that gives all that goes through it together no more than a stated pace: a network as a hosted runner has. */
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type LookupFunction, type Socket } from 'node:net';
import type { Duplex, Readable, Writable } from 'node:stream';

/** How fast a network is. */
export interface Pace {
  /** In each direction, of all connections together. */
  readonly megabitsPerSecond: number;
  /** Milliseconds there and back. */
  readonly roundTrip: number;
}

/** A proxy that is up. */
export interface PacedProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** Returns the moment, by `performance.now()`, at which so many bytes have come through. */
type Line = (bytes: number) => number;

/** Starts the proxy on a free port of this machine. */
export async function startPacedProxy(pace: Pace): Promise<PacedProxy> {
  const [up, down] = [openLine(pace), openLine(pace)];
  const server = createServer((asked, answer) => forward(asked, answer, { up, down }));
  const sockets = new Set<Duplex>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (asked: IncomingMessage, client: Duplex) => {
    const { hostname, port } = new URL(`tcp://${asked.url ?? ''}`);
    const target = connect({ host: hostname, port: Number(port), lookup: lookUpOnce });
    target.on('connect', () => client.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
    carry(client, target, up);
    carry(target, client, down);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

// A name server asked hundreds of times at once would be what is measured.
const found = new Map<string, Promise<LookupAddress>>();

const lookUpOnce: LookupFunction = (name, { all }, done) => {
  const address = found.get(name) ?? lookup(name, { family: 4 });
  found.set(name, address);
  address.then(
    (one) => (all === true ? done(null, [one]) : done(null, one.address, one.family)),
    (error: unknown) => done(error as NodeJS.ErrnoException, ''),
  );
};

// A plain request names its whole address; a tunnel is asked for by CONNECT.
function forward(
  asked: IncomingMessage,
  answer: ServerResponse,
  { up, down }: { readonly up: Line; readonly down: Line },
): void {
  const { method, headers } = asked;
  const passed = request(asked.url ?? '', { method, headers, lookup: lookUpOnce }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    carry(given, answer, down);
  });
  passed.on('error', () => answer.destroy());
  carry(asked, passed, up);
}

// All connections share one line: bytes wait their turn, then half a round trip.
function openLine({ megabitsPerSecond, roundTrip }: Pace): Line {
  const bytesPerMillisecond = (megabitsPerSecond * 1_000_000) / 8 / 1000;
  let free = 0;
  return (bytes) => {
    free = Math.max(free, performance.now()) + bytes / bytesPerMillisecond;
    return free + roundTrip / 2;
  };
}

// Milliseconds that a connection may have under way, beyond which its sender waits.
const ahead = 40;

/** Hands on what one side sends, and its end, when the line has carried it. What breaks on one side breaks the other. */
function carry(from: Readable, to: Writable, line: Line): void {
  const waiting: { readonly chunk: Buffer | undefined; readonly due: number }[] = [];
  // Timers are too coarse to wait for every chunk: what is due goes out together, in its order.
  const send = (): void => {
    while ((waiting[0]?.due ?? Infinity) <= performance.now() + 1) {
      const chunk = waiting.shift()?.chunk;
      if (to.destroyed) continue;
      if (chunk === undefined) to.end();
      else to.write(chunk);
    }
    if (waiting[0] !== undefined) setTimeout(send, Math.max(1, waiting[0].due - performance.now()));
  };
  const put = (chunk: Buffer | undefined): number => {
    const due = line(chunk?.length ?? 0);
    if (waiting.push({ chunk, due }) === 1) setTimeout(send, Math.max(1, due - performance.now()));
    return due - performance.now() - ahead;
  };
  from.on('data', (chunk: Buffer) => {
    const early = put(chunk);
    if (early <= 0) return;
    from.pause();
    setTimeout(() => from.resume(), early);
  });
  from.on('end', () => put(undefined));
  from.on('error', () => to.destroy());
  to.on('error', () => from.destroy());
  to.on('close', () => from.destroy());
}

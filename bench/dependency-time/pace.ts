/** A proxy that gives all that goes through it together no more than a stated pace: a network as a hosted runner has. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { pipeline, Transform, type Duplex } from 'node:stream';

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

type Slow = () => Transform;

/** Starts the proxy on a free port of this machine. */
export async function startPacedProxy(pace: Pace): Promise<PacedProxy> {
  const [up, down] = [slowDown(pace), slowDown(pace)];
  const server = createServer((asked, answer) => forward(asked, answer, { up, down }));
  const sockets = new Set<Duplex>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', (asked: IncomingMessage, client: Duplex) => {
    const { hostname, port } = new URL(`tcp://${asked.url ?? ''}`);
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      pipeline(client, up(), target, () => undefined);
      pipeline(target, down(), client, () => undefined);
    });
    target.on('error', () => client.destroy());
    client.on('error', () => target.destroy());
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

// A plain request names its whole address; a tunnel is asked for by CONNECT.
function forward(
  asked: IncomingMessage,
  answer: ServerResponse,
  { up, down }: { readonly up: Slow; readonly down: Slow },
): void {
  const { method, headers } = asked;
  const passed = request(asked.url ?? '', { method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    pipeline(given, down(), answer, () => undefined);
  });
  passed.on('error', () => answer.destroy());
  pipeline(asked, up(), passed, () => undefined);
}

/** Returns what makes streams that share one line: bytes wait their turn, then half a round trip. */
function slowDown({ megabitsPerSecond, roundTrip }: Pace): Slow {
  const bytesPerMillisecond = (megabitsPerSecond * 1_000_000) / 8 / 1000;
  let free = 0;
  const takeTurn = (bytes: number): number =>
    (free = Math.max(free, performance.now()) + bytes / bytesPerMillisecond);
  return () => delay((bytes) => takeTurn(bytes) + roundTrip / 2);
}

// Timers are too coarse to wait for every chunk, and keep no order: what is due goes out together, in its own order.
function delay(dueAt: (bytes: number) => number): Transform {
  const waiting: { readonly chunk: Buffer; readonly due: number }[] = [];
  let finish: (() => void) | undefined;
  const send = (): void => {
    const now = performance.now();
    while ((waiting[0]?.due ?? Infinity) <= now + 1) stream.push(waiting.shift()?.chunk);
    const [next] = waiting;
    if (next !== undefined) setTimeout(send, Math.max(1, next.due - now));
    else finish?.();
  };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const due = dueAt(chunk.length);
      if (waiting.push({ chunk, due }) === 1)
        setTimeout(send, Math.max(1, due - performance.now()));
      const early = due - performance.now() - ahead;
      if (early > 0) setTimeout(done, early);
      else done();
    },
    flush(done) {
      if (waiting.length === 0) done();
      else finish = done;
    },
  });
  return stream;
}

// Milliseconds that a stream may have under way, beyond which its sender waits.
const ahead = 40;

import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Passes a request for the API on, body and answer as they come. In production nginx does this. */
export function passOn(api: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const upstream = request(options(api, incoming), (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.on('error', () => outgoing.destroy());
  });
  upstream.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else
      outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('The API does not answer.\n');
  });
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

/** The same for a WebSocket: after the handshake both sides are one pipe. */
export function passOnUpgrade(api: URL, incoming: IncomingMessage, client: Duplex): void {
  const upstream = request(options(api, incoming));
  const end = () => client.destroy();
  client.on('error', () => upstream.destroy());
  upstream.on('error', end);
  upstream.on('response', (answer) => {
    client.end(`HTTP/1.1 ${answer.statusCode ?? 502} ${answer.statusMessage ?? ''}\r\n\r\n`);
  });
  upstream.on('upgrade', (answer, server, head) => {
    const lines = answer.rawHeaders.flatMap((name, at, all) =>
      at % 2 ? [] : [`${name}: ${all[at + 1] ?? ''}`],
    );
    client.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    server.on('error', end).on('close', end);
    client.on('close', () => server.destroy());
    server.unshift(head);
    server.pipe(client).pipe(server);
  });
  upstream.end();
}

function options(api: URL, incoming: IncomingMessage) {
  return {
    host: api.hostname,
    port: api.port,
    method: incoming.method,
    path: incoming.url,
    headers: { ...incoming.headers, host: api.host },
  };
}

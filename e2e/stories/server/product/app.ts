/** A tiny service that says which version answered, slowly, in streams or wrongly when asked to. Runs in node:24-slim. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

const { VERSION = '', RELEASE = '', SERVICE = '', PORT = '', BROKEN = '' } = process.env;

const server = createServer((request, response) => {
  let received = 0;
  request.on('data', (chunk: Buffer) => (received += chunk.length));
  request.on('end', () => void answer(request.url ?? '/', response, received));
});

async function answer(url: string, response: ServerResponse, received: number): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://app');
  const amount = Number(searchParams.get('n') ?? 0);
  if (pathname.endsWith('/slow')) await delay(amount);
  if (pathname.endsWith('/events')) return stream(response, amount);
  if (pathname.startsWith('/assets/') && pathname !== `/assets/${VERSION}.js`) {
    response.writeHead(404).end('no such asset\n');
    return;
  }
  const sick = pathname.endsWith('/health') && (BROKEN !== '' || existsSync('/tmp/sick'));
  response.writeHead(sick ? 500 : 200, { 'content-type': 'application/json' });
  response.end(
    `${JSON.stringify({ service: SERVICE, version: VERSION, release: RELEASE, received })}\n`,
  );
}

async function stream(response: ServerResponse, events: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
  for (let event = 0; event < events; event += 1) {
    response.write(`data: ${VERSION} ${event}\n\n`);
    await delay(100);
  }
  response.end();
}

// A WebSocket that says its version in a text frame every 100 ms.
server.on('upgrade', (request, socket) => {
  const key = `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const frame = Buffer.concat([Buffer.from([0x81, VERSION.length]), Buffer.from(VERSION)]);
  const timer = setInterval(() => socket.write(frame), 100);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => clearInterval(timer));
});

process.on('SIGTERM', () => process.exit(0));
console.log(`${SERVICE} ${VERSION} listens on ${PORT}`);
if (BROKEN !== '') console.log('cannot reach the database: connection refused');
server.listen(Number(PORT));

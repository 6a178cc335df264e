import { afterEach, expect, test } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Traffic, type TrafficCount } from '../../e2e/load/traffic.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

async function traffic(listener: RequestListener): Promise<TrafficCount> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const running = new Traffic({ urls: [`http://127.0.0.1:${port}/`], connections: 4, pause: 1 });
  await delay(200);
  return running.stop();
}

test('a healthy site has no failures', async () => {
  const count = await traffic((_request, response) => response.end('ok'));
  expect(count.sent).toBeGreaterThan(20);
  expect(count.failed).toBe(0);
});

test('an answer that is not 200 counts', async () => {
  let turn = 0;
  const count = await traffic((_request, response) => {
    turn += 1;
    response.statusCode = turn % 2 === 0 ? 502 : 200;
    response.end();
  });
  expect(count.failures['status 502']).toBe(count.failed);
  expect(count.failed).toBeGreaterThan(count.sent / 3);
});

test('an answer that is cut short counts', async () => {
  const count = await traffic((_request, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 1);
  });
  expect(count.failed).toBe(count.sent);
});

test('a connection that the server closes under a request counts, once', async () => {
  let turn = 0;
  const count = await traffic((_request, response) => {
    turn += 1;
    // This request is under way, whatever the other three connections are doing.
    if (turn === 10) server?.closeAllConnections();
    else setTimeout(() => response.end('ok'), 5);
  });
  expect(count.failed).toBeGreaterThan(0);
  expect(count.failed).toBeLessThanOrEqual(4);
});

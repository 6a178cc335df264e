// @vitest-environment node
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseEncoding, readAssets } from './assets.ts';
import { createSite } from './server.ts';
import { readSettings } from './settings.ts';

let root: string;
let api: Server;
let site: Server;
let base: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<title>bridge</title>');
  await writeFile(join(root, 'assets/app-abc.js'), 'console.log(1);'.repeat(100));
  await writeFile(join(root, 'photo.png'), Buffer.from([1, 2, 3]));
  api = createServer(answerAsApi);
  api.on('upgrade', (_, socket) => {
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    );
    socket.on('data', (chunk: Buffer) => socket.write(chunk));
  });
  const address = await listen(api);
  site = createSite(
    readSettings({ RELEASE: 'r1', API_URL: address }, root),
    await readAssets(root),
  );
  base = await listen(site);
});

afterAll(async () => {
  for (const server of [site, api]) {
    server.closeAllConnections();
    server.close();
  }
  await rm(root, { recursive: true });
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answerAsApi(incoming: IncomingMessage, outgoing: import('node:http').ServerResponse) {
  if (incoming.url === '/api/version') {
    outgoing.end(JSON.stringify({ release: 'r2', version: '1' }));
  } else if (incoming.url === '/api/echo') {
    outgoing.writeHead(201, { 'x-method': incoming.method });
    incoming.pipe(outgoing);
  } else {
    outgoing.destroy();
  }
}

test.each(['/', '/conversations/1', '/status'])('%s is the one document', async (path) => {
  const response = await fetch(base + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('x-release')).toBe('r1');
  expect(await response.text()).toBe('<title>bridge</title>');
});

test('a file with a hash in its name is kept for ever', async () => {
  const response = await fetch(`${base}/assets/app-abc.js`, {
    headers: { 'accept-encoding': 'gzip, br' },
  });
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(await response.text()).toBe('console.log(1);'.repeat(100));
});

test.each(['/assets/app-old.js', '/missing.png', '/%E0%A4%A', '/../package.json'])(
  '%s is not found, and nobody remembers that',
  async (path) => {
    const { hostname, port } = new URL(base);
    const status = await new Promise((resolve) => {
      request({ hostname, port, path }, (answer) => {
        answer.resume();
        resolve([answer.statusCode, answer.headers['cache-control']]);
      }).end();
    });
    expect(status).toEqual([404, 'no-store']);
  },
);

test('what has not changed is not sent again', async () => {
  const etag = (await fetch(base)).headers.get('etag') ?? '';
  const again = await fetch(base, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('HEAD tells the length without a body', async () => {
  const response = await fetch(`${base}/photo.png`, { method: 'HEAD' });
  expect(response.headers.get('content-length')).toBe('3');
});

test('pages are only read', async () => {
  expect((await fetch(base, { method: 'POST' })).status).toBe(405);
});

test('the version names both releases', async () => {
  const response = await fetch(`${base}/version.json`);
  expect(await response.json()).toEqual({ release: 'r1', api: { release: 'r2' } });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('the version does not wait for an API that is away', async () => {
  const alone = createSite(readSettings({ API_URL: 'http://127.0.0.1:1' }, root), new Map());
  const address = await listen(alone);
  expect(await (await fetch(`${address}/version.json`)).json()).toEqual({
    release: 'development',
    api: null,
  });
  alone.closeAllConnections();
  alone.close();
});

test('requests for the API are passed on with their bodies', async () => {
  const response = await fetch(`${base}/api/echo`, { method: 'PUT', body: 'hello' });
  expect([response.status, response.headers.get('x-method')]).toEqual([201, 'PUT']);
  expect(await response.text()).toBe('hello');
});

test('an API that hangs up is a bad gateway', async () => {
  expect((await fetch(`${base}/api/broken`)).status).toBe(502);
});

test('a WebSocket is passed through both ways', async () => {
  const { hostname, port } = new URL(base);
  const headers = { connection: 'upgrade', upgrade: 'websocket' };
  const echoed = await new Promise((resolve, reject) => {
    request({ hostname, port, path: '/api/ws', headers })
      .on('upgrade', (_, socket) => {
        socket.on('data', (chunk: Buffer) => {
          resolve(chunk.toString());
          socket.destroy();
        });
        socket.write('ping');
      })
      .on('error', reject)
      .end();
  });
  expect(echoed).toBe('ping');
});

test.each([
  [undefined, 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['deflate', 'identity'],
])('a client that accepts %j gets %s', async (accepted, encoding) => {
  const asset = (await readAssets(root)).get('/index.html');
  expect(asset && chooseEncoding(asset, accepted)).toBe(encoding);
});

test.each([
  [{ PORT: 'x' }, "PORT must be a number from 0 to 65535, not 'x'"],
  [{ API_URL: 'api:8000x/' }, undefined],
  [{ API_URL: 'nothing' }, "API_URL is not an address: 'nothing'"],
])('%j', (environment, refusal) => {
  const read = () => readSettings(environment, root);
  if (refusal) expect(read).toThrow(refusal);
  else expect(read).not.toThrow();
});

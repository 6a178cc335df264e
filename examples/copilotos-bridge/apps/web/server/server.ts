import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cacheControl, chooseEncoding, type Asset } from './assets.ts';
import { passOn, passOnUpgrade } from './proxy.ts';
import type { Settings } from './settings.ts';
import { readVersion } from './version.ts';

type Assets = ReadonlyMap<string, Asset>;

/** The site: built files, the version, and the API behind /api/. */
export function createSite(settings: Settings, assets: Assets): Server {
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader('x-release', settings.release);
    answer(settings, assets, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on('upgrade', (incoming: IncomingMessage, socket) => {
    if (settings.api && isForApi(incoming.url)) passOnUpgrade(settings.api, incoming, socket);
    else socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
  // Longer than a proxy keeps idle connections: it must be the side that closes them.
  server.keepAliveTimeout = 75_000;
  return server;
}

async function answer(
  settings: Settings,
  assets: Assets,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (isForApi(incoming.url) && settings.api) {
    passOn(settings.api, incoming, outgoing);
    return;
  }
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
    outgoing.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(incoming.url);
  if (path === '/version.json') {
    const version = await readVersion(settings.release, settings.api);
    outgoing.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    outgoing.end(`${JSON.stringify(version)}\n`);
    return;
  }
  const found = path === undefined || assets.has(path) ? path : page(path);
  const asset = found === undefined ? undefined : assets.get(found);
  if (found === undefined || !asset) notFound(outgoing);
  else send(asset, found, incoming, outgoing);
}

function isForApi(url = '/'): boolean {
  return url.startsWith('/api/');
}

/** Undefined for what is not an address at all. */
function pathOf(url = '/'): string | undefined {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** Pages are drawn in the browser, so each is the one document; a missing file is not a page. */
function page(path: string): string | undefined {
  return path.startsWith('/assets/') || path.startsWith('/api/') || /\.\w+$/.test(path)
    ? undefined
    : '/index.html';
}

function notFound(outgoing: ServerResponse): void {
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
  outgoing.writeHead(404, headers).end('Not found.\n');
}

function send(
  asset: Asset,
  path: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const headers = {
    etag: asset.etag,
    'cache-control': cacheControl(path),
    vary: 'accept-encoding',
  };
  if (incoming.headers['if-none-match'] === asset.etag) {
    outgoing.writeHead(304, headers).end();
    return;
  }
  const encoding = chooseEncoding(asset, incoming.headers['accept-encoding']?.toString());
  const body = asset.bodies[encoding] ?? Buffer.alloc(0);
  outgoing.writeHead(200, {
    ...headers,
    'content-type': asset.type,
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

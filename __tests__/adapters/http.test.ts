import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchHttp } from '../../src/adapters/http.ts';
import { Secret } from '../../src/core/secret.ts';

let server: Server;
beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === '/cut') response.socket?.destroy();
    if (request.url === '/never') return;
    response.writeHead(401, { 'WWW-Authenticate': 'Basic' });
    response.end(`${request.headers.authorization ?? 'nobody'} asked ${'.'.repeat(100_000)}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const at = (path: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
const get = { method: 'GET', timeout: 5_000 } as const;

describe('a request', () => {
  test('is answered with status, headers by lower-case name and the beginning of the body', async () => {
    const http = fetchHttp(AbortSignal.timeout(10_000));
    const reply = await http.send({
      ...get,
      url: at('/'),
      headers: { authorization: new Secret('me') },
    });
    expect(reply).toMatchObject({ kind: 'reply', status: 401 });
    if (reply.kind === 'unreachable') throw new Error(reply.why);
    expect(reply.headers.get('www-authenticate')).toBe('Basic');
    expect(reply.body.slice(0, 8)).toBe('me asked');
    expect(reply.body).toHaveLength(64 * 1024);
  });

  test('that nobody answers says why', async () => {
    const http = fetchHttp(AbortSignal.timeout(10_000));
    const why = async (path: string, timeout: number): Promise<string> => {
      const reply = await http.send({ ...get, url: at(path), timeout });
      return reply.kind === 'unreachable' ? reply.why : `answered ${reply.status}`;
    };
    expect(await why('/cut', 5_000)).toMatch(/other side closed|ECONNRESET/);
    expect(await why('/never', 50)).toMatch(/timeout/i);
  });

  test('ends when the action is cancelled', async () => {
    const reply = await fetchHttp(AbortSignal.abort()).send({ ...get, url: at('/never') });
    expect(reply.kind).toBe('unreachable');
  });
});

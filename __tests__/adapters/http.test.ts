import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchHttp } from '../../src/adapters/http.ts';

let proxy: Server;
let asked: string[] = [];
beforeEach(async () => {
  asked = [];
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'x-by': 'proxy' }).end('from the proxy');
  });
  // fetch opens a tunnel for every address, so that is all this proxy is asked for.
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  proxy.closeAllConnections();
  proxy.close();
});

const address = (): string => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
const get = async (url: string, environment: Readonly<Record<string, string>>): Promise<string> => {
  const client = fetchHttp(AbortSignal.timeout(5_000), environment);
  const reply = await client.send({ method: 'GET', url, timeout: 2_000 });
  return reply.kind === 'reply' ? `${reply.status} ${reply.body}` : reply.why;
};

describe('requests', () => {
  test('go straight where no proxy is named', async () => {
    expect(await get(`${address()}/v2/`, {})).toBe('200 from the proxy');
    expect(asked).toEqual(['GET /v2/']);
  });

  test('that cannot be answered say why', async () => {
    expect(await get('http://127.0.0.1:1/', {})).toMatch(/bad port/);
  });

  test.each(['HTTPS_PROXY', 'https_proxy'])('go through the proxy that %s names', async (name) => {
    const why = await get('https://registry.example/v2/', { [name]: address() });
    expect(asked).toEqual(['CONNECT registry.example:443']);
    expect(why).not.toBe('');
  });

  test('go straight to the hosts that NO_PROXY names', async () => {
    const environment = { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' };
    expect(await get(`${address()}/v2/`, environment)).toBe('200 from the proxy');
    expect(asked).toEqual(['GET /v2/']);
  });
});

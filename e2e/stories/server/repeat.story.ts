import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Traffic } from '../../load/traffic.ts';
import { expectOrder } from './kill/order.ts';
import { withShortWaits } from './kill/rig.ts';
import { startProduct, type Product } from './product/product.ts';
import { get, openSocket, upload } from './product/streams.ts';
import { isFullTier } from '../tier.ts';

const deploys = isFullTier ? 20 : 3;
let product: Product;
let manifests: readonly string[];

beforeAll(async () => {
  product = await startProduct();
  manifests = [await product.push('v1'), await product.push('v2')].map(withShortWaits);
  for (const manifest of manifests) await deploy(manifest);
}, 240_000);

afterAll(async () => product.bed.stop(), 60_000);

const deploy = async (manifest = ''): Promise<string> =>
  product.ok('./scripts/blue-green-switch.sh deploy', manifest);

interface Count {
  done: number;
  cut: number;
}

/** Long exchanges one after the other, until `isOver`; an exchange that did not come to its end was cut. */
async function keepGoing(
  isOver: () => boolean,
  exchange: () => Promise<{ readonly whole: boolean }>,
): Promise<Count> {
  const count = { done: 0, cut: 0 };
  while (!isOver()) {
    const { whole } = await exchange();
    count.done += 1;
    if (!whole) count.cut += 1;
  }
  return count;
}

// Frames come every 100 ms; a socket that ends before we close it was cut.
async function talk(site: string): Promise<{ readonly whole: boolean }> {
  const socket = await openSocket(site, '/api/socket');
  await delay(4000);
  const whole = socket.isOpen() && socket.text().length > 200;
  socket.close();
  return { whole };
}

test(`${deploys} whole deploys back to back under load: failed = 0, cut = 0`, async () => {
  const site = product.server.httpUrl;
  let isOver = false;
  const over = (): boolean => isOver;
  const traffic = new Traffic({ urls: [`${site}/api/`, `${site}/`], connections: 64, pause: 5 });
  const long = [
    keepGoing(over, async () => get(`${site}/api/events?n=40`)),
    keepGoing(over, async () => get(`${site}/events?n=40`)),
    keepGoing(over, async () => upload(`${site}/api/upload`, 40)),
    keepGoing(over, async () => get(`${site}/api/slow?n=4000`)),
    keepGoing(over, async () => talk(site)),
  ];
  const cut: string[] = [];
  for (let turn = 0; turn < deploys; turn += 1)
    cut.push(/ cut=(\d+)/.exec(await deploy(manifests[turn % 2]))?.[1] ?? 'unknown');
  isOver = true;
  const [counts, { sent, failed, failures, slowest }] = await Promise.all([
    Promise.all(long),
    traffic.stop(),
  ]);
  const [events, webEvents, uploads, slow, sockets] = counts;
  console.log(
    `${deploys} deploys: ${sent} requests over 64 connections, ${failed} failed ${JSON.stringify(failures)}, slowest ${slowest} ms; ` +
      `done and cut: SSE ${JSON.stringify(events)} ${JSON.stringify(webEvents)}, uploads ${JSON.stringify(uploads)}, ` +
      `slow answers ${JSON.stringify(slow)}, WebSockets ${JSON.stringify(sockets)}`,
  );
  expect(failures).toEqual({});
  expect(counts.map((count) => count.cut)).toEqual([0, 0, 0, 0, 0]);
  for (const { done } of counts) expect(done).toBeGreaterThan(0);
  expect(cut).toEqual(Array.from({ length: deploys }, () => '0'));
  expect(sent).toBeGreaterThan(1000);
  await expectOrder(product);
}, 1_200_000);

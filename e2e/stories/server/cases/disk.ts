import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { Traffic } from '../../../load/traffic.ts';
import { isFullTier } from '../../tier.ts';
import { atRecord, plant, uproot } from '../product/plant.ts';
import type { Product } from '../product/product.ts';
import { readGround, readStatus } from '../product/status.ts';

let product: Product;
const script = './scripts/blue-green-switch.sh';

/** Disks that are full: before a deploy, and at each of its steps. */
export function describeDisk(use: () => Product): void {
  beforeAll(() => {
    product = use();
  });
  afterEach(async () => uproot(product));

  test('a release that does not fit is refused with what is missing, before anything is touched', async () => {
    const before = await readGround(product);
    const manifest = await product.push('fat', { megabytes: 20 });
    await plant(product, 'read_free() { FREE=100000000; }');
    const refused = await product.sh(`${script} deploy`, manifest);
    await uproot(product);
    // Only the layer of 20 MB is not here yet: three times that, and the reserve.
    expect(refused.stderr).toMatch(
      /has 100 MB free, but this release needs about (\d+) MB: (\d+) MB are missing.*docker system df/,
    );
    const needed = Number(/about (\d+) MB/.exec(refused.stderr)?.[1]);
    expect(needed).toBeGreaterThan(120);
    expect(needed).toBeLessThan(140);
    expect(refused.exitCode).toBe(1);
    expect(await readGround(product)).toBe(before);
    await plant(product, 'read_free() { FREE=150000000; }');
    await product.ok(`${script} deploy`, manifest);
  }, 90_000);

  if (isFullTier) whereverItHappens();
}

// The journal's steps, as an installed worker writes them.
const steps = ['pull', 'drain', 'up', 'health', 'preview', 'flip', 'proof', 'watch', 'settle'];
const places = [
  { place: 'the state', file: 'state/fill' },
  { place: 'Docker’s data', file: '/var/lib/docker/fill' },
];
const cases = steps.flatMap((step) => places.map((place) => ({ step, ...place })));

function whereverItHappens(): void {
  let manifests: readonly string[] = [];

  beforeAll(async () => {
    // Disks that can be filled without filling the machine's.
    await product.ok(`
set -e
cp -a state /run/state-copy && mount -t tmpfs -o size=16m,mode=2770 tmpfs state && cp -a /run/state-copy/. state/
service docker stop > /dev/null; mount -t tmpfs -o size=1800m tmpfs /var/lib/docker; service docker start > /dev/null
until docker version > /dev/null 2>&1; do sleep 0.2; done
docker network create copilotos-data-network > /dev/null; docker pull --quiet node:24-slim > /dev/null
./scripts/init-blue-green.sh > /dev/null
mv state/previous /run/ 2> /dev/null || true`);
    manifests = [await product.push('d1'), await product.push('d2'), await product.push('d3')];
    for (const manifest of manifests.slice(0, 2)) await product.ok(`${script} deploy`, manifest);
  }, 240_000);

  test.each(cases)(
    '$place full from the step $step on',
    async ({ step, file }) => {
      await plant(product, atRecord(step, 'start', `cat /dev/zero > ${file}`));
      const url = `${product.server.httpUrl}/api/`;
      const traffic = new Traffic({ urls: [url], connections: 4, pause: 10 });
      const { exitCode } = await product.sh(`${script} deploy`, manifests[2]);
      await product.ok(`rm -f ${file}`);
      await uproot(product);
      const next = await product.sh(`${script} deploy`, manifests[1]);
      const { sent, failed } = await traffic.stop();
      console.log(
        `${file} full from ${step} on: exit ${exitCode}, ${sent} requests, ${failed} failed`,
      );
      expect([0, 1, 4, 5, 7, 8]).toContain(exitCode);
      expect({ failed, next: next.exitCode, said: next.stderr }).toEqual({
        failed: 0,
        next: 0,
        said: '',
      });
      expect((await readStatus(product)).warnings).toEqual([]);
    },
    120_000,
  );
}

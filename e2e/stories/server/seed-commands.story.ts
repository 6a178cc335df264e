import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startProduct, type Product } from './product/product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
}, 180_000);

afterAll(async () => product.bed.stop(), 60_000);

const versionServed = async (): Promise<string> =>
  ((await (await fetch(`${product.server.httpUrl}/api/`)).json()) as { version: string }).version;

// The user's own document, line by line; only its `sleep 30` is shorter.
const firstTime = `
set -e
./scripts/init-blue-green.sh
docker compose -p copilotos-blue -f infra/docker-compose.app.yml up -d
./scripts/blue-green-switch.sh --status
./scripts/blue-green-switch.sh blue`;

const normalDeploy = `
set -e
IDLE_COLOR=$(./scripts/blue-green-switch.sh --status | grep "Idle" | awk '{print $3}')
echo "idle is $IDLE_COLOR"
docker pull ghcr.io/jazielflo/copilotos-bridge/api:latest
docker pull ghcr.io/jazielflo/copilotos-bridge/web:latest
docker compose -p copilotos-$IDLE_COLOR -f infra/docker-compose.app.yml up -d
sleep 5
./scripts/blue-green-switch.sh auto`;

test('before the first switch nothing is served, and status says so', async () => {
  product.bed.github.registryTokens.setPublic('jazielflo/copilotos-bridge/api');
  product.bed.github.registryTokens.setPublic('jazielflo/copilotos-bridge/web');
  expect((await fetch(product.server.httpUrl)).status).toBe(503);
  expect(await product.ok('./scripts/blue-green-switch.sh --status')).toContain(
    'Active color: none',
  );
});

test('a color that does not run cannot be switched to, in the words of the document', async () => {
  const refused = await product.sh('./scripts/blue-green-switch.sh green');
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain('Cannot switch: green stack is not healthy');
});

test('first time: init, compose up, status, switch', async () => {
  await product.push('v1');
  const output = await product.ok(firstTime);
  expect(output).toContain('Idle color: blue');
  expect(output).toContain('Switched to blue');
  expect(await versionServed()).toBe('v1');
}, 60_000);

test('normal deploy: the new latest is what serves afterwards, and again with the next', async () => {
  for (const release of ['v2', 'v3', 'v4']) {
    await product.push(release);
    expect(await product.ok(normalDeploy)).toMatch(/idle is (blue|green)/);
    expect(await versionServed()).toBe(release);
  }
}, 120_000);

test('the live color is pinned to digests and the idle one is not', async () => {
  const pins = await product.ok('grep -c @sha256: state/copilotos-*.env || true');
  const idle = (await product.ok('./scripts/blue-green-switch.sh status --json'))
    .match(/"idle":"(\w+)"/)
    ?.at(1);
  expect(pins).toContain(`state/copilotos-${idle}.env:0`);
  expect(pins).toContain(`state/copilotos-${idle === 'blue' ? 'green' : 'blue'}.env:2`);
});

test('a bare compose up on the live color changes nothing but its image name, and never its release', async () => {
  const live = (await product.ok('./scripts/blue-green-switch.sh --status | grep "^Active"'))
    .trim()
    .split(' ')[2];
  await product.ok(
    `docker compose -p copilotos-${live} -f infra/docker-compose.app.yml up -d --wait`,
  );
  expect(await versionServed()).toBe('v4');
}, 60_000);

test('rollback: the previous color, by name, without a container start', async () => {
  const idle = (
    await product.ok(`./scripts/blue-green-switch.sh --status | grep "Idle" | awk '{print $3}'`)
  ).trim();
  const started = await product.ok('docker ps --format "{{.ID}} {{.CreatedAt}}" | sort');
  const before = performance.now();
  await product.ok(`./scripts/blue-green-switch.sh ${idle}`);
  console.log(`rollback by hand: ${Math.round(performance.now() - before)} ms`);
  expect(await versionServed()).toBe('v3');
  expect(await product.ok('docker ps --format "{{.ID}} {{.CreatedAt}}" | sort')).toBe(started);
});

test('what the document says to type when a switch fails works', async () => {
  const idle = (
    await product.ok(`./scripts/blue-green-switch.sh --status | grep "Idle" | awk '{print $3}'`)
  ).trim();
  await product.ok(`docker stop copilotos-${idle}-api-1`);
  const refused = await product.sh('./scripts/blue-green-switch.sh auto');
  expect(refused.stderr.trim()).toBe(`Cannot switch: ${idle} stack is not healthy`);
  expect(refused.exitCode).toBe(1);
  expect(
    await product.ok(`docker compose -p copilotos-${idle} -f infra/docker-compose.app.yml logs`),
  ).toContain('listens on');
  expect(await product.ok(`docker inspect copilotos-${idle}-web-1 | grep -A10 Health`)).toContain(
    'Status',
  );
});

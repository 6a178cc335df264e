import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Traffic } from '../../load/traffic.ts';
import { startProduct, type Product } from './product/product.ts';

let product: Product;
let manifest: Record<'v1' | 'v2' | 'broken', string>;
const script = './scripts/blue-green-switch.sh';

beforeAll(async () => {
  product = await startProduct();
  manifest = {
    v1: await product.push('v1'),
    broken: await product.push('broken', { broken: true }),
    v2: await product.push('v2'),
  };
}, 240_000);

afterAll(async () => product.bed.stop(), 60_000);

const served = async (): Promise<string> => {
  const answer = await fetch(`${product.server.httpUrl}/api/`);
  return ((await answer.json()) as { release: string }).release;
};

test('deploys by digest: released, proven, recorded', async () => {
  await product.ok(`${script} deploy --run first`, manifest.v1);
  expect(await served()).toBe('v1');
  const journal = await product.ok('cut -f 2,3 state/journal/first.log | uniq');
  for (const step of [
    'lock',
    'reconcile',
    'preflight',
    'pull',
    'drain',
    'up',
    'health',
    'preview',
    'flip',
    'proof',
    'watch',
    'settle',
    'outcome',
  ])
    expect(journal).toContain(`${step}\tok`);
  await product.ok(`${script} deploy`, manifest.v2);
  expect(await served()).toBe('v2');
}, 120_000);

test('a broken release is refused with evidence, and the old one serves throughout', async () => {
  const traffic = new Traffic({
    urls: [`${product.server.httpUrl}/api/`],
    connections: 8,
    pause: 5,
  });
  const refused = await product.sh(`${script} deploy --run broken`, manifest.broken);
  const count = await traffic.stop();
  expect(refused.exitCode).toBe(1);
  const evidence = refused.stdout + refused.stderr;
  expect(evidence).toContain('expected running and healthy, got running and unhealthy');
  expect(evidence).toContain('cannot reach the database: connection refused');
  expect(evidence).toContain('out of memory: false');
  expect(count.failed).toBe(0);
  expect(await served()).toBe('v2');
  expect(await product.ok('cat state/copilotos-*.env | grep -c _IMAGE=')).toBe('2\n');
}, 90_000);

test('what the refused release replaced is put back: a rollback after it finds the release before, warm', async () => {
  expect(await product.ok('cat state/journal/broken.log')).toContain('put-back\tok');
  expect(await product.ok('cat state/journal/broken.containers')).toContain(
    'cannot reach the database',
  );
  const containers = 'docker ps -q | sort';
  const before = await product.ok(containers);
  const result = await product.ok(`${script} rollback --records`);
  expect(result).toContain('rolled_back exit=0');
  expect(result).not.toContain('put-back');
  expect(await product.ok(containers)).toBe(before);
  expect(await served()).toBe('v1');
  await product.ok(`${script} auto`);
  expect(await served()).toBe('v2');
}, 60_000);

test('after a worker that died while it staged, a rollback first starts the release before again', async () => {
  const dies = product.ok(
    'until grep -qs "up.ok" state/journal/dies.log; do sleep 0.05; done; kill -KILL $(sed -n "s/.*process=\\([0-9]*\\):.*/\\1/p" state/lock)',
  );
  const died = await product.sh(`${script} deploy --run dies`, manifest.broken);
  await dies;
  expect(died.exitCode).toBe(8);
  const result = await product.ok(`${script} rollback --records`);
  expect(result).toContain('put-back\tok');
  expect(result).toContain('rolled_back exit=0');
  expect(await served()).toBe('v1');
  await product.ok(`${script} auto`);
  expect(await served()).toBe('v2');
}, 90_000);

test('a release that turns sick just after the flip is rolled back by itself', async () => {
  const active = (await product.ok('readlink route/active')).trim();
  const port = active === 'weights/0' ? 8102 : 8101;
  const sickens = product.ok(
    `until [ "$(readlink route/active)" != ${active} ]; do sleep 0.02; done; docker exec $(docker ps -q --filter publish=${port}) touch /tmp/sick`,
  );
  const result = await product.sh(`${script} deploy --run sickens`, `${manifest.v1}watch=15s\n`);
  await sickens;
  expect(result.stderr).toContain('Rolled back');
  expect(result.exitCode).toBe(4);
  expect(await served()).toBe('v2');
}, 90_000);

test('a wrong password, a digest that is not there: explained, nothing touched', async () => {
  await product.ok(`${script} deploy`, manifest.v1);
  await product.ok(
    'docker rmi -f $(docker images -q --filter reference="ghcr.io/*/*/*" | sort -u) 2>/dev/null || true',
  );
  const missing = manifest.v2.replace(/(image\.api=.*sha256:).*/, `$1${'0'.repeat(64)}`);
  const before = await product.ok('docker ps -q --no-trunc | sort');
  const denied = await product.sh(
    `${script} deploy`,
    manifest.broken.replace(/(password=).*/, '$1wrong'),
  );
  expect(denied.exitCode).toBe(1);
  expect(denied.stdout).toContain('ghcr.io refused the login');
  const absent = await product.sh(`${script} deploy`, missing);
  expect(absent.exitCode).toBe(1);
  expect(absent.stdout).toContain('ghcr.io has no such digest');
  expect(await product.ok('docker ps -q --no-trunc | sort')).toBe(before);
}, 90_000);

test('every fault of a manifest is refused at once, and nothing starts', async () => {
  const runs = await product.ok('ls state/journal | wc -l');
  const refused = await product.sh(
    `${script} deploy`,
    'release=a b\nimage.api=evil.example/api@sha256:1\nimage.worker=x\nenv.PATH=/x\nenv.LOG_LEVEL=ok\nnonsense\nregistry.user=u\n',
  );
  expect(refused.exitCode).toBe(2);
  const lines = refused.stderr.trim().split('\n');
  expect(lines).toHaveLength(7);
  expect(await product.ok('ls state/journal | wc -l')).toBe(runs);
});

test('the rollback needs no registry, no arguments and starts nothing', async () => {
  await product.ok(`${script} deploy`, manifest.v2);
  await product.ok(`${script} deploy`, manifest.v1);
  // As `docker compose run` leaves it: not of the colour.
  await product.ok(
    'for color in blue green; do docker run --label com.docker.compose.project=copilotos-$color --label com.docker.compose.service=api --label com.docker.compose.oneoff=True redis:7 false; done; true',
  );
  await product.server.disconnect();
  const containers = 'docker ps --format "{{.ID}} {{.RunningFor}}" | cut -d" " -f1 | sort';
  const before = await product.ok(containers);
  const began = performance.now();
  const result = await product.ok(`${script} rollback --records`);
  const whole = performance.now() - began;
  await product.server.connect();
  expect(result).toContain('rolled_back exit=0');
  console.log(
    `rollback, cut off from every network: ${Math.round(whole)} ms, on the server ${/ ms=(\d+) Switched/.exec(result)?.[1]} ms`,
  );
  expect(await product.ok(containers)).toBe(before);
  const again = await product.sh(`${script} rollback`);
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toContain('nothing to go back to');
}, 120_000);

test('five deploys at once: one by one for those that wait, named refusals for those that do not', async () => {
  const results = await Promise.all(
    [1, 2, 3, 4, 5].map(async (index) =>
      product.sh(
        `${script} deploy --run race-${index} --holder run-${index} --lock-wait ${index <= 2 ? '90s' : '0s'}`,
        index % 2 ? manifest.v1 : manifest.v2,
      ),
    ),
  );
  const codes = results.map(({ exitCode }) => exitCode);
  expect(codes.filter((code) => code === 0).length).toBeGreaterThanOrEqual(2);
  for (const { exitCode, stderr } of results.filter(({ exitCode }) => exitCode !== 0)) {
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/another run holds the lock: .*holder=run-\d/);
  }
  expect(await product.ok(`${script} --status`)).not.toContain('WARNING');
}, 120_000);

test('the same run twice is one run; a lost client attaches again from any record', async () => {
  await product.ok(`${script} deploy --run once`, manifest.v1);
  const release = await served();
  await product.ok(`${script} deploy --run once`, manifest.v2);
  expect(await served()).toBe(release);
  const all = await product.ok(`${script} follow once --records`);
  const rest = await product.ok(`${script} follow once --from 5 --records`);
  expect(rest).toBe(all.split('\n').slice(4).join('\n'));
  for (const from of [5, 6, 7])
    expect(await product.ok(`${script} follow once --from ${from}`)).toContain('Switched to');
}, 60_000);

test('abort ends a run before its flip and leaves nothing behind', async () => {
  const running = product.sh(`${script} deploy --run stopped`, manifest.broken);
  await delay(2500);
  await product.ok(`${script} abort`);
  expect((await running).exitCode).toBe(6);
  expect(await product.ok(`${script} status --json`)).toContain('"lock":{"held":false');
  expect(await product.ok('cat state/copilotos-*.env | grep -c _IMAGE=')).toBe('2\n');
}, 60_000);

test('no password stays: not in a process, not in a file', async () => {
  const fresh = await product.push('v3');
  const password = /registry\.password=(.*)/.exec(fresh)?.[1] ?? '';
  // In a file that the search skips, so that the search itself does not carry the secret.
  await product.ok('cat > /run/needle', password);
  const watching = product.sh(
    'while [ ! -e /tmp/deployed ]; do grep -laFf /run/needle /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2> /dev/null; done; true',
  );
  const deployed = await product.ok(
    `${script} deploy; code=$?; touch /tmp/deployed; exit $code`,
    fresh,
  );
  expect(deployed.match(/ pulled ms=/g)).toHaveLength(2);
  expect((await watching).stdout).toBe('');
  const found = await product.sh(
    'grep -rlFf /run/needle /opt /root /home /tmp /var/log /etc 2> /dev/null',
  );
  expect(found.stdout).toBe('');
  expect(await served()).toBe('v3');
}, 60_000);

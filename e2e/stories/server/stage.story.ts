import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { plant, uproot } from './product/plant.ts';
import { describeDisk } from './cases/disk.ts';
import { describeFaults } from './cases/faults.ts';
import { publishFor } from './product/foreign.ts';
import { startProduct, type Product } from './product/product.ts';
import { readGround, readStatus } from './product/status.ts';

let product: Product;
let manifest: Record<'v1' | 'v2', string>;
const script = './scripts/blue-green-switch.sh';
const commit = { v1: 'a'.repeat(40), v2: 'b'.repeat(40) };

beforeAll(async () => {
  product = await startProduct();
  manifest = {
    v1: `${await product.push('v1')}commit=${commit.v1}\n`,
    v2: `${await product.push('v2')}commit=${commit.v2}\n`,
  };
  await product.ok(`${script} deploy`, manifest.v1);
  await product.ok(`${script} deploy`, manifest.v2);
}, 300_000);

afterEach(async () => uproot(product));
afterAll(async () => product.bed.stop(), 60_000);

/** A command that must be refused before anything is touched; returns all it said. */
async function refused(line: string, stdin?: string): Promise<string> {
  const before = await readGround(product);
  const result = await product.sh(line, stdin);
  expect({ exit: result.exitCode, ground: await readGround(product) }).toEqual({
    exit: 1,
    ground: before,
  });
  return result.stdout + result.stderr;
}

test('status names release, commit and digest of both colors, since when, and the last outcomes', async () => {
  const { active, idle, weight, liveSince, colors, lock, last, history } =
    await readStatus(product);
  expect({ active, idle, weight }).toEqual({ active: 'green', idle: 'blue', weight: 100 });
  expect(Date.parse(liveSince)).toBeLessThanOrEqual(Date.now() + 1000);
  for (const [color, name] of [
    ['blue', 'v1'],
    ['green', 'v2'],
  ] as const) {
    const digest = /image\.api=.*@(.*)/.exec(manifest[name])?.[1];
    expect(colors[color]).toMatchObject({ state: 'healthy', release: name, commit: commit[name] });
    expect(colors[color]?.services['api']).toMatchObject({ digest, health: 'healthy' });
  }
  expect(lock).toMatchObject({ held: false, waiting: [] });
  expect(last).toMatchObject({ verb: 'deploy', outcome: 'deployed', exit: 0 });
  expect(history).toHaveLength(2);
});

test('during a canary too there is one line with Idle, its third word is the color, and the weight is said', async () => {
  await product.ok('ln -s weights/25 route/.s && mv -fT route/.s route/active');
  const text = await product.ok(`${script} --status`);
  const { weight } = await readStatus(product);
  await product.ok('ln -s weights/100 route/.s && mv -fT route/.s route/active');
  expect(text.split('\n').filter((line) => line.includes('Idle'))).toEqual(['Idle color: green']);
  expect(text).toContain('Canary: 25 % of clients get green');
  expect(weight).toBe(25);
});

test('a canary is neither deployed over nor rolled back: it is finished or taken back, as the refusal says', async () => {
  await product.ok('ln -s weights/75 route/.s && mv -fT route/.s route/active');
  for (const said of [
    await refused(`${script} deploy`, manifest.v1),
    await refused(`${script} rollback`),
  ])
    expect(said).toContain(
      "75 % green: finish it with 'switch green', or take it back with 'switch blue'",
    );
  await product.ok(`${script} switch green`);
  expect(await readStatus(product)).toMatchObject({ active: 'green', weight: 100 });
  expect(await product.ok(`${script} switch green`)).toContain('green is live already');
  // What a rollback goes back to is what it was before the canary.
  expect(await product.ok('cat state/previous')).toContain('color=blue');
}, 60_000);

test('a deploy that expects another commit than the one that serves is refused under the lock', async () => {
  const said = await refused(`${script} deploy`, `${manifest.v1}expects=${commit.v1}\n`);
  expect(said).toContain(
    `serves commit ${commit.v2} by now, but this run expects to replace ${commit.v1}`,
  );
  expect(await refused(`${script} deploy`, `${manifest.v1}expects=none\n`)).toContain(
    'another deploy',
  );
  expect(await refused(`${script} switch --expects ${commit.v1}`)).toContain('another deploy');
  expect(await refused(`${script} switch --release v9`)).toContain('runs release v1, not v9');
  // The other way round: without the guard the same deploy goes through.
  await plant(product, 'expect_serving() { SERVING=unasked; }');
  await product.ok(`${script} stage`, `${manifest.v1}expects=${commit.v1}\n`);
});

test('who waits for the lock is told its place and who holds it; a rollback goes first', async () => {
  // So that there is something to go back to.
  await product.ok(`${script} switch`);
  const hold = `exec 9<>state/lock; flock 9; printf 'run=held verb=deploy since=1 process=%s:%s holder=story\n' $$ "$(sed 's/.*) //' /proc/$$/stat | cut -d ' ' -f 20)" > state/lock; until [ -e /run/let-go ]; do sleep 0.05; done`;
  const holder = product.sh(`rm -f /run/let-go; ${hold}`);
  const waiting = (count: number): string =>
    `until [ "$(ls state/queue | wc -l)" = ${count} ]; do sleep 0.05; done`;
  const start = async (line: string, count: number) => {
    const run = product.sh(`${script} ${line} --lock-wait 60s`);
    await product.ok(waiting(count));
    return run.then((result) => ({ ...result, at: performance.now() }));
  };
  await product.ok('mkdir -p state/queue; until [ -s state/lock ]; do sleep 0.05; done');
  const first = start('switch auto --run first', 1);
  await product.ok(waiting(1));
  const second = start('switch auto --run second', 2);
  await product.ok(waiting(2));
  const urgent = start('rollback --run urgent', 3);
  await product.ok(waiting(3));
  const { lock } = await readStatus(product);
  expect(lock).toMatchObject({ held: true, run: 'held', holder: 'story' });
  expect(lock.waiting.map(({ run }) => run)).toEqual(['urgent', 'first', 'second']);
  const busy = await product.sh(`${script} switch --lock-wait 1s`);
  expect(busy.exitCode).toBe(3);
  expect(busy.stderr).toMatch(
    /another run holds the lock: run=held .*; 3 before this one in the queue; gave up after 1 s/,
  );
  await product.ok('touch /run/let-go');
  const ends = await Promise.all([urgent, first, second]);
  await holder;
  expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect([...ends].sort((a, b) => a.at - b.at)).toEqual(ends);
  expect(await product.ok('cat state/journal/second.log')).toContain(
    'place 3 in the queue, for: run=held',
  );
}, 120_000);

test('a port that a stranger took is named before anything is touched', async () => {
  const { idle } = await readStatus(product);
  const port = idle === 'blue' ? 8101 : 8102;
  await product.ok(`docker rm -f copilotos-${idle}-api-1`);
  await product.ok(`docker run -d --name stranger -p 127.0.0.1:${port}:80 redis:7`);
  expect(await refused(`${script} deploy`, manifest.v1)).toContain(
    `port ${port} of ${idle}'s api is taken by the container stranger. Nothing was touched`,
  );
  await product.ok('docker rm -f stranger');
  const program = product.sh(
    `exec timeout 60 /usr/sbin/sshd -D -o ListenAddress=0.0.0.0:${port} -o PidFile=/run/stranger.pid`,
  );
  await product.ok('until [ -e /run/stranger.pid ]; do sleep 0.05; done');
  expect(await refused(`${script} deploy`, manifest.v1)).toContain(
    'is taken by another program (see: ss',
  );
  // Without the guard Compose finds out, when the idle color is half replaced.
  await plant(product, 'require_free_ports() { :; }');
  const late = await product.sh(`${script} deploy --run late`, manifest.v1);
  expect(late.exitCode).toBe(1);
  expect(await product.ok('cut -f 2,3 state/journal/late.log')).toContain('up\tfail');
  await product.ok('kill $(cat /run/stranger.pid)');
  await program;
}, 120_000);

test('an image for another processor is said before anything is touched', async () => {
  const digest = await publishFor(product, 'linux/arm64');
  const foreign = manifest.v1.replace(/(image\.api=.*@).*/, `$1${digest}`);
  expect(await refused(`${script} deploy`, foreign)).toMatch(
    /no variant for this server|is built for linux\/arm64, and this server is/,
  );
}, 60_000);

test('a migration that ends well belongs to a healthy color, one that fails keeps the old release', async () => {
  const compose = 'infra/app/docker-compose.app.yml';
  const migrate = (code: number): string =>
    `cp ${compose} /run/compose.bak; awk '/^services:/ { print; print "  migrate: { image: \\"\${API_IMAGE:-none}\\", restart: \\"no\\", command: [sh, -c, \\"echo migrating; exit ${code}\\"] }"; next } /^  (api|web):/ { print; print "    depends_on: { migrate: { condition: service_completed_successfully } }"; next } { print }' /run/compose.bak > ${compose}`;
  await product.ok(migrate(0));
  await product.ok(`${script} deploy`, manifest.v1);
  const { active, colors } = await readStatus(product);
  expect(colors[active]?.services['migrate']).toMatchObject({ state: 'exited' });
  await product.ok(`mv /run/compose.bak ${compose}; ${migrate(3)}`);
  const failed = await product.sh(`${script} deploy`, manifest.v2);
  await product.ok(`mv /run/compose.bak ${compose}`);
  expect(failed.exitCode).toBe(1);
  expect(failed.stdout).toContain('-migrate-1 log: migrating');
  expect(failed.stdout).toContain('exit code 3');
  // The way back is there again, and no migration ran for it.
  expect(failed.stdout).toContain('put-back   ok');
  const { idle, colors: after } = await readStatus(product);
  expect(after[idle]).toMatchObject({ state: 'healthy' });
  expect(after[idle]?.services['migrate']).toBeUndefined();
  expect((await readStatus(product)).active).toBe(active);
}, 120_000);

describe('faults', () => {
  describeFaults(() => product);
});

describe('disks', () => {
  describeDisk(() => product);
});

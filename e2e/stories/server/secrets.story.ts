import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectEngine } from '../../bed/engine/client.ts';
import type { ActionEnd } from './kill/action-process.ts';
import { openRig, type Rig } from './kill/rig.ts';
import { fullTierTest } from '../tier.ts';
import { startDocker } from './kill/strikes.ts';

let rig: Rig;
let stopWatch: Awaited<ReturnType<Rig['secrets']['watch']>>;
const script = './scripts/blue-green-switch.sh';
// Whatever the scripts start; the control test proves that these are enough to catch what is to be caught.
const programs =
  'curl docker base64 setsid timeout env sort grep head tail cut mv ln sync mktemp chmod cat find readlink rm id tr od flock sha256sum';

beforeAll(async () => {
  rig = await openRig({ liveRestore: true });
  const recorder = readFileSync(join(import.meta.dirname, 'kill/recorder.sh'), 'utf8');
  await rig.product.ok(
    `cat > /bed-kill/recorder && chmod +x /bed-kill/recorder && touch /bed-kill/starts
     for name in ${programs}; do [ ! -e /usr/bin/$name ] || ln -s /bed-kill/recorder /usr/local/bin/$name; done`,
    recorder,
  );
  stopWatch = await rig.secrets.watch();
}, 240_000);

afterAll(async () => rig.stop(), 60_000);

/** No secret in a file, a log, Docker's configuration, a process that runs, or one that ever ran; none in the job's log. */
async function expectNothing(...ends: readonly ActionEnd[]): Promise<void> {
  expect(await rig.secrets.find()).toEqual([]);
  const started = await rig.product.ok('/bin/grep -aFf /bed-kill/needles /bed-kill/starts || true');
  expect(started).toBe('');
  expect(Number(await rig.product.ok('/usr/bin/wc -l < /bed-kill/starts'))).toBeGreaterThan(50);
  expect((await rig.product.sh('ls -A /root/.docker /home/*/.docker 2> /dev/null')).stdout).toBe(
    '',
  );
  for (const { log } of ends)
    for (const secret of rig.secrets.values) expect(log).not.toContain(secret);
}

/** A release that is really pulled, with the registry's password. */
async function fresh(name: string, broken = false): Promise<Readonly<Record<string, string>>> {
  return rig.inputsOf({ name, manifest: await rig.product.push(name, { broken }) });
}

const deploy = async (inputs: Readonly<Record<string, string>>): Promise<ActionEnd> =>
  rig.act('deploy', inputs).ended;

test('the search finds what is there: an argument, a variable, a file, a program that was started', async () => {
  const planted = rig.product.ok(
    'CONTROL=control-needle sleep 20 & bash -c "sleep 20" control-needle; echo > /dev/null',
  );
  await rig.product.ok('curl --version control-needle > /dev/null || true');
  const found = await rig.secrets.find();
  await planted;
  expect(found.filter((file) => file.endsWith('/cmdline')).length).toBeGreaterThan(0);
  expect(found.filter((file) => file.endsWith('/environ')).length).toBeGreaterThan(0);
  expect(await rig.product.ok('/bin/grep -cF control-needle /bed-kill/starts')).toBe('1\n');
  await rig.product.ok(': > /bed-kill/starts');
  const { seen, rounds } = await stopWatch();
  expect(rounds).toBeGreaterThan(10);
  expect(seen.length).toBeGreaterThan(0);
  stopWatch = await rig.secrets.watch();
}, 60_000);

test('a deploy that pulls', async () => {
  const end = await deploy(await fresh('s1'));
  expect(end.outcome).toBe('deployed');
  expect(end.log.match(/ pulled ms=/g)).toHaveLength(2);
  await expectNothing(end);
}, 90_000);

test('a rollback, a status, a doctor', async () => {
  const ends = [];
  for (const command of ['rollback', 'status', 'doctor']) ends.push(await rig.act(command).ended);
  expect(ends[0]?.outcome).toBe('rolled_back');
  await expectNothing(...ends);
}, 60_000);

test('a login that is refused, a release that is broken, one that is aborted', async () => {
  const inputs = await fresh('s2');
  const denied = await deploy({
    ...inputs,
    'registry-password': `${inputs['registry-password']}x`,
  });
  expect(denied.outcome).toBe('refused');
  expect(denied.log).toContain('refused the login');
  const broken = await deploy(await fresh('s3', true));
  expect(broken.outcome).toBe('refused');
  await rig.freezer.arm('step:up:after');
  const running = rig.act('deploy', inputs);
  const frozen = await rig.freezer.reached('step:up:after');
  running.signal('SIGTERM');
  await rig.product.ok('until ls state/journal/*.abort > /dev/null 2>&1; do sleep 0.05; done');
  await frozen.release();
  const aborted = await running.ended;
  expect(aborted.outcome).toBe('aborted');
  await expectNothing(denied, broken, aborted);
}, 120_000);

fullTierTest(
  'a release that is rolled back because it turned sick',
  async () => {
    await rig.freezer.arm('step:watch:start');
    const running = rig.act('deploy', { ...(await fresh('s4')), watch: '15s' });
    const frozen = await rig.freezer.reached('step:watch:start');
    await rig.product.ok(
      'for id in $(docker ps -q --filter label=com.docker.compose.service=api); do docker exec $id touch /tmp/sick; done',
    );
    await frozen.release();
    const end = await running.ended;
    await rig.product.ok(
      'for id in $(docker ps -q --filter label=com.docker.compose.service=api); do docker exec $id rm -f /tmp/sick; done',
    );
    expect(['rolled_back', 'needs_attention']).toContain(end.outcome);
    await expectNothing(end);
  },
  90_000,
);

test('a worker that is killed in the middle of a pull: no orphan keeps the password', async () => {
  const engine = await connectEngine();
  const inputs = await fresh('s5');
  const { containerId } = rig.product.bed.registry;
  await engine.request('POST', `/containers/${containerId}/pause`);
  try {
    const running = rig.act('deploy', inputs);
    await rig.product.ok(
      'until grep -qs process= state/lock && pidof -q curl; do sleep 0.05; done; sleep 0.5',
    );
    expect(await rig.secrets.find()).toEqual([]);
    await rig.product.ok("kill -KILL $(sed -n 's/.*process=\\([0-9]*\\):.*/\\1/p' state/lock)");
    const lost = await running.ended;
    expect(lost.outcome).toBe('lost');
    await expectNothing(lost);
  } finally {
    await engine.request('POST', `/containers/${containerId}/unpause`);
  }
  // Without waiting for a lock: the orphans of the dead run are ended first.
  const end = await deploy({ ...inputs, 'lock-wait': '0s' });
  expect(end.outcome).toBe('deployed');
  expect(await rig.product.ok('pidof curl || true')).toBe('');
  await expectNothing(end);
}, 120_000);

fullTierTest(
  'a runner that is killed, a dockerd that is killed',
  async () => {
    await rig.freezer.arm('step:pull:after');
    const running = rig.act('deploy', await fresh('s6'));
    const frozen = await rig.freezer.reached('step:pull:after');
    running.signal('SIGKILL');
    const killed = await running.ended;
    await rig.product.ok('kill -KILL $(pidof dockerd)');
    await frozen.release();
    await rig.product.ok(
      `until ${script} status --json | grep -q '"lock":{"held":false'; do sleep 0.1; done`,
    );
    await startDocker(rig);
    await expectNothing(killed);
  },
  90_000,
);

fullTierTest(
  'init',
  async () => {
    await rig.changeConfiguration();
    const end = await rig.act('init').ended;
    expect(end.outcome).toBe('done');
    await expectNothing(end);
  },
  60_000,
);

test('no process that ran in all this time held a secret', async () => {
  const { seen, rounds } = await stopWatch();
  console.log(`every process of the server was looked at ${rounds} times while all of this ran`);
  expect(rounds).toBeGreaterThan(50);
  expect(seen).toEqual([]);
});

// Last: the watch would end with the server.
fullTierTest(
  'a server that lost power, and the deploy after it',
  async () => {
    const inputs = await fresh('s7');
    await rig.freezer.arm('step:flip:after');
    const running = rig.act('deploy', inputs);
    await rig.freezer.reached('step:flip:after');
    await rig.product.server.kill();
    await rig.product.server.restart();
    const lost = await running.ended;
    await expectNothing(lost);
    const end = await deploy(inputs);
    expect(end.outcome).toBe('deployed');
    await expectNothing(end);
  },
  180_000,
);

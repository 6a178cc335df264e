import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Traffic } from '../../load/traffic.ts';
import { expectOrder } from './kill/order.ts';
import { openRig, withShortWaits, type Rig } from './kill/rig.ts';
import { fullTierTest, isFullTier } from '../tier.ts';

let rig: Rig;
let manifests: readonly [string, string];
const script = './scripts/blue-green-switch.sh';
// Run from the story instead of from sshd, the hook has to be named.
const hooked = `BASH_ENV=/bed-kill/hook.sh ${script}`;

beforeAll(async () => {
  rig = await openRig();
  const [first, second] = rig.releases;
  manifests = [withShortWaits(first.manifest), withShortWaits(second.manifest)];
}, 240_000);

afterAll(async () => rig.stop(), 60_000);

const released = async (): Promise<string> => {
  const answer = await fetch(`${rig.product.server.httpUrl}/api/`);
  return ((await answer.json()) as { release: string }).release;
};

/** Makes a race under traffic; whatever came of it, nobody noticed and the server is in order. */
async function race<Result>(runners: () => Promise<Result>): Promise<Result> {
  const site = rig.product.server.httpUrl;
  const traffic = new Traffic({ urls: [`${site}/api/`, `${site}/`], connections: 8, pause: 20 });
  try {
    const result = await runners();
    await expectOrder(rig.product);
    return result;
  } finally {
    const { sent, failed, failures } = await traffic.stop();
    console.log(`${expect.getState().currentTestName}: ${sent} requests, ${failed} failed`);
    expect(failures).toEqual({});
  }
}

/** The releases that went live since this moment of the server's clock, in order. */
async function flipsSince(moment: number): Promise<readonly string[]> {
  const lines = await rig.product.ok(
    `for log in state/journal/*.log; do
       release=$(sed -nE '1s/.* release=(.*)/\\1/p' $log)
       awk -F '\\t' -v r="$release" -v v="$(basename $log .log)" '$2 == "flip" && $3 == "ok" && $1 > ${moment} { print $1, v, r }' $log
     done | sort -n`,
  );
  return lines.trim() === ''
    ? []
    : lines
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[1] ?? '');
}

const now = async (): Promise<number> => Number(await rig.product.ok('date +%s%3N'));

test.each(isFullTier ? [2, 5] : [2])(
  '%i deploys at once, each ready to wait: one after the other, the last one is live',
  async (count) => {
    const moment = await now();
    const names = Array.from({ length: count }, (_, index) => `wait${count}-${index + 1}`);
    const results = await race(async () =>
      Promise.all(
        names.map(async (name, index) =>
          rig.product.sh(`${script} deploy --run ${name} --lock-wait 120s`, manifests[index % 2]),
        ),
      ),
    );
    expect(results.map(({ exitCode }) => exitCode)).toEqual(names.map(() => 0));
    const order = await flipsSince(moment);
    expect([...order].sort()).toEqual(names);
    expect(await released()).toBe(names.indexOf(order.at(-1) ?? '') % 2 === 0 ? 'v1' : 'v2');
  },
  180_000,
);

test('five at once that do not wait: one deploys, four are told by whom they are refused', async () => {
  const results = await race(async () => {
    // The first stands still with the lock in its hands until the others have been answered.
    await rig.freezer.arm('step:up:start');
    const first = rig.product.sh(`${hooked} deploy --run eager-1 --holder run-1`, manifests[0]);
    const frozen = await rig.freezer.reached('step:up:start');
    const others = await Promise.all(
      [2, 3, 4, 5].map(async (index) =>
        rig.product.sh(`${script} deploy --run eager-${index}`, manifests[1]),
      ),
    );
    await frozen.release();
    return [await first, ...others];
  });
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 3, 3, 3, 3]);
  for (const { stderr } of results.slice(1)) expect(stderr).toContain('holder=run-1');
  expect(await released()).toBe('v1');
}, 120_000);

test('a rollback that waits for a deploy undoes it', async () => {
  await rig.product.ok(`${script} deploy`, manifests[0]);
  const results = await race(async () => {
    await rig.freezer.arm('step:health:start');
    const deploy = rig.product.sh(`${hooked} deploy`, manifests[1]);
    const frozen = await rig.freezer.reached('step:health:start');
    const rollback = rig.product.sh(`${script} rollback --lock-wait 60s`);
    await delay(500);
    await frozen.release();
    return Promise.all([deploy, rollback]);
  });
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(await released()).toBe('v1');
}, 120_000);

test('a deploy that waits for a rollback replaces what it left', async () => {
  await rig.product.ok(`${script} deploy`, manifests[0]);
  await rig.product.ok(`${script} deploy`, manifests[0]);
  const results = await race(async () => {
    await rig.freezer.arm('step:flip:start');
    const rollback = rig.product.sh(`${hooked} rollback`);
    const frozen = await rig.freezer.reached('step:flip:start');
    const deploy = rig.product.sh(`${script} deploy --lock-wait 60s`, manifests[1]);
    await delay(500);
    await frozen.release();
    return Promise.all([rollback, deploy]);
  });
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(await released()).toBe('v2');
}, 120_000);

test('the same run twice at once is one run, and both see all of it', async () => {
  const moment = await now();
  const [first, second] = await race(async () =>
    Promise.all([
      rig.product.sh(`${script} deploy --run twin --records`, manifests[0]),
      rig.product.sh(`${script} deploy --run twin --records`, manifests[0]),
    ]),
  );
  expect(first).toMatchObject({ exitCode: 0 });
  expect(second).toEqual(first);
  expect(await flipsSince(moment)).toEqual(['twin']);
}, 60_000);

const aborts = [
  ['step:flip:start', 1, 'deployed', 'v2'],
  ['step:preview:after', 0, 'aborted', 'v1'],
  ['step:flip:after', 1, 'deployed', 'v2'],
] as const;

test.each(isFullTier ? aborts : aborts.slice(0, 1))(
  'an abort at %s ends with %i, the run as %s',
  async (point, code, outcome, live) => {
    await rig.product.ok(`${script} deploy`, manifests[0]);
    const [deploy, abort] = await race(async () => {
      await rig.freezer.arm(point);
      const running = rig.product.sh(`${hooked} deploy --records`, manifests[1]);
      const frozen = await rig.freezer.reached(point);
      const aborting = rig.product.sh(`${script} abort`);
      await rig.product.ok('until ls state/journal/*.abort > /dev/null 2>&1; do sleep 0.02; done');
      await frozen.release();
      return Promise.all([running, aborting]);
    });
    expect(abort.exitCode).toBe(code);
    expect(deploy.stdout).toContain(`\t${outcome} exit=`);
    expect(await released()).toBe(live);
  },
  60_000,
);

fullTierTest(
  'an abort at any moment: what it says, what the run says and what is live agree',
  async () => {
    const tries = 40;
    const ends: string[] = [];
    await race(async () => {
      for (let turn = 0; turn < tries; turn += 1) {
        const before = await released();
        const next = before === 'v1' ? 1 : 0;
        const name = `moment-${turn}`;
        const running = rig.product.sh(`${script} deploy --run ${name}`, manifests[next]);
        // Spread around the flip, by the journal itself and not by the clock of this machine.
        const seen = turn % 2 === 0 ? 'preview\tstart' : 'health\tok';
        await rig.product.ok(`until grep -qsP '${seen}' state/journal/${name}.log; do :; done`);
        await delay(turn * 5);
        const abort = await rig.product.sh(`${script} abort ${name}`);
        const { exitCode } = await running;
        ends.push(exitCode === 0 ? 'deployed' : 'aborted');
        expect([0, 6]).toContain(exitCode);
        expect(await released()).toBe(exitCode === 0 ? `v${next + 1}` : before);
        if (exitCode === 6) expect(abort.exitCode).toBe(0);
        else expect(abort.stdout + abort.stderr).toMatch(/Too late|has ended already/);
      }
    });
    console.log(`aborts around the flip: ${ends.join(', ')}`);
  },
  900_000,
);

test('a job that is cancelled while it waits takes only itself away', async () => {
  await rig.product.ok(`${script} deploy`, manifests[0]);
  const [holder, waiting] = await race(async () => {
    await rig.freezer.arm('step:health:start');
    const deploy = rig.product.sh(`${hooked} deploy`, manifests[1]);
    const frozen = await rig.freezer.reached('step:health:start');
    const job = rig.act('deploy', rig.inputsOf(rig.releases[0]));
    while (!job.log().includes('waiting, place 1 in the queue')) await delay(50);
    job.signal('SIGINT');
    const end = await job.ended;
    await frozen.release();
    return [await deploy, end] as const;
  });
  expect(waiting.outcome).toBe('aborted');
  expect(holder.exitCode).toBe(0);
  expect(await released()).toBe('v2');
}, 90_000);

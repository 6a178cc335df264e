import { expect } from '@jest/globals';
import { Traffic, type TrafficCount } from '../../../load/traffic.ts';
import type { ActionProcess } from './action-process.ts';
import type { Case } from './cases.ts';
import { comesAfterUndo, expectedEnds } from './ends.ts';
import type { Frozen } from './freezer.ts';
import { expectOrder } from './order.ts';
import { withShortWaits, type Rig } from './rig.ts';
import type { Point } from './steps.ts';
import { strikeAt, takesServiceDown } from './strikes.ts';

const script = './scripts/blue-green-switch.sh';

/** What is printed of a case. */
export interface Played {
  readonly outcome: string;
  readonly sent: number;
  readonly down: number;
}

/** Plays one case to its end: strikes, looks at what is left, and gives the next command. */
export async function play(rig: Rig, one: Case): Promise<Played> {
  const traffics = [startTraffic(rig)];
  try {
    const { outcome, down } = await struck(rig, one, traffics);
    const counts = await Promise.all(traffics.map(async (traffic) => traffic.stop()));
    for (const count of counts) expectServed(count, one.verb);
    return { outcome, down, sent: counts.reduce((sum, { sent }) => sum + sent, 0) };
  } finally {
    await Promise.all(traffics.map(async (traffic) => traffic.stop()));
  }
}

async function struck(
  rig: Rig,
  { verb, point, strike }: Case,
  traffics: Traffic[],
): Promise<Omit<Played, 'sent'>> {
  const before = await active(rig);
  const { action, frozen } = await bringTo(rig, verb, point);
  expect(await rig.secrets.find()).toEqual([]);
  if (takesServiceDown(strike)) await traffics[0]?.stop();
  const { action: end, down } = await strikeAt(strike, frozen, action, rig);
  if (takesServiceDown(strike)) traffics.push(startTraffic(rig));
  expect(await rig.secrets.find()).toEqual([]);
  for (const secret of rig.secrets.values) expect(end.log).not.toContain(secret);
  const expected = expectedEnds({ verb, point, strike });
  if (!expected.includes(end.outcome))
    throw new Error(
      `Ended with ${end.end} as '${end.outcome}', expected ${expected.join(' or ')}:\n${end.log}`,
    );
  // Only a run whose runner died goes on by itself: the next one waits for it. Every other must find the lock free.
  const wait = strike === 'the runner gets SIGKILL' ? '60s' : '0s';
  await nextCommand(rig, { verb, point, before, wait });
  await expectOrder(rig.product);
  expect(await rig.secrets.find()).toEqual([]);
  return { outcome: end.outcome || String(end.end), down };
}

/** Both releases deployed again, whatever a case has left: the second live, the first to go back to. */
export async function makeReady({ product, releases }: Rig): Promise<void> {
  await product.sh("kill -KILL $(cut -d ' ' -f 2 /bed-kill/reached 2> /dev/null) 2> /dev/null");
  for (const { manifest } of releases)
    await product.sh(`${script} deploy --lock-wait 60s`, withShortWaits(manifest));
}

function startTraffic({ product }: Rig): Traffic {
  const site = product.server.httpUrl;
  return new Traffic({ urls: [`${site}/api/`, `${site}/`], connections: 4, pause: 25 });
}

// init reloads nginx when the site changes, and a reload closes connections under its clients: the very thing that
// flips do without. An answer that is wrong is a failure there too.
function expectServed({ sent, failures }: TrafficCount, verb: Case['verb']): void {
  const closed = ['ECONNRESET', 'EPIPE', 'socket hang up'];
  const real = Object.entries(failures).filter(
    ([reason]) => verb !== 'init' || !closed.includes(reason),
  );
  expect(real).toEqual([]);
  expect(sent).toBeGreaterThan(0);
}

interface Stopped {
  readonly action: ActionProcess;
  readonly frozen: Frozen;
}

/** Starts the verb by the action and waits until it stands still at the point. */
async function bringTo(rig: Rig, verb: Case['verb'], point: Point): Promise<Stopped> {
  const { freezer, product, releases } = rig;
  if (verb === 'init') await rig.changeConfiguration();
  if (point.startsWith('call:request_pull')) await product.ok(forgetImages);
  if (point.startsWith('call:put_old_site_back')) await product.ok(refusedByNginx);
  const turnsSick = comesAfterUndo(verb, point);
  if (verb === 'rollback' && point.startsWith('step:put-back:')) await product.ok(dieWhileStaging);
  await freezer.arm(...(turnsSick ? (['step:proof:start'] as const) : []), point);
  const inputs = verb === 'deploy' ? rig.inputsOf(releases[0]) : {};
  const action = rig.act(verb, inputs);
  try {
    if (turnsSick) {
      const proving = await freezer.reached('step:proof:start');
      await product.ok(
        'docker exec $(docker ps -q --filter publish=$(ls route/active/all.blue > /dev/null 2>&1 && echo 8101 || echo 8102)) touch /tmp/sick',
      );
      await proving.release();
    }
    const frozen = await freezer.reached(point);
    if (turnsSick)
      await product.ok('for id in $(docker ps -q); do docker exec $id rm -f /tmp/sick; done');
    await product.ok('rm -f /etc/nginx/conf.d/refused.conf');
    return { action, frozen };
  } catch (error) {
    throw new Error(`${String(error)}\n${action.log()}`, { cause: error });
  }
}

// The images of the release that is not live, so that there is something to pull.
const forgetImages = `docker rm -f $(docker ps -aq --filter label=com.docker.compose.project=copilotos-$(${script} --status | awk '/^Idle/ {print $3}')) > /dev/null
  docker image prune -af > /dev/null`;
// What a deploy that was killed while it staged leaves of the release that a rollback goes back to.
const dieWhileStaging = `idle=$(${script} --status | awk '/^Idle/ {print $3}')
  (echo '#services=api web'; cat state/pins/copilotos-$idle.env) > state/previous.env
  docker rm -f $(docker ps -aq --filter label=com.docker.compose.project=copilotos-$idle) > /dev/null`;
const refusedByNginx = `echo 'no_such_directive;' > /etc/nginx/conf.d/refused.conf`;

const active = async ({ product }: Rig): Promise<string> =>
  (await product.ok('readlink route/active')).trim();

/** The command that a person or a pipeline would give next; it needs nothing by hand and succeeds at once. */
async function nextCommand(
  rig: Rig,
  {
    verb,
    point,
    before,
    wait,
  }: Pick<Case, 'verb' | 'point'> & { readonly before: string; readonly wait: string },
): Promise<void> {
  const { product, releases } = rig;
  if (verb === 'init') {
    const end = await rig.act('init').ended;
    expect({ outcome: end.outcome, log: end.log }).toMatchObject({ outcome: 'done' });
  } else if (verb === 'deploy') {
    await product.ok(`${script} deploy --lock-wait ${wait}`, withShortWaits(releases[1].manifest));
  } else {
    // What was being put back may be no more than half there: the next rollback begins with it again.
    if (!point.startsWith('step:put-back:'))
      await product.ok(
        `until ${script} --status | grep -c ': healthy' | grep -qx 2; do sleep 0.2; done`,
      );
    await settled(rig);
    const again = await product.sh(`${script} rollback`);
    // Typed again after one that had flipped, it must not go forward to what was left.
    if (again.exitCode !== 0) expect(again.stderr).toContain('nothing to go back to');
    expect(await active(rig)).not.toBe(before);
    await product.ok(`${script} auto`);
  }
  const served = await fetch(`${product.server.httpUrl}/api/`);
  expect(((await served.json()) as { release: string }).release).toBe(releases[1].name);
}

/** A worker whose runner died goes on to its end. */
async function settled({ product }: Rig): Promise<void> {
  await product.ok(
    `until ${script} status --json | grep -q '"lock":{"held":false'; do sleep 0.1; done`,
  );
}

import { setTimeout as delay } from 'node:timers/promises';
import type { ActionEnd, ActionProcess } from './action-process.ts';
import type { Frozen } from './freezer.ts';
import type { Rig } from './rig.ts';

/** Everything that may break under a run. */
export const strikes = [
  'the worker is killed',
  'the link is cut',
  'the runner gets SIGINT',
  'the runner gets SIGTERM',
  'the runner gets SIGKILL',
  'dockerd is killed',
  'the server loses power',
] as const;

/** One of them. */
export type Strike = (typeof strikes)[number];

/** What a strike left. */
export interface Struck {
  readonly action: ActionEnd;
  /** Milliseconds without an answer, for strikes that take Docker or the server away. */
  readonly down: number;
}

/** Whether nobody can be served while it lasts. */
export const takesServiceDown = (strike: Strike): boolean =>
  strike === 'dockerd is killed' || strike === 'the server loses power';

/** Strikes while something stands still, then lets it go on where it still can. */
export async function strikeAt(
  strike: Strike,
  frozen: Frozen,
  action: ActionProcess,
  rig: Rig,
): Promise<Struck> {
  const began = performance.now();
  switch (strike) {
    case 'the worker is killed':
      await frozen.kill();
      return { action: await action.ended, down: 0 };
    case 'the link is cut':
      rig.relay.cut();
      await frozen.release();
      return { action: await action.ended, down: 0 };
    case 'the runner gets SIGKILL':
      action.signal('SIGKILL');
      await action.ended;
      await frozen.release();
      return { action: await action.ended, down: 0 };
    case 'the runner gets SIGINT':
    case 'the runner gets SIGTERM':
      // One that an earlier client left behind would be taken for this one's.
      await rig.product.ok('rm -f state/journal/*.abort');
      action.signal(strike.endsWith('INT') ? 'SIGINT' : 'SIGTERM');
      await cancelArrived(action, rig);
      await frozen.release();
      return { action: await action.ended, down: 0 };
    case 'dockerd is killed':
      return { action: await loseDocker(frozen, action, rig), down: await answers(rig, began) };
    case 'the server loses power':
      await rig.product.server.kill();
      await rig.product.server.restart();
      return { down: await answers(rig, began), action: await action.ended };
  }
}

/** The worker goes on without Docker to whatever end that has; then Docker comes back. */
async function loseDocker(frozen: Frozen, action: ActionProcess, rig: Rig): Promise<ActionEnd> {
  const { product } = rig;
  await product.ok('kill -KILL $(pidof dockerd) && while pidof -q dockerd; do sleep 0.02; done');
  await frozen.release();
  const end = await action.ended;
  await startDocker(rig);
  return end;
}

/** Starts dockerd as an init system would, and waits until it answers. */
export async function startDocker({ product }: Rig): Promise<void> {
  await product.ok(
    'rm -f /var/run/docker.pid; service docker start > /dev/null; until docker info > /dev/null 2>&1; do sleep 0.1; done',
  );
}

async function cancelArrived(action: ActionProcess, rig: Rig): Promise<void> {
  // init has no worker to ask: it goes on and ends by itself.
  if (action.command === 'init') return;
  const ended = action.ended.then(() => 'ended' as const);
  let asked = 0;
  // That the action asks is not that the server has been asked; where it may not ask at all, two seconds are enough.
  for (let tries = 0; tries < 100 && asked < 40; tries += 1) {
    if ((await Promise.race([ended, delay(50)])) === 'ended') return;
    if (action.log().includes('Cancelled:')) asked += 1;
    const { exitCode } = await rig.product.sh('ls state/journal/*.abort 2> /dev/null');
    if (exitCode === 0) return;
  }
  if (asked === 0) throw new Error(`The cancel never reached the server:\n${action.log()}`);
}

/** Waits until the whole site answers again; returns how long it did not, counted from the strike. */
async function answers({ product }: Rig, began: number): Promise<number> {
  const site = product.server.httpUrl;
  for (let tries = 0; tries < 600; tries += 1) {
    const states = await Promise.all(['/api/', '/'].map(async (path) => ask(`${site}${path}`)));
    if (states.every((status) => status === 200)) return Math.round(performance.now() - began);
    await delay(50);
  }
  throw new Error('The site did not answer again within 30 s, and nobody has touched the server.');
}

async function ask(url: string): Promise<number> {
  const response = await fetch(url).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.status ?? 0;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Computer } from '../../bed/computer.ts';
import { expectSuccess } from '../../bed/success.ts';

/** A cancel (SIGINT to the action's process alone) or, when it did not obey, the end of it with all it started. */
export interface Interruption {
  readonly by: 'SIGINT' | 'SIGKILL';
  /** A command that succeeds on the machine once the moment has come. */
  readonly when: readonly string[];
}

const patience = 120_000;
const pause = 50;

/** Waits for the moment and sends the signal. */
export async function interrupt(
  machine: Computer,
  entry: string,
  { by, when }: Interruption,
): Promise<void> {
  const end = Date.now() + patience;
  while ((await machine.exec(when)).exitCode !== 0) {
    if (Date.now() > end) throw new Error(`${when.join(' ')} did not succeed in ${patience} ms`);
    await sleep(pause);
  }
  const whom = by === 'SIGINT' ? entry : `${entry}|docker buildx|docker-buildx`;
  await expectSuccess(machine, ['pkill', `-${by.slice(3)}`, '-f', whom]);
}

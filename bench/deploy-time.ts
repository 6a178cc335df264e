/**
 * How long is a rollback from the start of the action to the proven flip, how long is the flip itself, and what does a
 * deploy cost beyond pulling and starting containers? Real action, real sshd, real Docker, one machine.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openRig, type Rig } from '../e2e/stories/server/kill/rig.ts';
import { measureSteps, parseRecord, type JournalRecord } from '../src/deploy/journal.ts';
import { median } from './measure.ts';

const bundle = join(resolve(import.meta.dirname, '..'), 'dist/deploy/index.js');
const rounds = 15;
// What a deploy waits for by its nature or by its configuration: images, containers, min-healthy, watch.
const waits = ['pull', 'up', 'health', 'drain', 'watch'];

/** One number of the deploys, with all its samples. */
export interface DeployTime {
  readonly what: string;
  /** What it is to stay under, where anything is asked. */
  readonly aimMilliseconds?: number;
  readonly medianMilliseconds: number;
  readonly samples: readonly number[];
}

interface Timed {
  /** The action's process, from its start to its end. */
  readonly whole: number;
  /** From its start to the server's record that the flip is proven; one machine, so one clock. */
  readonly proven: number;
  readonly records: readonly JournalRecord[];
}

/** Rolls back and deploys in turn. */
export async function measureDeployTimes(): Promise<readonly DeployTime[]> {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing. Run: make dist`);
  const rig = await openRig({ entry: bundle });
  try {
    const rollbacks: Timed[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      rollbacks.push(await time(rig, 'rollback'));
      // Forward again, so that there is something to go back to.
      await rig.product.ok('./scripts/blue-green-switch.sh auto');
    }
    const deploys: Timed[] = [];
    for (let round = 0; round <= rounds / 3; round += 1)
      deploys.push(await time(rig, 'deploy', rig.inputsOf(rig.releases[round % 2 === 0 ? 0 : 1])));
    // The first of each warms the page cache.
    return summarize(rollbacks.slice(1), deploys.slice(1));
  } finally {
    await rig.stop();
  }
}

async function time(rig: Rig, command: string, inputs = {}): Promise<Timed> {
  const startedAt = Date.now();
  const began = performance.now();
  const { end, log } = await rig.act(command, inputs).ended;
  const whole = performance.now() - began;
  if (end !== 0) throw new Error(`${command} ended with ${end}:\n${log}`);
  const journal = await rig.product.ok('cat "$(ls -t state/journal/*.log | head -n 1)"');
  const records = journal
    .split('\n')
    .map(parseRecord)
    .filter((record) => record !== undefined);
  const proof = records.find(({ step, event }) => step === 'proof' && event === 'ok');
  return { whole, proven: (proof?.at ?? Number.NaN) - startedAt, records };
}

function summarize(rollbacks: readonly Timed[], deploys: readonly Timed[]): readonly DeployTime[] {
  return [
    row(
      'rollback, action start to proven flip',
      1000,
      rollbacks.map(({ proven }) => proven),
    ),
    row(
      'rollback, action start to its end',
      undefined,
      rollbacks.map(({ whole }) => whole),
    ),
    row(
      'rollback, on the server',
      1000,
      rollbacks.map(({ records }) => span(records)),
    ),
    row(
      'flip, rename and fsync',
      100,
      [...rollbacks, ...deploys].map(({ records }) => stepOf(records, 'flip')),
    ),
    row('deploy, beyond pull, container start and configured waits', 2000, deploys.map(overhead)),
  ];
}

function row(what: string, aim: number | undefined, values: readonly number[]): DeployTime {
  const samples = values.map(Math.round);
  const asked = aim === undefined ? {} : { aimMilliseconds: aim };
  return { what, ...asked, medianMilliseconds: median(samples), samples };
}

function span(records: readonly JournalRecord[]): number {
  return (records.at(-1)?.at ?? Number.NaN) - (records[0]?.at ?? Number.NaN);
}

function stepOf(records: readonly JournalRecord[], name: string): number {
  return measureSteps(records).find(({ step }) => step === name)?.duration ?? Number.NaN;
}

function overhead({ whole, records }: Timed): number {
  return waits.reduce((rest, name) => rest - stepOf(records, name), whole);
}

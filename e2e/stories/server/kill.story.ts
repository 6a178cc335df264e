import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allCases, allPoints, neverIn, representative } from './kill/cases.ts';
import { play } from './kill/play.ts';
import { openRig, type Rig } from './kill/rig.ts';
import { allSteps, stepsOf } from './kill/steps.ts';
import { isFullTier } from '../tier.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig({ liveRestore: true });
}, 240_000);

afterAll(async () => rig.stop(), 60_000);

const printed: string[] = [];
afterAll(() => {
  console.log(
    `Killed at ${printed.length} places, the site served throughout:\n${printed.join('\n')}`,
  );
});

test('every step of the code is struck, at its start and right after', () => {
  const struck = new Set(
    allPoints().map(({ verb, point }) => `${verb} ${point.split(':').slice(1).join(' ')}`),
  );
  for (const verb of ['deploy', 'rollback'] as const) {
    const steps = stepsOf(verb);
    // A parser that finds nothing would find nothing missing.
    expect(steps).toEqual(
      expect.arrayContaining(['lock', 'reconcile', 'flip', 'proof', 'settle', 'undo']),
    );
    for (const step of steps.filter((name) => !Object.hasOwn(neverIn, `${verb} ${name}`)))
      for (const end of ['start', 'after']) expect(struck).toContain(`${verb} ${step} ${end}`);
  }
  const known = new Set(
    (['deploy', 'rollback', 'stage', 'switch', 'boot'] as const).flatMap(stepsOf),
  );
  expect([...known].sort()).toEqual([...allSteps()].sort());
  for (const [name, place] of representative.map((one) => [one.verb, one.point] as const))
    expect(allPoints()).toContainEqual({ verb: name, point: place });
});

test.each(isFullTier ? allCases() : representative)(
  '$verb at $point: $strike',
  async (one) => {
    const { outcome, sent, down } = await play(rig, one);
    const downtime = down === 0 ? '' : `, down for ${down} ms`;
    const line = `${one.verb} ${one.point}: ${one.strike} -> ${outcome}; ${sent} requests, 0 failed${downtime}`;
    printed.push(line);
    // The exhaustive tier takes hours: it tells how far it is.
    if (isFullTier) process.stderr.write(`${new Date().toISOString()} ${line}\n`);
  },
  180_000,
);

import { expect, test } from '@jest/globals';
import { allPoints, neverIn, representative } from './kill/cases.ts';
import { allSteps, stepsOf } from './kill/steps.ts';
import { strikeAll } from './kill/strike-all.ts';

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

strikeAll(['deploy']);

import { afterAll, beforeAll, test } from '@jest/globals';
import { isFullTier } from '../../tier.ts';
import { allCases, representative, type Case } from './cases.ts';
import { makeReady, play } from './play.ts';
import { openRig, type Rig } from './rig.ts';

/** Tests that strike these verbs: everywhere in the exhaustive tier, else where most could go wrong. */
export function strikeAll(verbs: readonly Case['verb'][]): void {
  const printed: string[] = [];
  let rig: Rig;

  beforeAll(async () => {
    rig = await openRig({ liveRestore: true });
  }, 240_000);

  afterAll(async () => {
    console.log(
      `Killed at ${printed.length} places, the site served throughout:\n${printed.join('\n')}`,
    );
    await rig.stop();
  }, 60_000);

  test.each(
    isFullTier ? allCases(verbs) : representative.filter(({ verb }) => verbs.includes(verb)),
  )(
    '$verb at $point: $strike',
    async (one) => {
      const name = `${one.verb} ${one.point}: ${one.strike}`;
      try {
        const { outcome, sent, down } = await play(rig, one);
        const downtime = down === 0 ? '' : `, down for ${down} ms`;
        printed.push(`${name} -> ${outcome}; ${sent} requests, 0 failed${downtime}`);
        tell(printed.at(-1) ?? '');
      } catch (error) {
        tell(`${name} FAILED: ${String(error)}`);
        // The next case must not begin where this one broke off.
        await rig.freezer.arm();
        await makeReady(rig);
        throw error;
      }
    },
    180_000,
  );
}

// The exhaustive tier takes an hour: it tells how far it is.
function tell(line: string): void {
  if (isFullTier) process.stderr.write(`${new Date().toISOString()} ${line}\n`);
}

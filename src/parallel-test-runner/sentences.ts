import { formatDuration } from '../core/duration.ts';
import type { Outcome, Status } from './outcome.ts';
import { speedUp, totalsOf } from './results.ts';

/** One sign per ending, for the summary. */
export const signs: Readonly<Record<Status, string>> = {
  passed: '✅',
  failed: '❌',
  'no-tests': '🕳️',
  crashed: '💥',
  cancelled: '🚫',
  'setup-failed': '🧱',
};

const sentences: Readonly<Record<Status, (outcome: Outcome) => string>> = {
  passed: (outcome) => `${counted(outcome)} passed in ${took(outcome)}`,
  failed: (outcome) => {
    const { tests, failed, errors } = totalsOf(outcome.tests);
    if (failed + errors === 0)
      return `The run failed after ${counted(outcome)} had passed: ${outcome.reason}`;
    const reason = outcome.reason === '' ? '' : `; ${outcome.reason}`;
    return `${failed + errors} of ${tests} tests failed in ${took(outcome)}${reason}`;
  },
  'no-tests': ({ reason }) => `Nothing was tested: ${reason}`,
  crashed: ({ reason, tests }) =>
    `The tests did not come to an end: ${reason}${soFar(tests.length)}`,
  cancelled: ({ reason, tests }) => `Cancelled: ${reason}${soFar(tests.length)}`,
  'setup-failed': ({ reason }) => `The tests did not start: ${reason}`,
};

/** Says in one sentence, without its full stop, how it ended. */
export function headline(outcome: Outcome): string {
  return sentences[outcome.status](outcome);
}

function counted({ tests }: Outcome): string {
  const { passed, skipped } = totalsOf(tests);
  const word = passed === 1 ? 'test' : 'tests';
  return skipped === 0 ? `${passed} ${word}` : `${passed} ${word} (${skipped} skipped)`;
}

function took({ tests, wall }: Outcome): string {
  const factor = speedUp(totalsOf(tests).testTime, wall);
  // Below that the tests were too short for workers to matter.
  if (factor === undefined || factor < 1.05) return formatDuration(wall);
  return `${formatDuration(wall)}, ${factor.toFixed(1)} times as fast as one after another`;
}

function soFar(count: number): string {
  return count === 0 ? '' : ` (${count} tests are reported)`;
}

import { formatDuration } from '../core/duration.ts';
import type { Agreement, How } from './agree.ts';
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

/** Where a plan of shards came from. */
export const planSources: Readonly<Record<How, string>> = {
  found: 'by the plan of this run',
  first: 'by a plan made here for all shards of this run',
  alone: 'by their names: this run cannot share a plan through a cache',
  lost: 'all of them: the plan of the first attempt is gone',
  doubt: 'all of them: the plan of this run could not be read',
};

/** Says what everyone should know of how the tests were split; undefined when there is nothing. */
export function splitWarning({ how, shard, total, absent }: Agreement): string | undefined {
  const ran = `shard ${shard.index} ran all ${total} files: nothing is left out, but it took longer`;
  if (how === 'doubt') return `The cache did not tell which files the other shards run, so ${ran}.`;
  if (how === 'lost')
    return `The cache has lost which files each shard ran in the first attempt, so ${ran}. A new run is split again.`;
  if (absent.length === 0) return undefined;
  return `Shard ${shard.index} was to run ${absent.length} files that are not in its checkout, such as ${absent[0] ?? ''}: the jobs of this run do not test the same files, and those may not have been run anywhere.`;
}

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

import type { DeploymentState } from '../core/github.ts';
import { outcomeOf } from './journal.ts';
import type { Outcome } from './outcome.ts';
import { outcomeWord, sentences, type OutcomeWord } from './sentences.ts';

/** How a deploy ends; only `deployed` succeeds. */
export type DeployEnding = 'deployed' | 'rolled_back' | 'aborted' | 'needs_attention';

/**
 * Names how a command ended in the words a workflow branches on: a deploy in one of four, every other verb as its
 * server put it. `rolled_back` saw the new release live, `aborted` never did.
 */
export function endingOf(outcome: Outcome): string {
  const word = outcomeWord(outcome);
  return outcome.plan.command === 'deploy' ? deployEnding(outcome, word) : word;
}

/** Says whether the command did what was asked. */
export function hasSucceeded(outcome: Outcome): boolean {
  if (outcome.exitCode !== 0) return false;
  return outcome.plan.command === 'deploy'
    ? endingOf(outcome) === 'deployed'
    : outcomeWord(outcome) !== 'no_result';
}

/** Says what GitHub is told of the end. */
export function recordEnd(outcome: Outcome): {
  readonly state: DeploymentState;
  readonly description: string;
} {
  const word = outcomeWord(outcome);
  return { state: stateOf(outcome, word), description: sentences[word] };
}

/** Says whether the server refused because it serves another commit by now than the one that was to be replaced. */
export function isOvertaken(outcome: Outcome): boolean {
  const reason = outcomeOf(outcome.records)?.reason ?? '';
  return outcomeWord(outcome) === 'refused' && reason.includes('but this run expects to replace');
}

const endings: Readonly<Record<OutcomeWord, DeployEnding>> = {
  deployed: 'deployed',
  rolled_back: 'rolled_back',
  refused: 'aborted',
  invalid: 'aborted',
  busy: 'aborted',
  aborted: 'aborted',
  not_ready: 'aborted',
  superseded: 'aborted',
  needs_attention: 'needs_attention',
  lost: 'needs_attention',
  unreachable: 'needs_attention',
  detached: 'needs_attention',
  // Answers that no deploy gives: whatever answered, it was not the script.
  no_result: 'needs_attention',
  staged: 'needs_attention',
  switched: 'needs_attention',
  unchanged: 'needs_attention',
  done: 'needs_attention',
};

function deployEnding({ records }: Outcome, word: OutcomeWord): DeployEnding {
  // A flip that could not be proven is refused, but clients may have seen the new release before it was undone.
  const undone = records.some(({ step, event }) => step === 'undo' && event === 'ok');
  return word === 'refused' && undone ? 'rolled_back' : endings[word];
}

function stateOf(outcome: Outcome, word: OutcomeWord): DeploymentState {
  if (hasSucceeded(outcome)) return 'success';
  // It never went live and nobody is to blame.
  if (word === 'aborted' || word === 'superseded') return 'inactive';
  return endings[word] === 'needs_attention' ? 'error' : 'failure';
}

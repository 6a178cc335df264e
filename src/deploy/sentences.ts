import { outcomeOf } from './journal.ts';
import type { Outcome } from './outcome.ts';

/** How a command may end, in the server's words (deploy/server/README.md, "Exit codes"). */
export type OutcomeWord =
  | 'deployed'
  | 'staged'
  | 'switched'
  | 'rolled_back'
  | 'unchanged'
  | 'done'
  | 'refused'
  | 'invalid'
  | 'busy'
  | 'needs_attention'
  | 'aborted'
  | 'not_ready'
  | 'lost'
  | 'unreachable';

/** One sentence for every end. */
export const sentences: Readonly<Record<OutcomeWord, string>> = {
  deployed: 'The new release is live and proven',
  staged: 'The new release is up and healthy on the idle colour',
  switched: 'Traffic was switched and the switch is proven',
  rolled_back: 'The previous release is live again',
  unchanged: 'There was nothing to change',
  done: 'Done',
  refused: 'The server refused; nothing changed for clients',
  invalid: 'The server did not understand what it was sent; nothing was started',
  busy: 'Another run holds the lock on the server',
  needs_attention: 'A person must look at the server',
  aborted: 'The run was stopped before its flip; nothing changed for clients',
  not_ready:
    'The server is not ready: run `command: init` with the admin key first, then `command: doctor`',
  lost: 'The worker on the server died; the next command puts things in order',
  unreachable:
    'The server can no longer be reached; its worker ends by itself. Run `command: status` to see how',
};

const byExitCode: Readonly<Record<number, OutcomeWord>> = {
  0: 'done',
  1: 'refused',
  2: 'invalid',
  3: 'busy',
  4: 'rolled_back',
  5: 'needs_attention',
  6: 'aborted',
  7: 'not_ready',
  8: 'lost',
};

/** Names how a command ended: by the last journal record where there is one, else by the exit code. */
export function outcomeWord({ exitCode, records }: Outcome): OutcomeWord {
  if (exitCode === undefined) return 'unreachable';
  const word = outcomeOf(records)?.word ?? '';
  if (isOutcomeWord(word)) return word;
  // 126 and 127: the script is not there or not executable, as on a server that was never prepared.
  if (exitCode === 126 || exitCode === 127) return 'not_ready';
  return byExitCode[exitCode] ?? 'refused';
}

function isOutcomeWord(word: string): word is OutcomeWord {
  return Object.hasOwn(sentences, word);
}

import { outcomeOf } from './journal.ts';
import type { Outcome } from './outcome.ts';
import { readStatus } from './status.ts';

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
  | 'unreachable'
  | 'superseded'
  | 'detached'
  | 'no_result';

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
  superseded: 'What serves is newer than this commit; nothing was sent',
  detached:
    'The step was cancelled while the server goes on by itself. Run `command: status` to see how it ended',
  no_result: 'The server answered, but not as its script does; what happened there is not known',
};

/** What to do about it, where that is not said by the reason. */
export const remedies: Readonly<Partial<Record<OutcomeWord, string>>> = {
  superseded: 'Deploy a newer commit; `force: true` puts this one in its place all the same.',
  busy: 'Wait for that run, or give this one more time with `lock-wait`.',
  lost: 'Run it again: the next command puts the server in order first.',
  no_result:
    'Check that `key` is not bound to another command, and that `path` is the folder of the app.',
  needs_attention: 'Run `command: doctor`: it says what to type.',
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
export function outcomeWord({ plan, exitCode, records, stdout, cancelled }: Outcome): OutcomeWord {
  if (plan.kind === 'superseded') return 'superseded';
  if (exitCode === undefined) return cancelled === true ? 'detached' : 'unreachable';
  const word = outcomeOf(records)?.word ?? '';
  if (isOutcomeWord(word)) return word;
  // 126 and 127: the script is not there or not executable, as on a server that was never prepared.
  if (exitCode === 126 || exitCode === 127) return 'not_ready';
  // A key may be bound to a command that is not ours and ends well whatever it is asked.
  const isMute =
    plan.kind === 'run' || (plan.command === 'status' && readStatus(stdout) === undefined);
  if (exitCode === 0 && isMute) return 'no_result';
  return byExitCode[exitCode] ?? 'refused';
}

function isOutcomeWord(word: string): word is OutcomeWord {
  return Object.hasOwn(sentences, word);
}

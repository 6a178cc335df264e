import { display } from '../core/command.ts';
import { ActionError, UserError } from '../core/errors.ts';
import type { RunResult } from '../core/ports.ts';
import { classify, type Failure } from './failures.ts';

/** Returns everything a command printed, in the order in which pnpm's reasons are looked for. */
export function outputOf({ stderr, stdout }: RunResult): string {
  return `${stderr}\n${stdout}`;
}

/** Returns the error of a failed command: cause and fix as far as they are known, and what it said last. */
export function explain(
  what: string,
  result: RunResult,
  failure: Failure = classify(outputOf(result)),
): ActionError {
  const parts = {
    what,
    why: `${failure.why}.`,
    fix: failure.fix,
    command: display(result.command),
    stderr: lastWords(result),
  };
  return failure.kind === 'unknown' ? new ActionError(parts) : new UserError(parts);
}

// pnpm 9 to 11 explain themselves on stdout, pnpm 12 on stderr; stack traces of its own code help nobody.
function lastWords({ stdout, stderr }: RunResult): string {
  const said = /ERR|error/i.test(stderr) || stdout.trim() === '' ? stderr : stdout;
  const lines = said.split('\n').filter((line) => !/^\s+at |^Progress: /.test(line));
  return lines.join('\n').trim().split('\n').slice(-30).join('\n');
}

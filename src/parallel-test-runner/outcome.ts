import type { ActionError } from '../core/errors.ts';
import type { Agreement } from './agree.ts';
import type { Diagnosis } from './containers.ts';
import type { SourceLine } from './location.ts';
import { exitSentences, type Progress } from './pytest.ts';
import { totalsOf, type TestResult } from './results.ts';

/** How it ended. */
export type Status = 'passed' | 'failed' | 'no-tests' | 'crashed' | 'cancelled' | 'setup-failed';

/** A stretch of time, in milliseconds, by what happened in it. */
export interface Phase {
  readonly name: string;
  readonly duration: number;
}

/** Everything that happened, the same shape for success and failure. */
export interface Outcome {
  readonly title: string;
  readonly status: Status;
  /** One sentence part that says why it is not simply passed; empty when it is. */
  readonly reason: string;
  /** Present when the tests could not be started. */
  readonly problem?: ActionError;
  /** The end of the test runner's output, when its report does not explain the ending. */
  readonly lastOutput?: string;
  readonly tests: readonly TestResult[];
  /** Lines in the checkout, by the id of the broken test. */
  readonly lines: ReadonlyMap<string, SourceLine>;
  /** Milliseconds the test runner took. */
  readonly wall: number;
  readonly phases: readonly Phase[];
  readonly workers?: number;
  readonly containers: readonly Diagnosis[];
  /** The reports, as absolute paths. */
  readonly junit: readonly string[];
  readonly allowNoTests: boolean;
  /** Present when this job ran a part of the tests. */
  readonly agreement?: Agreement;
}

/** What is known when the test runner has ended. */
export interface Ending {
  readonly isPytest: boolean;
  readonly isCancelled: boolean;
  readonly exitCode: number;
  readonly progress: Progress;
  readonly tests: readonly TestResult[];
  /** How many reports there are, and what is wrong with those that cannot be whole. */
  readonly reports: number;
  readonly damaged: readonly string[];
}

/** What an ending means. */
export type Verdict = Pick<Outcome, 'status' | 'reason'>;

/** Decides what an ending means: precedence is the order of the rules. Never passed without a whole report that says so. */
export function judge(ending: Ending): Verdict {
  const { isPytest, isCancelled, exitCode, tests, reports, damaged } = ending;
  const { failed, errors } = totalsOf(tests);
  const unrun = describeUnrun(ending);
  if (isCancelled) return { status: 'cancelled', reason: 'the step was cancelled' };
  if (exitCode === 127)
    return { status: 'setup-failed', reason: 'the test runner could not be started' };
  if (isPytest && exitCode === 4 && failed + errors === 0)
    return { status: 'setup-failed', reason: sentenceOf(exitCode) };
  if (reports === 0)
    return {
      status: 'crashed',
      reason: `the test runner ${describeExit(exitCode)} and wrote no report`,
    };
  if (damaged.length > 0) return { status: 'crashed', reason: `${damaged.join('; ')}${unrun}` };
  if (failed + errors > 0) return { status: 'failed', reason: unrun.replace(/^, /, '') };
  if (isPytest && (exitCode === 2 || exitCode === 3))
    return { status: 'crashed', reason: `${sentenceOf(exitCode)}${unrun}` };
  if (tests.length === 0) return { status: 'no-tests', reason: 'no test was found' };
  if (exitCode === 0) return { status: 'passed', reason: '' };
  if (isPytest && exitCode in exitSentences)
    return { status: 'failed', reason: sentenceOf(exitCode) };
  return {
    status: exitCode >= 128 ? 'crashed' : 'failed',
    reason: `every reported test passed, but the test runner ${describeExit(exitCode)}`,
  };
}

// Exit codes above 128 are 128 and the number of the signal (POSIX.1-2024, XCU 2.8.2).
const signals: Readonly<Record<number, string>> = {
  128: 'was ended by a signal',
  130: 'was interrupted',
  134: 'aborted (SIGABRT)',
  137: 'was killed (SIGKILL: often the machine ran out of memory)',
  139: 'crashed in native code (SIGSEGV)',
  143: 'was ended from outside (SIGTERM)',
};

/** Says how a process ended. */
export function describeExit(exitCode: number): string {
  return signals[exitCode] ?? `ended with exit code ${exitCode}`;
}

function sentenceOf(exitCode: number): string {
  return exitSentences[exitCode] ?? describeExit(exitCode);
}

// xdist gives up after too many crashes, and the report then lacks what was still to be run.
function describeUnrun({ progress: { collected }, tests }: Ending): string {
  const unrun = (collected ?? 0) - tests.length;
  return unrun > 0 ? `, ${unrun} of ${collected ?? 0} tests never ran` : '';
}

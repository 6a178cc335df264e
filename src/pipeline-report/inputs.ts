import type { GitHub, GitHubPorts, RunId } from '../core/github.ts';
import type { InputReader } from '../core/inputs.ts';

/** What the user asked for. */
export interface Inputs {
  readonly github: GitHub;
  readonly run: RunId;
  /** The job this action runs in, which cannot have ended yet. */
  readonly now: number;
}

/** Reads the inputs of `pipeline-report`. */
export function readInputs(
  read: InputReader,
  { runner, connectGitHub, clock }: GitHubPorts,
): Inputs {
  const token = read.secret('token', { required: true });
  const runId = read.matching('run-id', /^\d+$/, 'the number of a run', { default: '' });
  const { repository, runId: ownRun, runAttempt } = runner.context;
  return {
    github: connectGitHub(token.reveal()),
    run:
      runId === ''
        ? { repository, runId: ownRun, attempt: runAttempt }
        : { repository, runId, attempt: runId === ownRun ? runAttempt : '1' },
    now: clock.now(),
  };
}

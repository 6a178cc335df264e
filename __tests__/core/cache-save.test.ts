import { describe, expect, test } from '@jest/globals';
import { whyNotSave } from '../../src/core/cache-save.ts';
import { parseRunContext, type RunContext } from '../../src/core/run-context.ts';

function context(
  eventName: string,
  event: Readonly<Record<string, unknown>> = {},
  actor = 'jazielflo',
): RunContext {
  const repository = 'jazielflo/copilotos-bridge';
  return parseRunContext(
    { GITHUB_REPOSITORY: repository, GITHUB_EVENT_NAME: eventName, GITHUB_ACTOR: actor },
    event,
  );
}

const of = (fullName: string): object => ({ repo: { full_name: fullName } });
const own = 'jazielflo/copilotos-bridge';
const fork = 'stranger/copilotos-bridge';

describe('what may be saved', () => {
  test.each<[string, RunContext, boolean]>([
    ['a push', context('push'), true],
    [
      'a pull request of a branch',
      context('pull_request', { pull_request: { head: of(own) } }),
      true,
    ],
    [
      'a pull request of a fork',
      context('pull_request', { pull_request: { head: of(fork) } }),
      false,
    ],
    [
      'pull_request_target',
      context('pull_request_target', { pull_request: { head: of(own) } }),
      false,
    ],
    ['Dependabot', context('push', {}, 'dependabot[bot]'), false],
    [
      'a run that followed one of ours',
      context('workflow_run', { workflow_run: { head_repository: { full_name: own } } }),
      true,
    ],
    // It has the rights of the default branch, and what it checks out may be a stranger's.
    [
      'a run that followed one of a fork',
      context('workflow_run', { workflow_run: { head_repository: { full_name: fork } } }),
      false,
    ],
  ])('by %s', (_what, run, isAllowed) => {
    expect(whyNotSave('auto', run) === undefined).toBe(isAllowed);
    expect(whyNotSave('always', run)).toBeUndefined();
    expect(whyNotSave('never', run)).toBe('`save` is never');
  });
});

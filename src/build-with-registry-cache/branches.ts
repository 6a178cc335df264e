import type { RunContext } from '../core/run-context.ts';

/** Which branches a run has to do with, whatever event started it. */
export interface Branches {
  /** The branch that is built; empty for a tag. */
  readonly own: string;
  /** The branch it will be merged into; empty when there is none. */
  readonly base: string;
  /** Empty when the event does not say. */
  readonly main: string;
  /** Number of the pull request, when that is what is built. */
  readonly pullRequest: string;
  /** Name of the git tag, when that is what is built. */
  readonly tag: string;
  /** True for branches that live for one run only, such as those of a merge queue. */
  readonly isPassing: boolean;
}

/** Reads the branches from the run's context. */
export function branchesOf(context: RunContext): Branches {
  const { ref, refName, headRef, baseRef } = context;
  const pullRequest = /^refs\/pull\/(\d+)\//.exec(ref)?.[1] ?? '';
  const isTag = ref.startsWith('refs/tags/');
  const queue = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(refName);
  return {
    own: isTag ? '' : headRef !== '' ? headRef : refName,
    base: baseRef !== '' ? baseRef : (queue?.[1] ?? ''),
    main: defaultBranch(context),
    pullRequest,
    tag: isTag ? refName : '',
    isPassing: queue !== null,
  };
}

// The payload of a schedule may lack the repository; such runs are always on the default branch.
function defaultBranch({ defaultBranch: named, eventName, refName }: RunContext): string {
  if (named !== '') return named;
  return eventName === 'schedule' || /^(main|master)$/.test(refName) ? refName : '';
}

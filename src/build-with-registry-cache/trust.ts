import { isTrusted } from '../core/run-context.ts';
import { branchesOf, type Branches } from './branches.ts';
import type { Inputs } from './inputs.ts';

/** What this run may change in the registry and the cache, and why not more. */
export interface Rights {
  readonly push: boolean;
  readonly writeCache: boolean;
  /** Sentences for the person who expected more. */
  readonly notes: readonly string[];
}

/** Decides what the run may change: forks and Dependabot degrade to read-only instead of failing. */
export function rightsOf(inputs: Inputs): Rights {
  const { context, cache, cacheWrite, push } = inputs;
  const trusted = isTrusted(context);
  const asked = cache !== 'none' && cacheWrite !== 'false';
  const wanted = asked && !isShut(inputs);
  const forced = wanted && cacheWrite === 'true';
  const branches = branchesOf(context);
  return {
    push: push && trusted,
    writeCache: wanted && (trusted || forced),
    notes: [
      ...(asked && !wanted ? [shutNote] : []),
      ...(!trusted && (push || wanted) ? [untrusted(context.eventName, context.actor)] : []),
      ...(!trusted && forced ? [forcedNote] : []),
      ...(trusted && wanted ? passingNote(branches) : []),
    ],
  };
}

// Jobs can be given less than their event allows (`cache-mode` of GitHub, 2026-09-10).
function isShut({ cache, environment }: Inputs): boolean {
  return cache === 'gha' && /^(none|read)$/.test(environment['ACTIONS_CACHE_MODE'] ?? '');
}

const shutNote = 'This job may not write GitHub’s cache, so the cache is not written.';

function untrusted(eventName: string, actor: string): string {
  const who =
    actor === 'dependabot[bot]'
      ? 'Dependabot started this run'
      : eventName === 'pull_request_target'
        ? 'pull_request_target runs code of others with the rights of this repository'
        : 'This run belongs to a pull request from a fork';
  return `${who}, so images are built but not pushed, and the cache is read but not written.`;
}

const forcedNote =
  '`cache-write: true` lets this untrusted run write a cache; what it writes is read by later builds of the same branch.';

function passingNote({ tag, isPassing }: Branches): readonly string[] {
  if (tag !== '') return ['Builds of a git tag read the default branch’s cache and write none.'];
  return isPassing ? ['Builds of a merge queue read the cache and write none.'] : [];
}

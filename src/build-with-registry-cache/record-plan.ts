import { join } from 'node:path';
import { digest } from '../core/cache-key.ts';
import type { RunContext } from '../core/run-context.ts';
import type { Branches } from './branches.ts';

/** Where the record of a build is kept. */
export interface RecordPlan {
  /** Outside the workspace, so that no context holds it. */
  readonly folder: string;
  readonly key: string;
  /** Of the branches whose records are read, best first. */
  readonly prefixes: readonly string[];
  readonly writes: boolean;
}

/**
 * One record for the images that are built together with a cache, on each branch. Names are digests of one length, so that no branch
 * is found by the prefix of another.
 */
export function planRecord(
  context: RunContext,
  branches: Branches,
  repositories: readonly string[],
  writes: boolean,
): RecordPlan {
  const { own, base, main, isPassing } = branches;
  const images = digest([...repositories].sort().join('\n')).slice(0, 8);
  const prefix = (branch: string): string =>
    `copilotos-build-record-${images}-${digest(branch).slice(0, 8)}-`;
  const named = [isPassing ? '' : own, base, main].filter((branch) => branch !== '');
  // Without a cache there is no miss to explain.
  const read = repositories.length === 0 ? [] : named;
  return {
    folder: join(context.temporary === '' ? '/tmp' : context.temporary, 'copilotos-build-record'),
    key: `${prefix(own)}${context.runId}-${context.runAttempt}`,
    prefixes: [...new Set(read.map(prefix))],
    writes,
  };
}

import { join } from 'node:path';
import { digest } from '../core/cache-key.ts';
import type { RunContext } from '../core/run-context.ts';
import { branchesOf } from './branches.ts';
import type { ImagePlan } from './image-plan.ts';

/** Where the record of a build is kept. */
export interface RecordPlan {
  /** Outside the workspace, so that no context holds it. */
  readonly folder: string;
  readonly key: string;
  /** Of the branches whose records are read, best first; none when there is no cache, so no miss to explain. */
  readonly prefixes: readonly string[];
  /** The record goes where the cache goes. */
  readonly writes: boolean;
}

/**
 * One record for what is built together, on each branch. Names are digests of one length, so that no branch is found by
 * the prefix of another.
 */
export function planRecord(context: RunContext, images: readonly ImagePlan[]): RecordPlan {
  const { own, base, main, isPassing } = branchesOf(context);
  const what = digest(JSON.stringify([context.architecture, images.map(identityOf).sort()]));
  const prefix = (branch: string): string =>
    `copilotos-build-record-${what.slice(0, 12)}-${digest(branch).slice(0, 12)}-`;
  const isCached = images.some(({ cache }) => cache.read.length > 0);
  const named = [isPassing ? '' : own, base, main].filter((branch) => branch !== '');
  return {
    folder: join(context.temporary === '' ? '/tmp' : context.temporary, 'copilotos-build-record'),
    key: `${prefix(own)}${context.runId}-${context.runAttempt}`,
    prefixes: isCached ? [...new Set(named.map(prefix))] : [],
    writes: images.some(({ cache }) => cache.write !== undefined),
  };
}

// The same image may be built for a test first, or for each platform in a job of its own: those are other steps.
function identityOf({ repository, source, entry }: ImagePlan): string {
  const { target, platforms, context, file } = entry;
  return JSON.stringify([repository, source.isRemote, context, file, target, platforms]);
}

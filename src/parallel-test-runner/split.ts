import { join, posix } from 'node:path';
import { agree, keepTimes, type Agreement } from './agree.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { learnTimes, withFiles } from './shards.ts';
import type { StackPorts } from './start-stack.ts';

/** Learns which files this job runs; undefined when it runs everything. */
export async function agreeOnFiles(
  { split }: Plan,
  ports: StackPorts,
): Promise<Agreement | undefined> {
  if (split === undefined) return undefined;
  const { shard, testFiles } = split;
  const agreement = await ports.runner.group(
    'Agree with the other shards on who runs what',
    async () => agree(shard, testFiles.sizes, ports),
  );
  const { files, total, how } = agreement;
  ports.runner.info(
    `Shard ${shard.index} of ${shard.count} runs ${files.length} of ${total} files (${sources[how]}).`,
  );
  return agreement;
}

/** Returns the plan with the tests narrowed to the files of this shard. */
export function onlyFiles(plan: Plan, agreement: Agreement | undefined): Plan {
  if (agreement === undefined) return plan;
  return { ...plan, tests: withFiles(plan.tests, agreement.files) };
}

/** Where a plan came from, in words. */
export const sources: Readonly<Record<Agreement['how'], string>> = {
  found: 'by the plan of this run',
  first: 'by a plan made here for all shards of this run',
  alone: 'by size, without measured times: this run cannot use a cache',
  doubt: 'all of them: the plan of this run could not be read',
};

/** Keeps how long the files of this shard took, where the run was whole enough to tell. */
export async function keepShardTimes(
  { split, working }: Plan,
  { plan, files, how }: Agreement,
  { status, tests }: Outcome,
  ports: StackPorts,
): Promise<void> {
  if (split === undefined || how === 'alone' || ports.signal.aborted) return;
  if (status !== 'passed' && status !== 'failed') return;
  const { shard, testFiles, attempt } = split;
  const measured = new Map(files.map((path): [string, number] => [path, 0]));
  const broken = new Set<string>();
  for (const { file = '', duration, status: ending } of tests) {
    const path = posix.relative(working, join(testFiles.root, file));
    if (ending === 'failed' || ending === 'error') broken.add(path);
    const sum = measured.get(path);
    if (sum !== undefined) measured.set(path, sum + duration);
  }
  // What failed has often ended early.
  for (const path of broken) measured.delete(path);
  await ports.runner.group('Keep the times of this shard', async () =>
    keepTimes(shard, attempt, learnTimes(plan.times, measured, ports.clock.now()), ports),
  );
}

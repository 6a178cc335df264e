import { join, posix } from 'node:path';
import { agree, keepTimes, type Agreement } from './agree.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { TestResult } from './results.ts';
import { planSources } from './sentences.ts';
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
    `Shard ${shard.index} of ${shard.count} runs ${files.length} of ${total} files (${planSources[how]}).`,
  );
  return agreement;
}

/** Returns the plan with the tests narrowed to the files of this shard. */
export function onlyFiles(plan: Plan, agreement: Agreement | undefined): Plan {
  if (agreement === undefined) return plan;
  return { ...plan, tests: withFiles(plan.tests, agreement.files) };
}

/** Keeps how long the files of this shard took, where the run was whole enough to tell. */
export async function keepShardTimes(
  plan: Plan,
  agreement: Agreement,
  { status, reason, tests }: Outcome,
  ports: StackPorts,
): Promise<void> {
  // A failed run that has a reason beside its failed tests has left tests out.
  const isWhole = status === 'passed' || (status === 'failed' && reason === '');
  if (!isWhole || agreement.how === 'alone' || ports.signal.aborted) return;
  const measured = measure(plan, agreement.files, tests);
  if (measured.size === 0) return;
  const times = learnTimes(agreement.plan.times, measured, ports.clock.now());
  await ports.runner.group('Keep the times of this shard', async () =>
    keepTimes(agreement.shard, times, ports),
  );
}

/** Adds up the tests of each file, in milliseconds; empty when the report does not name the files it is about. */
function measure(
  { split, working }: Plan,
  files: readonly string[],
  tests: readonly TestResult[],
): ReadonlyMap<string, number> {
  const root = split?.testFiles.root ?? working;
  // A file whose tests are all deselected costs nothing, and no report names it.
  const measured = new Map(files.map((path): [string, number] => [path, 0]));
  const named = new Set<string>();
  const broken = new Set<string>();
  for (const { file, duration, status } of tests) {
    if (file === undefined) continue;
    const path = posix.relative(working, join(root, file));
    const sum = measured.get(path);
    if (sum === undefined) continue;
    named.add(path);
    measured.set(path, sum + duration);
    if (status === 'failed' || status === 'error') broken.add(path);
  }
  if (named.size === 0) return new Map();
  // What failed has often ended early.
  for (const path of broken) measured.delete(path);
  return measured;
}

import { digestParts } from '../core/cache-key.ts';
import type { InputReader } from '../core/inputs.ts';
import type { Runner } from '../core/ports.ts';
import type { Inputs } from './inputs.ts';
import type { Shard } from './shards.ts';

/**
 * Reads which part of the tests this job runs. `suite` is what tells this set of shards from others of the same step, as
 * when a matrix also varies what is tested; it must be the same for all of them.
 */
export function readShard(
  read: InputReader,
  { context, environment }: Runner,
  suite: readonly string[],
): Shard {
  const { workflow, job, runId, runAttempt } = context;
  const index = read.integer('shard', { min: 1, max: 256 }, { default: '1' });
  const count = read.integer('shards', { min: 1, max: 256 }, { default: '1' });
  const step = environment['GITHUB_ACTION'] ?? '';
  return {
    index,
    count,
    suite: digestParts({ workflow, job, step, suite: JSON.stringify(suite) }).slice(0, 12),
    run: runId,
    attempt: /^\d+$/.test(runAttempt) ? Number(runAttempt) : 1,
  };
}

/** Refuses what cannot be split. */
export function validateShard(inputs: Inputs, read: InputReader): void {
  const { shard, testFiles, command, pytest } = inputs;
  if (shard.index > shard.count) {
    read.refuse(
      'shard',
      `${shard.index} is more than \`shards\` (${shard.count}).`,
      'Shards count from 1: `shard: [1, 2, 3]` in the matrix goes with `shards: 3`.',
    );
  }
  const isSplit = shard.count > 1;
  const nodes = pytest.tests.filter((test) => test.includes('::'));
  if (isSplit && nodes.length > 0)
    read.refuse('tests', `'${nodes[0] ?? ''}' is part of a file, and shards are made of files.`);
  const takesFiles = command.includes('{files}');
  if (isSplit && command.length > 0 && (!takesFiles || testFiles.length === 0)) {
    read.refuse(
      'shards',
      'need to know the files of `command`.',
      'Put a line `{files}` where they belong, and say which they are in `test-files`.',
    );
  }
  if (!isSplit && (takesFiles || testFiles.length > 0))
    read.refuse('test-files', 'and `{files}` only go with `shards` of 2 or more and `command`.');
}

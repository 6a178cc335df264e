/**
 * The whole pipeline, for real, on this machine: a first push, a one-line change, a broken release, a rollback, flips by
 * hand, all under constant traffic. Ends with a table and a page; exits with 1 when anything is not as promised.
 */
import { startBed } from '../bed/bed.ts';
import { openPipeline } from '../pipeline/pipeline.ts';
import { say, showProgress } from './progress.ts';
import { play } from './play.ts';
import { present, writePage } from './present.ts';

say('Starting the bed: a registry, a server, GitHub’s services');
const bed = await startBed({ servers: 1 });
try {
  const pipeline = await openPipeline({ bed, onEvent: showProgress });
  try {
    const story = await play(pipeline);
    if (!present(story)) process.exitCode = 1;
  } finally {
    await writePage(pipeline.runs);
  }
} catch (error) {
  console.error(
    `\nThe demo stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  process.exitCode = 1;
} finally {
  await bed.stop();
  say('The bed is gone: no container, volume, network or file of it is left');
}

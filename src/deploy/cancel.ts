import { messageOf } from '../core/errors.ts';
import type { SshSession } from '../core/ssh.ts';
import type { JournalRecord } from './journal.ts';
import type { RunPlan } from './plan.ts';
import type { DeployPorts } from './ports.ts';
import { remoteWords } from './words.ts';

// GitHub sends SIGTERM 7.5 s after SIGINT and SIGKILL 2.5 s later; the outcome has to be written before.
const patience = 6000;

/** The run as far as it has come. */
export interface Following {
  readonly plan: RunPlan;
  readonly records: readonly JournalRecord[];
  /** The connection over which it is followed. */
  readonly session: SshSession;
}

/** Resolves when the step was cancelled and the server has had its time to end; never when it was not. */
export async function leaveWhenCancelled(
  following: Following,
  ports: DeployPorts,
): Promise<undefined> {
  await new Promise<void>((resolve) => {
    if (ports.signal.aborted) resolve();
    ports.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  void askToStop(following, ports);
  await ports.clock.sleep(patience);
  return undefined;
}

// Of an `abort` with words that it does not take.
const usage = 2;

/**
 * Asks the worker to stop before its flip, by its name: without one `abort` ends whoever holds the lock. A server that
 * takes no name yet is asked without one, once that is this run.
 */
async function askToStop(
  { plan, records, session }: Following,
  { runner, clock }: DeployPorts,
): Promise<void> {
  runner.info('Cancelled: asking the server to stop before its flip.');
  const holdsLock = (): boolean =>
    records.some(({ step, event }) => step === 'lock' && event === 'ok');
  try {
    for (let tries = 0; tries < patience / 200; tries += 1) {
      // Before its first record the run may not have begun.
      if (records.length > 0) {
        const named = await session.run(remoteWords(plan.script, 'abort', plan.run));
        if (named.exitCode !== usage) return;
        if (holdsLock()) {
          await session.run(remoteWords(plan.script, 'abort'));
          return;
        }
      }
      await clock.sleep(200);
    }
  } catch (error) {
    runner.info(`The server could not be told of the cancel: ${messageOf(error)}`);
  }
}

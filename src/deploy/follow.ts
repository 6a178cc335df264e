import { ActionError, CancelledError, messageOf } from '../core/errors.ts';
import type { RemoteResult, SshSession } from '../core/ssh.ts';
import { leaveWhenCancelled } from './cancel.ts';
import { connectPatiently } from './connect.ts';
import { outcomeOf, parseRecord, type JournalRecord } from './journal.ts';
import type { Answer } from './outcome.ts';
import type { RunPlan } from './plan.ts';
import type { DeployPorts } from './ports.ts';
import { tellRecord } from './story.ts';
import { remoteWords } from './words.ts';

// Losses in a row without a record between them. A server that reboots needs about this many tries to be back.
const linkLosses = 8;

/** What has come of a run so far. */
interface Progress {
  readonly records: JournalRecord[];
  /** Whether the command may have reached the server: from then on no failure to connect means "nothing happened". */
  sent: boolean;
  status: string;
}

/** Starts the run and follows its journal to the end, over as many connections as it takes. */
export async function followRun(plan: RunPlan, ports: DeployPorts): Promise<Answer> {
  const progress: Progress = { records: [], sent: false, status: '' };
  let result: RemoteResult = { exitCode: undefined, stdout: '', stderr: '' };
  let losses = 0;
  while (losses < linkLosses) {
    const seen = progress.records.length;
    result = await attach(plan, progress, ports);
    const outcome = outcomeOf(progress.records);
    if (outcome !== undefined || result.exitCode !== undefined) {
      return answer(progress, { ...result, exitCode: outcome?.exit ?? result.exitCode });
    }
    if (ports.signal.aborted || result.stderr !== '') break;
    losses = progress.records.length > seen ? 0 : losses + 1;
    ports.runner.info(
      'The link to the server was lost; its worker goes on. Connecting again to follow it.',
    );
  }
  return answer(progress, result);
}

function answer(
  { records, status }: Progress,
  { exitCode, stderr }: Pick<RemoteResult, 'exitCode' | 'stderr'>,
): Answer {
  return { exitCode, records, stdout: '', stderr, status };
}

async function attach(
  plan: RunPlan,
  progress: Progress,
  ports: DeployPorts,
): Promise<RemoteResult> {
  let session: SshSession | undefined;
  try {
    session = await connectPatiently(plan.target, ports, progress.sent ? 8 : 4);
    if (ports.signal.aborted && !progress.sent) throw new CancelledError();
    return await stay(plan, progress, { session, ports });
  } catch (error) {
    // Before the command was sent nothing has happened, and the error says all there is to say.
    if (!progress.sent) throw error;
    return { exitCode: undefined, stdout: '', stderr: shownError(error) };
  } finally {
    session?.close();
  }
}

interface Link {
  readonly session: SshSession;
  readonly ports: DeployPorts;
}

// The same `--run` attaches to a run that has begun, so the first command may be sent again until a record has come.
async function stay(plan: RunPlan, progress: Progress, link: Link): Promise<RemoteResult> {
  const { session, ports } = link;
  const { records } = progress;
  const isFirst = records.length === 0;
  const from = String(records.length + 1);
  const again = remoteWords(plan.script, 'follow', plan.run, '--from', from, '--records');
  progress.sent = true;
  const following = session.run(isFirst ? plan.commandLine : again, {
    ...(isFirst && plan.manifest !== undefined ? { stdin: plan.manifest } : {}),
    onStdoutLine: (line) => {
      const record = parseRecord(line);
      if (record === undefined) return;
      records.push(record);
      tellRecord(record, ports.runner);
    },
  });
  const left = leaveWhenCancelled({ plan, records, session }, ports);
  const result = await Promise.race([following, left]);
  if (result === undefined) return { exitCode: undefined, stdout: '', stderr: '' };
  if (outcomeOf(records) !== undefined && !ports.signal.aborted) {
    progress.status = await statusNow(plan, session);
  }
  return result;
}

// What is live now, over the connection that is open anyway; the run has ended whatever comes of it.
async function statusNow({ script }: RunPlan, session: SshSession): Promise<string> {
  try {
    return (await session.run(remoteWords(script, 'status', '--json'))).stdout.trim();
  } catch {
    return '';
  }
}

function shownError(error: unknown): string {
  return error instanceof ActionError ? error.message : messageOf(error);
}

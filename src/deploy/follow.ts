import type { RemoteResult, SshPorts } from '../core/ssh.ts';
import { connectPatiently } from './connect.ts';
import { outcomeOf, parseRecord, type JournalRecord } from './journal.ts';
import type { Outcome } from './outcome.ts';
import type { RunPlan } from './plan.ts';
import { tellRecord } from './story.ts';

// A worker outlives any link; a server that reboots needs about this many tries to be back.
const linkLosses = 8;

/** Starts the run and follows its journal to the end, over as many connections as it takes. */
export async function followRun(
  plan: RunPlan,
  ports: SshPorts,
): Promise<Pick<Outcome, 'exitCode' | 'records' | 'stdout' | 'stderr'>> {
  const records: JournalRecord[] = [];
  let result: RemoteResult = { exitCode: undefined, stdout: '', stderr: '' };
  for (let losses = 0; losses < linkLosses; losses += 1) {
    result = await attach(plan, records, ports);
    const outcome = outcomeOf(records);
    if (outcome !== undefined || result.exitCode !== undefined) {
      return {
        exitCode: outcome?.exit ?? result.exitCode,
        records,
        stdout: '',
        stderr: result.stderr,
      };
    }
    ports.runner.info(
      'The link to the server was lost; its worker goes on. Connecting again to follow it.',
    );
  }
  return { exitCode: undefined, records, stdout: '', stderr: result.stderr };
}

// The same `--run` attaches to a run that has begun, so the first command may be sent again until a record has come.
async function attach(
  plan: RunPlan,
  records: JournalRecord[],
  ports: SshPorts,
): Promise<RemoteResult> {
  const isFirst = records.length === 0;
  const session = await connectPatiently(plan.target, ports, isFirst ? 4 : 8);
  const again = `${plan.script} follow ${plan.run} --from ${records.length + 1} --records`;
  try {
    return await session.run(isFirst ? plan.commandLine : again, {
      ...(isFirst && plan.manifest !== undefined ? { stdin: plan.manifest } : {}),
      onStdoutLine: (line) => {
        const record = parseRecord(line);
        if (record === undefined) return;
        records.push(record);
        tellRecord(record, ports.runner);
      },
    });
  } finally {
    session.close();
  }
}

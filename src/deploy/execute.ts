import { messageOf } from '../core/errors.ts';
import type { RemoteResult, SshPorts, SshSession } from '../core/ssh.ts';
import { connectPatiently } from './connect.ts';
import { followRun } from './follow.ts';
import type { Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import type { InitPlan, Plan, QueryPlan } from './plan.ts';

/** Does what was planned on the server; how the server answered is part of the outcome. */
export async function execute(plan: Plan, ports: SshPorts): Promise<Outcome> {
  const started = ports.clock.now();
  const answer = await answerOf(plan, ports);
  return { plan, ...answer, duration: ports.clock.now() - started };
}

type Answer = Pick<Outcome, 'exitCode' | 'records' | 'stdout' | 'stderr'>;

async function answerOf(plan: Plan, ports: SshPorts): Promise<Answer> {
  if (plan.kind === 'run') return followRun(plan, ports);
  const session = await connectPatiently(plan.target, ports);
  try {
    return plan.kind === 'init'
      ? await init(plan, session, ports)
      : await query(plan, session, ports);
  } finally {
    session.close();
  }
}

async function query(plan: QueryPlan, session: SshSession, { runner }: SshPorts): Promise<Answer> {
  const result = await session.run(plan.commandLine, { onStdoutLine: (line) => runner.info(line) });
  return answer(result);
}

async function init(plan: InitPlan, session: SshSession, ports: SshPorts): Promise<Answer> {
  const received = await session.run(plan.receiveLine, { stdin: await ports.pack(plan.files) });
  if (received.exitCode !== 0) return answer(received);
  return answer(
    await session.run(plan.initLine, { onStdoutLine: (line) => ports.runner.info(line) }),
  );
}

function answer({ exitCode, stdout, stderr }: RemoteResult): Answer {
  return { exitCode, stdout, stderr, records: [] };
}

/**
 * Asks this run's worker, and no other, to stop before its flip; what it answers is followed by `execute`, which still
 * runs. What has no worker ends by itself.
 */
export async function abortRun(
  { command, target, path, run }: Inputs,
  ports: SshPorts,
): Promise<void> {
  if (!['deploy', 'stage', 'switch', 'rollback'].includes(command)) return;
  try {
    const session = await ports.ssh.connect(target);
    const { stdout, stderr } = await session.run(
      `${path}/scripts/blue-green-switch.sh abort ${run}`,
    );
    session.close();
    ports.runner.info(
      `Cancelled: asked the server to stop before its flip. ${stdout}${stderr}`.trim(),
    );
  } catch (error) {
    ports.runner.annotate({
      level: 'warning',
      message: `The server could not be told of the cancel: ${messageOf(error)} Its worker ends by itself, in a defined state.`,
    });
  }
}

import type { RemoteResult, SshSession } from '../core/ssh.ts';
import { harmless } from '../core/log-line.ts';
import { connectPatiently } from './connect.ts';
import { isOvertaken, recordEnd } from './endings.ts';
import { followRun } from './follow.ts';
import type { Answer, Outcome } from './outcome.ts';
import { plan as decide, type InitPlan, type Plan, type QueryPlan, type RunPlan } from './plan.ts';
import type { DeployPorts } from './ports.ts';
import { probe } from './probe.ts';
import { openRecord } from './recording.ts';

/** Does what was planned on the server; how the server answered is part of the outcome. */
export async function execute(plan: Plan, ports: DeployPorts): Promise<Outcome> {
  const started = ports.clock.now();
  const took = (): number => ports.clock.now() - started;
  if (plan.kind === 'superseded') return { plan, ...silent, duration: 0 };
  if (plan.kind === 'run') return run(plan, took, ports);
  const session = await connectPatiently(plan.target, ports);
  try {
    const answer =
      plan.kind === 'init' ? await init(plan, session, ports) : await query(plan, session, ports);
    return { plan, ...answer, duration: took() };
  } finally {
    session.close();
  }
}

const silent: Answer = { exitCode: undefined, stdout: '', stderr: '', records: [], status: '' };

// Whoever overtakes us while we wait for the lock changes what we would replace; so often is it decided again.
const rounds = 5;

async function run(first: RunPlan, took: () => number, ports: DeployPorts): Promise<Outcome> {
  const record = openRecord(first.recording, ports);
  try {
    const outcome = { ...(await runRounds(first, ports)), duration: took() };
    await record.close(recordEnd(outcome));
    return outcome;
  } catch (error) {
    await record.close({ state: 'failure', description: 'The server was not reached' });
    throw error;
  }
}

async function runRounds(first: RunPlan, ports: DeployPorts): Promise<Outcome> {
  let plan: Plan = first;
  for (let round = 2; ; round += 1) {
    if (plan.kind !== 'run') return { plan, ...silent, duration: 0 };
    if (plan.notice !== '') ports.runner.annotate({ level: 'notice', message: plan.notice });
    if (plan.warning !== '') ports.runner.annotate({ level: 'warning', message: plan.warning });
    const answer: Answer = await followRun(plan, ports);
    const outcome = { plan, ...answer, duration: 0, cancelled: ports.signal.aborted };
    if (!isOvertaken(outcome) || round > rounds || ports.signal.aborted) return outcome;
    ports.runner.info('Another deploy came first: looking again at what serves now.');
    plan = decide(plan.inputs, await probe(plan.inputs, ports, round));
  }
}

async function query(plan: QueryPlan, session: SshSession, ports: DeployPorts): Promise<Answer> {
  return answer(await session.run(plan.commandLine, { onStdoutLine: tell(ports) }));
}

async function init(plan: InitPlan, session: SshSession, ports: DeployPorts): Promise<Answer> {
  const received = await session.run(plan.receiveLine, { stdin: await ports.pack(plan.files) });
  if (received.exitCode !== 0) return answer(received);
  return answer(await session.run(plan.initLine, { onStdoutLine: tell(ports) }));
}

function tell({ runner }: DeployPorts): (line: string) => void {
  return (line) => {
    runner.info(harmless(line));
  };
}

function answer({ exitCode, stdout, stderr }: RemoteResult): Answer {
  return { ...silent, exitCode, stdout, stderr };
}

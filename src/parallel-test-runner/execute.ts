import { ActionError, CancelledError } from '../core/errors.ts';
import type { CachePorts } from '../core/ports.ts';
import type { Agreement } from './agree.ts';
import { describeContainer, type Diagnosis } from './containers.ts';
import { removeStack } from './compose.ts';
import { diagnoseStack } from './diagnose-stack.ts';
import { writeLogin, type PrivateConfig } from './docker-login.ts';
import { findLines } from './find-lines.ts';
import { judge, type Outcome, type Phase } from './outcome.ts';
import type { Plan } from './plan.ts';
import { lastOutput, runTests, type TestRun } from './run-tests.ts';
import { docker, type StackPorts } from './start-stack.ts';
import { setUp, timed } from './set-up.ts';
import { agreeOnFiles, keepShardTimes, onlyFiles } from './split.ts';
import { stateNames } from './state.ts';

/** Sets up, tests, and always tears down; whatever goes wrong on the way is part of the outcome. */
export async function execute(plan: Plan, ports: CachePorts): Promise<Outcome> {
  const config = await writeLogin(plan, ports);
  remember(plan, config, ports);
  const stackPorts = { ...ports, dockerEnv: config?.env ?? {} };
  const phases: Phase[] = [];
  try {
    return { ...(await attempt(plan, stackPorts, phases)), phases };
  } finally {
    if (plan.stack !== undefined)
      await timed('remove the stack', phases, ports, async () => tearDown(plan, stackPorts));
    if (config !== undefined) await ports.files.remove(config.folder);
    ports.runner.saveState(stateNames.dockerConfig, '');
  }
}

async function attempt(plan: Plan, ports: StackPorts, phases: Phase[]): Promise<Outcome> {
  try {
    const agreement = await agreeOnFiles(plan, ports);
    if (agreement?.files.length === 0) return nothingToDo(plan, agreement);
    const env = await setUp(plan, ports, phases);
    const run = await timed('test', phases, ports, async () =>
      runTests(onlyFiles(plan, agreement), env, ports),
    );
    const outcome = await conclude(plan, run, ports);
    if (agreement === undefined) return outcome;
    await keepShardTimes(plan, agreement, outcome, ports);
    return { ...outcome, agreement };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return notStarted(plan, error, ports);
  }
}

async function conclude(plan: Plan, run: TestRun, ports: StackPorts): Promise<Outcome> {
  const { result, progress, tests, junit, damaged } = run;
  const { exitCode } = result;
  const verdict = judge({
    isPytest: plan.python !== undefined,
    isCancelled: ports.signal.aborted,
    exitCode,
    progress,
    tests,
    reports: junit.length,
    damaged,
  });
  const isExplained = !['crashed', 'setup-failed'].includes(verdict.status);
  return {
    ...emptyOutcome(plan),
    ...verdict,
    ...(isExplained ? {} : { lastOutput: lastOutput(result) }),
    tests,
    lines: await findLines(tests, plan, ports),
    wall: Math.round(result.duration),
    ...(progress.workers === undefined ? {} : { workers: progress.workers }),
    containers: verdict.status === 'passed' ? [] : await diagnoseIfAny(plan, false, ports),
    junit,
  };
}

function nothingToDo(plan: Plan, agreement: Agreement): Outcome {
  const { total, shard } = agreement;
  const isMeant = total > 0;
  return {
    ...emptyOutcome(plan),
    status: 'no-tests',
    reason: isMeant
      ? `${total} test files are fewer than ${shard.count} shards, and the other shards run them`
      : 'no test file was found',
    allowNoTests: isMeant || plan.allowNoTests,
    agreement,
  };
}

async function notStarted(plan: Plan, problem: ActionError, ports: StackPorts): Promise<Outcome> {
  const isCancelled = ports.signal.aborted || problem instanceof CancelledError;
  return {
    ...emptyOutcome(plan),
    status: isCancelled ? 'cancelled' : 'setup-failed',
    reason: isCancelled
      ? 'the step was cancelled before the tests had started'
      : problem.parts.what,
    ...(isCancelled ? {} : { problem }),
    containers: await diagnoseIfAny(plan, true, ports),
  };
}

function emptyOutcome({ title, allowNoTests }: Plan): Omit<Outcome, 'status'> {
  return {
    title,
    reason: '',
    tests: [],
    lines: new Map(),
    wall: 0,
    phases: [],
    containers: [],
    junit: [],
    allowNoTests,
  };
}

// After a cancel every second counts, and nobody is waiting for an explanation.
async function diagnoseIfAny(
  { stack }: Plan,
  brokenOnly: boolean,
  ports: StackPorts,
): Promise<readonly Diagnosis[]> {
  if (stack === undefined || ports.signal.aborted) return [];
  const diagnoses = await diagnoseStack(stack.project, brokenOnly, ports);
  for (const { container, log } of diagnoses) {
    const lines = log.split('\n').map((line) => `${container.service} | ${line}`);
    await ports.runner.group(`${container.name}: ${describeContainer(container)}`, async () => {
      // With the prefix, no line of theirs can be a command to the runner.
      ports.runner.info(lines.join('\n'));
      return Promise.resolve();
    });
  }
  return diagnoses;
}

async function tearDown({ stack }: Plan, ports: StackPorts): Promise<void> {
  if (stack === undefined) return;
  const { exitCode, stderr } = await docker(removeStack(stack.project), ports);
  if (exitCode === 0) {
    ports.runner.saveState(stateNames.project, '');
    return;
  }
  ports.runner.annotate({
    level: 'warning',
    message: `The stack ${stack.project} could not be removed; the end of the job tries again. ${stderr.trim().slice(-500)}`,
  });
}

// Should this process be killed, the post phase reads what there is to remove.
function remember(
  { stack }: Plan,
  config: PrivateConfig | undefined,
  { runner }: CachePorts,
): void {
  runner.saveState(stateNames.project, stack?.project ?? '');
  runner.saveState(stateNames.dockerConfig, config?.folder ?? '');
}

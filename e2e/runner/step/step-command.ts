import { randomUUID } from 'node:crypto';
import { CommandReader } from './command-reader.ts';
import { createFileCommands, parseKeyValues, type FileCommands } from './file-commands.ts';
import { runStepProcess } from './step-process.ts';
import type { StepCall, StepEnd } from './step-call.ts';

/** The process of a step, before the environment of every step is added. */
export interface StepCommand {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Takes what the process saved for its action's later phases. */
  readonly state: Record<string, string>;
}

/** Runs a step's process and takes in all it said by printed commands and by files. */
export async function runStepCommand(call: StepCall, command: StepCommand): Promise<StepEnd> {
  const { session } = call.frame;
  const { temp, onMachine } = session.folders;
  const files = createFileCommands(temp, randomUUID());
  const outputs: Record<string, string> = {};
  const reader = new CommandReader(call.output, {
    setOutput: (name, value) => (outputs[name] = value),
    saveState: (name, value) => (command.state[name] = value),
  });
  const exitCode = await runStepProcess(session.machine, {
    argv: command.argv,
    cwd: command.cwd,
    env: stepEnvironment(call, command, files),
    temp: onMachine(temp),
    onOutput: (chunk) => reader.accept(chunk),
    signal: call.signal,
    times: session.times,
  });
  reader.end();
  const understood = takeFiles(call, files, { outputs, state: command.state });
  return { outcome: judge(call, exitCode, understood), outputs };
}

function judge(call: StepCall, exitCode: number, understood: boolean): StepEnd['outcome'] {
  if (call.signal.aborted) {
    // Of a timeout, the caller says so itself.
    const { status } = call.frame.session;
    if (status === 'cancelled') call.output.print('##[error]The operation was canceled.');
    return 'cancelled';
  }
  if (exitCode !== 0) {
    call.output.annotate('failure', `Process completed with exit code ${exitCode}.`);
  }
  return exitCode === 0 && understood ? 'success' : 'failure';
}

/** Later ones win; GitHub's own variables win over anything a workflow sets. */
function stepEnvironment(
  { frame, step, env }: StepCall,
  command: StepCommand,
  files: FileCommands,
): Record<string, string> {
  const { session, action } = frame;
  const own = { ...session.env, ...frame.env, ...env };
  return {
    ...own,
    ...session.environment,
    GITHUB_ACTION: step.id,
    GITHUB_ACTION_REPOSITORY: action?.repository ?? '',
    GITHUB_ACTION_REF: action?.ref ?? '',
    ...(action ? { GITHUB_ACTION_PATH: session.folders.onMachine(action.folder) } : {}),
    ...command.env,
    ...mapped(files.paths, session.folders.onMachine),
    PATH: [...session.path, own.PATH ?? session.machinePath].join(':'),
  };
}

function mapped(
  paths: Readonly<Record<string, string>>,
  onMachine: (path: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, onMachine(path)]));
}

interface Said {
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
}

function takeFiles(call: StepCall, files: FileCommands, said: Said): boolean {
  const { session } = call.frame;
  const takers: readonly (readonly [string, () => void])[] = [
    ['env', () => takeEnvironment(session.env, parseKeyValues(files.read('GITHUB_ENV')))],
    ['path', () => session.path.unshift(...pathLines(files.read('GITHUB_PATH')))],
    ['step_summary', () => call.output.addSummary(files.read('GITHUB_STEP_SUMMARY'))],
    ['output', () => assignAll(said.outputs, parseKeyValues(files.read('GITHUB_OUTPUT')))],
    ['state', () => assignAll(said.state, parseKeyValues(files.read('GITHUB_STATE')))],
  ];
  return takers.map(([name, take]) => attempt(call, name, take)).every(Boolean);
}

function attempt({ output }: StepCall, name: string, take: () => void): boolean {
  try {
    take();
    return true;
  } catch (cause) {
    output.annotate('failure', `Unable to process file command '${name}' successfully.`);
    output.annotate('failure', cause instanceof Error ? cause.message : String(cause));
    return false;
  }
}

function assignAll(target: Record<string, string>, pairs: readonly [string, string][]): void {
  for (const [key, value] of pairs) target[key] = value;
}

function takeEnvironment(env: Record<string, string>, pairs: readonly [string, string][]): void {
  if (pairs.some(([key]) => key.toUpperCase() === 'NODE_OPTIONS')) {
    throw new Error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  }
  assignAll(env, pairs);
}

function pathLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .reverse();
}

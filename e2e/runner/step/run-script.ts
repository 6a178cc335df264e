import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textOf } from '../expression/token-value.ts';
import { runStepCommand } from './step-command.ts';
import type { StepCall, StepEnd } from './step-call.ts';
import { shellFor } from './shell.ts';

/** Runs a `run:` step. */
export async function runScript(call: StepCall): Promise<StepEnd> {
  const { frame, scope, output, step } = call;
  const { session } = frame;
  const script = textOf(step.fields.run, scope) ?? '';
  // `defaults.run` speaks of the workflow's steps, not of those inside a composite action.
  const defaults = frame.action ? undefined : session.defaults;
  const shell = shellFor(textOf(step.fields.shell, scope) ?? defaults?.shell);
  const folder =
    textOf(step.fields['working-directory'], scope) ?? defaults?.workingDirectory ?? '.';
  const { workspace, temp, onMachine, onHost } = session.folders;
  const cwd = resolve(onMachine(workspace), folder);
  const file = join(temp, `${randomUUID()}${shell.extension}`);
  writeFileSync(file, script.endsWith('\n') ? script : `${script}\n`, { mode: 0o755 });
  announce(call, script, shell.display);
  if (!existsSync(onHost(cwd))) {
    output.annotate(
      'failure',
      `An error occurred trying to start process '${shell.display}' with working directory '${cwd}'. No such file or directory`,
    );
    return { outcome: 'failure', outputs: {} };
  }
  return runStepCommand(call, {
    argv: shell.argv(onMachine(file)),
    cwd,
    env: idTokenOnly(call),
    state: {},
  });
}

function announce({ output, env, frame }: StepCall, script: string, shell: string): void {
  const lines = script.trimEnd().split('\n');
  output.print(`##[group]Run ${lines[0] ?? ''}`);
  output.print([...lines, `shell: ${shell}`].join('\n'));
  const shown = { ...frame.session.env, ...frame.env, ...env };
  const pairs = Object.entries(shown).map(([key, value]) => `  ${key}: ${value}`);
  if (pairs.length > 0) output.print(['env:', ...pairs].join('\n'));
  output.print('##[endgroup]');
}

/** Of what actions get, scripts get only what requests an OIDC token. */
function idTokenOnly({ frame }: StepCall): Record<string, string> {
  const entries = Object.entries(frame.session.actionEnvironment);
  return Object.fromEntries(entries.filter(([key]) => key.startsWith('ACTIONS_ID_TOKEN_')));
}

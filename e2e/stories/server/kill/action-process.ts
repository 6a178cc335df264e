import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = resolve(import.meta.dirname, '../../../../src/deploy/main.ts');

/** How the action's process ended. */
export interface ActionEnd {
  /** Exit code, or the signal that ended it. */
  readonly end: number | string;
  /** The server's own word for how it ended, its `reason` output; empty when it could not write one. */
  readonly outcome: string;
  /** What the job's log would hold: all that was printed but the runner's own mask commands. */
  readonly log: string;
}

/** The real action under a runner's environment: a process of its own, as on GitHub. */
export interface ActionProcess {
  readonly command: string;
  readonly ended: Promise<ActionEnd>;
  signal(name: NodeJS.Signals): void;
  /** What has been printed so far. */
  log(): string;
}

let number = 0;

/** Starts the action's own entry file, or its bundle, with Node; `folder` is the runner's temporary folder. */
export function startAction(
  folder: string,
  inputs: Readonly<Record<string, string>>,
  entry = source,
): ActionProcess {
  number += 1;
  const own = join(folder, `step-${number}`);
  mkdirSync(own, { recursive: true });
  const output = join(own, 'output');
  writeFileSync(output, '');
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      RUNNER_TEMP: own,
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(own, 'summary'),
      GITHUB_REPOSITORY: 'jazielflo/copilotos-bridge',
      GITHUB_SHA: '3f2c1a9d00112233445566778899aabbccddeeff',
      GITHUB_RUN_ID: String(1000 + number),
      GITHUB_RUN_ATTEMPT: '1',
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const log = (): string => text.replace(/^::add-mask::.*$/gm, '');
  return {
    command: inputs['command'] ?? '',
    signal: (name) => void child.kill(name),
    log,
    ended: once(child, 'close').then(([code, signal]) => ({
      end: (signal ?? code) as number | string,
      outcome: readOutcome(output),
      log: log(),
    })),
  };
}

function readOutcome(file: string): string {
  const match = /^reason<<(\S+)\n([^]*?)\n\1$/m.exec(readFileSync(file, 'utf8'));
  return match?.[2] ?? '';
}

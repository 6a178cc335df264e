import { UserError } from '../core/errors.ts';
import { runUrl } from '../core/run-context.ts';
import type { SshPorts } from '../core/ssh.ts';
import type { Inputs } from './inputs.ts';

/** What is known before anything is decided. */
export interface World {
  /** Who asks, as one word that others are shown while they wait. */
  readonly holder: string;
  /** What `init` installs, by path below the app's folder; empty for other commands. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Looks at the run and, for `init`, at the files to install. */
export async function probe(inputs: Inputs, ports: SshPorts): Promise<World> {
  const { context } = ports.runner;
  return {
    holder: context.runId === '' ? 'by-hand' : `${runUrl(context)}/attempts/${context.runAttempt}`,
    files: inputs.command === 'init' ? await filesToInstall(inputs, ports) : new Map(),
  };
}

async function filesToInstall(
  inputs: Inputs,
  ports: SshPorts,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { context } = ports.runner;
  const found = new Map<string, Uint8Array>();
  for (const [path, bytes] of await ports.serverFiles()) found.set(`scripts/${path}`, bytes);
  const missing: string[] = [];
  for (const [path, local] of inputs.files) {
    const text = await ports.files.readText(`${context.workspace}/${local}`);
    if (text === undefined) missing.push(local);
    else found.set(path, Buffer.from(text));
  }
  if (missing.length === 0) return found;
  throw new UserError({
    what: `init cannot find ${missing.join(' and ')} in ${context.workspace}`,
    fix: 'Check the repository out first, and name the files by `config`, `compose-file` and `data-compose-file`.',
  });
}

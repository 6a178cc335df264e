import type { Secret } from '../core/secret.ts';
import type { SshTarget } from '../core/ssh.ts';
import type { CommandWord, Inputs } from './inputs.ts';
import { writeManifest } from './manifest.ts';
import type { World } from './probe.ts';

/** What will be sent to the server: command lines of plain words, and what goes to their stdin. */
export type Plan = RunPlan | QueryPlan | InitPlan;

interface Common {
  readonly command: CommandWord;
  readonly target: SshTarget;
  readonly path: string;
  /** Switch script of the app, by its absolute path on the server. */
  readonly script: string;
}

/** A verb that starts a detached worker on the server and follows its journal. */
export interface RunPlan extends Common {
  readonly kind: 'run';
  readonly run: string;
  readonly commandLine: string;
  readonly manifest: Secret | undefined;
  /** Lines of the manifest that may be shown. */
  readonly shownManifest: readonly string[];
}

/** A verb that answers and is done. */
export interface QueryPlan extends Common {
  readonly kind: 'query';
  readonly commandLine: string;
}

/** Installs or upgrades what stands on the server, then prepares the server. */
export interface InitPlan extends Common {
  readonly kind: 'init';
  readonly receiveLine: string;
  readonly initLine: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Decides what is sent, from the inputs and the files at hand. */
export function plan(inputs: Inputs, world: World): Plan {
  const { command, target, path } = inputs;
  const common: Common = { command, target, path, script: `${path}/scripts/blue-green-switch.sh` };
  switch (command) {
    case 'deploy':
    case 'stage':
    case 'switch':
    case 'rollback':
      return planRun(inputs, world, common);
    case 'init':
      return planInit(path, world.files, common);
    default:
      return {
        ...common,
        kind: 'query',
        commandLine: words(common.script, command, ...queryOptions(inputs)),
      };
  }
}

function planRun(inputs: Inputs, { holder }: World, common: Common): RunPlan {
  const { command, run, color, lockWait } = inputs;
  const needsManifest = command === 'deploy' || command === 'stage';
  const manifest = needsManifest ? writeManifest(inputs) : undefined;
  return {
    ...common,
    kind: 'run',
    run,
    commandLine: words(
      common.script,
      command,
      ...(command === 'switch' ? [color] : []),
      ...['--run', run, '--holder', holder, '--lock-wait', `${lockWait}ms`, '--records'],
    ),
    manifest,
    shownManifest: (manifest?.reveal() ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('registry.password=')),
  };
}

function planInit(path: string, files: ReadonlyMap<string, Uint8Array>, common: Common): InitPlan {
  const incoming = `${path}/incoming`;
  return {
    ...common,
    kind: 'init',
    receiveLine: `mkdir -p ${incoming} && tar -xf - -C ${incoming}`,
    initLine: words('bash', `${incoming}/scripts/init-blue-green.sh`, '--from', incoming),
    files,
  };
}

function queryOptions({ command, dryRun }: Inputs): readonly string[] {
  if (command === 'status') return ['--json'];
  return command === 'prune' && dryRun ? ['--dry-run'] : [];
}

// Every word is made of characters that neither a shell nor the server's gate reads as anything else.
function words(...parts: readonly string[]): string {
  return parts.join(' ');
}

import { createHash } from 'node:crypto';
import type { Deployments } from '../core/github.ts';
import type { Secret } from '../core/secret.ts';
import type { SshTarget } from '../core/ssh.ts';
import type { CommandWord, Inputs } from './inputs.ts';
import { writeManifest } from './manifest.ts';
import type { World } from './probe.ts';
import { colorOf, type Status } from './status.ts';
import { remoteWords } from './words.ts';

/** What will be sent to the server: command lines of plain words, and what goes to their stdin. */
export type Plan = RunPlan | QueryPlan | InitPlan | SupersededPlan;

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
  /** What the server said before; undefined where it was not asked or could not say. */
  readonly before: Status | undefined;
  /** What to tell the user before anything is sent; empty when there is nothing. */
  readonly notice: string;
  readonly warning: string;
  readonly recording: Recording | undefined;
  /** What was asked for: when another run comes first, it is decided again. */
  readonly inputs: Inputs;
}

/** What GitHub is told of the run. */
export interface Recording {
  readonly github: Deployments | undefined;
  readonly environment: string;
  readonly url: string;
  /** The commit that goes live; empty when the server does not know it. */
  readonly commit: string;
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
  /** Paths whose content on the server is another or none; undefined when the server was not asked. */
  readonly changed: readonly string[] | undefined;
}

/** Nothing is sent: what serves already holds this commit. */
export interface SupersededPlan extends Common {
  readonly kind: 'superseded';
  readonly commit: string;
  readonly status: Status;
}

/** Decides what is sent, from the inputs, the files at hand and what the server said. */
export function plan(inputs: Inputs, world: World): Plan {
  const { command, target, path } = inputs;
  const common: Common = { command, target, path, script: `${path}/scripts/blue-green-switch.sh` };
  switch (command) {
    case 'deploy':
      if (world.standing === 'ancestor' && world.status !== undefined && !inputs.force) {
        return { ...common, kind: 'superseded', commit: inputs.commit, status: world.status };
      }
      return planRun(inputs, world, common);
    case 'stage':
    case 'switch':
    case 'rollback':
      return planRun(inputs, world, common);
    case 'init':
      return planInit(path, world, common);
    default:
      return {
        ...common,
        kind: 'query',
        commandLine: remoteWords(common.script, command, ...queryOptions(inputs)),
      };
  }
}

function planRun(inputs: Inputs, world: World, common: Common): RunPlan {
  const { command, color, lockWait } = inputs;
  const needsManifest = command === 'deploy' || command === 'stage';
  const manifest = needsManifest ? writeManifest(inputs, expectation(inputs, world)) : undefined;
  return {
    ...common,
    kind: 'run',
    run: world.run,
    commandLine: remoteWords(
      common.script,
      command,
      ...(command === 'switch' ? [color] : []),
      ...['--run', world.run, '--holder', world.holder],
      ...['--lock-wait', `${lockWait}ms`, '--records'],
    ),
    manifest,
    shownManifest: (manifest?.reveal() ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('registry.password='))
      .map((line) => hideSecret(line, inputs)),
    before: world.status,
    notice: noticeOf(inputs, world),
    warning: warningOf(world),
    recording: planRecording(inputs, world),
    inputs,
  };
}

// Closes the gap between our question and the server's lock, where the server knows how.
function expectation({ command, force }: Inputs, { status }: World): string | undefined {
  if (command !== 'deploy' || force || status?.knowsCommits !== true) return undefined;
  const { commit } = colorOf(status, status.active);
  return commit === '' ? 'none' : commit;
}

function noticeOf({ command, force }: Inputs, { standing }: World): string {
  if (command !== 'deploy' || standing === undefined) return '';
  if (standing === 'ancestor' && force)
    return 'What serves is newer; it is replaced as asked (force).';
  if (typeof standing === 'string') return '';
  return `It is not known whether what serves is newer than this commit (${standing.unknown}); going on.`;
}

function hideSecret(line: string, { secretNames }: Inputs): string {
  const [name = ''] = line.split('=', 1);
  return secretNames.includes(name.replace(/^env\./, '')) ? `${name}=***` : line;
}

function warningOf({ differing }: World): string {
  if (differing.length === 0) return '';
  return (
    `The server has another version of ${differing.join(' and ')} than this commit, and goes on with its own. ` +
    'Run `command: init` (the workflow Prepare server) for this commit, then deploy again.'
  );
}

function planRecording(
  { command, commit, color, environment, github }: Inputs,
  { status }: World,
): Recording | undefined {
  if (environment.name === '' || command === 'stage') return undefined;
  const to = color === 'auto' ? (status?.idle ?? '') : color;
  const isOurs = command === 'deploy' || status === undefined;
  const goesLive = isOurs ? (command === 'deploy' ? commit : '') : colorOf(status, to).commit;
  return { github, environment: environment.name, url: environment.url, commit: goesLive };
}

function planInit(path: string, { files, installed }: World, common: Common): InitPlan {
  const incoming = `${path}/incoming`;
  const differs = ([file, bytes]: readonly [string, Uint8Array]): boolean =>
    createHash('sha256').update(bytes).digest('hex') !== installed?.get(file);
  return {
    ...common,
    kind: 'init',
    receiveLine: `mkdir -p ${incoming} && tar -xf - -C ${incoming}`,
    initLine: remoteWords('bash', `${incoming}/scripts/init-blue-green.sh`, '--from', incoming),
    files,
    changed: installed === undefined ? undefined : [...files].filter(differs).map(([file]) => file),
  };
}

function queryOptions({ command, dryRun, color, tail }: Inputs): readonly string[] {
  if (command === 'status') return ['--json'];
  if (command === 'logs') return [color === 'auto' ? 'active' : color, '--tail', String(tail)];
  return command === 'prune' && dryRun ? ['--dry-run'] : [];
}

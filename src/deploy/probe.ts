import { digest } from '../core/cache-key.ts';
import { UserError } from '../core/errors.ts';
import { runUrl, type RunContext } from '../core/run-context.ts';
import { standingOf, type Standing } from './ancestry.ts';
import { connectPatiently } from './connect.ts';
import { usualDataFile, type Inputs } from './inputs.ts';
import type { DeployPorts } from './ports.ts';
import { colorOf, readStatus, type Status } from './status.ts';
import { remoteWords } from './words.ts';

/** What is known before anything is decided. */
export interface World {
  /** Names this run on the server, whatever is retried. */
  readonly run: string;
  /** Who asks, as one word that others are shown while they wait. */
  readonly holder: string;
  /** What `init` installs, by path below the app's folder; empty for other commands. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the server says of itself, where it was asked and answered. */
  readonly status: Status | undefined;
  /** How our commit stands to the one that serves; undefined when nothing serves or it was not asked. */
  readonly standing: Standing | undefined;
  /** Files of the checkout, by their path there, that the server has in another version. */
  readonly differing: readonly string[];
  /** SHA-256 of what is installed on the server, by path; only for the dry run of `init`. */
  readonly installed: ReadonlyMap<string, string> | undefined;
}

/** Looks at the run, the files to install, and what the server says; changes nothing anywhere. `round` counts from 1. */
export async function probe(inputs: Inputs, ports: DeployPorts, round = 1): Promise<World> {
  const { context } = ports.runner;
  const files: ReadonlyMap<string, Uint8Array> =
    inputs.command === 'init' ? await filesToInstall(inputs, ports) : new Map();
  const number = ports.clock.now().toString(36);
  const name = [
    'gh',
    context.runId,
    context.runAttempt,
    inputs.command,
    number,
    round === 1 ? '' : String(round),
  ];
  const common = { run: runName(name), holder: holderOf(context), files };
  if (!asksServer(inputs)) {
    return { ...common, ...nothing };
  }
  return { ...common, ...(await askServer(inputs, [...files.keys()], ports)) };
}

// A rollback asks nobody: every request more would make it slower.
function asksServer({ command, dryRun, environment }: Inputs): boolean {
  if (command === 'deploy') return true;
  if (command === 'switch' || command === 'rollback') return dryRun || environment.name !== '';
  return dryRun && (command === 'stage' || command === 'init');
}

function runName(parts: readonly string[]): string {
  const words = parts.map((part) => part.replace(/[^A-Za-z0-9._-]/g, '')).filter(Boolean);
  return words.join('-').slice(0, 80);
}

// What the server takes as one word; a run that has another address is still named by its number.
function holderOf(context: RunContext): string {
  if (context.runId === '') return 'by-hand';
  const url = `${runUrl(context)}/attempts/${context.runAttempt}`;
  return url.replace(/[^A-Za-z0-9._:/@=+,-]/g, '_').slice(0, 200);
}

type Answers = Pick<World, 'status' | 'standing' | 'differing' | 'installed'>;

async function askServer(
  inputs: Inputs,
  paths: readonly string[],
  ports: DeployPorts,
): Promise<Answers> {
  const { target, path, command } = inputs;
  const session = await connectPatiently(target, ports);
  try {
    if (command === 'init') {
      const line = remoteWords('sha256sum', '--', ...paths.map((file) => `${path}/${file}`));
      const { stdout } = await session.run(line);
      return { ...nothing, installed: readChecksums(stdout, path) };
    }
    const line = remoteWords(`${path}/scripts/blue-green-switch.sh`, 'status', '--json');
    const { stdout } = await session.run(line);
    const status = readStatus(stdout);
    const differing = await differingFiles(inputs, status, ports);
    return { ...nothing, status, differing, standing: await standing(inputs, status, ports) };
  } finally {
    session.close();
  }
}

const nothing: Answers = {
  status: undefined,
  standing: undefined,
  differing: [],
  installed: undefined,
};

// A deploy does not bring them, so what a commit changed there would go unnoticed.
async function differingFiles(
  { command, files }: Inputs,
  status: Status | undefined,
  ports: DeployPorts,
): Promise<readonly string[]> {
  // An older server says nothing of them.
  const installed = status?.files ?? new Map();
  if (installed.size === 0 || (command !== 'deploy' && command !== 'stage')) return [];
  const { workspace } = ports.runner.context;
  const compared = [...files].map(async ([path, local]) => {
    const text = await ports.files.readText(`${workspace}/${local}`);
    return text === undefined || digest(text) === installed.get(path) ? [] : [local];
  });
  return (await Promise.all(compared)).flat();
}

async function standing(
  { command, commit, github }: Inputs,
  status: Status | undefined,
  ports: DeployPorts,
): Promise<Standing | undefined> {
  if (command !== 'deploy' || status === undefined || commit === '') return undefined;
  const serving = colorOf(status, status.active);
  if (serving.commit === '') {
    return serving.release === ''
      ? undefined
      : { unknown: `the server does not know the commit of ${serving.release}` };
  }
  return standingOf(commit, serving.commit, github, ports);
}

// As sha256sum prints it; a file that is not there is only mentioned on stderr.
function readChecksums(stdout: string, path: string): ReadonlyMap<string, string> {
  const lines = stdout.split('\n').flatMap((line): [string, string][] => {
    const [sum = '', file = ''] = line.split(/ [ *]/);
    return file === '' ? [] : [[file.slice(path.length + 1), sum]];
  });
  return new Map(lines);
}

async function filesToInstall(
  inputs: Inputs,
  ports: DeployPorts,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { context } = ports.runner;
  const found = new Map<string, Uint8Array>();
  for (const [path, bytes] of await ports.serverFiles()) found.set(`scripts/${path}`, bytes);
  const missing: string[] = [];
  for (const [path, local] of inputs.files) {
    const text = await ports.files.readText(`${context.workspace}/${local}`);
    if (text === undefined && local === usualDataFile)
      ports.runner.info(`There is no ${local}: no data layer is installed.`);
    else if (text === undefined) missing.push(local);
    else found.set(path, Buffer.from(text));
  }
  if (missing.length === 0) return found;
  throw new UserError({
    what: `init cannot find ${missing.join(' and ')} in ${context.workspace}`,
    fix: 'Check the repository out first, and name the files by `config`, `compose-file` and `data-compose-file`.',
  });
}

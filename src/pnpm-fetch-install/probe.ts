import { join } from 'node:path';
import { command } from '../core/command.ts';
import { InvalidInputs, type Refusal } from '../core/errors.ts';
import { operatingSystem } from '../core/os-release.ts';
import type { Exec, Ports } from '../core/ports.ts';
import type { Inputs } from './inputs.ts';
import type { Modules } from './modules.ts';
import { pinVersion, type VersionSource } from './pinned-version.ts';
import { findProject, type Project } from './project.ts';
import { readModules } from './read-modules.ts';
import { hashSettings } from './settings.ts';
import { askNode, parseNode, pnpmOnPath, type NodeFacts } from './toolchain.ts';

/** What there is before anything is decided. */
export interface World {
  readonly project: Project;
  readonly node: NodeFacts;
  readonly system: string;
  readonly settingsHash: string;
  /** Undefined when what is installed is not cached. */
  readonly modules: Modules | undefined;
  /** Undefined when nothing pins a version: then the pnpm on PATH is taken. */
  readonly pin: VersionSource | undefined;
  /** Version of the pnpm on PATH. */
  readonly onPath: string | undefined;
}

/** Reads the world; what cannot be used is refused together. */
export async function probe(inputs: Inputs, ports: Ports): Promise<World> {
  const refusals: Refusal[] = [];
  const [project, node, onPath] = await Promise.all([
    findProject(inputs, ports.files, refusals),
    findNode(inputs, ports.exec, refusals),
    findPnpm(inputs, ports.exec),
  ]);
  const { pin, refusals: pinRefusals } = pinVersion(inputs.version, project?.manifests ?? []);
  refusals.push(...pinRefusals);
  if (pin === undefined && onPath === undefined && pinRefusals.length === 0)
    refusals.push(nothingPinned);
  if (project === undefined || node === undefined || refusals.length > 0)
    throw new InvalidInputs(refusals);
  const { files } = ports;
  return {
    ...{ project, node, pin, onPath },
    system: operatingSystem(await files.readText('/etc/os-release'), inputs.environment),
    settingsHash: await hashSettings(project.root, inputs.workspace, files),
    modules:
      inputs.cached === 'store' ? undefined : await readModules(inputs, project, { node, files }),
  };
}

const nothingPinned: Refusal = {
  input: 'version',
  why: 'nothing says which pnpm to use, and none is on PATH.',
  fix: 'Add `"packageManager": "pnpm@…"` to package.json, or give `version`.',
};

async function findNode(
  { temporary }: Inputs,
  exec: Exec,
  refusals: Refusal[],
): Promise<NodeFacts | undefined> {
  const { exitCode, stdout } = await exec.run(askNode(temporary));
  const facts = exitCode === 0 ? parseNode(stdout) : undefined;
  if (facts !== undefined) return facts;
  refusals.push({
    input: 'working-directory',
    why: 'there is no Node.js on PATH, which pnpm and the packages need.',
    fix: 'Run actions/setup-node before this step.',
  });
  return undefined;
}

// Asked away from the project: inside it, pnpm would switch to the version that is pinned there.
async function findPnpm({ temporary }: Inputs, exec: Exec): Promise<string | undefined> {
  const { exitCode, stdout } = await exec.run({
    ...command(pnpmOnPath, '--version'),
    cwd: temporary,
    env: { COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', NO_UPDATE_NOTIFIER: '1' },
  });
  const version = stdout.trim().split('\n').at(-1) ?? '';
  return exitCode === 0 && /^\d+\.\d+\.\d+/.test(version) ? version : undefined;
}

/** Returns where npm keeps its tools of this job. */
export function toolPlace({ temporary }: Inputs, version: string): string {
  return join(temporary, `copilotos-pnpm-${version.replace(/[^\w.-]+/g, '_')}`);
}

import { join } from 'node:path';
import { command, type Command } from '../core/command.ts';
import type { Ports } from '../core/ports.ts';
import type { Secret } from '../core/secret.ts';
import { writeBakeFile } from './bake.ts';
import type { Plan } from './plan.ts';

/** What exists only while images are built: a private folder, and a builder of our own where one is needed. */
export interface Session {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | Secret>>;
  /** Empty when the builder is not ours to remove. */
  readonly ownBuilder: string;
  /** Where local caches are written first; empty when none are. */
  readonly freshCaches: string;
}

/** What of a plan decides it. */
export type SessionPlan = Pick<Plan, 'builder' | 'privateConfig' | 'buildEnvironment'> &
  Partial<Pick<Plan, 'local' | 'spareBuilder'>>;

/** Names under which the post phase is told what to remove if this process is killed. */
export const savedFolder = 'build-folder';
export const savedBuilder = 'build-builder';
export const savedCaches = 'build-fresh-caches';
export const savedBuildxFolder = 'build-buildx-folder';

/** Creates the private folder; what is to be removed is noted before it exists. */
export async function openSession(plan: SessionPlan, { files, runner }: Ports): Promise<Session> {
  const folder = await files.createTemporaryFolder('copilotos-build-');
  const ownBuilder = plan.builder.kind === 'create' ? plan.builder.name : '';
  runner.saveState(savedFolder, folder);
  const freshCaches = plan.local?.fresh ?? '';
  runner.saveState(savedCaches, freshCaches);
  runner.saveState(savedBuilder, `${ownBuilder} ${plan.spareBuilder ?? ''}`.trim());
  runner.saveState(savedBuildxFolder, plan.privateConfig?.buildxFolder ?? '');
  return { folder, ownBuilder, freshCaches, environment: environmentOf(plan, folder) };
}

/** Writes the private Docker configuration with the login; only this user can read it. */
export async function writeConfig(
  { privateConfig }: SessionPlan,
  { folder }: Session,
  { files, exec }: Ports,
): Promise<void> {
  if (privateConfig === undefined) return;
  const { text, contextsFolder } = privateConfig;
  await files.writeText(join(folder, 'config.json'), text.reveal(), { mode: 0o600 });
  // Contexts hold keys; a link keeps them where they are.
  if (contextsFolder !== undefined)
    await exec.run(command('ln', '-s', contextsFolder, join(folder, 'contexts')));
}

// Else BuildKit leaves out what a step prints beyond 2 MiB, or faster than 200 KiB a second (moby/buildkit,
// util/progress/logs). Without any limit of speed a flood starves its own connection, and the build is cancelled.
const wholeLogs = { MAX_SIZE: -1, MAX_SPEED: 4 * 1024 * 1024 };
const logOptions = Object.entries(wholeLogs).flatMap(([limit, bytes]) => [
  '--driver-opt',
  `env.BUILDKIT_STEP_LOG_${limit}=${bytes}`,
]);

/** Creates a builder when the plan asks for one; returns what was said when that failed. */
export async function createBuilder(
  { builder }: Pick<Plan, 'builder'>,
  { environment }: Session,
  { exec, runner }: Ports,
): Promise<string> {
  if (builder.kind === 'existing') return '';
  runner.info(`A docker-container builder is made for this step: ${builder.why}.`);
  const create = ['buildx', 'create', '--name', builder.name, '--driver', 'docker-container'];
  const { exitCode, stderr } = await exec.run({
    ...command('docker', ...create, ...logOptions, '--bootstrap'),
    env: environment,
  });
  return exitCode === 0 ? '' : stderr.trim() || `docker ${create.join(' ')} failed`;
}

/** Returns the one command that builds everything. */
export function buildCommand(
  plan: Plan,
  { folder, environment }: Pick<Session, 'folder' | 'environment'>,
): Command {
  const { builder, workspace, definition } = plan;
  const named = builder.name === '' ? [] : ['--builder', builder.name];
  return {
    ...command(
      'docker',
      ...['buildx', 'bake', ...named, '--file', '-', '--progress', 'rawjson'],
      ...['--metadata-file', join(folder, 'metadata.json')],
      ...plan.grants.flatMap((grant) => ['--allow', grant]),
    ),
    ...(workspace === '' ? {} : { cwd: workspace }),
    env: environment,
    stdin: writeBakeFile(definition),
  };
}

/** Removes all of it. */
export async function closeSession(session: Session, { exec, files }: Ports): Promise<void> {
  const { folder, ownBuilder, freshCaches, environment } = session;
  if (ownBuilder !== '') await removeBuilder(ownBuilder, environment, exec);
  if (freshCaches !== '') await files.remove(freshCaches);
  await files.remove(folder);
}

/** Removes a builder with all it holds. */
export async function removeBuilder(
  name: string,
  env: NonNullable<Command['env']>,
  exec: Ports['exec'],
): Promise<void> {
  await exec.run({ ...command('docker', 'buildx', 'rm', '--force', name), env });
}

function environmentOf(
  { privateConfig, buildEnvironment }: SessionPlan,
  folder: string,
): Session['environment'] {
  return {
    ...buildEnvironment,
    BUILDX_METADATA_PROVENANCE: 'disabled',
    ...(privateConfig === undefined
      ? {}
      : { DOCKER_CONFIG: folder, BUILDX_CONFIG: privateConfig.buildxFolder }),
  };
}

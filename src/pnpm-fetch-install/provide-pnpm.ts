import { delimiter, join } from 'node:path';
import { ActionError, UserError } from '../core/errors.ts';
import type { Files } from '../core/ports.ts';
import { explain } from './explain.ts';
import type { Plan, PnpmSource } from './plan.ts';
import type { Pnpm } from './pnpm.ts';
import { npmrcWith } from './registry-access.ts';
import type { Session } from './session.ts';
import { matchesHash, pnpmOnPath, readInstalled } from './toolchain.ts';

// The pinned pnpm is the one that runs: it need not look for itself over the network, nor refuse a lockfile in which it
// is not recorded (`pmOnFail` since pnpm 11, the other before).
const asPinned = {
  pnpm_config_pm_on_fail: 'ignore',
  npm_config_manage_package_manager_versions: 'false',
};

/** Returns the pnpm to use, installed first when PATH has none that fits; or why there is none. */
export async function providePnpm(
  session: Session,
  env: Readonly<Record<string, string>>,
): Promise<Pnpm | ActionError> {
  const { pnpm: source, root } = session.plan;
  if (source.from === 'path') {
    const own = source.isPinned ? { ...env, ...asPinned } : env;
    return { file: pnpmOnPath, version: source.version, root, env: own };
  }
  const installed = await install(session, source, env);
  if (installed instanceof ActionError) return installed;
  session.ports.runner.addPath(source.tool.programs);
  const searchPath = [source.tool.programs, session.plan.searchPath].join(delimiter);
  const own = { ...env, ...asPinned, PATH: searchPath };
  return { file: source.tool.pnpm, version: installed, root, env: own };
}

async function install(
  session: Session,
  { tool, install: command, wanted, pinnedBy, hash }: Extract<PnpmSource, { from: 'npm' }>,
  env: Readonly<Record<string, string>>,
): Promise<string | ActionError> {
  const { files } = session.ports;
  await files.createFolder(tool.folder);
  const result = await session.show('setup', { ...command, env });
  if (result.exitCode !== 0)
    return explain(`pnpm ${wanted} (${pinnedBy}) could not be installed`, result);
  const installed = readInstalled(await files.readText(tool.lockfile));
  const isOther = hash !== undefined && matchesHash(installed?.integrity ?? '', hash) === false;
  if (!isOther) return installed?.version ?? wanted;
  // What was refused must not be found by anyone.
  await files.remove(tool.folder);
  return new UserError({
    what: `pnpm ${wanted} is not the one that ${pinnedBy} names`,
    why: `its archive has the integrity ${installed?.integrity ?? ''}, not ${hash}`,
    fix: 'Correct the hash with `corepack use`, or find out who serves another archive.',
  });
}

/** Returns the environment of everything that runs here, after the private registry has been written down for it. */
export async function openRegistry(
  { access, environment, isWindows }: Plan,
  files: Files,
): Promise<{ readonly env: Readonly<Record<string, string>>; readonly folder: string }> {
  const quiet = { CI: 'true', COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', NO_UPDATE_NOTIFIER: '1' };
  if (access === undefined) return { env: quiet, folder: '' };
  const own =
    environment['NPM_CONFIG_USERCONFIG'] ??
    environment['npm_config_userconfig'] ??
    join(environment[isWindows ? 'USERPROFILE' : 'HOME'] ?? '', '.npmrc');
  const folder = await files.createTemporaryFolder('copilotos-npmrc-');
  const path = join(folder, '.npmrc');
  await files.writeText(path, npmrcWith(await files.readText(own), access), { mode: 0o600 });
  // Both spellings: whichever was set before would win otherwise.
  return { env: { ...quiet, NPM_CONFIG_USERCONFIG: path, npm_config_userconfig: path }, folder };
}

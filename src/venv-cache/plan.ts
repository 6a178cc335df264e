import { mendedKey } from '../core/cache-generations.ts';
import type { Command } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { searchPath } from '../core/search-path.ts';
import { downloadCache, downloadVariables, type DownloadCache } from './downloads.ts';
import type { Inputs } from './inputs.ts';
import {
  createCommand,
  createOfflineCommands,
  installCommands,
  type Installation,
} from './installer.ts';
import type { PythonFacts } from './interpreter.ts';
import { pickVariables, venvKey } from './key.ts';
import { venvLayout, type VenvLayout } from './layout.ts';
import type { World } from './probe.ts';
import { verdictPlace, type VerdictPlace } from './verdict.ts';

/** What will be done: restore, and when that gives nothing usable, make and install. */
export interface Plan {
  readonly key: string;
  /** Under which it is saved in the place of a damaged entry. */
  readonly mendedKey: string;
  readonly strategy: Inputs['strategy'];
  readonly layout: VenvLayout;
  readonly python: PythonFacts;
  readonly installer: World['installer'];
  /** An environment is in the way and is removed first. */
  readonly isPresent: boolean;
  readonly create: Command;
  /** What makes it should that fail for want of an index. */
  readonly createOffline: readonly Command[];
  readonly install: readonly Command[];
  /** What local projects are installed again with, after a restore. */
  readonly installation: Installation;
  /** What the environment must meet. */
  readonly requirements: readonly string[];
  readonly remotes: readonly string[];
  readonly hashedFiles: readonly string[];
  readonly verdict: VerdictPlace;
  readonly downloads: DownloadCache | undefined;
  readonly whyNotSave: string | undefined;
}

/** Decides everything that can be decided before the cache has answered. */
export function plan(inputs: Inputs, world: World): Plan {
  const { python, installer, set } = world;
  if (world.present === 'other') throw refuseToRemove(inputs.folder);
  const files = [...set.files, ...world.otherFiles];
  const variables = pickVariables(inputs.environment);
  const key = venvKey({ ...inputs, ...world, files, remotes: set.remotes, variables });
  const downloads = downloadCache(inputs, world, key);
  const installation = installationOf(inputs, world, downloads);
  return {
    ...{ key, python, installer, installation, downloads },
    mendedKey: mendedKey(key, world.now),
    strategy: inputs.strategy,
    layout: installation.layout,
    isPresent: world.present === 'environment',
    create: createCommand(installation),
    createOffline: createOfflineCommands(installation),
    install: installCommands(installation),
    requirements: set.requirements,
    remotes: set.remotes,
    hashedFiles: files.map(({ path }) => path),
    verdict: verdictPlace(key, world.now, inputs),
    whyNotSave: inputs.whyNotSave,
  };
}

function installationOf(
  { folder, isWindows, working, installArgs, installCommands: commands, environment }: Inputs,
  { installer, python, requirementPaths, constraintPaths }: World,
  downloads: DownloadCache | undefined,
): Installation {
  return {
    ...{ python, working, commands },
    installer: installer.name,
    layout: venvLayout(folder, isWindows),
    requirements: requirementPaths,
    constraints: constraintPaths,
    args: installArgs,
    searchPath: searchPath(environment, isWindows),
    variables: downloadVariables(downloads),
  };
}

function refuseToRemove(folder: string): UserError {
  return new UserError({
    what: `${folder} is not empty and no virtual environment`,
    why: 'it has no pyvenv.cfg, and restoring or making an environment there would remove what it holds',
    fix: 'Give the environment a folder of its own with `path`, or empty that one.',
  });
}

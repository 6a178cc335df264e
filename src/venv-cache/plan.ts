import { UserError } from '../core/errors.ts';
import type { Inputs } from './inputs.ts';
import { createCommand, installCommands, localCommands, type Installation } from './installer.ts';
import type { PythonFacts } from './interpreter.ts';
import { pickVariables, venvKey } from './key.ts';
import { venvLayout, type VenvLayout } from './layout.ts';
import type { Command } from '../core/command.ts';
import type { World } from './probe.ts';

/** What will be done: restore, and when that gives nothing usable, make and install. */
export interface Plan {
  readonly key: string;
  readonly layout: VenvLayout;
  readonly python: PythonFacts;
  readonly installer: World['installer'];
  /** An environment is in the way and is removed first. */
  readonly isPresent: boolean;
  readonly create: Command;
  readonly install: readonly Command[];
  /** Done after a restore. */
  readonly locals: readonly Command[];
  /** What the environment must meet. */
  readonly requirements: readonly string[];
  readonly remotes: readonly string[];
  readonly hashedFiles: readonly string[];
  readonly whyNotSave: string | undefined;
}

/** Decides everything that can be decided before the cache has answered. */
export function plan(inputs: Inputs, world: World): Plan {
  const { python, installer, set } = world;
  const layout = venvLayout(inputs.folder, inputs.isWindows);
  if (world.present === 'other') throw refuseToRemove(inputs.folder);
  const installation = installationOf(inputs, world);
  const files = [...set.files, ...world.otherFiles];
  return {
    key: venvKey({
      ...inputs,
      ...world,
      files,
      remotes: set.remotes,
      variables: pickVariables(inputs.environment),
    }),
    layout,
    python,
    installer,
    isPresent: world.present === 'environment',
    create: createCommand(installation),
    install: installCommands(installation),
    locals: localCommands(installation, set.locals),
    requirements: set.requirements,
    remotes: set.remotes,
    hashedFiles: files.map(({ path }) => path),
    whyNotSave: inputs.whyNotSave,
  };
}

function installationOf(inputs: Inputs, world: World): Installation {
  return {
    installer: world.installer.name,
    python: world.python,
    layout: venvLayout(inputs.folder, inputs.isWindows),
    working: inputs.working,
    requirements: world.requirementPaths,
    constraints: world.constraintPaths,
    args: inputs.installArgs,
    commands: inputs.installCommands,
    searchPath: inputs.environment['PATH'] ?? '',
  };
}

function refuseToRemove(folder: string): UserError {
  return new UserError({
    what: `${folder} is not empty and no virtual environment`,
    why: 'it has no pyvenv.cfg, and restoring or making an environment there would remove what it holds',
    fix: 'Give the environment a folder of its own with `path`, or empty that one.',
  });
}

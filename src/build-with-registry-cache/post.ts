import type { Action } from '../core/action.ts';
import type { Command } from '../core/command.ts';
import type { Ports } from '../core/ports.ts';
import {
  removeBuilder,
  savedBuilder,
  savedBuildxFolder,
  savedCaches,
  savedFolder,
} from './session.ts';

/** What the main phase would have removed itself, had it not been killed. */
export interface Leftovers {
  readonly folder: string;
  /** Where local caches were being written. */
  readonly caches: string;
  /** Names, separated by spaces. */
  readonly builder: string;
  readonly buildxFolder: string;
}

/** The post phase: the login, the folder and the builder are gone whatever happened to the main phase. */
export const leaveNothing: Action<Leftovers, Leftovers, Leftovers, boolean, never> = {
  name: 'build-with-registry-cache: post',
  outputs: {},
  inputs: (read) => ({
    folder: read.text(savedFolder),
    caches: read.text(savedCaches),
    builder: read.text(savedBuilder),
    buildxFolder: read.text(savedBuildxFolder),
  }),
  probe: async (inputs, { files }) => {
    const there = inputs.folder !== '' && (await files.exists(inputs.folder));
    return there ? inputs : { folder: '', caches: '', builder: '', buildxFolder: '' };
  },
  plan: (_inputs, world) => world,
  execute: remove,
  report: () => ({ outputs: {}, summary: '', notice: '' }),
};

// The folder goes last: while it stands, the main phase has not finished its own cleaning.
async function remove(
  { folder, caches, builder, buildxFolder }: Leftovers,
  { exec, files }: Ports,
): Promise<boolean> {
  if (folder === '') return false;
  const env: Command['env'] = buildxFolder === '' ? {} : { BUILDX_CONFIG: buildxFolder };
  for (const name of builder.split(' ').filter((text) => text !== ''))
    await removeBuilder(name, env, exec);
  if (caches !== '') await files.remove(caches);
  await files.remove(folder);
  return true;
}

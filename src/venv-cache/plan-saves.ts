import type { Command } from '../core/command.ts';
import { formatBytes } from '../core/duration.ts';
import { discarded, pruneCommands, writeNote } from './downloads.ts';
import { listed } from './fitness.ts';
import type { World } from './saving.ts';
import type { Leftovers, MadeEnvironment, UsedDownloads } from './state.ts';

/** One entry to be saved. */
export interface Save {
  readonly what: 'environment' | 'downloads' | 'verdict';
  readonly paths: readonly string[];
  readonly key: string;
  /** Run, removed and written before. */
  readonly commands: readonly Command[];
  readonly discard: readonly string[];
  readonly text?: { readonly path: string; readonly content: string };
  /** Why it is not saved after all. */
  readonly skip?: string;
  /** What the user can do about it, where a later step is the cause. */
  readonly advice?: string;
}

/** Decides what is saved. */
export function planSaves(left: Leftovers, world: World): readonly Save[] {
  const { environment, downloads, verdict, whyNotSave } = left;
  const saves = [
    environment && saveEnvironment(environment, world),
    downloads && saveDownloads(downloads, world),
    verdict && {
      ...{ what: 'verdict' as const, paths: [verdict.path], key: verdict.key },
      ...{ commands: [], discard: [] },
      text: { path: verdict.path, content: verdict.text },
    },
  ].filter((save) => save !== undefined);
  if (whyNotSave === '') return saves;
  // Said once: what else is not saved then is no news.
  return saves
    .filter(({ what }) => what === 'environment')
    .map(({ what, paths, key }) => ({
      ...{ what, paths, key },
      ...{ commands: [], discard: [], skip: whyNotSave },
    }));
}

// What later steps installed is not in the key: saved with it, it would turn up in other jobs and stay for ever.
function saveEnvironment(
  { folder, key }: MadeEnvironment,
  { changes, written, isThere }: World,
): Save {
  const save = {
    ...{ what: 'environment' as const, paths: [folder], key },
    ...{ commands: [], discard: [] },
  };
  if (isThere) return { ...save, skip: 'its entry is there already' };
  if (changes === undefined)
    return {
      ...save,
      skip: 'it was removed or damaged by a later step',
      advice: 'Let that step use an environment of its own.',
    };
  const skip = listed('a later step changed its packages, which the key knows nothing of', changes);
  if (skip !== undefined)
    return {
      ...save,
      skip,
      advice: 'Name those packages in a requirements file, so that they are cached too.',
    };
  if (written === 0) return save;
  const much = formatBytes(Math.abs(written));
  return {
    ...save,
    skip: `a later step changed its files (${much} ${written > 0 ? 'more' : 'less'} than was installed), which the key knows nothing of`,
    advice: 'Let that step write to another folder.',
  };
}

function saveDownloads(
  { layer, isDamaged, note, isExact }: UsedDownloads,
  { built, names }: World,
): Save | undefined {
  if (isExact) return undefined;
  const known = note?.built ?? [];
  const isSame = built.length === known.length && built.every((wheel) => known.includes(wheel));
  if (layer.mode === 'built' && isSame) return undefined;
  const generation = note === undefined ? 0 : note.generation + 1;
  return {
    ...{ what: 'downloads', paths: [layer.folder], key: isDamaged ? layer.mendedKey : layer.key },
    commands: pruneCommands(layer),
    discard: discarded(layer, names).map((name) => `${layer.folder}/${name}`),
    text: { path: layer.note, content: writeNote({ generation, built }) },
  };
}

/** The post phase: saves what the main phase has made, once, and nothing that a later step has altered. */
import type { Action } from '../core/action.ts';
import { display } from '../core/command.ts';
import type { CachePorts, CacheSave } from '../core/ports.ts';
import { builtWheels } from './downloads.ts';
import { differences, inspect, parseInspection } from './inspection.ts';
import { planSaves, type Save } from './plan-saves.ts';
import { reportSaves } from './report-saves.ts';
import { byteCode } from './session.ts';
import { readStamp } from './stamp.ts';
import { readState, type Leftovers, type MadeEnvironment, type UsedDownloads } from './state.ts';

/** What has become of it until the end of the job. */
export interface World {
  /** How the environment differs from the one that was installed; undefined when it cannot be told. */
  readonly changes: readonly string[] | undefined;
  /** Bytes that its files, compiled code aside, are more than they were. */
  readonly written: number;
  /** Another job has saved it already. */
  readonly isThere: boolean;
  /** The wheels that the installer has built, below its cache. */
  readonly built: readonly string[];
  /** All that is in the folder of its cache. */
  readonly names: readonly string[];
}

/** How one save ended; without a result it was not tried. */
export interface Saved {
  readonly save: Save;
  readonly result?: CacheSave;
  readonly duration: number;
}

/** `venv-cache` after the job. */
export const saveVenv: Action<
  Leftovers,
  World,
  readonly Save[],
  readonly Saved[],
  never,
  CachePorts
> = {
  name: 'venv-cache post',
  outputs: {},
  inputs: readState,
  probe,
  plan: planSaves,
  execute,
  report: reportSaves,
};

async function probe(
  { environment, downloads, whyNotSave }: Leftovers,
  ports: CachePorts,
): Promise<World> {
  if (whyNotSave !== '') return { changes: [], written: 0, isThere: false, built: [], names: [] };
  return {
    changes: environment === undefined ? [] : await lookForChanges(environment, ports),
    written: environment === undefined ? 0 : await lookForFiles(environment, ports),
    isThere: environment?.isUnknown === true && (await isCached(environment, ports)),
    built: downloads === undefined ? [] : await lookForWheels(downloads, ports),
    names: downloads === undefined ? [] : await ports.files.list(downloads.layer.folder),
  };
}

// Its stamp was written last.
async function lookForFiles(
  { stamp, folder, content }: MadeEnvironment,
  { files }: CachePorts,
): Promise<number> {
  if (content === 0) return 0;
  const { bytes, apart } = await files.weigh(folder, byteCode);
  return bytes - apart - (await files.size(stamp)) - content;
}

async function lookForChanges(
  { stamp: path, python, folder }: MadeEnvironment,
  { exec, files }: CachePorts,
): Promise<readonly string[] | undefined> {
  const stamp = readStamp(await files.readText(path));
  const { stdout } = await exec.run(inspect(python, folder, []), { keep: 16 * 1024 * 1024 });
  const found = parseInspection(stdout);
  if (stamp === undefined || found === undefined) return undefined;
  return differences(stamp.packages, found.packages);
}

async function isCached({ folder, key }: MadeEnvironment, { cache }: CachePorts): Promise<boolean> {
  return cache.has([folder], key);
}

async function lookForWheels(
  { layer, isExact }: UsedDownloads,
  { files }: CachePorts,
): Promise<readonly string[]> {
  return isExact || layer.mode === 'all' ? [] : files.glob(layer.folder, builtWheels);
}

async function execute(saves: readonly Save[], ports: CachePorts): Promise<readonly Saved[]> {
  const done: Saved[] = [];
  for (const save of saves) done.push(await carryOut(save, ports));
  return done;
}

async function carryOut(save: Save, { cache, clock, exec, files }: CachePorts): Promise<Saved> {
  if (save.skip !== undefined) return { save, duration: 0 };
  const begun = clock.now();
  for (const command of save.commands) {
    const { exitCode } = await exec.run(command);
    const why = `${display(command)} ended with exit code ${exitCode}`;
    if (exitCode !== 0) return { save, result: { status: 'failed', why }, duration: 0 };
  }
  for (const path of save.discard) await files.remove(path);
  if (save.text !== undefined) await files.writeText(save.text.path, save.text.content);
  const result = await cache.save(save.paths, save.key);
  return { save, result, duration: clock.now() - begun };
}

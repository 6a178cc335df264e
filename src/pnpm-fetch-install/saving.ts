/** The post phase: removes the credentials, then saves what the main phase has filled. */
import type { Action, Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import type { CachePorts, CacheSave } from '../core/ports.ts';
import { fingerprint } from './modules.ts';
import { readState, type Leftovers } from './state.ts';
import type { CachedThing } from './target.ts';

/** What has become of it until the end of the job. */
interface World {
  readonly isThere: boolean;
  /** Another job has saved it already. */
  readonly isSaved: boolean;
  readonly isAltered: boolean;
}

type Plan = Leftovers & { readonly skip?: string; readonly isAltered?: boolean };

interface Outcome {
  readonly plan: Plan;
  readonly result?: CacheSave;
  readonly duration: number;
}

/** `pnpm-fetch-install` after the job: saves once, and only what is new. */
export const saveStore: Action<Leftovers, World, Plan, Outcome, never, CachePorts> = {
  name: 'pnpm-fetch-install post',
  outputs: {},
  inputs: readState,
  probe,
  plan: planSave,
  execute: save,
  report,
};

async function probe(left: Leftovers, { cache, files }: CachePorts): Promise<World> {
  const { filled, whyNotSave } = left;
  const nothing = { isThere: false, isSaved: false, isAltered: false };
  if (filled === undefined || whyNotSave !== '') return nothing;
  const isThere = await files.exists(filled.note);
  if (!isThere) return nothing;
  const { thing, folders } = filled;
  const isAltered =
    thing === 'node_modules' && (await fingerprint(folders, files)) !== filled.fingerprint;
  const isSaved = filled.isUnknown && (await cache.has(filled.paths, filled.key));
  return { isThere, isSaved, isAltered };
}

function planSave(left: Leftovers, world: World): Plan {
  const skip = left.filled === undefined ? undefined : whySkip(left, world);
  return {
    ...left,
    ...(skip === undefined ? {} : { skip }),
    isAltered: left.whyNotSave === '' && world.isAltered && !world.isSaved,
  };
}

function whySkip({ whyNotSave }: Leftovers, world: World): string | undefined {
  if (whyNotSave !== '') return whyNotSave;
  if (!world.isThere) return 'a later step removed it';
  if (world.isSaved) return 'its entry is there already';
  // What later steps did is not in the key: saved, it would turn up in other jobs and stay for ever.
  return world.isAltered ? 'a later step changed it, which the key knows nothing of' : undefined;
}

async function save(plan: Plan, { cache, clock, files }: CachePorts): Promise<Outcome> {
  if (plan.registryFolder !== '') await files.remove(plan.registryFolder);
  if (plan.costsKey !== '' && plan.whyNotSave === '') {
    await files.writeText(plan.costsFile, `${plan.costs}\n`);
    await cache.save([plan.costsFile], plan.costsKey);
  }
  if (plan.filled === undefined || plan.skip !== undefined) return { plan, duration: 0 };
  const begun = clock.now();
  const result = await cache.save(plan.filled.paths, plan.filled.key);
  return { plan, result, duration: clock.now() - begun };
}

const names: Readonly<Record<CachedThing, string>> = {
  store: 'The pnpm store',
  node_modules: 'The folder node_modules',
};

function report({ plan, result, duration }: Outcome): Report<never> {
  const nothing = { outputs: {}, summary: '', notice: '' };
  if (plan.filled === undefined) return nothing;
  const name = names[plan.filled.thing];
  const message =
    result === undefined
      ? `${name} is not saved: ${plan.skip ?? ''}.`
      : describe(name, result, duration);
  const hint = plan.isAltered === true ? ` ${howToKeep}` : '';
  const isWarned = result?.status === 'failed' || plan.isAltered === true;
  return {
    ...nothing,
    summary: `${message}\n`,
    annotations: isWarned ? [{ level: 'warning', message: message + hint }] : [],
  };
}

const howToKeep =
  'Run what generates code in a `postinstall` script of the project, or use `cache: store`.';

function describe(name: string, result: CacheSave, duration: number): string {
  if (result.status === 'exists') return `${name} was saved by another job meanwhile.`;
  if (result.status !== 'saved') return `${name} is not saved: ${result.why}.`;
  const size = result.archiveBytes === undefined ? '' : ` (${formatBytes(result.archiveBytes)})`;
  return `${name} was saved${size} in ${formatDuration(duration)}.`;
}

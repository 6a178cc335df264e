/** The post phase: removes the credentials, then saves what the main phase has filled. */
import type { Action, Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import type { CachePorts, CacheSave } from '../core/ports.ts';
import { fingerprint } from './modules.ts';
import { readState, type Leftovers } from './state.ts';
import { lostBytes } from './store-size.ts';
import type { CachedThing } from './target.ts';

/** What has become of it until the end of the job. */
interface World {
  readonly isThere: boolean;
  /** Another job has saved it already. */
  readonly isSaved: boolean;
  readonly isAltered: boolean;
  /** Bytes of packages that a store has lost since it was whole. */
  readonly lost: number;
}

type Plan = Leftovers & { readonly skip?: string; readonly hint?: string };

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
  const nothing = { isThere: false, isSaved: false, isAltered: false, lost: 0 };
  if (filled === undefined || whyNotSave !== '') return nothing;
  const isThere = await files.exists(filled.note);
  if (!isThere) return nothing;
  const { thing, folders } = filled;
  const isAltered =
    thing === 'node_modules' && (await fingerprint(folders, files)) !== filled.fingerprint;
  const isSaved = filled.isUnknown && (await cache.has(filled.paths, filled.key));
  const lost = thing === 'store' ? await lostBytes(filled.paths, filled.packageBytes, files) : 0;
  return { isThere, isSaved, isAltered, lost };
}

function planSave(left: Leftovers, world: World): Plan {
  const skip = left.filled === undefined ? undefined : whySkip(left, world);
  const hint = left.whyNotSave === '' && !world.isSaved ? howToKeep(world) : undefined;
  return {
    ...left,
    ...(skip === undefined ? {} : { skip }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function whySkip({ whyNotSave }: Leftovers, world: World): string | undefined {
  if (whyNotSave !== '') return whyNotSave;
  if (!world.isThere) return 'a later step removed it';
  if (world.isSaved) return 'its entry is there already';
  if (world.lost > 0)
    return `a later step removed packages from it (${formatBytes(world.lost)}), which every run would miss`;
  // What later steps did is not in the key: saved, it would turn up in other jobs and stay for ever.
  return world.isAltered ? 'a later step changed it, which the key knows nothing of' : undefined;
}

function howToKeep({ isAltered, lost }: World): string | undefined {
  if (lost > 0)
    return 'Leave `pnpm store prune` out of the job: this action prunes what it carries over.';
  return isAltered
    ? 'Run what generates code in a `postinstall` script of the project, or use `cache: store`.'
    : undefined;
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
  const hint = plan.hint === undefined ? '' : ` ${plan.hint}`;
  const isWarned = result?.status === 'failed' || plan.hint !== undefined;
  return {
    ...nothing,
    summary: `${message}\n`,
    annotations: isWarned ? [{ level: 'warning', message: message + hint }] : [],
  };
}

function describe(name: string, result: CacheSave, duration: number): string {
  if (result.status === 'exists') return `${name} was saved by another job meanwhile.`;
  if (result.status !== 'saved') return `${name} is not saved: ${result.why}.`;
  const size = result.archiveBytes === undefined ? '' : ` (${formatBytes(result.archiveBytes)})`;
  return `${name} was saved${size} in ${formatDuration(duration)}.`;
}

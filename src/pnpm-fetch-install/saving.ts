/** The post phase: removes the credentials, then saves the store that the main phase has filled. */
import type { Action, Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import type { InputReader } from '../core/inputs.ts';
import type { CachePorts, CacheSave, Ports } from '../core/ports.ts';
import { notePath } from './open-store.ts';

/** What the main phase left behind; an empty key means that there is nothing to save. */
interface Inputs {
  readonly registryFolder: string;
  readonly store: string;
  readonly key: string;
  readonly whyNotSave: string;
  readonly costs: string;
  readonly costsFile: string;
  readonly costsKey: string;
}

/** Whether the store is still the one that was left. */
interface World {
  readonly isThere: boolean;
}

type Plan = Inputs & { readonly skip?: string };

interface Outcome {
  readonly plan: Plan;
  readonly result?: CacheSave;
  readonly duration: number;
}

/** `pnpm-fetch-install` after the job: saves once, and only what is new. */
export const saveStore: Action<Inputs, World, Plan, Outcome, never, CachePorts> = {
  name: 'pnpm-fetch-install post',
  outputs: {},
  inputs: (read: InputReader) => ({
    registryFolder: read.text('registry-folder'),
    store: read.text('store'),
    key: read.text('key'),
    whyNotSave: read.text('why-not-save'),
    costs: read.text('costs'),
    costsFile: read.text('costs-file'),
    costsKey: read.text('costs-key'),
  }),
  probe: lookForStore,
  plan: (inputs, { isThere }) => {
    const skip = whySkip(inputs, isThere);
    return skip === undefined ? inputs : { ...inputs, skip };
  },
  execute: save,
  report,
};

async function lookForStore({ store }: Inputs, { files }: Ports): Promise<World> {
  return { isThere: store !== '' && (await files.exists(notePath(store))) };
}

function whySkip({ key, whyNotSave }: Inputs, isThere: boolean): string | undefined {
  if (key === '') return 'nothing has changed';
  if (whyNotSave !== '') return whyNotSave;
  return isThere ? undefined : 'a later step removed it';
}

async function save(plan: Plan, { cache, clock, files }: CachePorts): Promise<Outcome> {
  if (plan.registryFolder !== '') await files.remove(plan.registryFolder);
  if (plan.costsKey !== '' && plan.whyNotSave === '') {
    await files.writeText(plan.costsFile, `${plan.costs}\n`);
    await cache.save([plan.costsFile], plan.costsKey);
  }
  if (plan.skip !== undefined) return { plan, duration: 0 };
  const begun = clock.now();
  const result = await cache.save([plan.store], plan.key);
  return { plan, result, duration: clock.now() - begun };
}

function report({ plan, result, duration }: Outcome): Report<never> {
  const nothing = { outputs: {}, summary: '', notice: '' };
  if (plan.key === '') return nothing;
  const message =
    result === undefined
      ? `The pnpm store is not saved: ${plan.skip ?? ''}.`
      : describe(result, duration);
  return {
    ...nothing,
    summary: `${message}\n`,
    annotations: result?.status === 'failed' ? [{ level: 'warning', message }] : [],
  };
}

function describe(result: CacheSave, duration: number): string {
  if (result.status === 'exists') return 'The pnpm store was saved by another job meanwhile.';
  if (result.status !== 'saved') return `The pnpm store is not saved: ${result.why}.`;
  const size = result.archiveBytes === undefined ? '' : ` (${formatBytes(result.archiveBytes)})`;
  return `Saved the pnpm store${size} in ${formatDuration(duration)}.`;
}

import { adviceOnEntry, whenCacheFails } from '../core/cache-advice.ts';
import { isDamaged } from '../core/cache-generations.ts';
import { formatDuration } from '../core/duration.ts';
import { isSlower } from './costs.ts';
import type { Annotation } from '../core/ports.ts';
import type { Outcome } from './outcome.ts';
import { savedTime } from './report.ts';

/** Returns what a person should know although the step may have succeeded. */
export function warnings(outcome: Outcome): readonly Annotation[] {
  const { plan, store, ignoredBuilds, failure } = outcome;
  const saved = store?.source === 'restored' ? savedTime(outcome) : undefined;
  const messages = [
    store?.lookup?.status === 'failed'
      ? `The cache failed: ${store.lookup.why}. ${isDamaged(store.lookup) ? adviceOnEntry(plan.whyNotSave) : whenCacheFails}`
      : undefined,
    ...(failure === undefined ? [rejection(outcome), unfitness(outcome)] : []),
    recovered(outcome),
    ...(failure === undefined ? [incompleteness(outcome)] : []),
    ignoredBuilds.length === 0
      ? undefined
      : `Build scripts of ${ignoredBuilds.join(', ')} did not run: nobody has allowed them. Run \`pnpm approve-builds\` where you develop.`,
    saved === undefined || !isSlower(-saved, 0)
      ? undefined
      : `Restoring and installing took ${formatDuration(-saved)} longer than an install from the network had taken. With \`strategy: auto\` the next runs install instead, for a week.`,
  ];
  return messages.flatMap((message) =>
    message === undefined ? [] : [{ level: 'warning', message } as const],
  );
}

function rejection({ plan, store }: Outcome): string | undefined {
  if (store?.source !== 'filled' || store.lookup === undefined || !('key' in store.lookup))
    return undefined;
  const what = store.target.thing === 'store' ? 'A restored store was' : 'Restored packages were';
  const hint = store.lookup.status === 'hit' ? ` ${adviceOnEntry(plan.whyNotSave)}` : '';
  return `${what} made anew, since ${store.reason}.${hint}`;
}

function unfitness({ unfit, plan }: Outcome): string | undefined {
  if (unfit === undefined || plan.whyNotSave !== undefined) return undefined;
  return `What is installed is not cached, since ${unfit}. Use \`cache: store\`.`;
}

function recovered({ plan, store, recovery, missing }: Outcome): string | undefined {
  if (recovery === undefined) return undefined;
  const isMended = store?.source === 'restored' && missing === undefined;
  const hint = isMended ? ` ${adviceOnEntry(plan.whyNotSave)}` : '';
  return `The offline install was repeated over the network, since ${recovery}.${hint}`;
}

function incompleteness({ missing }: Outcome): string | undefined {
  if (missing === undefined) return undefined;
  return `${missing.join(', ')} could not be fetched and ${missing.length === 1 ? 'is' : 'are'} not installed: pnpm goes on without what is optional. Nothing is saved of it, so the next run fetches anew. What the registry never serves belongs into \`ignoredOptionalDependencies\`.`;
}

import type { Outcome } from './outcome.ts';
import { judge, type Verdict } from './verdict.ts';

/** Milliseconds that looking for an environment and checking it took. */
export function lookupCost({ durations }: Outcome): number {
  return (durations.restore ?? 0) + (durations.verify ?? 0) + (durations.locals ?? 0);
}

/** Milliseconds that installing takes: now, or when what was restored was made. */
export function installCost({ source, durations, stamp }: Outcome): number | undefined {
  const { downloads = 0, create = 0, install = 0 } = durations;
  return source === 'built' ? downloads + create + install : stamp?.installDuration;
}

/** Milliseconds that a restore saved; negative when installing would have been faster. */
export function savedTime(outcome: Outcome): number | undefined {
  const cost = installCost(outcome);
  if (outcome.source !== 'restored' || cost === undefined) return undefined;
  return cost - lookupCost(outcome);
}

/** Returns what is to be remembered of this restore, when it was not worth it and the user leaves the choice to us. */
export function verdictOn(outcome: Outcome): Verdict | undefined {
  if (outcome.source !== 'restored' || outcome.plan.strategy !== 'auto') return undefined;
  return judge(lookupCost(outcome), installCost(outcome));
}

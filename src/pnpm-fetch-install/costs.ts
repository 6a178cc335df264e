/** What restoring and installing have cost here before: known without downloading a store, so that it can be left alone. */

/** Milliseconds of one way and of the other, and when they were measured. */
export interface Costs {
  readonly format: 1;
  /** Restoring a store and installing from it. */
  readonly warm: number;
  /** Installing from the network. */
  readonly cold: number;
  readonly measuredAt: number;
}

// Networks and caches change: after a week (GitHub's own patience with unused entries) it is measured again.
const validity = 7 * 24 * 60 * 60 * 1000;

/** Reads what was measured; undefined when it is none of ours. */
export function readCosts(text: string | undefined): Costs | undefined {
  try {
    const costs = JSON.parse(text ?? '') as Partial<Costs>;
    const isWhole = [costs.warm, costs.cold, costs.measuredAt].every(Number.isFinite);
    return costs.format === 1 && isWhole ? (costs as Costs) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the text of a measurement as it is kept. */
export function writeCosts(costs: Costs): string {
  return `${JSON.stringify(costs)}\n`;
}

/** Says whether restoring took longer by more than runs differ by chance. */
export function isSlower(warm: number, cold: number): boolean {
  return warm - cold > 1000;
}

/** Says whether installing is known to be faster than restoring. */
export function prefersInstall(costs: Costs | undefined, now: number): costs is Costs {
  if (costs === undefined || now - costs.measuredAt >= validity) return false;
  return isSlower(costs.warm, costs.cold);
}

/** What a run has measured; what it did not do is undefined. */
export interface Measured {
  readonly warm: number | undefined;
  readonly cold: number | undefined;
}

/** Returns the costs to keep when a run has changed what they say; undefined when nothing new was learnt. */
export function learn(
  known: Costs | undefined,
  measured: Measured,
  now: number,
): Costs | undefined {
  const warm = measured.warm ?? known?.warm;
  const cold = measured.cold ?? known?.cold;
  if (warm === undefined || cold === undefined) return undefined;
  const costs: Costs = { format: 1, warm, cold, measuredAt: now };
  return prefersInstall(costs, now) === prefersInstall(known, now) ? undefined : costs;
}

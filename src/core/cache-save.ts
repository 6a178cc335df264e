import { followsFork, isTrusted, type RunContext } from './run-context.ts';

/** When an entry may be written: `auto` leaves it to how far the run is trusted. */
export const saveModes = ['auto', 'always', 'never'] as const;
export type SaveMode = (typeof saveModes)[number];

/** Returns why this run must not write to the cache; undefined when it may. */
export function whyNotSave(mode: SaveMode, context: RunContext): string | undefined {
  if (mode === 'always') return undefined;
  if (mode === 'never') return '`save` is never';
  if (isTrusted(context) && !followsFork(context)) return undefined;
  return `this run is not trusted to write (event ${context.eventName}, by ${context.actor})`;
}

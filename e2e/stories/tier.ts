import { test } from '@jest/globals';

/** Whether everything runs, however long it takes (`make test-full`), or what answers in minutes. */
export const isFullTier = process.env['COPILOTOS_TIER'] === 'full';

const nothing = Object.assign(() => undefined, { each: () => () => undefined });

/** A test of the exhaustive tier: a further case of what the fast tier tests too, or a slow one. */
export const fullTierTest = (isFullTier ? test : nothing) as typeof test;

import { setTimeout as delay } from 'node:timers/promises';
import { CancelledError } from '../core/errors.ts';
import type { Clock } from '../core/ports.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (milliseconds, signal) => {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch (error) {
      throw signal?.aborted === true ? new CancelledError() : error;
    }
  },
};

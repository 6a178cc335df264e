import { CancelledError } from './errors.ts';
import type { Clock } from './ports.ts';

/** How often and how patiently an operation is tried. */
export interface RetryPolicy {
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** Delay before the second try, in milliseconds; doubles from there. */
  readonly firstDelay: number;
  /** Longest delay, in milliseconds. */
  readonly longestDelay: number;
  /** Says whether this error may pass by itself; an error that will not is thrown at once. */
  readonly isTransient: (error: unknown) => boolean;
  /** Says how long the other side asked to be left alone, in milliseconds: it is never disturbed earlier. */
  readonly waitOf?: (error: unknown) => number | undefined;
  /** Told of each failed try that will be followed by another. */
  readonly onRetry?: (error: unknown, attempt: number, delay: number) => void;
}

/** What a retry needs of the world. */
export interface RetryPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Runs the operation until it succeeds, fails for good, or the tries are used up; throws its last error.
 * Delays double and are drawn from the upper half of the interval ("equal jitter", AWS Architecture Blog,
 * "Exponential Backoff And Jitter"), so that runs that failed together do not return together.
 */
export async function retry<Result>(
  operation: (attempt: number) => Promise<Result>,
  policy: RetryPolicy,
  { clock, signal }: RetryPorts,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    if (signal.aborted) throw new CancelledError();
    try {
      return await operation(attempt);
    } catch (error) {
      if (attempt >= policy.attempts || !policy.isTransient(error)) throw error;
      const own = backoff(policy, attempt, clock.random());
      const delay = Math.max(own, policy.waitOf?.(error) ?? 0);
      policy.onRetry?.(error, attempt, delay);
      await clock.sleep(delay, signal);
    }
  }
}

/** Returns the delay after the given failed try, in milliseconds; `random` is in [0, 1). */
export function backoff(
  { firstDelay, longestDelay }: Pick<RetryPolicy, 'firstDelay' | 'longestDelay'>,
  attempt: number,
  random: number,
): number {
  const full = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

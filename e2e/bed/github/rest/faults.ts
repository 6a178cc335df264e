import type { Reply } from '../http/exchange.ts';
import { refusal } from './replies.ts';

/**
 * What goes wrong with a REST request: GitHub's secondary or primary rate limit, an error of the server,
 * a broken connection, a delay.
 */
export type RestFaultKind = 'secondary-limit' | 'primary-limit' | '500' | '502' | 'cut' | 'slow';

/** A fault to be met by the next `times` requests that fit (1 when left out). */
export interface RestFault {
  readonly kind: RestFaultKind;
  /** Tested against `METHOD /path`; every request fits when left out. */
  readonly on?: RegExp;
  readonly times?: number;
  /** Seconds, for the limits; 60 when left out, as GitHub advises. */
  readonly retryAfter?: number;
  /** Status of a limit: 403 (as left out) or 429, GitHub uses both. */
  readonly status?: 403 | 429;
  /** Milliseconds, for `slow`; 1500 when left out. */
  readonly delay?: number;
}

/** Faults waiting to be met. */
export class RestFaults {
  #waiting: { fault: RestFault; left: number }[] = [];

  /** Adds a fault behind those already waiting. */
  add(fault: RestFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Takes back every fault that was not met. */
  clear(): void {
    this.#waiting = [];
  }

  /** Returns the answer a request gets instead of its own: null for none, `cut` for no answer at all. */
  async meet(request: string): Promise<Reply | 'cut' | null> {
    const next = this.#waiting.find(
      ({ fault, left }) => left > 0 && (fault.on?.test(request) ?? true),
    );
    if (next === undefined) return null;
    next.left -= 1;
    if (next.fault.kind === 'slow') await waited(next.fault.delay ?? 1500);
    return replies[next.fault.kind](next.fault);
  }
}

const limits = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';

const replies: Record<RestFaultKind, (fault: RestFault) => Reply | 'cut' | null> = {
  slow: () => null,
  cut: () => 'cut',
  '500': () => ({ status: 500, body: { message: 'Server Error' } }),
  '502': () => ({ status: 502, body: { message: 'Server Error' } }),
  'secondary-limit': ({ status = 403, retryAfter = 60 }) =>
    refusal(
      status,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      {
        documentation: `${limits}#about-secondary-rate-limits`,
        headers: { 'retry-after': String(retryAfter) },
      },
    ),
  'primary-limit': ({ status = 403, retryAfter = 60 }) =>
    exhausted(status, Math.floor(Date.now() / 1000) + retryAfter),
};

/** The answer when the hour's requests are used up; `reset` is in seconds since the epoch. */
export function exhausted(status: number, reset: number): Reply {
  return refusal(status, 'API rate limit exceeded for installation.', {
    documentation: limits,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
  });
}

function waited(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * What goes wrong on the way to the registry. A number is the status of an answer given in its place; `cut` breaks the
 * connection in the middle of the body, of the request when it has one; `corrupt` changes bytes of the answer; `slow` lets
 * `bytesPerSecond` through each way, after `delay`.
 */
export type RegistryFaultKind = 404 | 429 | 500 | 503 | 'cut' | 'corrupt' | 'slow';

/** A fault that requests meet. */
export interface RegistryFault {
  readonly kind: RegistryFaultKind;
  /** Strikes requests whose `METHOD /path?query` this matches. */
  readonly on: RegExp;
  /** How often; without it until the faults are cleared. */
  readonly times?: number;
  /** Milliseconds before a slow request is handed on. */
  readonly delay?: number;
  readonly bytesPerSecond?: number;
}

/** Faults waiting to be met. */
export class RegistryFaults {
  #waiting: { readonly fault: RegistryFault; left: number }[] = [];
  /** Requests that met a fault since the last clear. */
  met: string[] = [];

  /** Adds a fault behind those already waiting. */
  add(fault: RegistryFault): void {
    this.#waiting.push({ fault, left: fault.times ?? Infinity });
  }

  /** Takes back every fault, and forgets what was met. */
  clear(): void {
    this.#waiting = [];
    this.met = [];
  }

  /** Returns the fault that this request meets, told as `METHOD /path?query`. */
  meet(name: string): RegistryFault | undefined {
    const next = this.#waiting.find(({ fault, left }) => left > 0 && fault.on.test(name));
    if (next === undefined) return undefined;
    next.left -= 1;
    this.met.push(name);
    return next.fault;
  }
}

/** Where a fault strikes: the three calls of the cache service, and the two directions of the transfer. */
export type CacheOperation = 'create' | 'upload' | 'finalize' | 'lookup' | 'download';

/**
 * What goes wrong. `cut` breaks the connection (of a transfer: half-way), `corrupt` damages the bytes or
 * the JSON, `slow` waits first, `absent` says there is nothing there.
 */
export type CacheFaultKind = '429' | '500' | 'cut' | 'corrupt' | 'slow' | 'absent';

/** A fault to be met by the next `times` requests of that kind (1 when left out). */
export interface CacheFault {
  readonly on: CacheOperation;
  readonly kind: CacheFaultKind;
  /** Strikes only caches whose key begins so. */
  readonly key?: string;
  readonly times?: number;
  /** Milliseconds, for `slow`; 1500 when left out. */
  readonly delay?: number;
}

/** Faults waiting to be met. */
export class CacheFaults {
  #waiting: { fault: CacheFault; left: number }[] = [];

  /** Adds a fault behind those already waiting. */
  add(fault: CacheFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Takes back every fault that was not met. */
  clear(): void {
    this.#waiting = [];
  }

  /** Returns the fault this request meets, and waits out a slow one. */
  async meet(operation: CacheOperation, key: string): Promise<CacheFaultKind | null> {
    const next = this.#waiting.find(
      ({ fault, left }) => left > 0 && fault.on === operation && key.startsWith(fault.key ?? ''),
    );
    if (next === undefined) return null;
    next.left -= 1;
    if (next.fault.kind === 'slow') await waited(next.fault.delay ?? 1500);
    return next.fault.kind;
  }
}

function waited(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

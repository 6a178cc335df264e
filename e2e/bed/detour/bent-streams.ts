import { Transform, type TransformCallback } from 'node:stream';
import type { RegistryFault } from './registry-faults.ts';

/** Returns what a body goes through when it meets this fault; `bytes` is its length where it is known. */
export function bent(fault: RegistryFault | undefined, bytes: number | undefined): Transform[] {
  switch (fault?.kind) {
    case 'cut':
      return [new Cut(bytes === undefined ? 64 * 1024 : Math.floor(bytes / 2))];
    case 'corrupt':
      return [new Corrupt()];
    case 'slow':
      return fault.bytesPerSecond === undefined ? [] : [new Slow(fault.bytesPerSecond)];
    default:
      return [];
  }
}

/** Lets a number of bytes through and breaks. */
class Cut extends Transform {
  #left: number;

  constructor(bytes: number) {
    super();
    this.#left = bytes;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.push(chunk.subarray(0, this.#left));
    this.#left -= chunk.length;
    // A moment, so that what was let through arrives.
    if (this.#left > 0) done();
    else setTimeout(done, 50, new Error('cut'));
  }

  override _flush(done: TransformCallback): void {
    done(new Error('cut'));
  }
}

/** Turns one bit of each chunk: nothing gets longer or shorter. */
class Corrupt extends Transform {
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const changed = Buffer.from(chunk);
    const at = Math.floor(changed.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    done(null, changed);
  }
}

/** Lets so many bytes through a second. */
class Slow extends Transform {
  readonly #bytesPerSecond: number;

  constructor(bytesPerSecond: number) {
    super();
    this.#bytesPerSecond = bytesPerSecond;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    setTimeout(done, (chunk.length / this.#bytesPerSecond) * 1000, null, chunk);
  }
}

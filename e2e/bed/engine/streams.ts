import type { Duplex } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** What came out of a process, by stream. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

const headerLength = 8;

/**
 * Reads a connection on which the Engine sends frames of both output streams, until it ends.
 * A connection that breaks counts as ended: the exit code tells what happened.
 */
export async function readOutput(
  socket: Duplex,
  onOutput?: (chunk: string) => void,
): Promise<Output> {
  const texts = { stdout: '', stderr: '' };
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  let pending: Buffer = Buffer.alloc(0);
  const drain = (): void => {
    for (let frame = firstFrame(pending); frame; frame = firstFrame(pending)) {
      const chunk = decoders[frame.stream].write(frame.payload);
      texts[frame.stream] += chunk;
      if (chunk !== '') onOutput?.(chunk);
      pending = pending.subarray(headerLength + frame.payload.length);
    }
  };
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    drain();
  });
  await new Promise<unknown>((resolve) => {
    socket
      .on('end', () => resolve('end'))
      .on('close', resolve)
      .on('error', resolve);
  });
  return texts;
}

interface Frame {
  readonly stream: 'stdout' | 'stderr';
  readonly payload: Buffer;
}

function firstFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < headerLength) return undefined;
  const length = bytes.readUInt32BE(4);
  if (bytes.length < headerLength + length) return undefined;
  const payload = bytes.subarray(headerLength, headerLength + length);
  return { stream: bytes[0] === 2 ? 'stderr' : 'stdout', payload };
}

import { join } from 'node:path';
import type { Files } from '../core/ports.ts';
import type { Outcome } from './outcome.ts';

/** Returns the bytes of a store and those of its packages; zeros when it cannot be measured, since they are only told. */
export async function measureStore(
  path: string,
  files: Files,
): Promise<Required<Pick<Outcome, 'bytes' | 'packageBytes'>>> {
  const packages = packagesOf(path);
  const rest = (await files.list(path)).map((name) => join(path, name));
  try {
    const packageBytes = await files.size(packages);
    let bytes = packageBytes;
    for (const other of rest) if (other !== packages) bytes += await files.size(other);
    return { bytes, packageBytes };
  } catch {
    return { bytes: 0, packageBytes: 0 };
  }
}

/** Returns the bytes that a store's packages have lost since they were so many; 0 when that cannot be told. */
export async function lostBytes(
  [path = '']: readonly string[],
  before: number,
  files: Files,
): Promise<number> {
  const now = await files.size(packagesOf(path)).catch(() => before);
  return Math.max(0, before - now);
}

// The index beside them is a database, which becomes smaller without losing anything.
function packagesOf(path: string): string {
  return join(path, 'files');
}

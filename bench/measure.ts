import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';

/** Where and of what a result was measured. */
export interface Circumstances {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** Where temporary files were (TMPDIR): what writes many small ones may measure little else. */
  readonly files: 'in memory' | 'on disk';
}

// statfs(2): TMPFS_MAGIC.
const inMemory = 0x01021994;

/** Describes this machine and checkout. */
export function circumstances(): Circumstances {
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: stdout.trim(),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    files: statfsSync(tmpdir()).type === inMemory ? 'in memory' : 'on disk',
  };
}

/** Runs a program once to its end and returns the wall time in milliseconds. */
export function timeProcess(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): number {
  const [file = '', ...args] = argv;
  const before = performance.now();
  const { error } = spawnSync(file, args, { stdio: 'ignore', env });
  if (error !== undefined) throw error;
  return performance.now() - before;
}

/** Returns the middle of the values; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Returns the median of the lower half, the median, and that of the upper half; the middle value is in neither half. */
export function quartiles(values: readonly number[]): readonly [number, number, number] {
  const sorted = [...values].sort((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  return [
    median(sorted.slice(0, half)),
    median(sorted),
    median(sorted.slice(sorted.length - half)),
  ];
}

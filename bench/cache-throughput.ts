/**
 * What does saving and restoring through the cache cost beside tar and zstd alone? The same tree packed to a file and
 * unpacked from it, and packed, sent to a cache service on this machine, fetched and unpacked, in turn.
 */
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startJobs, type Jobs } from './dependency-time/job.ts';
import { median } from './measure.ts';

const rounds = 3;
const sets = resolve(import.meta.dirname, '../e2e/large-sets');

/** Milliseconds of one direction, raw and ours. */
export interface Direction {
  readonly raw: readonly number[];
  readonly ours: readonly number[];
  /** Our throughput by the raw one, medians. */
  readonly ratio: number;
}

/** One tree. */
export interface Throughput {
  readonly tree: string;
  readonly files: number;
  readonly bytes: number;
  readonly archiveBytes: number;
  readonly save: Direction;
  readonly restore: Direction;
}

/** Measures an environment of Python and a store of pnpm. */
export async function measureThroughput(): Promise<readonly Throughput[]> {
  const jobs = await startJobs();
  const python = await mkdtemp(join(tmpdir(), 'copilotos-set-'));
  try {
    await cp(join(sets, 'requirements.txt'), join(python, 'requirements.txt'));
    await jobs.begin(python);
    await jobs.shell(
      'uv venv --python "$(command -v python3)"\nuv pip install -r requirements.txt\nmv .venv tree',
    );
    const environment = await measure(jobs, 'an environment of Python');
    await jobs.begin(join(sets, 'workspace'));
    await jobs.shell('pnpm fetch --store-dir "$PWD/tree"');
    return [environment, await measure(jobs, 'a store of pnpm')];
  } finally {
    await jobs.stop();
    await rm(python, { recursive: true });
  }
}

async function measure(jobs: Jobs, name: string): Promise<Throughput> {
  const tree = join(jobs.workspace, 'tree');
  const archive = join(jobs.workspace, 'archive.tar.zst');
  const size = await measureTree(tree);
  const times = { save: { raw: [], ours: [] }, restore: { raw: [], ours: [] } } as Record<
    'save' | 'restore',
    Record<'raw' | 'ours', number[]>
  >;
  const emptied = `rm -rf tree\nsync`;
  for (let round = 0; round <= rounds; round += 1) {
    const key = `${name.replaceAll(' ', '-')}-${round}`;
    const ours = async (verb: string): Promise<number> => {
      const said = await jobs.node('bench/cache-throughput/client.ts', [verb, tree, key]);
      return Number(/^milliseconds (\d+)$/m.exec(said)?.[1]);
    };
    await jobs.shell('rm -f archive.tar.zst\nsync');
    const packed = await jobs.shell('tar --posix -cf - tree | zstd -q -T0 -o archive.tar.zst');
    await jobs.shell('sync');
    const saved = await ours('save');
    await jobs.shell(emptied);
    const unpacked = await jobs.shell('zstd -q -dc archive.tar.zst | tar -xf -');
    await jobs.shell(emptied);
    const restored = await ours('restore');
    // The first round warms the page cache.
    if (round === 0) continue;
    times.save.raw.push(packed);
    times.save.ours.push(saved);
    times.restore.raw.push(unpacked);
    times.restore.ours.push(restored);
  }
  return {
    ...{ tree: name, ...size, archiveBytes: (await stat(archive)).size },
    ...{ save: compare(times.save), restore: compare(times.restore) },
  };
}

function compare({ raw, ours }: Record<'raw' | 'ours', number[]>): Direction {
  return { raw, ours, ratio: Math.round((median(raw) / median(ours)) * 1000) / 1000 };
}

async function measureTree(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

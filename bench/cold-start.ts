/** How long does each bundle take to its first refusal, and how large is it? Bare Node is the floor, run in the same rounds. */
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, timeProcess } from './measure.ts';

const root = resolve(import.meta.dirname, '..');
const rounds = 15;
// Refused by every input parser, so that what is measured ends before anything is probed.
const wrong = { 'INPUT_DRY-RUN': 'maybe', INPUT_SAVE: 'maybe', 'INPUT_RUN-ID': 'maybe' };

/** What was measured of one bundle. */
export interface ColdStart {
  readonly action: string;
  readonly bytes: number;
  readonly medianMilliseconds: number;
  /** Times bare Node's median. */
  readonly ratio: number;
  readonly samples: readonly number[];
}

/** Starts every bundle in turn, round by round, so that a machine that slows down slows all of them. */
export function measureColdStarts(): readonly ColdStart[] {
  const actions = readdirSync(join(root, 'dist')).sort();
  const programs = new Map<string, readonly string[]>([
    ['bare node', [process.execPath, '--eval', '0']],
  ]);
  for (const action of actions)
    programs.set(action, [process.execPath, join(root, 'dist', action, 'index.js')]);
  const env = {
    PATH: process.env['PATH'] ?? '',
    RUNNER_TEMP: tmpdir(),
    GITHUB_WORKSPACE: tmpdir(),
    ...wrong,
  };
  const samples = new Map<string, number[]>([...programs.keys()].map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, argv] of programs) {
      const took = timeProcess(argv, env);
      // The first round warms the page cache.
      if (round > 0) samples.get(name)?.push(took);
    }
  }
  const floor = median(samples.get('bare node') ?? []);
  return [...samples].map(([action, own]) => ({
    action,
    bytes: action === 'bare node' ? 0 : folderBytes(join(root, 'dist', action)),
    medianMilliseconds: Math.round(median(own) * 10) / 10,
    ratio: Math.round((median(own) / floor) * 100) / 100,
    samples: own.map((value) => Math.round(value * 10) / 10),
  }));
}

function folderBytes(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** The dated result of the exhaustive tier, which is committed, and the report that it has become too old. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** How the exhaustive tier ended, and of what code. */
export interface FullResult {
  readonly date: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly machine: string;
  /** Digest of everything the exhaustive tier covers. */
  readonly covers: string;
}

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'e2e/results/full.json');
const covered = ['src', 'deploy', 'dist', 'e2e', 'examples', ':(exclude)e2e/results'];

/** Keeps what the exhaustive tier came to. */
export function keepFullResult(count: Pick<FullResult, 'passed' | 'failed' | 'seconds'>): void {
  const result: FullResult = {
    date: new Date().toISOString().slice(0, 10),
    ...count,
    machine: `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}`,
    covers: coveredDigest(),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
}

/** Returns one line on the last exhaustive run: how it ended, and whether the code has changed since. */
export function describeFullResult(): string {
  if (!existsSync(file)) return "The exhaustive tier has no result yet: run 'make test-full'.";
  const { date, passed, failed, covers } = JSON.parse(readFileSync(file, 'utf8')) as FullResult;
  const ended = `The exhaustive tier ran on ${date}: ${passed} passed, ${failed} failed`;
  return covers === coveredDigest()
    ? `${ended}, on this very code.`
    : `${ended}. The code has changed since: run 'make test-full' and commit e2e/results.`;
}

// Of the files as they are, committed or not; a digest of commits would change by committing the result.
function coveredDigest(): string {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...covered], {
    cwd: root,
    encoding: 'utf8',
  });
  const digest = createHash('sha256');
  for (const path of listed.split('\0').filter((name) => name !== '')) {
    const place = join(root, path);
    digest.update(path).update('\0');
    if (existsSync(place)) digest.update(readFileSync(place));
  }
  return digest.digest('hex').slice(0, 16);
}

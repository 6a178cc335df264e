import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalMachine } from '../../../e2e/runner/local-machine.ts';
import { ConcurrencyGroups } from '../../../e2e/runner/run/concurrency.ts';
import type { RunEvent } from '../../../e2e/runner/run/events.ts';
import type { RunOptions } from '../../../e2e/runner/run/options.ts';
import type { JobRecord, StepRecord } from '../../../e2e/runner/run/records.ts';
import { runWorkflow, type RunResult } from '../../../e2e/runner/run-workflow.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** The fixture repositories as git repositories in a temporary folder. */
export interface Workshop {
  readonly folder: string;
  readonly shop: string;
  readonly sha: string;
  readonly git: (...argv: string[]) => string;
  readonly start: (workflow: string, options?: Partial<RunOptions>) => Promise<RunResult>;
  readonly remove: () => void;
}

/** Copies the fixture repositories and commits the shop. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'runner-test-'));
  const shop = join(folder, 'shop');
  cpSync(fixtures, folder, { recursive: true });
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const git = (...argv: string[]) =>
    execFileSync('git', [...identity, ...argv], { cwd: shop, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
  const sha = git('rev-parse', 'HEAD');
  let runs = 0;
  const start = (workflow: string, options: Partial<RunOptions> = {}) => {
    runs += 1;
    return runWorkflow({
      workflow: `.github/workflows/${workflow}.yml`,
      repository: { name: 'octo/shop', folder: shop, sha, ref: 'refs/heads/main' },
      event: { name: 'push', payload: {} },
      actions: { 'octo/toolbox': join(folder, 'toolbox') },
      machineFor: ({ name }) => Promise.resolve(new LocalMachine(name)),
      folder: join(folder, `run-${runs}`),
      concurrency: new ConcurrencyGroups(),
      cancellation: { interruptMs: 300, terminateMs: 300 },
      ...options,
    });
  };
  return { folder, shop, sha, git, start, remove: () => rmSync(folder, { recursive: true }) };
}

/** A job of a run, by name. */
export function jobOf(run: RunResult, name: string): JobRecord {
  const job = run.jobs.find((candidate) => candidate.name === name);
  if (!job) throw new Error(`no job '${name}' in ${run.jobs.map((one) => one.name).join(', ')}`);
  return job;
}

/** A step of a job, by name. */
export function stepOf(run: RunResult, job: string, name: string): StepRecord {
  const { steps } = jobOf(run, job);
  const step = steps.find((candidate) => candidate.name === name);
  if (!step) throw new Error(`no step '${name}' in ${steps.map((one) => one.name).join(', ')}`);
  return step;
}

/** What a step printed, without the part in which the runner shows the step itself. */
export function logOf(run: RunResult, job: string, step: string): string[] {
  const { log } = stepOf(run, job, step);
  const lines: string[] = [];
  let announced = false;
  for (const line of log) {
    if (line.startsWith('##[group]Run ')) announced = true;
    if (!announced) lines.push(line);
    if (line === '##[endgroup]') announced = false;
  }
  return lines;
}

/** The conclusions of a job's own steps by name, without `Set up job` and `Complete job`. */
export function conclusionsOf(run: RunResult, job: string): Record<string, string | undefined> {
  const own = jobOf(run, job).steps.filter(({ name }) => !/^(Set up|Complete) job$/.test(name));
  return Object.fromEntries(own.map(({ name, conclusion }) => [name, conclusion]));
}

/** The conclusions of all jobs by name. */
export function jobConclusions(run: RunResult): Record<string, string | undefined> {
  return Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]));
}

/** Aborts once something happens in a run. */
export function abortWhen(condition: (event: RunEvent) => boolean): {
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
} {
  const controller = new AbortController();
  const onEvent = (event: RunEvent) => {
    if (condition(event)) controller.abort();
  };
  return { signal: controller.signal, onEvent };
}

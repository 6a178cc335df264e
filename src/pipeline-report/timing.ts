import type { Conclusion, RunJob, RunStep } from '../core/github.ts';

/** How long one step took, in milliseconds. */
export interface StepTiming {
  readonly name: string;
  readonly conclusion: Conclusion | undefined;
  readonly duration: number;
}

/** How long one job waited for a runner and then took, in milliseconds. */
export interface JobTiming extends StepTiming {
  readonly wait: number;
  /** From the start of the run to the start of this job. */
  readonly offset: number;
  readonly steps: readonly StepTiming[];
}

/** Where the time of a run went, in milliseconds. */
export interface RunTiming {
  /** From the first job's start to the last job's end, or to now while one still runs. */
  readonly wall: number;
  /** What all jobs took together: what the runners were paid for. */
  readonly busy: number;
  readonly jobs: readonly JobTiming[];
}

/** Measures a run from what the jobs API says of it; jobs that never started are left out. */
export function measure(jobs: readonly RunJob[], now: number): RunTiming {
  const ran = jobs.filter((job) => job.startedAt !== undefined && job.conclusion !== 'skipped');
  const begin = Math.min(...ran.map((job) => job.startedAt ?? now));
  const end = Math.max(...ran.map((job) => job.completedAt ?? now));
  const timings = ran.map((job) => measureJob(job, begin, now));
  return {
    wall: ran.length === 0 ? 0 : end - begin,
    busy: timings.reduce((sum, { duration }) => sum + duration, 0),
    jobs: timings.sort((left, right) => left.offset - right.offset),
  };
}

function measureJob(job: RunJob, begin: number, now: number): JobTiming {
  const startedAt = job.startedAt ?? now;
  return {
    ...measureStep(job, now),
    wait: Math.max(0, startedAt - job.createdAt),
    offset: startedAt - begin,
    steps: job.steps
      .filter((step) => step.startedAt !== undefined)
      .map((step) => measureStep(step, now)),
  };
}

function measureStep(
  { name, conclusion, startedAt, completedAt }: RunStep,
  now: number,
): StepTiming {
  return { name, conclusion, duration: Math.max(0, (completedAt ?? now) - (startedAt ?? now)) };
}

import { CheckRuns } from './check-runs.ts';
import { Comments } from './comments.ts';
import { Deployments } from './deployments.ts';
import type { JobChange, NewJob } from './jobs.ts';
import { recordRun } from './jobs.ts';
import { Packages } from './packages.ts';
import { PullRequests } from './pull-requests.ts';
import { Repositories, type Repository } from './repositories.ts';
import { Runs, type Conclusion, type RunRecord, type RunRegistration } from './runs.ts';

/** A run of the past, with its jobs. */
export interface SeededRun extends RunRegistration {
  readonly conclusion: Conclusion;
  readonly completedAt: Date;
  readonly jobs: readonly (NewJob & JobChange)[];
}

/** Everything GitHub's REST API tells of, in memory. */
export class Hub {
  readonly repositories = new Repositories();
  readonly pulls = new PullRequests();
  readonly runs = new Runs();
  readonly comments = new Comments();
  readonly deployments = new Deployments();
  readonly checks = new CheckRuns();
  readonly packages = new Packages();
  #lastJobId = 60_000_000_000;

  /** Announces an attempt of a run, and with it its repository and pull requests. */
  registerRun(registration: RunRegistration): RunRecord {
    const repository = this.#repositoryOf(registration);
    for (const pull of registration.pullRequests ?? []) this.pulls.register(repository.id, pull);
    return recordRun(this.runs.add(registration, repository.id), () => (this.#lastJobId += 1));
  }

  /** Writes history: runs that are over. */
  seedRuns(runs: readonly SeededRun[]): void {
    for (const { jobs, conclusion, completedAt, ...registration } of runs) {
      const run = this.registerRun(registration);
      for (const job of jobs) run.addJob(job).update({ status: 'completed', ...job });
      run.complete(conclusion, completedAt);
    }
  }

  #repositoryOf({ repository, localGit }: RunRegistration): Repository {
    return this.repositories.register(repository, localGit === undefined ? {} : { localGit });
  }
}

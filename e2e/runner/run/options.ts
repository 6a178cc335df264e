import type { Machine } from '../../machine.ts';
import type { RunRecorder } from '../recorder.ts';
import type { CancellationTimes } from '../step/step-process.ts';
import type { ConcurrencyGroups } from './concurrency.ts';
import type { RunEvent } from './events.ts';
import type { Permissions } from './permissions.ts';

/** The repository a run belongs to. */
export interface RunRepository {
  /** `owner/repo`. */
  readonly name: string;
  /** Its git repository on this host, bare or not. */
  readonly folder: string;
  readonly sha: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge`. */
  readonly ref: string;
}

/** What made the run start. */
export interface RunTrigger {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What a job asks a machine for. */
export interface MachineRequest {
  readonly name: string;
  readonly runsOn: readonly string[];
  /** The job's folder on this host. */
  readonly folder: string;
  /** Where the machine has to see it. */
  readonly seenAt: string;
  /** Folders its actions may come from; the machine sees them at the same paths, read-only. */
  readonly actionFolders: readonly string[];
  /** The variables GitHub's services want set for the whole job. */
  readonly env: Readonly<Record<string, string>>;
}

/** Who a job is, as GitHub's services see it. */
export interface JobIdentity {
  readonly repository: string;
  readonly runId: number;
  /** The job's key in its workflow file. */
  readonly jobId: string;
  /** The job's number in the jobs API. */
  readonly checkRunId: number;
  readonly event: string;
  readonly ref: string;
  readonly baseRef?: string;
  readonly permissions: Permissions;
  /** Whether the run is for a pull request from a fork. */
  readonly fork: boolean;
}

/** GitHub's services as a job reaches them. */
export interface RunServices {
  /** Variables for the job: `GITHUB_API_URL`, …; those named `ACTIONS_…` reach actions only. */
  environment(
    job: JobIdentity,
  ): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  issueToken(request: {
    readonly repository: string;
    readonly permissions: Permissions;
  }): string | Promise<string>;
}

/** Secrets and variables of an environment (`jobs.x.environment`); they win over the repository's. */
export interface EnvironmentSettings {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

/** How a workflow is run. */
export interface RunOptions {
  /** Absolute: this file, and its repository as it lies there. Relative: the file at the run's commit. */
  readonly workflow: string;
  readonly repository: RunRepository;
  readonly event: RunTrigger;
  /** Inputs of `workflow_dispatch` (or of `workflow_call`, for a workflow that has nothing else). */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, EnvironmentSettings>>;
  /** Checkouts by `owner/repo`, for actions, called workflows and actions/checkout. */
  readonly actions?: Readonly<Record<string, string>>;
  readonly machineFor: (job: MachineRequest) => Promise<Machine>;
  readonly services?: RunServices;
  readonly recorder?: RunRecorder;
  /** Where the jobs' folders are made. */
  readonly folder: string;
  /**
   * Where every machine sees the folder of its job, as hosted runners all have one path: keys of caches hold paths.
   * Default: where it is on this host.
   */
  readonly seenAt?: string;
  readonly maxParallelJobs?: number;
  /** Aborting cancels the run, as the button does. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
  readonly actor?: string;
  readonly run?: { readonly id?: number; readonly number?: number; readonly attempt?: number };
  /** Only these jobs and what they need. */
  readonly jobs?: readonly string[];
  /** Groups shared by several runs; by default those of this process. */
  readonly concurrency?: ConcurrencyGroups;
  readonly cancellation?: CancellationTimes;
  /** Permissions of a workflow that names none. */
  readonly defaultPermissions?: Permissions;
}

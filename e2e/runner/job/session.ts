import type { Machine } from '../../machine.ts';
import type { Source } from '../parse/workflow-file.ts';
import type { Conclusion, JobRecord } from '../run/records.ts';
import type { Masks } from '../step/masks.ts';
import type { CancellationTimes } from '../step/step-process.ts';
import type { StepOutput } from '../step/step-output.ts';
import type { JobFolders } from './job-folders.ts';
import type { RepositoryFolders } from './repository-folders.ts';

/** Everything the steps of one job share. */
export interface JobSession {
  readonly machine: Machine;
  /** The machine's own PATH. */
  readonly machinePath: string;
  readonly folders: JobFolders;
  readonly repositories: RepositoryFolders;
  readonly masks: Masks;
  readonly record: JobRecord;
  readonly defaults: StepDefaults;
  /** The contexts that do not change from step to step: github, needs, matrix, secrets, … */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** `GITHUB_…` and `RUNNER_…` variables, for every step. */
  readonly environment: Readonly<Record<string, string>>;
  /** `ACTIONS_…` variables, which GitHub gives to actions only. */
  readonly actionEnvironment: Readonly<Record<string, string>>;
  /** Workflow and job `env` plus what steps wrote to `GITHUB_ENV`. */
  readonly env: Record<string, string>;
  /** What steps wrote to `GITHUB_PATH`, latest first. */
  readonly path: string[];
  /** What actions wrote to `GITHUB_STATE`, by the place of their step. */
  readonly states: Map<string, Record<string, string>>;
  readonly times: CancellationTimes;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
  status: Exclude<Conclusion, 'skipped'>;
  /** Tells whoever listens that the job's record changed. */
  report(): Promise<void>;
}

/** `defaults.run`. */
export interface StepDefaults {
  readonly shell: string | undefined;
  readonly workingDirectory: string | undefined;
}

/** A step's entry in the `steps` context. */
export interface StepResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
}

/** What is done at the job's end for an action that asks for it. */
export interface PostStep {
  readonly name: string;
  /** Whether its `post-if` holds now. */
  holds(): boolean;
  run(output: StepOutput, deadline: AbortSignal): Promise<Conclusion>;
}

/** A list of steps being run: the job's own, or those of a composite action. */
export interface Frame {
  readonly session: JobSession;
  /** Where this list stands in the job: empty for the job's own steps. */
  readonly place: string;
  /** The composite action these steps belong to. */
  readonly action: ActionIdentity | undefined;
  /** The repository that holds the file these steps are written in: where `$/…` looks. */
  readonly source: Source;
  readonly steps: Record<string, StepResult>;
  /** `inputs` of the composite action; the job's frame has none of its own. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** `env` of the enclosing steps. */
  readonly env: Readonly<Record<string, string>>;
  readonly posts: PostStep[];
  /** Whether a step of this list failed. */
  failed: boolean;
}

/** Where an action comes from. */
export interface ActionIdentity {
  readonly folder: string;
  readonly repository: string;
  readonly ref: string;
}

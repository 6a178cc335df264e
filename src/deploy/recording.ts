import { messageOf } from '../core/errors.ts';
import type { Deployments, DeploymentState } from '../core/github.ts';
import { runUrl } from '../core/run-context.ts';
import type { DeployPorts } from './ports.ts';
import type { Recording } from './plan.ts';

/** How the record ends. */
export interface RecordEnd {
  readonly state: DeploymentState;
  readonly description: string;
}

/** The record of one run with GitHub. */
export interface OpenRecord {
  /** Writes how it ended. Never throws. */
  readonly close: (end: RecordEnd) => Promise<void>;
}

const none: OpenRecord = { close: async () => Promise.resolve() };

/**
 * Begins the record and returns at once: GitHub is told while the server works. A record that cannot be written is
 * said once and changes nothing else.
 */
export function openRecord(recording: Recording | undefined, ports: DeployPorts): OpenRecord {
  if (recording === undefined) return none;
  const { github, environment, commit } = recording;
  if (github === undefined) return unrecorded('there is no `token`', ports);
  if (commit === '') return unrecorded('the server does not know the commit that goes live', ports);
  const writer = new Writer(github, recording, ports);
  const begun = attempt(async () => writer.begin(), environment, ports);
  return {
    close: async (end) => {
      const id = await begun;
      if (id !== undefined) await attempt(async () => writer.end(id, end), environment, ports);
    },
  };
}

class Writer {
  readonly #github: Deployments;
  readonly #recording: Recording;
  readonly #repository: string;
  readonly #logUrl: string;

  constructor(github: Deployments, recording: Recording, { runner }: DeployPorts) {
    this.#github = github;
    this.#recording = recording;
    this.#repository = runner.context.repository;
    this.#logUrl = runner.context.runId === '' ? '' : runUrl(runner.context);
  }

  async begin(): Promise<number> {
    const { environment, commit } = this.#recording;
    const description = 'blue/green deploy';
    const request = { repository: this.#repository, commit, environment, description };
    const id = await this.#github.create(request);
    await this.#status(id, { state: 'in_progress', description: 'the server is at work' });
    return id;
  }

  async end(id: number, end: RecordEnd): Promise<void> {
    await this.#status(id, end);
    if (end.state !== 'success') return;
    await this.#github.retireBefore(this.#repository, this.#recording.environment, id);
  }

  async #status(id: number, { state, description }: RecordEnd): Promise<void> {
    const environmentUrl = state === 'inactive' ? '' : this.#recording.url;
    const status = { state, description, environmentUrl, logUrl: this.#logUrl };
    await this.#github.addStatus(this.#repository, id, status);
  }
}

async function attempt<Result>(
  write: () => Promise<Result>,
  environment: string,
  ports: DeployPorts,
): Promise<Result | undefined> {
  try {
    return await write();
  } catch (error) {
    notice(`environment ${environment}: ${messageOf(error)}`, ports);
    return undefined;
  }
}

function unrecorded(why: string, ports: DeployPorts): OpenRecord {
  notice(why, ports);
  return none;
}

function notice(why: string, { runner }: DeployPorts): void {
  runner.annotate({
    level: 'notice',
    message: `GitHub has no full record of this deployment; the server is not affected. ${why}`,
  });
}

import type { WorkflowFile } from '../parse/workflow-file.ts';
import type { RunOptions } from './options.ts';
import type { RunRecord } from './records.ts';

let runsOfThisProcess = 0;

/** Makes the record of a run that has just been asked for. */
export function newRunRecord(options: RunOptions, workflow: WorkflowFile): RunRecord {
  const { repository, event, run = {} } = options;
  runsOfThisProcess += 1;
  // Unique on this machine, in the size of GitHub's own.
  const id = run.id ?? Math.floor(Date.now() / 1_000) * 10 + (runsOfThisProcess % 10);
  return {
    id,
    number: run.number ?? runsOfThisProcess,
    attempt: run.attempt ?? 1,
    name: workflow.name,
    title: titleOf(event.payload) ?? workflow.name,
    event: event.name,
    repository: repository.name,
    workflowPath: workflow.path,
    sha: repository.sha,
    ref: repository.ref,
    actor: options.actor ?? repository.name.split('/')[0] ?? '',
    url: `https://github.com/${repository.name}/actions/runs/${id}`,
    status: 'queued',
    conclusion: undefined,
    createdAt: new Date(),
    completedAt: undefined,
    jobs: [],
  };
}

/** GitHub shows a pull request's title, or the first line of the pushed commit's message. */
function titleOf(payload: Readonly<Record<string, unknown>>): string | undefined {
  const pull = payload.pull_request as { title?: string } | undefined;
  const commit = payload.head_commit as { message?: string } | undefined | null;
  return pull?.title ?? commit?.message?.split('\n')[0];
}

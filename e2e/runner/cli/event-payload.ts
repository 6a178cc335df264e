import {
  pullRequestPayload,
  pushPayload,
  schedulePayload,
  workflowDispatchPayload,
  type Payload,
} from '../event/payloads.ts';
import type { RunRepository } from '../run/options.ts';
import { lastCommit } from './local-repository.ts';

/** The payload of an event made up for the checked-out commit. */
export async function payloadOf(
  event: string,
  repository: RunRepository,
  workflow: string,
): Promise<Payload> {
  const { before, commit } = await lastCommit(repository.folder);
  switch (event) {
    case 'push':
      return pushPayload(repository, { commits: [commit], ...(before ? { before } : {}) });
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestPayload(repository, {
        number: 1,
        title: commit.message.split('\n')[0] ?? '',
        head: { ref: repository.ref.replace(/^refs\/heads\//, ''), sha: repository.sha },
        base: { ref: 'main', sha: before ?? repository.sha },
      });
    case 'schedule':
      return schedulePayload(repository, '0 0 * * *');
    default:
      return workflowDispatchPayload(repository, workflow);
  }
}

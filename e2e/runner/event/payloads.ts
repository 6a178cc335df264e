import type { RunRepository } from '../run/options.ts';

/** An event's payload, as actions find it at `GITHUB_EVENT_PATH`. */
export type Payload = Readonly<Record<string, unknown>>;

/** One pushed commit. */
export interface PushedCommit {
  readonly id: string;
  readonly message: string;
  readonly added?: readonly string[];
  readonly modified?: readonly string[];
  readonly removed?: readonly string[];
}

const noCommit = '0'.repeat(40);
const person = { name: 'Octo Cat', email: 'octocat@users.noreply.github.com', username: 'octocat' };

/** `push`: commits arrive on a branch or tag; `before` is all zeros for a new one. */
export function pushPayload(
  repository: RunRepository,
  push: { readonly before?: string; readonly commits?: readonly PushedCommit[] } = {},
): Payload {
  const before = push.before ?? noCommit;
  const commits = (push.commits ?? [{ id: repository.sha, message: 'Change' }]).map(fullCommit);
  return {
    ref: repository.ref,
    before,
    after: repository.sha,
    created: before === noCommit,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `https://github.com/${repository.name}/compare/${before.slice(0, 12)}...${repository.sha.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: person.username, email: person.email },
    ...common(repository.name),
  };
}

/** What a pull request is about. */
export interface PullRequest {
  readonly number: number;
  readonly title?: string;
  readonly head: { readonly ref: string; readonly sha: string };
  readonly base: { readonly ref: string; readonly sha: string };
  /** `owner/repo` the pull request comes from, when it is a fork. */
  readonly fork?: string;
  readonly action?: string;
  readonly draft?: boolean;
}

/** `pull_request`; the run's ref is `refs/pull/N/merge`. */
export function pullRequestPayload(repository: RunRepository, pull: PullRequest): Payload {
  const { number, head, base, fork } = pull;
  const headRepository = repositoryPayload(fork ?? repository.name, fork !== undefined);
  const baseRepository = repositoryPayload(repository.name, false);
  const url = `https://github.com/${repository.name}/pull/${number}`;
  return {
    action: pull.action ?? 'synchronize',
    number,
    pull_request: {
      number,
      id: 5_000 + number,
      url: `https://api.github.com/repos/${repository.name}/pulls/${number}`,
      html_url: url,
      state: 'open',
      title: pull.title ?? 'Change',
      body: '',
      draft: pull.draft ?? false,
      merged: false,
      merge_commit_sha: repository.sha,
      labels: [],
      user: { login: headRepository.owner.login, id: 10, type: 'User' },
      author_association: fork === undefined ? 'MEMBER' : 'CONTRIBUTOR',
      head: { ...head, label: `${headRepository.owner.login}:${head.ref}`, repo: headRepository },
      base: { ...base, label: `${baseRepository.owner.login}:${base.ref}`, repo: baseRepository },
    },
    ...common(repository.name),
  };
}

/** `workflow_dispatch`; the runner adds the inputs. */
export function workflowDispatchPayload(repository: RunRepository, workflow: string): Payload {
  return { inputs: null, ref: repository.ref, workflow, ...common(repository.name) };
}

/** `schedule`: one of the workflow's crons came due. */
export function schedulePayload(repository: RunRepository, cron: string): Payload {
  return { schedule: cron, workflow: '', ...common(repository.name) };
}

function common(repository: string) {
  return {
    repository: repositoryPayload(repository, false),
    sender: { login: person.username, id: 10, type: 'User' },
  };
}

function repositoryPayload(fullName: string, fork: boolean) {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    id: 1_000,
    name,
    full_name: fullName,
    private: true,
    fork,
    default_branch: 'main',
    html_url: `https://github.com/${fullName}`,
    url: `https://api.github.com/repos/${fullName}`,
    clone_url: `https://github.com/${fullName}.git`,
    owner: { login: owner, id: 100, type: 'Organization' },
  };
}

function fullCommit({ id, message, added, modified, removed }: PushedCommit) {
  return {
    id,
    message,
    timestamp: '2026-01-01T00:00:00Z',
    distinct: true,
    author: person,
    committer: person,
    added: added ?? [],
    modified: modified ?? [],
    removed: removed ?? [],
  };
}

import type { PullRequest } from '../../hub/pull-requests.ts';
import type { Repository } from '../../hub/repositories.ts';
import { apiOf, nodeId, timeView, webOf } from './links.ts';
import { fullRepositoryView } from './repositories.ts';
import { userView } from './users.ts';

/** Where a thing is shown. */
export interface Place {
  readonly origin: string;
  readonly repository: Repository;
}

/** Shows a pull request as it appears within a run. */
export function pullMinimalView(pull: PullRequest, { origin, repository }: Place): object {
  const url = apiOf(origin, repository);
  const repo = { id: repository.id, url, name: repository.name };
  return {
    id: idOf(pull, repository),
    number: pull.number,
    url: `${url}/pulls/${pull.number}`,
    head: { ref: pull.headRef, sha: pull.headSha, repo },
    base: { ref: pull.baseRef, sha: pull.baseSha, repo },
  };
}

/** Shows a pull request as lists of them do. */
export function pullSimpleView(pull: PullRequest, place: Place): object {
  const { origin, repository } = place;
  const since = timeView(new Date(Date.UTC(2026, 0, 5)));
  const id = idOf(pull, repository);
  const state = pull.state ?? 'open';
  const links = linksOf(pull, place);
  return {
    id,
    node_id: nodeId('PR', id),
    number: pull.number,
    state,
    locked: false,
    title: pull.title ?? `Pull request ${pull.number}`,
    body: null,
    user: userView(origin, repository.owner),
    labels: [],
    milestone: null,
    assignee: null,
    created_at: since,
    updated_at: since,
    closed_at: state === 'closed' ? since : null,
    merged_at: null,
    merge_commit_sha: null,
    head: sideView(place, pull.headRef, pull.headSha),
    base: sideView(place, pull.baseRef, pull.baseSha),
    author_association: 'OWNER',
    auto_merge: null,
    ...links,
    _links: Object.fromEntries(linkNames.map(([name, from]) => [name, { href: links[from] }])),
  };
}

const linkNames = [
  ['self', 'url'],
  ['html', 'html_url'],
  ['issue', 'issue_url'],
  ['comments', 'comments_url'],
  ['commits', 'commits_url'],
  ['statuses', 'statuses_url'],
  ['review_comments', 'review_comments_url'],
  ['review_comment', 'review_comment_url'],
] as const;

function linksOf({ number, headSha }: PullRequest, { origin, repository }: Place) {
  const api = apiOf(origin, repository);
  const web = `${webOf(repository)}/pull/${number}`;
  return {
    url: `${api}/pulls/${number}`,
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    issue_url: `${api}/issues/${number}`,
    commits_url: `${api}/pulls/${number}/commits`,
    comments_url: `${api}/issues/${number}/comments`,
    review_comments_url: `${api}/pulls/${number}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    statuses_url: `${api}/statuses/${headSha}`,
  };
}

function sideView({ origin, repository }: Place, ref: string, sha: string): object {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: userView(origin, repository.owner, repository.ownerType),
    repo: fullRepositoryView(origin, repository),
  };
}

function idOf({ number }: PullRequest, { id }: Repository): number {
  return id * 100_000 + number;
}

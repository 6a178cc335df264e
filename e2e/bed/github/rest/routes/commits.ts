import { compareCommits, readCommit, resolveRef } from '../../hub/git.ts';
import type { PullRequest } from '../../hub/pull-requests.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { notFound, refusal, shown } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import { commitView, comparisonView } from '../views/commits.ts';
import { pullSimpleView } from '../views/pulls.ts';

const read = [{ thing: 'contents', access: 'read' }] as const;
const readPulls = [{ thing: 'pull-requests', access: 'read' }] as const;
const base = '/repos/{owner}/{repo}';

/** Commits, answered from the Git repository that was registered. */
export const commitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${base}/commits/{commit_sha}/pulls`,
    needs: readPulls,
    answer: listPulls,
  },
  { method: 'GET', path: `${base}/commits/{ref}`, needs: read, answer: showCommit },
  { method: 'GET', path: `${base}/compare/{basehead}`, needs: read, answer: compare },
];

async function showCommit(call: RestCall): Promise<Reply> {
  const { repository, params } = call;
  const ref = params.ref ?? '';
  const commit = repository.localGit === null ? null : await readCommit(repository.localGit, ref);
  return commit === null
    ? refusal(422, `No commit found for SHA: ${ref}`)
    : shown(commitView(commit, call));
}

async function compare(call: RestCall): Promise<Reply> {
  const { repository, params, url } = call;
  const basehead = params.basehead ?? '';
  const [from = '', to = ''] = basehead.split('...');
  const { localGit } = repository;
  const comparison = localGit === null ? null : await compareCommits(localGit, from, to);
  if (comparison === null) return notFound();
  const { items, headers } = pageOf(comparison.commits, url);
  return { ...shown(comparisonView(comparison, basehead, items, call)), headers };
}

/** The pull requests whose branch holds the commit and whose base did not yet. */
async function listPulls(call: RestCall): Promise<Reply> {
  const { hub, repository, params, url } = call;
  const sha = params.commit_sha ?? '';
  const pulls = hub.pulls.list(repository.id);
  const holding = await Promise.all(pulls.map((pull) => holds(pull, sha, repository.localGit)));
  const { items, headers } = pageOf(
    pulls.filter((_pull, position) => holding[position]),
    url,
  );
  return { ...shown(items.map((pull) => pullSimpleView(pull, call))), headers };
}

async function holds(pull: PullRequest, sha: string, localGit: string | null): Promise<boolean> {
  if (pull.headSha === sha) return true;
  if (localGit === null || (await resolveRef(localGit, sha)) === null) return false;
  const comparison = await compareCommits(localGit, pull.baseSha, pull.headSha);
  return comparison?.commits.some((commit) => commit.sha === sha) ?? false;
}

import { listBranches } from '../../hub/git.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { shown } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import { apiOf } from '../views/links.ts';

const read = [{ thing: 'contents', access: 'read' }] as const;

/** Branches, answered from the Git repository that was registered; an empty repository has none. */
export const branchRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/branches', needs: read, answer: listNames },
];

async function listNames({ repository, origin, url }: RestCall): Promise<Reply> {
  const { localGit } = repository;
  const branches = localGit === null ? [] : await listBranches(localGit);
  const { items, headers } = pageOf(branches, url);
  const commits = `${apiOf(origin, repository)}/commits`;
  const views = items.map(({ name, sha }) => ({
    name,
    commit: { sha, url: `${commits}/${sha}` },
    protected: false,
  }));
  return { ...shown(views), headers };
}

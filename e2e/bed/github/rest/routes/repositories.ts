import { shown } from '../replies.ts';
import type { Route } from '../route.ts';
import { fullRepositoryView } from '../views/repositories.ts';

/** The repository itself. */
export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    needs: [],
    answer: ({ origin, repository }) => shown(fullRepositoryView(origin, repository)),
  },
];

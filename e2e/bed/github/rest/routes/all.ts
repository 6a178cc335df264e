import type { Route } from '../route.ts';
import { branchRoutes } from './branches.ts';
import { cacheRoutes } from './caches.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { commitRoutes } from './commits.ts';
import { deploymentRoutes } from './deployments.ts';
import { packageRoutes } from './packages.ts';
import { repositoryRoutes } from './repositories.ts';
import { runRoutes } from './runs.ts';

/** Every route; the more particular of two that fit comes first. */
export const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...branchRoutes,
  ...runRoutes,
  ...cacheRoutes,
  ...commentRoutes,
  ...deploymentRoutes,
  ...checkRoutes,
  ...commitRoutes,
  ...packageRoutes,
];

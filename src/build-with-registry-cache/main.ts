import { expectedCache } from '../adapters/cache.ts';
import { connectGitHub } from '../adapters/github.ts';
import { fetchHttp } from '../adapters/http.ts';
import { phase, start } from '../adapters/start.ts';
import { localTree } from '../adapters/tree.ts';
import { buildWithRegistryCache } from './action.ts';
import { leaveNothing } from './post.ts';

await start(
  (ports) => ({
    ...ports,
    http: fetchHttp(ports.signal),
    cache: expectedCache(),
    connectGitHub,
    tree: localTree,
  }),
  phase(buildWithRegistryCache),
  phase(leaveNothing),
);

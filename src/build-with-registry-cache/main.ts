import { fetchHttp } from '../adapters/http.ts';
import { phase, start } from '../adapters/start.ts';
import { buildWithRegistryCache } from './action.ts';
import { leaveNothing } from './post.ts';

await start(
  (ports) => ({ ...ports, http: fetchHttp(ports.signal) }),
  phase(buildWithRegistryCache),
  phase(leaveNothing),
);

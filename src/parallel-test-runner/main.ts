import { githubCache } from '../adapters/cache.ts';
import { phase, start } from '../adapters/start.ts';
import { parallelTestRunner } from './action.ts';
import { removeLeftovers } from './post.ts';

await start(
  (ports) => ({ ...ports, cache: githubCache }),
  phase(parallelTestRunner),
  phase(removeLeftovers),
);

import { expectedCache } from '../adapters/cache.ts';
import { phase, start } from '../adapters/start.ts';
import { pnpmFetchInstall } from './action.ts';
import { saveStore } from './saving.ts';

await start(
  (ports) => ({ ...ports, cache: expectedCache() }),
  phase(pnpmFetchInstall),
  phase(saveStore),
);

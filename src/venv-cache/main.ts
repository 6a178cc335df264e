import { expectedCache } from '../adapters/cache.ts';
import { phase, start } from '../adapters/start.ts';
import { venvCache } from './action.ts';
import { saveVenv } from './saving.ts';

await start((ports) => ({ ...ports, cache: expectedCache() }), phase(venvCache), phase(saveVenv));

/** Saves or restores one folder as the actions do, and prints the milliseconds it took: `client.ts save|restore <folder> <key>`. */
import { githubCache } from '../../src/adapters/cache.ts';
import { restoreNewest } from '../../src/core/cache-generations.ts';

const [verb = '', folder = '', key = ''] = process.argv.slice(2);
const before = performance.now();
const result =
  verb === 'save'
    ? await githubCache.save([folder], key)
    : await restoreNewest(githubCache, { paths: [folder], key });
const milliseconds = Math.round(performance.now() - before);
if (result.status !== (verb === 'save' ? 'saved' : 'hit')) throw new Error(JSON.stringify(result));
console.log(`\nmilliseconds ${milliseconds}`);

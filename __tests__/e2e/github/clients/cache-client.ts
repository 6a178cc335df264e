/** Saves or restores with the real @actions/cache, in a process of its own as an action would. */
import { restoreCache, saveCache } from '@actions/cache';

const [command, folder = '', key = '', ...restoreKeys] = process.argv.slice(2);
const result =
  command === 'save'
    ? await saveCache([folder], key)
    : await restoreCache([folder], key, restoreKeys);
process.stdout.write(`\nRESULT ${JSON.stringify(result ?? null)}\n`);

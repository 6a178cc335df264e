import { fileURLToPath } from 'node:url';
import { readAssets } from './assets.ts';
import { createSite } from './server.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env, fileURLToPath(new URL('../dist', import.meta.url)));
const site = createSite(settings, await readAssets(settings.root));
site.listen(settings.port, () => console.log(`The site is served on port ${settings.port}`));

// Answers in flight are finished; what keeps a connection open for longer is cut after 25 seconds.
function close(): void {
  site.close();
  site.closeIdleConnections();
  setTimeout(() => process.exit(0), 25_000).unref();
}
process.once('SIGTERM', close);
process.once('SIGINT', close);

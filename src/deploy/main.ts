import { dirname, resolve } from 'node:path';
import { packTar } from '../adapters/archive.ts';
import { connectGitHub } from '../adapters/github.ts';
import { serverFilesIn } from '../adapters/server-files.ts';
import { nodeSsh } from '../adapters/ssh.ts';
import { phase, start } from '../adapters/start.ts';
import { deploy } from './action.ts';

// `dist/deploy/index.js` and `src/deploy/main.ts` lie equally deep.
const serverFiles = serverFilesIn(resolve(dirname(process.argv[1] ?? ''), '../../deploy/server'));

await start(
  (ports) => ({ ...ports, ssh: nodeSsh, serverFiles, pack: packTar, connectGitHub }),
  phase(deploy),
);

import { packTar } from '../adapters/archive.ts';
import { readServerFiles } from '../adapters/server-files.ts';
import { nodeSsh } from '../adapters/ssh.ts';
import { phase, start } from '../adapters/start.ts';
import { deploy } from './action.ts';

await start(
  (ports) => ({ ...ports, ssh: nodeSsh, serverFiles: readServerFiles, pack: packTar }),
  phase(deploy),
);

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Bed } from '../bed.ts';

const run = promisify(execFile);

/** An S3 server (moto's, which keeps everything in memory) on this host. */
export interface ObjectStore {
  /** Where machines of the bed and what runs on them find it. */
  readonly url: string;
  /** Returns the keys in the bucket. */
  keys(): Promise<readonly string[]>;
  /** Removes the objects whose keys begin so. */
  remove(prefix: string): Promise<void>;
  stop(): Promise<void>;
}

/** Name of the one bucket that is there. */
export const bucket = 'caches';

/** Installs and starts the server. */
export async function startObjectStore({ gateway }: Pick<Bed, 'gateway'>): Promise<ObjectStore> {
  const folder = await mkdtemp(join(tmpdir(), 'copilotos-s3-'));
  const python = join(folder, 'venv/bin/python');
  const requirements = join(import.meta.dirname, 'requirements.txt');
  await run('python3', ['-m', 'venv', join(folder, 'venv')]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements]);
  const server = spawn(python, ['-m', 'moto.server', '--host', gateway, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await portOf(server);
  const here = `http://${gateway}:${port}/${bucket}`;
  await fetch(here, { method: 'PUT' });
  const keys = async (): Promise<readonly string[]> => {
    const listed = await (await fetch(`${here}?list-type=2`)).text();
    return [...listed.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key);
  };
  return {
    url: `http://host.docker.internal:${port}`,
    keys,
    remove: async (prefix) => {
      const found = (await keys()).filter((key) => key.startsWith(prefix));
      await Promise.all(found.map(async (key) => fetch(`${here}/${key}`, { method: 'DELETE' })));
    },
    stop: async () => {
      const ended = once(server, 'close');
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function portOf(server: ChildProcess): Promise<number> {
  const said: string[] = [];
  if (server.stderr === null) throw new Error('The S3 server has no output.');
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    const [, port] = /Running on http:\/\/[\d.]+:(\d+)/.exec(line) ?? [];
    if (port === undefined) continue;
    // Nobody reads on, and a full pipe would stop it.
    server.stderr.resume();
    return Number(port);
  }
  throw new Error(`The S3 server did not start:\n${said.join('\n')}`);
}

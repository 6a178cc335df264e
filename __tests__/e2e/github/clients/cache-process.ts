import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A job's cache client. */
export interface CacheClient {
  /** Resolves to the id of the cache, or -1. */
  save(folder: string, key: string): Promise<number>;
  /** Resolves to the key that matched, or null. */
  restore(folder: string, ...keys: string[]): Promise<string | null>;
  /** All it has printed so far: warnings, notices, debug lines. */
  output(): string;
  stop(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly result: unknown;
}

/** Starts a client with the variables of a job; `folder` is its workspace and its place for archives. */
export function startCacheClient(variables: Record<string, string>, folder: string): CacheClient {
  const env = {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    ...variables,
  };
  const child = fork(join(import.meta.dirname, 'cache-client.ts'), {
    env,
    silent: true,
    execArgv: [],
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    for (const { id, result } of answersIn(output)) waiting.get(id)?.resolve(result);
  });
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.once('exit', () => {
    for (const { reject } of waiting.values())
      reject(new Error(`The cache client ended:\n${output}`));
  });

  let lastId = 0;
  const order = (command: string, target: string, keys: string[]): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    child.send({ id, command, folder: target, keys });
    return answer.promise;
  };
  return {
    save: (target, key) => order('save', target, [key]) as Promise<number>,
    restore: (target, ...keys) => order('restore', target, keys) as Promise<string | null>,
    output: () => output,
    async stop() {
      const ended = once(child, 'exit');
      if (child.connected) child.disconnect();
      if (child.exitCode === null) await ended;
    },
  };
}

/** The answers stand between what the client prints, so that whoever has one has all printed before it. */
function answersIn(output: string): Answer[] {
  return [...output.matchAll(/^ANSWER (.*)\n/gm)].map(
    ([, json = '']) => JSON.parse(json) as Answer,
  );
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobIdentity } from '../../../../e2e/bed/github/environment.ts';
import type { GitHubServicesOptions } from '../../../../e2e/bed/github/services.ts';
import { startServices, type Started } from '../started.ts';
import { startCacheClient, type CacheClient } from './cache-process.ts';

/** A run on the default branch. */
export const push: JobIdentity = {
  repository: 'jazielflo/copilotos-bridge',
  runId: 1,
  jobId: 'build',
  event: 'push',
  ref: 'refs/heads/main',
  permissions: {},
};

/** Services, the cache clients of their jobs, and one folder all of them save and restore. */
export interface CacheBed extends Started {
  startClient(
    change?: Partial<JobIdentity>,
    variables?: Record<string, string>,
  ): Promise<CacheClient>;
  /** Fills the folder; every client sees the same one: the path is part of a cache's version. */
  makeFolder(content: string | Buffer): Promise<string>;
  content(): Promise<string | null>;
  /** How the calls of a kind went, in order. */
  outcomes(operation: string): string[];
}

/** Starts services without a cache. */
export async function startCacheBed(
  options: Partial<GitHubServicesOptions> = {},
): Promise<CacheBed> {
  const started = await startServices(options);
  const { services, folder } = started;
  const clients: CacheClient[] = [];
  const target = join(folder, 'content');
  return {
    ...started,
    async startClient(change = {}, variables = {}) {
      const environment = await services.environment({ ...push, ...change });
      const client = startCacheClient({ ...environment, ...variables }, folder);
      clients.push(client);
      return client;
    },
    async makeFolder(content) {
      await mkdir(target, { recursive: true });
      await writeFile(join(target, 'file'), content);
      return target;
    },
    content: () => readFile(join(target, 'file'), 'utf8').catch(() => null),
    outcomes: (operation) =>
      services.caches.operations
        .filter((record) => record.operation === operation)
        .map(({ outcome }) => outcome),
    async stop() {
      await Promise.all(clients.map((client) => client.stop()));
      await started.stop();
    },
  };
}

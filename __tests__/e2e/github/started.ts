import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startGitHubServices,
  type GitHubServices,
  type GitHubServicesOptions,
} from '../../../e2e/bed/github/services.ts';

/** Services on loopback, with a folder of their own. */
export interface Started {
  readonly services: GitHubServices;
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts services that machines would call 127.0.0.1. */
export async function startServices(
  options: Partial<GitHubServicesOptions> = {},
): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'github-services-'));
  const services = await startGitHubServices({
    folder: join(folder, 'services'),
    listen: ['127.0.0.1'],
    publicHost: '127.0.0.1',
    ...options,
  });
  return {
    services,
    folder,
    async stop() {
      await services.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

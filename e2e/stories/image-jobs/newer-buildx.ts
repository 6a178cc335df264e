import type { Computer } from '../../bed/computer.ts';
import { expectSuccess } from '../../bed/success.ts';

const plugin = '/usr/local/lib/bed/newer/docker-buildx';

/** Puts the newer buildx of a job machine in the place of Debian 12's. */
export async function useNewerBuildx(machine: Computer): Promise<void> {
  const folder = '/root/.docker/cli-plugins';
  await expectSuccess(machine, ['sh', '-c', `mkdir -p ${folder} && ln -s ${plugin} ${folder}/`]);
}

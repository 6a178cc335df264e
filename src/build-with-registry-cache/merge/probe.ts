import { command } from '../../core/command.ts';
import { InputReader } from '../../core/inputs.ts';
import type { Ports } from '../../core/ports.ts';
import { buildxVersion, refuseLacking } from '../buildx-version.ts';
import { describeImages } from '../definition-files.ts';
import type { ImageEntry } from '../image-entry.ts';
import type { Inputs } from '../inputs.ts';
import { probeDocker, type DockerFolder } from '../probe.ts';
import { refuseDigests } from './digests.ts';

/** What is there before anything is decided. */
export interface MergeWorld extends DockerFolder {
  readonly images: readonly ImageEntry[];
}

/** Looks at Docker and at the files that describe the images; no builder is needed. */
export async function probeMerge(inputs: Inputs, ports: Ports): Promise<MergeWorld> {
  const [version, docker] = await Promise.all([
    ports.exec.run(command('docker', 'buildx', 'version')),
    probeDocker(inputs, ports),
  ]);
  refuseLacking([], { allow: [], hasCacheService2: false }, buildxVersion(version));
  const { images } = await describeImages(inputs, ports);
  const read = new InputReader(() => '');
  refuseDigests(images, inputs, read);
  read.finish();
  return { images, ...docker };
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runContainer } from './engine/containers.ts';
import type { Ground } from './ground.ts';
import { images } from './images/names.ts';

/** Makes the bed's certificate authority and the certificate of its ghcr.io; returns their folder. */
export async function makeCertificates(ground: Ground): Promise<string> {
  const folder = join(ground.folder, 'certificates');
  await mkdir(folder);
  await ground.during(() =>
    runContainer(ground.engine, {
      name: `${ground.network}-certificates`,
      image: images.registry,
      command: ['bed-make-certificates', '/certificates'],
      user: `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`,
      labels: ground.labels,
      network: 'none',
      binds: [`${folder}:/certificates`],
    }),
  );
  return folder;
}

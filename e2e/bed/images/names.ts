import type { Engine } from '../engine/client.ts';

/** The images a bed is made of; build.sh makes them. */
export const images = {
  registry: 'copilotos-bed/registry:2',
  mirror: 'copilotos-bed/mirror:1',
  server: 'copilotos-bed/server:1',
  serverWithSystemd: 'copilotos-bed/server-systemd:1',
  serverWithCron: 'copilotos-bed/server-cron:1',
  machine: 'copilotos-bed/machine:1',
} as const;

/** Rejects, naming what to run, when an image of the bed is missing. */
export async function requireImages(engine: Engine): Promise<void> {
  const missing: string[] = [];
  for (const image of Object.values(images)) {
    await engine.request('GET', `/images/${image}/json`).catch(() => missing.push(image));
  }
  if (missing.length > 0) {
    throw new Error(`Images of the bed are missing: ${missing.join(', ')}. Run: make setup`);
  }
}

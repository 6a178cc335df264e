import { setTimeout as delay } from 'node:timers/promises';

/** What the product's health endpoint says of itself. */
export interface Health {
  readonly status: string;
  readonly release: string;
  readonly checks: Readonly<Record<string, string>>;
}

/** Asks the product, through the server's own listener, which release it is; undefined while it does not answer. */
export async function askHealth(siteUrl: string): Promise<Health | undefined> {
  try {
    const response = await fetch(`${siteUrl}/api/health`);
    return response.ok ? ((await response.json()) as Health) : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until the product says that it is this release; throws after ten seconds with what it said last. */
export async function expectRelease(siteUrl: string, sha: string): Promise<Health> {
  const release = sha.slice(0, 12);
  let health: Health | undefined;
  for (let tries = 0; tries < 50; tries += 1) {
    health = await askHealth(siteUrl);
    if (health?.release === release) return health;
    await delay(200);
  }
  throw new Error(`The site should serve ${release} but says ${JSON.stringify(health)}.`);
}

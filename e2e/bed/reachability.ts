import { execInContainer } from './engine/exec.ts';
import type { Ground } from './ground.ts';

/** Rejects when containers cannot reach a port of this host, which a firewall may well forbid. */
export async function checkReachable(
  { engine, gateway }: Ground,
  container: string,
  port: number,
): Promise<void> {
  const argv = ['timeout', '5', 'bash', '-c', `exec 3<> /dev/tcp/host.docker.internal/${port}`];
  const { exitCode } = await execInContainer(engine, container, argv);
  if (exitCode === 0) return;
  throw new Error(
    `Containers cannot reach this host on ${gateway}:${port}; most likely a firewall drops it. ` +
      'Allow traffic from Docker networks to this host (with ufw: ufw allow in from 172.16.0.0/12).',
  );
}

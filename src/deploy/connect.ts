import { retry } from '../core/retry.ts';
import { LinkError, type SshPorts, type SshSession, type SshTarget } from '../core/ssh.ts';

/** Logs in; tries again, with growing delays, only while the server cannot be reached. */
export async function connectPatiently(
  target: SshTarget,
  ports: SshPorts,
  attempts = 4,
): Promise<SshSession> {
  return retry(
    async () => ports.ssh.connect(target),
    {
      attempts,
      firstDelay: 1000,
      longestDelay: 15_000,
      isTransient: (error) => error instanceof LinkError,
      onRetry: (error, attempt, delay) => {
        const reason = error instanceof LinkError ? error.parts.what : '';
        ports.runner.info(`${reason} (try ${attempt}); next try in ${Math.ceil(delay / 1000)} s`);
      },
    },
    ports,
  );
}

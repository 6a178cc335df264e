import type { ServerHost } from '../../../bed/server.ts';
import { expectSuccess } from '../../../bed/success.ts';

/** Searches a server for what must not be there. */
export interface SecretSearch {
  readonly values: readonly string[];
  /** Where a secret is: files, and processes by their arguments or environment. Empty when nowhere. */
  find(): Promise<readonly string[]>;
  /** Starts looking at every process, over and over; the result tells what was ever seen and how often it looked. */
  watch(): Promise<() => Promise<{ readonly seen: readonly string[]; readonly rounds: number }>>;
}

// Everything that is written while a server runs; images are left out, logs of containers are not.
const places =
  '/opt /root /home /tmp /var/tmp /var/log /var/spool /etc /run /var/lib/docker/containers /var/lib/nginx /var/lib/docker/buildkit';
const processes = `grep -laFf /bed-kill/needles /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2> /dev/null`;

/** Prepares the search; the secrets lie in a file that is left out, so that the search itself carries none. */
export async function prepareSearch(
  server: ServerHost,
  secrets: readonly string[],
): Promise<SecretSearch> {
  const sh = (line: string, stdin?: string): Promise<string> =>
    expectSuccess(server, ['sh', '-c', line], stdin === undefined ? {} : { stdin });
  await sh('mkdir -p /bed-kill && cat > /bed-kill/needles', `${secrets.join('\n')}\n`);
  // What is not there would be found nowhere, whatever the search did.
  await sh('echo control-needle >> /bed-kill/needles; echo control-needle > /opt/bed-control');
  const find = async (): Promise<readonly string[]> => {
    const found = await sh(
      `{ grep -rlaFf /bed-kill/needles ${places} 2> /dev/null; ${processes}; } || true`,
    );
    return found.trim().split('\n');
  };
  return {
    values: secrets,
    find: async () => {
      const found = await find();
      if (!found.includes('/opt/bed-control'))
        throw new Error('The search does not find what is there.');
      return found.filter((file) => file !== '/opt/bed-control');
    },
    watch: async () => {
      await sh('rm -f /bed-kill/watch-*');
      const running = sh(`rounds=0; : > /bed-kill/watch-seen
        while [ ! -e /bed-kill/watch-end ]; do
          ${processes} >> /bed-kill/watch-seen; rounds=$((rounds + 1)); sleep 0.02
        done
        sort -u /bed-kill/watch-seen; echo $rounds`);
      return async () => {
        await sh(': > /bed-kill/watch-end');
        const lines = (await running).trim().split('\n');
        return { seen: lines.slice(0, -1), rounds: Number(lines.at(-1)) };
      };
    },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerHost } from '../../../bed/server.ts';
import { expectSuccess } from '../../../bed/success.ts';
import type { Point } from './steps.ts';

/** Stops what runs on a server exactly where a story wants it (hook.sh). */
export interface Freezer {
  /** The next worker or init will stop at each of the points in turn. */
  arm(...points: readonly Point[]): Promise<void>;
  /** Resolves when it has stopped at the point; rejects when it never came there. */
  reached(point: Point, patience?: number): Promise<Frozen>;
}

/** A worker, or init, that stands still. */
export interface Frozen {
  /** The main process, and the subshell that has stopped (often the same). */
  readonly pids: readonly [number, number];
  kill(): Promise<void>;
  release(): Promise<void>;
}

/** Installs the hook for everything that sshd starts. */
export async function installFreezer(server: ServerHost): Promise<Freezer> {
  const hook = readFileSync(join(import.meta.dirname, 'hook.sh'), 'utf8');
  const install = `mkdir -p /bed-kill && cat > /bed-kill/hook.sh &&
    echo 'SetEnv BASH_ENV=/bed-kill/hook.sh' > /etc/ssh/sshd_config.d/kill.conf && service ssh restart`;
  await expectSuccess(server, ['sh', '-c', install], { stdin: hook });
  const sh = (line: string, stdin?: string): Promise<string> =>
    expectSuccess(server, ['sh', '-c', line], stdin === undefined ? {} : { stdin });
  return {
    arm: async (...points) => {
      await sh('rm -f /bed-kill/reached; cat > /bed-kill/points', `${points.join('\n')}\n`);
    },
    reached: async (point, patience = 60) => {
      const wait = `tries=${patience * 20}
        until grep -qs '^${point} ' /bed-kill/reached; do
          [ $((tries -= 1)) -gt 0 ] || exit 1; sleep 0.05
        done
        cat /bed-kill/reached`;
      const found = await server.exec(['sh', '-c', wait]);
      if (found.exitCode !== 0) throw new Error(`Nothing came to ${point} in ${patience} s.`);
      const [, main = '', stopped = ''] = found.stdout.trim().split(' ');
      return {
        pids: [Number(main), Number(stopped)],
        kill: async () => {
          // A subshell of a killed process goes on; one that stood still for ever would be nobody's case.
          await sh(`kill -KILL ${main}; kill -CONT ${stopped} 2> /dev/null || true`);
        },
        release: async () => {
          await sh(`kill -CONT ${main} ${stopped} 2> /dev/null || true`);
        },
      };
    },
  };
}

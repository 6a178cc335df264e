import { startComputer, type Computer } from './computer.ts';
import type { Ground } from './ground.ts';
import { images } from './images/names.ts';
import { withFreePorts } from './ports.ts';
import { expectSuccess } from './success.ts';
import { authorizeKey, readHostKeys, type AuthorizeOptions, type HostKey } from './ssh.ts';

/** A production server: own Docker Engine, sshd, nginx with Debian's default site. */
export interface ServerHost extends Computer {
  /** Its name for job machines and other servers; sshd there listens on 22, nginx on 80. */
  readonly hostName: string;
  /** Where this host reaches its sshd. Stays the same over restarts. */
  readonly sshHost: string;
  readonly sshPort: number;
  /** Where this host reaches its nginx. */
  readonly httpUrl: string;
  readonly hostKeys: readonly HostKey[];
  /** Lines for a known_hosts file, for the name and port it is reached by (default: on the bed's network). */
  knownHosts(host?: string, port?: number): string;
  /** Lets the holder of a key in; `options` go before the key, as in authorized_keys. */
  authorize(publicKey: string, options?: AuthorizeOptions): Promise<void>;
}

/** What a server may be asked to be. */
export interface ServerOptions {
  readonly name: string;
  /** Docker's live-restore: containers outlive their Engine. Off, as Docker has it. */
  readonly liveRestore?: boolean;
  /** Another image, built on the bed's own. */
  readonly image?: string;
}

/** Starts a server and waits until its Engine, sshd and nginx are up. */
export function startServer(
  ground: Ground,
  certificates: string,
  { name, liveRestore = false, image = images.server }: ServerOptions,
): Promise<ServerHost> {
  return withFreePorts([22, 80], async (ports) => {
    const computer = await startComputer(ground, name, { image, liveRestore, ports, certificates });
    return describeServer(computer, ports);
  });
}

async function describeServer(
  computer: Computer,
  ports: { readonly 22: number; readonly 80: number },
): Promise<ServerHost> {
  const hostKeys = await readHostKeys(computer);
  const { name } = computer;
  await expectSuccess(computer, ['curl', '-sSf', '-o', '/dev/null', 'http://127.0.0.1/']);
  return {
    ...computer,
    hostName: name,
    sshHost: '127.0.0.1',
    sshPort: ports[22],
    httpUrl: `http://127.0.0.1:${ports[80]}`,
    hostKeys,
    knownHosts: (host = name, port = 22) =>
      hostKeys.map((key) => `${knownHostName(host, port)} ${key.line}\n`).join(''),
    authorize: (publicKey, options) => authorizeKey(computer, publicKey, options),
  };
}

function knownHostName(host: string, port: number): string {
  return port === 22 ? host : `[${host}]:${port}`;
}

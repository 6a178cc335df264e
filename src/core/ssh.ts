import { ActionError } from './errors.ts';
import type { Ports } from './ports.ts';
import type { Secret } from './secret.ts';

/** Which host keys are accepted: nothing else is, ever. */
export interface HostTrust {
  /** Lines of a `known_hosts` file (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
  readonly knownHosts: readonly string[];
  /** `SHA256:…` as `ssh-keygen -l` prints them. */
  readonly fingerprints: readonly string[];
}

/** A machine to log in to, and who logs in. */
export interface SshHost {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly privateKey: Secret;
  readonly passphrase: Secret;
}

/** A server to log in to, and how it is reached. */
export interface SshTarget extends SshHost {
  /** Holds for the server and for every jump host. */
  readonly trust: HostTrust;
  /** Hosts on the way, the first one first; none is connected to directly. */
  readonly jumps: readonly SshHost[];
}

/** How a remote command ended; without an exit code the link was lost and the command may still run. */
export interface RemoteResult {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What goes with a remote command. */
export interface RemoteOptions {
  readonly stdin?: string | Uint8Array | Secret;
  readonly onStdoutLine?: (line: string) => void;
}

/** An authenticated connection. */
export interface SshSession {
  run(commandLine: string, options?: RemoteOptions): Promise<RemoteResult>;
  close(): void;
}

/** The server could not be reached; trying again may help, and nothing has been changed. */
export class LinkError extends ActionError {}

/** Logs in to servers. */
export interface Ssh {
  /** Nothing is changed by logging in, so it may be repeated. Throws UserError for a wrong name, key or host key, and LinkError for what may pass by itself. */
  connect(target: SshTarget): Promise<SshSession>;
}

/** The ports of an action that works on servers. */
export interface SshPorts extends Ports {
  readonly ssh: Ssh;
  /** Reads the files that are installed on a server, by their path below `deploy/server`. */
  readonly serverFiles: () => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Packs files into a tar archive, by path. */
  readonly pack: (files: ReadonlyMap<string, Uint8Array>) => Promise<Uint8Array>;
}

import type { NodeSSH, SSHExecCommandResponse } from 'node-ssh';
import { Readable } from 'node:stream';
import { UserError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import type { RemoteOptions, RemoteResult, Ssh, SshSession, SshTarget } from '../core/ssh.ts';
import { logIn, type Hop } from './ssh-login.ts';

/** Logs in by node-ssh, which is loaded only when it is first used. */
export const nodeSsh: Ssh = { connect };

async function connect(target: SshTarget): Promise<SshSession> {
  const hops: Hop[] = [];
  try {
    for (const host of [...target.jumps, target]) {
      hops.push(await logIn(host, target.trust, hops.at(-1)));
    }
  } catch (error) {
    closeAll(hops);
    throw error;
  }
  return session(hops);
}

// The server first: closing a jump host under it would look like a lost link.
function closeAll(hops: readonly Hop[]): void {
  for (const { client } of hops.toReversed()) client.dispose();
}

function session(hops: readonly Hop[]): SshSession {
  const last = hops.at(-1);
  if (last === undefined) throw new Error('No host was logged in to');
  return {
    run: async (commandLine, options = {}) => run(last.client, commandLine, options),
    close: () => {
      closeAll(hops);
    },
  };
}

async function run(
  client: NodeSSH,
  commandLine: string,
  options: RemoteOptions,
): Promise<RemoteResult> {
  const lost = new Promise<undefined>((resolve) => {
    client.connection?.once('close', () => {
      resolve(undefined);
    });
  });
  const lines = splitLines(options.onStdoutLine);
  const finished = client.execCommand(commandLine, {
    ...(options.stdin === undefined ? {} : { stdin: stream(options.stdin) }),
    noTrim: true,
    onStdout: lines,
  });
  const result = await Promise.race([finished.catch(lostLink), lost]);
  if (result === undefined) return { exitCode: undefined, stdout: '', stderr: '' };
  const { code, stdout, stderr } = result;
  return { exitCode: code ?? undefined, stdout, stderr };
}

// A channel that cannot be opened any more is a lost link; anything else is a defect and is thrown.
function lostLink(error: unknown): SSHExecCommandResponse | undefined {
  const text = error instanceof Error ? error.message : String(error);
  if (/not connected|no response|channel open failure|ECONNRESET|closed/i.test(text))
    return undefined;
  throw new UserError({ what: 'The remote command could not be started', why: text });
}

function stream(input: string | Uint8Array | Secret): Readable {
  return Readable.from([Buffer.from(input instanceof Secret ? input.reveal() : input)]);
}

function splitLines(onLine: ((line: string) => void) | undefined): (chunk: Buffer) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine?.(line);
  };
}

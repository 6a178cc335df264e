import type { NodeSSH, SSHExecCommandResponse } from 'node-ssh';
import { Readable } from 'node:stream';
import { UserError } from '../core/errors.ts';
import { isTrusted, pinnedTypes, readOfferedKey, type OfferedKey } from '../core/host-key.ts';
import { Secret } from '../core/secret.ts';
import type { RemoteOptions, RemoteResult, Ssh, SshSession, SshTarget } from '../core/ssh.ts';
import { explainConnect, untrustedHostKey } from './ssh-errors.ts';

// node-ssh and ssh2 are CommonJS that looks at `__dirname` when loaded; an ES module bundle has none.
Reflect.set(globalThis, '__dirname', import.meta.dirname);

const readyTimeout = 20_000;
// A silent link is given up after a minute instead of never (mscdex/ssh2#294).
const keepAlive = { keepaliveInterval: 15_000, keepaliveCountMax: 3 };

/** Logs in by node-ssh, which is loaded only when it is first used. */
export const nodeSsh: Ssh = { connect };

async function connect(target: SshTarget): Promise<SshSession> {
  const { NodeSSH: Client } = await import('node-ssh');
  const client = new Client();
  const offered: OfferedKey[] = [];
  try {
    await client.connect({
      host: target.host,
      port: target.port,
      username: target.user,
      privateKey: target.privateKey.reveal(),
      ...(target.passphrase.isEmpty ? {} : { passphrase: target.passphrase.reveal() }),
      readyTimeout,
      ...keepAlive,
      ...hostKeyChoice(target),
      // Without a verifier node-ssh accepts any host.
      hostVerifier: (blob: Buffer) => {
        const key = readOfferedKey(blob);
        offered.push(key);
        return isTrusted(key, target.trust, target.host, target.port);
      },
    });
  } catch (error) {
    client.dispose();
    const rejected = offered.find((key) => !isTrusted(key, target.trust, target.host, target.port));
    throw rejected === undefined
      ? explainConnect(error, target)
      : untrustedHostKey(rejected, target);
  }
  // A link that is reset says so by an event, which ends the process when nobody listens; `close` always follows it.
  client.connection?.on('error', () => undefined);
  return session(client);
}

// Asks for the pinned type, or a server with several keys may offer another one than was pinned.
function hostKeyChoice({ trust, host, port }: SshTarget): object {
  const types = pinnedTypes(trust, host, port);
  return types.length === 0 ? {} : { algorithms: { serverHostKey: types } };
}

function session(client: NodeSSH): SshSession {
  return {
    run: async (commandLine, options = {}) => run(client, commandLine, options),
    close: () => {
      client.dispose();
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

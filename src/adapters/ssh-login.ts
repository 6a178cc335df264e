import type { NodeSSH } from 'node-ssh';
import type { Duplex } from 'node:stream';
import type { ActionError } from '../core/errors.ts';
import { messageOf } from '../core/errors.ts';
import { hostKeyChoices, isTrusted, readOfferedKey, type OfferedKey } from '../core/host-key.ts';
import type { HostTrust, SshHost } from '../core/ssh.ts';
import { explainConnect, explainForward, noSuchKey, untrustedHostKey } from './ssh-errors.ts';

// node-ssh and ssh2 are CommonJS that looks at `__dirname` when loaded; an ES module bundle has none.
Reflect.set(globalThis, '__dirname', import.meta.dirname);

const readyTimeout = 20_000;
// A silent link is given up after 20 seconds instead of never (mscdex/ssh2#294): the run goes on and is followed anew.
const keepAlive = { keepaliveInterval: 5000, keepaliveCountMax: 4 };

/** A host that is logged in to, and through which the next one is reached. */
export interface Hop {
  readonly host: SshHost;
  readonly client: NodeSSH;
}

/** Logs in to one host, directly or through the one before it, once it has shown a key that is trusted. */
export async function logIn(
  host: SshHost,
  trust: HostTrust,
  through: Hop | undefined,
): Promise<Hop> {
  const refused: OfferedKey[] = [];
  let failure: ActionError | undefined;
  for (const algorithms of hostKeyChoices(trust, host.host, host.port)) {
    const sock = through === undefined ? undefined : await forward(through, host);
    const attempt = await tryLogIn(host, trust, { algorithms, sock });
    if ('client' in attempt) return { host, client: attempt.client };
    failure = explainConnect(attempt.error, host);
    if (attempt.refused !== undefined) refused.push(attempt.refused);
    // Only another kind of key is worth another try, and nothing has been sent that proves who we are.
    else if (!noSuchKey.test(messageOf(attempt.error))) throw failure;
  }
  if (refused.length > 0 || failure === undefined) throw untrustedHostKey(refused, host);
  throw failure;
}

interface Way {
  readonly algorithms: readonly string[];
  readonly sock: Duplex | undefined;
}

type Attempt =
  | { readonly client: NodeSSH }
  | { readonly error: unknown; readonly refused: OfferedKey | undefined };

async function tryLogIn(
  { host, port, user, privateKey, passphrase }: SshHost,
  trust: HostTrust,
  { algorithms, sock }: Way,
): Promise<Attempt> {
  const { NodeSSH: Client } = await import('node-ssh');
  const client = new Client();
  let refused: OfferedKey | undefined;
  const options = {
    ...{ host, port, username: user, privateKey: privateKey.reveal(), readyTimeout },
    ...keepAlive,
    ...(passphrase.isEmpty ? {} : { passphrase: passphrase.reveal() }),
    ...(sock === undefined ? {} : { sock }),
    // Without a verifier node-ssh accepts any host.
    hostVerifier: (blob: Buffer): boolean => {
      const key = readOfferedKey(blob);
      const trusted = isTrusted(key, trust, host, port);
      refused = trusted ? undefined : key;
      return trusted;
    },
  };
  const asked = { algorithms: { serverHostKey: algorithms } } as object;
  try {
    await client.connect(algorithms.length === 0 ? options : { ...options, ...asked });
    // A link that is reset says so by an event, which ends the process when nobody listens; `close` always follows it.
    client.connection?.on('error', () => undefined);
    return { client };
  } catch (error) {
    client.dispose();
    return { error, refused };
  }
}

async function forward(through: Hop, next: SshHost): Promise<Duplex> {
  try {
    return await through.client.forwardOut('127.0.0.1', 0, next.host, next.port);
  } catch (error) {
    throw explainForward(error, through.host, next);
  }
}

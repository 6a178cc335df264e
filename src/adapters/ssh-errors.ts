import type { ActionError } from '../core/errors.ts';
import { UserError, messageOf } from '../core/errors.ts';
import { knownHostsLine, type OfferedKey } from '../core/host-key.ts';
import { LinkError, type SshHost } from '../core/ssh.ts';

interface Pattern {
  readonly pattern: RegExp;
  readonly explain: (target: SshHost, error: unknown) => ActionError;
}

const where = ({ host, port, user }: SshHost): string => `${user}@${host}:${port}`;

/** What ssh2 says when the server has no host key of a kind that was asked for. */
export const noSuchKey = /no matching host key format/i;

// The texts are those of Node's system errors and of ssh2 1.x (`lib/client.js`, `lib/protocol/keyParser.js`).
const patterns: readonly Pattern[] = [
  {
    pattern: /ENOTFOUND|EAI_AGAIN/,
    explain: (target) =>
      new LinkError({
        what: `The name of the server ${target.host} cannot be resolved`,
        fix: 'Check `host` (and `jump`), or use the address; a private name needs a runner inside that network.',
      }),
  },
  {
    pattern: /ECONNREFUSED/,
    explain: (target) =>
      new LinkError({
        what: `The server ${target.host} refused the connection on port ${target.port}`,
        why: 'nothing listens there',
        fix: 'Check `port` (and `jump`), and that sshd runs.',
      }),
  },
  {
    pattern: /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|Timed out while waiting for handshake/,
    explain: (target) =>
      new LinkError({
        what: `The server ${target.host} did not answer on port ${target.port}`,
        fix: 'Check the address, and that its firewall lets this runner in.',
      }),
  },
  {
    pattern: /All configured authentication methods failed/,
    explain: (target) =>
      new UserError({
        what: `The server did not accept the key for ${where(target)}`,
        fix: `Check the user, and that the public half of the key stands in that user's ~/.ssh/authorized_keys.`,
      }),
  },
  {
    pattern:
      /Cannot parse privateKey|Unsupported key format|Malformed OpenSSH private key|no passphrase given|bad passphrase|privateKey value does not contain/i,
    explain: (_target, error) =>
      new UserError({
        what: 'The `key` input is not a usable private key',
        why: messageOf(error),
        fix: 'Store the whole file, from -----BEGIN to -----END, and its `passphrase` if it has one.',
      }),
  },
  {
    // sshd that is full (MaxStartups), still starting, or behind a firewall that cuts says no more than this.
    pattern: /ECONNRESET|EPIPE|Connection lost before handshake/,
    explain: (target) =>
      new LinkError({
        what: `The server ${target.host} closed the connection before it was set up`,
        fix: 'It may be starting, or have too many logins at once (sshd: MaxStartups); its log says which.',
      }),
  },
  {
    pattern: noSuchKey,
    explain: (target) =>
      new UserError({
        what: `The server ${target.host} has no host key of a pinned type`,
        fix: `Store the lines that \`ssh-keyscan -p ${target.port} ${target.host}\` prints after comparing them with the server's own.`,
      }),
  },
];

/** Turns what ssh2 threw into an error that names cause and fix. */
export function explainConnect(error: unknown, target: SshHost): ActionError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = `${code} ${messageOf(error)}`;
  const known = patterns.find(({ pattern }) => pattern.test(text));
  if (known !== undefined) return known.explain(target, error);
  return new LinkError({
    what: `Connecting to ${where(target)} failed`,
    why: messageOf(error),
    cause: error,
  });
}

/** Says which host on the way does not let the connection through (RFC 4254, 5.1, gives the reasons). */
export function explainForward(error: unknown, jump: SshHost, next: SshHost): ActionError {
  const what = `The jump host ${where(jump)} did not open a way to ${next.host}:${next.port}`;
  const why = messageOf(error);
  if (/administratively prohibited|open failed: unknown/i.test(why) || reasonOf(error) === 1) {
    return new UserError({
      what,
      why: 'it forbids forwarding',
      fix: 'Its sshd must allow it for this user (AllowTcpForwarding, PermitOpen), and the key must not be `restrict`ed there without `port-forwarding`.',
    });
  }
  return new LinkError({
    what,
    why,
    fix: 'Check that this name and port are right as seen from the jump host.',
  });
}

function reasonOf(error: unknown): unknown {
  return error instanceof Error && 'reason' in error ? error.reason : undefined;
}

/** Says that the host is not the one that was pinned, what it offered, and the lines to store if that is right. */
export function untrustedHostKey(
  offered: readonly OfferedKey[],
  { host, port }: SshHost,
): UserError {
  const keys = offered.map(({ type, fingerprint }) => `${type} ${fingerprint}`);
  return new UserError({
    what: `The host key of ${host} is not one of the pinned ones`,
    why: `it offered ${keys.join(', ')}`,
    fix: [
      'If the server was reinstalled, compare with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` (and its other keys) on it and store this as `known-hosts`:',
      ...offered.map((key) => knownHostsLine(key, host, port)),
      'If it was not, somebody may stand between this runner and the server: do not store it.',
    ].join('\n'),
  });
}

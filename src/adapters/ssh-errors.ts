import type { ActionError } from '../core/errors.ts';
import { UserError, messageOf } from '../core/errors.ts';
import { knownHostsLine, type OfferedKey } from '../core/host-key.ts';
import { LinkError, type SshTarget } from '../core/ssh.ts';

interface Pattern {
  readonly pattern: RegExp;
  readonly explain: (target: SshTarget, error: unknown) => ActionError;
}

const where = ({ host, port, user }: SshTarget): string => `${user}@${host}:${port}`;

// The texts are those of Node's system errors and of ssh2 1.x (`lib/client.js`, `lib/protocol/keyParser.js`).
const patterns: readonly Pattern[] = [
  {
    pattern: /ENOTFOUND|EAI_AGAIN/,
    explain: (target) =>
      new LinkError({
        what: `The name of the server ${target.host} cannot be resolved`,
        fix: 'Check the `host` input, or use the address; a private name needs a runner inside that network.',
      }),
  },
  {
    pattern: /ECONNREFUSED/,
    explain: (target) =>
      new LinkError({
        what: `The server ${target.host} refused the connection on port ${target.port}`,
        why: 'nothing listens there',
        fix: 'Check the `port` input and that sshd runs.',
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
        fix: `Check the \`user\` input, and that the public half of \`key\` stands in that user's ~/.ssh/authorized_keys.`,
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
    pattern: /no matching host key format/i,
    explain: (target) =>
      new UserError({
        what: `The server ${target.host} has no host key of a pinned type`,
        fix: `Store the lines that \`ssh-keyscan -p ${target.port} ${target.host}\` prints after comparing them with the server's own.`,
      }),
  },
];

/** Turns what ssh2 threw into an error that names cause and fix. */
export function explainConnect(error: unknown, target: SshTarget): ActionError {
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

/** Says that the host is not the one that was pinned, what it offered, and the line to store if that is right. */
export function untrustedHostKey(key: OfferedKey, { host, port }: SshTarget): UserError {
  return new UserError({
    what: `The host key of ${host} is not one of the pinned ones`,
    why: `it offered ${key.type} ${key.fingerprint}`,
    fix:
      `If the server was reinstalled, compare with \`ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub\` on it and store this line as \`known-hosts\`:\n` +
      `${knownHostsLine(key, host, port)}\nIf it was not, somebody may stand between this runner and the server: do not store it.`,
  });
}

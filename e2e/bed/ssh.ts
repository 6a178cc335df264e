import type { Machine } from '../machine.ts';
import { expectSuccess } from './success.ts';

/** A public key of a server's sshd. */
export interface HostKey {
  /** `ssh-ed25519`, `ecdsa-sha2-nistp256` or `ssh-rsa`. */
  readonly type: string;
  /** Type and key, as in a known_hosts line. */
  readonly line: string;
  /** `SHA256:…`, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

/** A key pair in OpenSSH's formats. */
export interface SshKeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Whom a key lets in. */
export interface AuthorizeOptions {
  /** Made when missing. Default: root. */
  readonly user?: string;
  /** As in authorized_keys, for example `restrict,command="/opt/…"`. */
  readonly options?: string;
}

/** Reads the keys by which a server's sshd is known. */
export async function readHostKeys(machine: Machine): Promise<HostKey[]> {
  const script =
    'for key in /etc/ssh/ssh_host_*_key.pub; do cat "$key"; ssh-keygen -lf "$key"; done';
  const lines = (await expectSuccess(machine, ['sh', '-c', script])).trim().split('\n');
  return lines.flatMap((line, index) => {
    if (index % 2 === 1) return [];
    const [type = '', key = ''] = line.split(' ');
    return [{ type, line: `${type} ${key}`, fingerprint: lines[index + 1]?.split(' ')[1] ?? '' }];
  });
}

const authorizeScript = `
set -eu
id "$0" > /dev/null 2>&1 || useradd --create-home --shell /bin/bash "$0"
home=$(getent passwd "$0" | cut -d: -f6)
install -d -m 700 -o "$0" -g "$(id -gn "$0")" "$home/.ssh"
cat >> "$home/.ssh/authorized_keys"
chown "$0:" "$home/.ssh/authorized_keys"
chmod 600 "$home/.ssh/authorized_keys"`;

/** Adds a key to a user's authorized_keys. */
export async function authorizeKey(
  machine: Machine,
  publicKey: string,
  { user = 'root', options = '' }: AuthorizeOptions = {},
): Promise<void> {
  const stdin = `${options === '' ? '' : `${options} `}${publicKey.trim()}\n`;
  await expectSuccess(machine, ['sh', '-c', authorizeScript, user], { stdin });
}

const keyScript = `
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
ssh-keygen -q -t ed25519 -N '' -C "$0" -f "$folder/key"
cat "$folder/key.pub" "$folder/key"`;

/** Makes a key pair on a machine that has ssh-keygen; nothing of it stays there. */
export async function makeSshKeyPair(machine: Machine, comment: string): Promise<SshKeyPair> {
  const output = await expectSuccess(machine, ['sh', '-c', keyScript, comment]);
  const end = output.indexOf('\n') + 1;
  return { publicKey: output.slice(0, end), privateKey: output.slice(end) };
}

import { faultOfKnownHostsLine } from '../core/host-key.ts';
import type { InputReader } from '../core/inputs.ts';
import type { Secret } from '../core/secret.ts';
import type { SshHost, SshTarget } from '../core/ssh.ts';

/** Reads which server to log in to, as whom, over which hosts, and by which keys they are known. */
export function readTarget(read: InputReader): SshTarget {
  const server: SshHost = {
    host: read.matching('host', /^[\w.:-]{1,253}$/, 'a host name or address', { required: true }),
    port: read.integer('port', { min: 1, max: 65_535 }, { default: '22' }),
    user: read.matching('user', /^[a-z_][\w.-]{0,63}$/i, 'a user name', { default: 'deploy' }),
    privateKey: read.secret('key', { required: true }),
    passphrase: read.secret('passphrase'),
  };
  const trust = { knownHosts: readKnownHosts(read), fingerprints: readFingerprints(read) };
  return { ...server, trust, jumps: readJumps(read, server) };
}

/** Refuses a target that no host key could be trusted for. */
export function validateTarget({ host, port, trust }: SshTarget, read: InputReader): void {
  if (trust.knownHosts.length + trust.fingerprints.length > 0) return;
  read.refuse(
    'known-hosts',
    'and `fingerprints` are both empty: no host could be trusted.',
    `Store what \`ssh-keyscan -p ${port} ${host || 'HOST'}\` prints, after comparing it with the server's own keys.`,
  );
}

function readKnownHosts(read: InputReader): readonly string[] {
  const lines = read.lines('known-hosts');
  for (const line of lines) {
    const fault = faultOfKnownHostsLine(line);
    if (fault !== undefined) {
      const fix = 'Store what `ssh-keyscan HOST` prints.';
      read.refuse('known-hosts', `'${line.slice(0, 40)}' ${fault}.`, fix);
    }
  }
  return lines;
}

function readFingerprints(read: InputReader): readonly string[] {
  const fingerprints = read.list('fingerprints').map((text) => text.replace(/=+$/, ''));
  for (const text of fingerprints.filter(
    (candidate) => !/^SHA256:[A-Za-z0-9+/]{43}$/.test(candidate),
  )) {
    const shown = text.slice(0, 60);
    read.refuse('fingerprints', `'${shown}' is not SHA256:… as \`ssh-keygen -l\` prints it.`);
  }
  return fingerprints;
}

// `user@host:port`, user and port optional; an IPv6 address stands in brackets.
const jumpRule =
  /^(?:([a-z_][\w.-]{0,63})@)?(?:\[([\da-f:.]{1,45})\]|([\w.-]{1,253}))(?::(\d{1,5}))?$/i;

function readJumps(read: InputReader, server: SshHost): readonly SshHost[] {
  const own = read.secret('jump-key');
  const ownPassphrase = read.secret('jump-passphrase');
  const keys: Pick<SshHost, 'privateKey' | 'passphrase'> = own.isEmpty
    ? server
    : { privateKey: own, passphrase: ownPassphrase };
  const jumps = read.lines('jump').map((line) => readJump(line, server.user, keys));
  for (const [index, line] of read.lines('jump').entries()) {
    if (jumps[index] === undefined)
      read.refuse('jump', `'${line.slice(0, 80)}' is not user@host:port.`);
  }
  if (jumps.length === 0 && !own.isEmpty) {
    read.refuse('jump-key', 'only goes with `jump`.', 'Name the jump host, or leave it out.');
  }
  return jumps.filter((jump) => jump !== undefined);
}

function readJump(
  line: string,
  defaultUser: string,
  { privateKey, passphrase }: { readonly privateKey: Secret; readonly passphrase: Secret },
): SshHost | undefined {
  const match = jumpRule.exec(line);
  if (match === null) return undefined;
  const [, user = defaultUser, address, name = address ?? '', rawPort = '22'] = match;
  const port = Number(rawPort);
  if (port < 1 || port > 65_535) return undefined;
  return { host: name, port, user, privateKey, passphrase };
}

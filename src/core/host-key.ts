import { createHash, createHmac } from 'node:crypto';
import type { HostTrust } from './ssh.ts';

/** A host key as the server offered it. */
export interface OfferedKey {
  /** `ssh-ed25519`, `ecdsa-sha2-nistp256`, `ssh-rsa`. */
  readonly type: string;
  readonly base64: string;
  /** `SHA256:…` without padding, as OpenSSH prints it. */
  readonly fingerprint: string;
}

/** Reads a host key in its wire form, which begins with its type as a length-prefixed string (RFC 4253, 6.6). */
export function readOfferedKey(blob: Buffer): OfferedKey {
  const length = blob.readUInt32BE(0);
  const sum = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  return {
    type: blob.subarray(4, 4 + length).toString('ascii'),
    base64: blob.toString('base64'),
    fingerprint: `SHA256:${sum}`,
  };
}

/** Says whether a key is one of those that are trusted for this host. A revoked key never is. */
export function isTrusted(key: OfferedKey, trust: HostTrust, host: string, port: number): boolean {
  const entries = trust.knownHosts.map(parseEntry).filter((entry) => entry?.base64 === key.base64);
  if (entries.some((entry) => entry?.marker === '@revoked')) return false;
  const isListed = entries.some(
    (entry) => entry?.marker === '' && matchesHost(entry.hosts, host, port),
  );
  return isListed || trust.fingerprints.includes(key.fingerprint);
}

/** Signature algorithms of the host keys there are, by kind; SHA-1 is not among ours (RFC 8332). */
const kinds: readonly (readonly string[])[] = [
  ['ssh-ed25519'],
  ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
  ['rsa-sha2-512', 'rsa-sha2-256'],
];

/**
 * Returns which algorithms to ask the server for, one list per try, or it may offer another of its keys than the
 * pinned one. A line names its type; a fingerprint does not, so each kind is tried. One empty list leaves it to
 * the client: nothing is pinned for this host, and what it offers will be refused and shown.
 */
export function hostKeyChoices(
  trust: HostTrust,
  host: string,
  port: number,
): readonly (readonly string[])[] {
  const types = trust.knownHosts.map(parseEntry).flatMap((entry) => {
    const isPinned = entry?.marker === '' && matchesHost(entry.hosts, host, port);
    return isPinned ? [entry.type] : [];
  });
  // One RSA key signs by several algorithms.
  const asked = types.flatMap((type) => (type === 'ssh-rsa' ? (kinds[2] ?? []) : [type]));
  const pinned = [...new Set(asked)].filter((type) => kinds.flat().includes(type));
  const rest = trust.fingerprints.length === 0 ? [] : kinds.map((kind) => without(kind, pinned));
  const choices = [pinned, ...rest].filter((choice) => choice.length > 0);
  return choices.length === 0 ? [[]] : choices;
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  return all.filter((one) => !taken.includes(one));
}

/** Returns the `known_hosts` line of a key. */
export function knownHostsLine({ type, base64 }: OfferedKey, host: string, port: number): string {
  return `${hostName(host, port)} ${type} ${base64}`;
}

/** Says why a text is not a usable `known_hosts` line; undefined when it is one. */
export function faultOfKnownHostsLine(line: string): string | undefined {
  const entry = parseEntry(line);
  if (entry === undefined) return 'is not a known_hosts line';
  // ssh2 knows no host certificates (mscdex/ssh2#551): such a line would silently trust nothing.
  if (entry.marker === '@cert-authority')
    return 'names a certificate authority, which is not supported';
  const isKnown = entry.marker === '' || entry.marker === '@revoked';
  return isKnown ? undefined : `has the unknown marker ${entry.marker}`;
}

interface Entry {
  readonly marker: string;
  readonly hosts: string;
  readonly type: string;
  readonly base64: string;
}

function parseEntry(line: string): Entry | undefined {
  const match = /^(?:(@\S+)\s+)?(\S+)\s+((?:ssh|ecdsa|sk)-\S+)\s+([A-Za-z0-9+/]+=*)(?:\s|$)/.exec(
    line.trim(),
  );
  if (match === null) return undefined;
  const [, marker = '', hosts = '', type = '', base64 = ''] = match;
  return { marker, hosts, type, base64 };
}

function matchesHost(patterns: string, host: string, port: number): boolean {
  const name = hostName(host, port);
  if (patterns.startsWith('|1|')) return matchesHashed(patterns, name);
  const list = patterns.split(',');
  const isExcluded = list.some(
    (pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1)).test(name),
  );
  return !isExcluded && list.some((pattern) => wildcard(pattern).test(name));
}

// `|1|salt|HMAC-SHA1(salt, name)`, as `HashKnownHosts yes` writes it.
function matchesHashed(pattern: string, name: string): boolean {
  const [, , salt = '', expected = ''] = pattern.split('|');
  return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === expected;
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
}

function hostName(host: string, port: number): string {
  return port === 22 ? host : `[${host}]:${port}`;
}

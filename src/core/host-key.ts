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

/** Returns the key types pinned for this host, so that the server is asked for one of them; empty when only fingerprints are pinned. */
export function pinnedTypes(trust: HostTrust, host: string, port: number): readonly string[] {
  if (trust.fingerprints.length > 0) return [];
  const entries = trust.knownHosts.map(parseEntry);
  const types = entries.flatMap((entry) =>
    entry?.marker === '' && matchesHost(entry.hosts, host, port) ? [entry.type] : [],
  );
  return [...new Set(types)].flatMap((type) =>
    // One RSA key signs by several algorithms; SHA-1 is not among ours (RFC 8332).
    type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type],
  );
}

/** Returns the `known_hosts` line of a key. */
export function knownHostsLine({ type, base64 }: OfferedKey, host: string, port: number): string {
  return `${hostName(host, port)} ${type} ${base64}`;
}

/** Says whether a text is a usable `known_hosts` line. */
export function isKnownHostsLine(line: string): boolean {
  return parseEntry(line) !== undefined;
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

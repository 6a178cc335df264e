import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  faultOfKnownHostsLine,
  hostKeyChoices,
  isTrusted,
  knownHostsLine,
  readOfferedKey,
} from '../../src/core/host-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'copilotos-keys-'));
execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'key')]);
const [type = '', base64 = ''] = readFileSync(join(folder, 'key.pub'), 'utf8').split(' ');
const fingerprint =
  execFileSync('ssh-keygen', ['-lf', join(folder, 'key.pub')], { encoding: 'utf8' }).split(
    ' ',
  )[1] ?? '';
writeFileSync(join(folder, 'known'), `server.example ${type} ${base64}\n`);
execFileSync('ssh-keygen', ['-q', '-H', '-f', join(folder, 'known')], { stdio: 'ignore' });
const hashed = readFileSync(join(folder, 'known'), 'utf8').trim();
rmSync(folder, { recursive: true });

const key = readOfferedKey(Buffer.from(base64, 'base64'));
const other = 'AAAAC3NzaC1lZDI1NTE5AAAAIJk0Zr0Yb1xkq0hE7m9a1ZJXb0G3qQb0m0Y0Gv5W1f0A';

function trusts(
  knownHosts: readonly string[],
  fingerprints: readonly string[] = [],
  port = 22,
): boolean {
  return isTrusted(key, { knownHosts, fingerprints }, 'server.example', port);
}

describe('host keys', () => {
  test('are read as OpenSSH prints them', () => {
    expect(key).toEqual({ type: 'ssh-ed25519', base64, fingerprint });
  });

  test.each<[string, readonly string[], readonly string[], number, boolean]>([
    ['nothing is pinned', [], [], 22, false],
    ['the line is there', [`server.example ${type} ${base64}`], [], 22, true],
    ['the line is hashed by OpenSSH', [hashed], [], 22, true],
    ['another key is pinned', [`server.example ${type} ${other}`], [], 22, false],
    ['the key belongs to another host', [`other.example ${type} ${base64}`], [], 22, false],
    ['the port differs', [`server.example ${type} ${base64}`], [], 2222, false],
    ['the line names the port', [`[server.example]:2222 ${type} ${base64}`], [], 2222, true],
    ['a pattern matches', [`*.example,!bad.example ${type} ${base64}`], [], 22, true],
    ['a pattern excludes', [`*.example,!server.example ${type} ${base64}`], [], 22, false],
    [
      'it is revoked',
      [`server.example ${type} ${base64}`, `@revoked * ${type} ${base64}`],
      [],
      22,
      false,
    ],
    ['the fingerprint is pinned', [], [fingerprint], 22, true],
    ['another fingerprint is pinned', [], [`SHA256:${'A'.repeat(43)}`], 22, false],
  ])('when %s', (_name, knownHosts, fingerprints, port, expected) => {
    expect(trusts(knownHosts, fingerprints, port)).toBe(expected);
  });

  const ecdsa = ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'];
  const rsa = ['rsa-sha2-512', 'rsa-sha2-256'];

  test.each<[string, readonly string[], readonly string[], readonly (readonly string[])[]]>([
    [
      'a line: its type, RSA by its SHA-2 signatures',
      [`server.example ssh-rsa ${other}`],
      [],
      [rsa],
    ],
    ['a line of another host: nothing is forced', [`else.example ${type} ${base64}`], [], [[]]],
    ['a fingerprint: each kind of key in turn', [], [fingerprint], [['ssh-ed25519'], ecdsa, rsa]],
    [
      'both: the type of the line first, then the others',
      [`server.example ${type} ${base64}`],
      [fingerprint],
      [['ssh-ed25519'], ecdsa, rsa],
    ],
    [
      'a type that nothing here speaks',
      [`server.example sk-ssh-ed25519@openssh.com ${other}`],
      [],
      [[]],
    ],
    ['a revoked line forces nothing', [`@revoked server.example ${type} ${base64}`], [], [[]]],
  ])('what is asked for with %s', (_name, knownHosts, fingerprints, expected) => {
    expect(hostKeyChoices({ knownHosts, fingerprints }, 'server.example', 22)).toEqual(expected);
  });

  test.each<[string, RegExp | undefined]>([
    [`server.example ${type} ${base64}`, undefined],
    [`@revoked * ${type} ${base64} a comment`, undefined],
    [
      `@cert-authority *.example ${type} ${base64}`,
      /certificate authority, which is not supported/,
    ],
    [`@trusted * ${type} ${base64}`, /unknown marker @trusted/],
    ['server.example', /is not a known_hosts line/],
  ])('the known_hosts line %p is looked at when it is read', (line, fault) => {
    const found = faultOfKnownHostsLine(line);
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(fault);
  });

  test('the line to store is one that is trusted', () => {
    expect(trusts([knownHostsLine(key, 'server.example', 2200)], [], 2200)).toBe(true);
  });
});

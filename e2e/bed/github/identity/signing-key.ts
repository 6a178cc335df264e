import { createHash, generateKeyPairSync } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { selfSignedCertificate, type KeyPair } from './certificate.ts';

/** The key GitHub's services sign their tokens with. */
export interface SigningKey {
  readonly issuer: string;
  readonly certificatePem: string;
  /** Signs the claims; `exp` and `nbf` are seconds from now. */
  sign(claims: JWTPayload, lifetime: { nbf: number; exp: number }): Promise<string>;
  /** Returns the claims of a token this key signed, or null when it is not one or has expired. */
  verify(token: string): Promise<JWTPayload | null>;
}

/** Makes a new key; two beds never share one. */
export function createSigningKey(issuer: string): SigningKey {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const header = { alg: 'ES256', typ: 'JWT', kid: libtrustKeyId(pair) };
  return {
    issuer,
    certificatePem: selfSignedCertificate(pair, issuer),
    sign(claims, { nbf, exp }) {
      const now = Math.floor(Date.now() / 1000);
      const payload = { ...claims, iss: issuer, iat: now, nbf: now + nbf, exp: now + exp };
      return new SignJWT(payload).setProtectedHeader(header).sign(pair.privateKey);
    },
    async verify(token) {
      const verified = jwtVerify(token, pair.publicKey, { issuer });
      return verified.then(
        ({ payload }) => payload,
        () => null,
      );
    },
  };
}

/** The name under which the registry finds the key in its certificate bundle (libtrust's fingerprint). */
function libtrustKeyId({ publicKey }: KeyPair): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(spki).digest().subarray(0, 30);
  return base32(digest).replace(/(.{4})(?=.)/g, '$1:');
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return bits.replace(/.{5}/g, (five) => digits.charAt(Number.parseInt(five, 2)));
}

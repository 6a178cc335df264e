import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** `cw` lets a client create the blob, `r` read it. */
export type BlobPermission = 'cw' | 'r';

/** Makes and checks URLs that are their own permission, as Azure's shared access signatures are. */
export interface SignedUrls {
  sign(origin: string, blob: string, permission: BlobPermission): string;
  /** Returns the blob the URL may be used on, or the reason why it may not. */
  check(url: URL, permission: BlobPermission): { blob: string } | { refused: string };
}

/** Path style, which Azure's clients use with hosts that are not Azure's, and host style. */
const pathStyle = '/devstoreaccount1/actions-cache/';
const hostStyle = '/actions-cache/';
const lifetime = 10 * 60_000;

/** Says whether the path is one of ours. */
export function isBlobPath(path: string): boolean {
  return path.startsWith(pathStyle) || path.startsWith(hostStyle);
}

/**
 * Uses a secret that lives as long as the process. With a `blobHost` (a name below `blob.core.windows.net`)
 * URLs carry that name in place of the client's own, and clients then download with Azure's library.
 */
export function createSignedUrls(blobHost?: string, now: () => number = Date.now): SignedUrls {
  const secret = randomBytes(32);
  const signature = (...parts: string[]): string =>
    createHmac('sha256', secret).update(parts.join('\n')).digest('base64');
  return {
    sign(origin, blob, permission) {
      const expiry = new Date(now() + lifetime).toISOString();
      const sig = signature(blob, permission, expiry);
      const query = new URLSearchParams({
        sv: '2025-11-05',
        sr: 'b',
        sp: permission,
        se: expiry,
        sig,
      });
      if (blobHost === undefined) return `${origin}${pathStyle}${blob}?${query.toString()}`;
      return `http://${blobHost}:${new URL(origin).port}${hostStyle}${blob}?${query.toString()}`;
    },
    check({ pathname, searchParams }, permission) {
      const blob = pathname.split('/').at(-1) ?? '';
      const expiry = searchParams.get('se') ?? '';
      const given = Buffer.from(searchParams.get('sig') ?? '');
      const right = Buffer.from(signature(blob, searchParams.get('sp') ?? '', expiry));
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        return { refused: 'Signature did not match.' };
      }
      if (Date.parse(expiry) <= now())
        return { refused: 'Signature not valid in the specified time frame' };
      if (searchParams.get('sp') !== permission)
        return { refused: 'AuthorizationPermissionMismatch' };
      return { blob };
    },
  };
}

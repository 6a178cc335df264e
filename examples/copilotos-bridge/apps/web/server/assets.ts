import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.svg']);

/** One file of the front end, ready to be sent in each encoding. */
export interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly bodies: Readonly<Partial<Record<'br' | 'gzip' | 'identity', Buffer>>>;
}

/** Every file below `root` by its path on the site. All of it fits into memory many times over. */
export async function readAssets(root: string): Promise<ReadonlyMap<string, Asset>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const assets = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name);
      const name = path.slice(root.length).replaceAll('\\', '/');
      return [name.startsWith('/') ? name : `/${name}`, await readAsset(path)] as const;
    }),
  );
  return new Map(assets);
}

async function readAsset(path: string): Promise<Asset> {
  const body = await readFile(path);
  const extension = extname(path);
  const digest = createHash('sha256').update(body).digest('base64url');
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `"${digest.slice(0, 22)}"`,
    bodies: COMPRESSED.has(extension) ? await compress(body) : { identity: body },
  };
}

async function compress(body: Buffer): Promise<Asset['bodies']> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body, { level: 9 }),
  ]);
  return { br, gzip: zipped, identity: body };
}

/** The smallest encoding that the client takes. */
export function chooseEncoding(asset: Asset, accepted = ''): keyof Asset['bodies'] {
  const names = accepted.split(',').map((part) => {
    const [name = '', weight = ''] = part.split(';');
    return /^\s*q=0(\.0+)?\s*$/.test(weight) ? '' : name.trim().toLowerCase();
  });
  for (const encoding of ['br', 'gzip'] as const) {
    if (asset.bodies[encoding] && names.includes(encoding)) return encoding;
  }
  return 'identity';
}

/** Files with a hash in their name never change; all others are asked for again. */
export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

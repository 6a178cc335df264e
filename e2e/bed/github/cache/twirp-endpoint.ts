import { bearerToken, readText, type Exchange, type Reply } from '../http/exchange.ts';
import type { SigningKey } from '../identity/signing-key.ts';
import type { Blobs } from './blobs.ts';
import { blobOf, type CacheCaller, type CacheEntries, type CacheName } from './entries.ts';
import type { CacheFaultKind, CacheFaults, CacheOperation } from './faults.ts';
import { callerOfToken } from './runtime-token.ts';
import { readableScopes, writableScope } from './scopes.ts';
import type { SignedUrls } from './signed-urls.ts';

/** What the cache service's three calls need. */
export interface CacheRpc {
  readonly entries: CacheEntries;
  readonly blobs: Blobs;
  readonly urls: SignedUrls;
  readonly faults: CacheFaults;
  readonly signingKey: SigningKey;
  readonly record: (operation: CacheOperation, key: string, outcome: string) => void;
}

interface Call {
  readonly exchange: Exchange;
  readonly rpc: CacheRpc;
  readonly caller: CacheCaller;
  readonly name: CacheName;
  readonly body: Readonly<Record<string, unknown>>;
}

type Method = (call: Call) => Reply | Promise<Reply>;

const service = '/twirp/github.actions.results.api.v1.CacheService/';

const methods: Record<string, { operation: CacheOperation; answer: Method }> = {
  CreateCacheEntry: { operation: 'create', answer: create },
  FinalizeCacheEntryUpload: { operation: 'finalize', answer: finalize },
  GetCacheEntryDownloadURL: { operation: 'lookup', answer: lookup },
};

/** Says whether the path belongs to the cache service. */
export function isCachePath(path: string): boolean {
  return path.startsWith(service);
}

/** Answers one call; null means that the connection is to be broken. */
export async function answerCache(exchange: Exchange, rpc: CacheRpc): Promise<Reply | null> {
  const method = methods[exchange.url.pathname.slice(service.length)];
  if (method === undefined || exchange.method !== 'POST')
    return twirpError(404, 'bad_route', 'no handler');
  const body = parseBody(await readText(exchange));
  if (body === null) return twirpError(400, 'malformed', 'the json request could not be decoded');
  const name = { key: textOf(body, 'key'), version: textOf(body, 'version') };
  const fault = await rpc.faults.meet(method.operation, name.key);
  const reply = await (faultReply(fault, method.operation) ??
    permitted(exchange, rpc, method.answer, { name, body }));
  rpc.record(method.operation, name.key, fault ?? outcomeOf(reply));
  return fault === 'cut' ? null : reply;
}

async function permitted(
  exchange: Exchange,
  rpc: CacheRpc,
  answer: Method,
  { name, body }: Pick<Call, 'name' | 'body'>,
): Promise<Reply> {
  const caller = await callerOfToken(rpc.signingKey, bearerToken(exchange));
  if (caller === null) return twirpError(401, 'unauthenticated', 'invalid token');
  const refusal = refusalOfName(name);
  return refusal ?? answer({ exchange, rpc, caller, name, body });
}

function create({ exchange, rpc, caller, name }: Call): Reply {
  if (writableScope(caller.scopes) === undefined) {
    // Seen of the real service: 200, not 403, and this text.
    return accepted({ ok: false, message: 'cache write denied: token has no writable scopes' });
  }
  const entry = rpc.entries.reserve(caller, name);
  if (entry === null) {
    const taken = 'cache entry with the same key, version, and scope already exists';
    return twirpError(409, 'already_exists', taken);
  }
  const url = rpc.urls.sign(exchange.origin, blobOf(entry), 'cw');
  return accepted({ ok: true, signed_upload_url: url });
}

async function finalize({ rpc, caller, name, body }: Call): Promise<Reply> {
  const entry = rpc.entries.reserved(caller, name);
  if (entry === null) return twirpError(404, 'not_found', 'cache entry not found');
  const size = await rpc.blobs.size(blobOf(entry));
  const promised = Number(body.size_bytes ?? body.sizeBytes);
  if (size === null || size !== promised) {
    const message = `uploaded archive has ${size ?? 0} bytes, expected ${promised}`;
    return accepted({ ok: false, message });
  }
  entry.size = size;
  return accepted({ ok: true, entry_id: String(entry.id) });
}

function lookup({ exchange, rpc, caller, name, body }: Call): Reply {
  if (readableScopes(caller.scopes).length === 0) {
    return twirpError(403, 'permission_denied', 'cache read denied: token has no readable scopes');
  }
  const restoreKeys = (body.restore_keys ?? body.restoreKeys ?? []) as string[];
  const entry = rpc.entries.lookup(caller, [name.key, ...restoreKeys], name.version);
  if (entry === null) return accepted({ ok: false });
  entry.lastUsedAt = new Date();
  const url = rpc.urls.sign(exchange.origin, blobOf(entry), 'r');
  return accepted({ ok: true, signed_download_url: url, matched_key: entry.key });
}

function refusalOfName({ key, version }: CacheName): Reply | null {
  if (key === '' || key.length > 512 || key.includes(',')) {
    return twirpError(400, 'invalid_argument', 'key is invalid');
  }
  return /^[0-9a-f]{64}$/.test(version)
    ? null
    : twirpError(400, 'invalid_argument', 'version is invalid');
}

function faultReply(fault: CacheFaultKind | null, operation: CacheOperation): Reply | null {
  if (fault === '429') {
    return {
      ...twirpError(429, 'resource_exhausted', 'rate limit exceeded'),
      headers: { 'retry-after': '2' },
    };
  }
  if (fault === '500') return twirpError(500, 'internal', 'internal server error');
  if (fault === 'corrupt') return { status: 200, text: '{"ok": tr' };
  if (fault !== 'absent') return null;
  return operation === 'finalize'
    ? twirpError(404, 'not_found', 'cache entry not found')
    : accepted({ ok: false });
}

const accepted = (body: Record<string, unknown>): Reply => ({ status: 200, body });
const twirpError = (status: number, code: string, msg: string): Reply => ({
  status,
  body: { code, msg },
});

function outcomeOf({ status, body }: Reply): string {
  if (status !== 200) return String(status);
  const { ok, matched_key: matched } = (body ?? {}) as { ok?: boolean; matched_key?: string };
  return matched ?? (ok ? 'ok' : 'no');
}

function parseBody(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function textOf(body: Readonly<Record<string, unknown>>, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : '';
}

import { randomUUID } from 'node:crypto';
import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readText, type Exchange } from '../http/exchange.ts';
import type { Blobs } from './blobs.ts';
import type { CacheFaultKind, CacheFaults, CacheOperation } from './faults.ts';
import type { SignedUrls } from './signed-urls.ts';

/** What the transfer of archives needs. */
export interface BlobService {
  readonly blobs: Blobs;
  readonly urls: SignedUrls;
  readonly faults: CacheFaults;
  /** Returns the key of the cache whose archive the blob is. */
  readonly keyOf: (blob: string) => string;
  readonly record: (operation: CacheOperation, key: string, outcome: string) => void;
}

/** Answers what the Azure Storage client asks of one block blob: Put Blob, Put Block, Put Block List, Get, Head. */
export async function answerBlob(exchange: Exchange, service: BlobService): Promise<void> {
  const upload = exchange.method === 'PUT';
  const checked = service.urls.check(exchange.url, upload ? 'cw' : 'r');
  if ('refused' in checked) return fail(exchange, 403, 'AuthenticationFailed', checked.refused);
  const operation = upload ? 'upload' : 'download';
  const key = service.keyOf(checked.blob);
  const fault = await service.faults.meet(operation, key);
  service.record(
    operation,
    key,
    fault ?? exchange.url.searchParams.get('comp') ?? exchange.method.toLowerCase(),
  );
  if (fault === '429') return fail(exchange, 429, 'TooManyRequests', 'Too many requests.');
  if (fault === '500')
    return fail(exchange, 500, 'InternalError', 'Server encountered an internal error.');
  if (fault === 'absent')
    return fail(exchange, 404, 'BlobNotFound', 'The specified blob does not exist.');
  const transfer = { exchange, blobs: service.blobs, blob: checked.blob, fault };
  await (upload ? receive(transfer) : serve(transfer));
}

interface Transfer {
  readonly exchange: Exchange;
  readonly blobs: Blobs;
  readonly blob: string;
  readonly fault: CacheFaultKind | null;
}

async function receive(transfer: Transfer): Promise<void> {
  const { exchange, blobs, blob, fault } = transfer;
  if (fault === 'cut') return cutUpload(exchange);
  const { searchParams } = exchange.url;
  const content = fault === 'corrupt' ? damaged(exchange.request) : exchange.request;
  switch (searchParams.get('comp')) {
    case 'block':
      await blobs.putBlock(blob, searchParams.get('blockid') ?? '', content);
      break;
    case 'blocklist':
      if (!(await blobs.commit(blob, blockNames(await readText(exchange))))) {
        return fail(exchange, 400, 'InvalidBlockList', 'The specified block list is invalid.');
      }
      break;
    case null:
      await blobs.put(blob, content);
      break;
    default:
      return fail(exchange, 400, 'InvalidQueryParameterValue', 'Not an operation of a block blob.');
  }
  exchange.response.writeHead(201, { ...azureHeaders(exchange), etag: '"1"', 'content-length': 0 });
  exchange.response.end();
}

/** Breaks the connection once some of the body has come. */
function cutUpload({ request, response }: Exchange): void {
  request.once('data', () => response.destroy());
  request.once('end', () => response.destroy());
}

function blockNames(xml: string): string[] {
  return [...xml.matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, name = '']) => name);
}

async function serve({ exchange, blobs, blob, fault }: Transfer): Promise<void> {
  const size = await blobs.size(blob);
  if (size === null)
    return fail(exchange, 404, 'BlobNotFound', 'The specified blob does not exist.');
  const range = requestedRange(exchange, size);
  const { response } = exchange;
  response.writeHead(range.partial ? 206 : 200, {
    ...azureHeaders(exchange),
    ...(range.partial && { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
    'accept-ranges': 'bytes',
    'content-length': range.end - range.start + 1,
    'content-type': 'application/octet-stream',
    etag: '"1"',
    'x-ms-blob-type': 'BlockBlob',
  });
  if (exchange.method === 'HEAD') return void response.end();
  if (fault === 'cut') {
    const half = Math.floor((range.start + range.end) / 2);
    await pipeline(blobs.read(blob, range.start, half), response, { end: false });
    return void response.destroy();
  }
  const content = blobs.read(blob, range.start, range.end);
  await pipeline(content, fault === 'corrupt' ? damage() : new PassThrough(), response);
}

/** The storage client sends its own range header, everybody else the standard one. */
function requestedRange({ request }: Exchange, size: number) {
  const raw = request.headers['x-ms-range'] ?? request.headers.range;
  const match = /^bytes=(\d+)-(\d*)$/.exec(String(raw ?? ''));
  if (!match) return { start: 0, end: size - 1, partial: false };
  const end = match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return { start: Number(match[1]), end, partial: true };
}

function damaged(content: Readable): Readable {
  return content.pipe(damage());
}

/** Changes one byte of every chunk and keeps the length. */
function damage(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const copy = Buffer.from(chunk);
      const middle = copy.length >> 1;
      copy[middle] = (copy[middle] ?? 0) ^ 0xff;
      done(null, copy);
    },
  });
}

function azureHeaders({ request }: Exchange): Record<string, string> {
  const echoed = request.headers['x-ms-client-request-id'];
  return {
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2025-11-05',
    'last-modified': new Date().toUTCString(),
    ...(typeof echoed === 'string' && { 'x-ms-client-request-id': echoed }),
  };
}

function fail(exchange: Exchange, status: number, code: string, message: string): void {
  const { request, response } = exchange;
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  // The rest of a refused upload is let through to nowhere, so that the client gets to read the answer.
  request.resume();
  response.writeHead(status, {
    ...azureHeaders(exchange),
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(xml),
    'x-ms-error-code': code,
  });
  response.end(exchange.method === 'HEAD' ? undefined : xml);
}

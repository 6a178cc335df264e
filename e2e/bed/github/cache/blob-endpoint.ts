import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readText, type Exchange } from '../http/exchange.ts';
import {
  azureHeaders,
  blockNames,
  failure,
  requestedRange,
  sendFailure,
  type Failure,
} from './azure.ts';
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

const absent = failure(404, 'BlobNotFound', 'The specified blob does not exist.');
const failures: Partial<Record<CacheFaultKind, Failure>> = {
  '429': failure(429, 'TooManyRequests', 'Too many requests.'),
  '500': failure(500, 'InternalError', 'Server encountered an internal error.'),
  absent,
};

/** Answers what the Azure Storage client asks of one block blob: Put Blob, Put Block, Put Block List, Get, Head. */
export async function answerBlob(exchange: Exchange, service: BlobService): Promise<void> {
  const failed = await transferred(exchange, service);
  if (failed !== null) sendFailure(exchange, failed);
}

async function transferred(exchange: Exchange, service: BlobService): Promise<Failure | null> {
  const { method, url } = exchange;
  const upload = method === 'PUT';
  const checked = service.urls.check(url, upload ? 'cw' : 'r');
  if ('refused' in checked) return failure(403, 'AuthenticationFailed', checked.refused);
  const operation = upload ? 'upload' : 'download';
  const key = service.keyOf(checked.blob);
  const fault = await service.faults.meet(operation, key);
  const name = url.searchParams.get('comp') ?? method.toLowerCase();
  service.record(operation, key, fault ?? name);
  const transfer = { exchange, blobs: service.blobs, blob: checked.blob, fault };
  return failures[fault ?? 'slow'] ?? (upload ? receive(transfer) : serve(transfer));
}

interface Transfer {
  readonly exchange: Exchange;
  readonly blobs: Blobs;
  readonly blob: string;
  readonly fault: CacheFaultKind | null;
}

async function receive(transfer: Transfer): Promise<Failure | null> {
  const { exchange, fault } = transfer;
  if (fault === 'cut') cutUpload(exchange);
  else {
    const failed = await store(transfer);
    if (failed !== null) return failed;
    const headers = { ...azureHeaders(exchange), etag: '"1"', 'content-length': 0 };
    exchange.response.writeHead(201, headers).end();
  }
  return null;
}

async function store({ exchange, blobs, blob, fault }: Transfer): Promise<Failure | null> {
  const { searchParams } = exchange.url;
  const content = fault === 'corrupt' ? damaged(exchange.request) : exchange.request;
  switch (searchParams.get('comp')) {
    case 'block':
      await blobs.putBlock(blob, searchParams.get('blockid') ?? '', content);
      return null;
    case 'blocklist': {
      const complete = await blobs.commit(blob, blockNames(await readText(exchange)));
      return complete ? null : failure(400, 'InvalidBlockList', 'The block list is invalid.');
    }
    case null:
      await blobs.put(blob, content);
      return null;
    default:
      return failure(400, 'InvalidQueryParameterValue', 'Not an operation of a block blob.');
  }
}

/** Breaks the connection once some of the body has come. */
function cutUpload({ request, response }: Exchange): void {
  request.once('data', () => response.destroy());
  request.once('end', () => response.destroy());
}

async function serve(transfer: Transfer): Promise<Failure | null> {
  const { exchange, blobs, blob } = transfer;
  const size = await blobs.size(blob);
  if (size === null) return absent;
  const range = requestedRange(exchange, size);
  exchange.response.writeHead(range.partial ? 206 : 200, {
    ...azureHeaders(exchange),
    ...(range.partial && { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
    'accept-ranges': 'bytes',
    'content-length': range.end - range.start + 1,
    'content-type': 'application/octet-stream',
    etag: '"1"',
    'x-ms-blob-type': 'BlockBlob',
  });
  if (exchange.method === 'HEAD') exchange.response.end();
  else await send(transfer, range);
  return null;
}

async function send(
  { exchange: { response }, blobs, blob, fault }: Transfer,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  if (fault === 'cut') {
    const half = blobs.read(blob, start, Math.floor((start + end) / 2));
    await pipeline(half, response, { end: false });
    response.destroy();
    return;
  }
  const content = blobs.read(blob, start, end);
  await pipeline(content, fault === 'corrupt' ? damage() : new PassThrough(), response);
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

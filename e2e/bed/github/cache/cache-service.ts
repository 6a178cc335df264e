import { join } from 'node:path';
import { sendReply, type Exchange } from '../http/exchange.ts';
import type { SigningKey } from '../identity/signing-key.ts';
import { answerBlob } from './blob-endpoint.ts';
import { Blobs } from './blobs.ts';
import { blobOf, CacheEntries, type CacheEntry } from './entries.ts';
import { CacheFaults, type CacheFault, type CacheOperation } from './faults.ts';
import { createSignedUrls, isBlobPath } from './signed-urls.ts';
import { answerCache, isCachePath } from './twirp-endpoint.ts';

/** One call the cache service answered; the outcome is `ok`, `no`, the matched key, a status or a fault; of transfers, what was sent. */
export interface CacheOperationRecord {
  readonly operation: CacheOperation;
  readonly key: string;
  readonly outcome: string;
}

/** The cache service as stories see it. */
export interface CacheInspection {
  /** Every cache, oldest first; those without a size are still being uploaded. */
  list(repository?: string): readonly CacheEntry[];
  delete(id: number): Promise<boolean>;
  /** Damages the stored archive for good. */
  damage(id: number): Promise<void>;
  /** Makes the next requests of a kind go wrong. */
  fault(fault: CacheFault): void;
  clearFaults(): void;
  readonly operations: readonly CacheOperationRecord[];
}

/** The cache service as the server sees it. */
export interface CacheService extends CacheInspection {
  /** Answers when the request is for caches; false when it is not. */
  answer(exchange: Exchange): Promise<boolean>;
}

/** What the cache service is made of. */
export interface CacheServiceParts {
  /** Archives go below it. */
  readonly folder: string;
  readonly signingKey: SigningKey;
  /** See `createSignedUrls`. */
  readonly blobHost?: string | undefined;
}

/** Starts with no cache. */
export function createCacheService(parts: CacheServiceParts): CacheService {
  const service = createMachinery(parts);
  const { entries, blobs, faults, operations } = service;
  return {
    operations,
    list: (repository) => entries.list(repository),
    async delete(id) {
      await blobs.delete(blobOf({ id }));
      return entries.delete(id);
    },
    damage: (id) => blobs.damage(blobOf({ id })),
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    answer: (exchange) => answer(exchange, service),
  };
}

type Machinery = ReturnType<typeof createMachinery>;

function createMachinery({ folder, signingKey, blobHost }: CacheServiceParts) {
  const entries = new CacheEntries();
  const operations: CacheOperationRecord[] = [];
  return {
    entries,
    operations,
    signingKey,
    blobs: new Blobs(join(folder, 'blobs')),
    faults: new CacheFaults(),
    urls: createSignedUrls(blobHost),
    keyOf: (blob: string) => entries.list().find((entry) => blobOf(entry) === blob)?.key ?? '',
    record: (operation: CacheOperation, key: string, outcome: string) =>
      void operations.push({ operation, key, outcome }),
  };
}

async function answer(exchange: Exchange, service: Machinery): Promise<boolean> {
  if (isBlobPath(exchange.url.pathname)) {
    await answerBlob(exchange, service);
    return true;
  }
  if (!isCachePath(exchange.url.pathname)) return false;
  const reply = await answerCache(exchange, service);
  if (reply === null) exchange.response.destroy();
  else sendReply(exchange, reply);
  return true;
}

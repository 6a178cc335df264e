import type { CacheEntry } from '../../cache/entries.ts';
import { fullNameOf } from '../../hub/repositories.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { done, notFound, shown } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import { timeView } from '../views/links.ts';

const read = [{ thing: 'actions', access: 'read' }] as const;
const write = [{ thing: 'actions', access: 'write' }] as const;
const path = '/repos/{owner}/{repo}/actions/caches';

/** The caches of the Actions cache service. */
export const cacheRoutes: readonly Route[] = [
  { method: 'GET', path, needs: read, answer: listCaches },
  { method: 'DELETE', path, needs: write, answer: deleteByKey },
  { method: 'DELETE', path: `${path}/{cache_id}`, needs: write, answer: deleteById },
];

type Finished = CacheEntry & { readonly size: number };

function finished({ caches, repository }: RestCall): Finished[] {
  const entries = caches.list(fullNameOf(repository));
  return entries.filter((entry): entry is Finished => entry.size !== null);
}

const sortKeys: Record<string, (entry: Finished) => number> = {
  created_at: ({ createdAt }) => createdAt.getTime(),
  last_accessed_at: ({ lastUsedAt }) => lastUsedAt.getTime(),
  size_in_bytes: ({ size }) => size,
};

/** `key` is a prefix here. */
function listCaches(call: RestCall): Reply {
  const { query, url } = call;
  const sortKey = sortKeys[query.get('sort') ?? 'last_accessed_at'] ?? (() => 0);
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const entries = finished(call)
    .filter(({ key }) => key.startsWith(query.get('key') ?? ''))
    .filter(({ scope }) => scope === (query.get('ref') ?? scope))
    .sort((one, other) => sign * (sortKey(one) - sortKey(other)));
  const { items, headers } = pageOf(entries, url);
  return { ...listView(items, entries.length), headers };
}

async function deleteByKey(call: RestCall): Promise<Reply> {
  const { query, caches } = call;
  const entries = finished(call)
    .filter(({ key }) => key === query.get('key'))
    .filter(({ scope }) => scope === (query.get('ref') ?? scope));
  if (entries.length === 0) return notFound();
  for (const { id } of entries) await caches.delete(id);
  return listView(entries, entries.length);
}

async function deleteById(call: RestCall): Promise<Reply> {
  const entry = finished(call).find(({ id }) => String(id) === call.params.cache_id);
  if (entry === undefined) return notFound();
  await call.caches.delete(entry.id);
  return done;
}

function listView(entries: readonly Finished[], total: number): Reply {
  const views = entries.map(({ id, scope, key, version, createdAt, lastUsedAt, size }) => ({
    id,
    ref: scope,
    key,
    version,
    created_at: timeView(createdAt),
    last_accessed_at: timeView(lastUsedAt),
    size_in_bytes: size,
  }));
  return shown({ total_count: total, actions_caches: views });
}

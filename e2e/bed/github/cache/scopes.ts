/** What a run may do with the caches of one ref; the numbers are the service's: read 1, write 2. */
export interface CacheScope {
  readonly scope: string;
  readonly permission: number;
}

/** The runner's `ACTIONS_CACHE_MODE`. */
export type CacheMode = 'none' | 'read' | 'write' | 'write-only';

/** The refs that decide which caches a run sees. */
export interface RunRefs {
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge`. */
  readonly ref: string;
  /** Name of the branch a pull request goes to. */
  readonly baseRef?: string;
  readonly defaultBranch: string;
}

const read = 1;
const write = 2;
const permissionOf: Record<CacheMode, number> = {
  none: 0,
  read,
  write: read | write,
  'write-only': write,
};

/**
 * Returns the scopes of a run in the order they are searched: its own ref, the base branch of its pull
 * request, the default branch. Only its own may be written.
 */
export function scopesOfRun(
  { ref, baseRef, defaultBranch }: RunRefs,
  mode: CacheMode,
): CacheScope[] {
  const permission = permissionOf[mode];
  const readable = permission & read;
  const others = [baseRef, defaultBranch]
    .filter((branch) => branch !== undefined && branch !== '')
    .map((branch) => `refs/heads/${branch}`);
  const foreign = [...new Set(others)].filter((scope) => scope !== ref);
  const scopes = [
    { scope: ref, permission },
    ...foreign.map((scope) => ({ scope, permission: readable })),
  ];
  return scopes.filter((scope) => scope.permission !== 0);
}

/** Returns the scopes that may be read, in their order. */
export function readableScopes(scopes: readonly CacheScope[]): string[] {
  return scopes.filter(({ permission }) => permission & read).map(({ scope }) => scope);
}

/** Returns the one scope that may be written, if any. */
export function writableScope(scopes: readonly CacheScope[]): string | undefined {
  return scopes.find(({ permission }) => permission & write)?.scope;
}

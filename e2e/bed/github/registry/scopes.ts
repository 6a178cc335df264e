/** What a client wants of one repository of the registry. */
export interface RepositoryScope {
  readonly repository: string;
  readonly actions: readonly string[];
}

/** One entry of a registry token's `access` claim. */
export interface AccessEntry {
  readonly type: 'repository';
  readonly name: string;
  readonly actions: readonly string[];
}

/** Parses `repository:owner/name:pull,push` scopes, several to a string allowed; others are left out. */
export function parseScopes(raw: readonly string[]): RepositoryScope[] {
  return raw
    .flatMap((line) => line.split(' '))
    .map((scope) => /^repository:(.+):([a-z*,]+)$/.exec(scope))
    .filter((match) => match !== null)
    .map(([, repository = '', actions = '']) => ({ repository, actions: actions.split(',') }));
}

/** Says whether a repository is one of the names; a name may end in `/*`. */
export function covers(names: readonly string[], repository: string): boolean {
  return names.some((name) =>
    name.endsWith('/*') ? repository.startsWith(name.slice(0, -1)) : repository === name,
  );
}

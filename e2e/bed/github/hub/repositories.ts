/** A repository the services know of. */
export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  /** Private: seen only with a token of its own. */
  readonly isPrivate: boolean;
  readonly ownerType: 'User' | 'Organization';
  /** Folder of a Git repository that answers questions about commits. */
  readonly localGit: string | null;
}

/** What may be said of a repository when it is registered; all has a default. */
export type RepositoryFacts = Partial<Omit<Repository, 'id' | 'owner' | 'name'>>;

const defaults = {
  defaultBranch: 'main',
  isPrivate: true,
  ownerType: 'User',
  localGit: null,
} as const;

/** The repositories that were registered; names are compared as GitHub does, without regard to case. */
export class Repositories {
  readonly #byName = new Map<string, Repository>();

  /** Adds the repository, or changes the facts of a known one. */
  register(fullName: string, facts: RepositoryFacts = {}): Repository {
    const key = fullName.toLowerCase();
    const [owner = '', name = ''] = fullName.split('/');
    const known = this.#byName.get(key) ?? {
      id: this.#byName.size + 1001,
      owner,
      name,
      ...defaults,
    };
    const repository: Repository = {
      ...known,
      defaultBranch: facts.defaultBranch ?? known.defaultBranch,
      isPrivate: facts.isPrivate ?? known.isPrivate,
      ownerType: facts.ownerType ?? known.ownerType,
      localGit: facts.localGit ?? known.localGit,
    };
    this.#byName.set(key, repository);
    return repository;
  }

  /** Returns the repository of that name, or null. */
  find(fullName: string): Repository | null {
    return this.#byName.get(fullName.toLowerCase()) ?? null;
  }
}

/** Returns `owner/name`. */
export function fullNameOf({ owner, name }: Pick<Repository, 'owner' | 'name'>): string {
  return `${owner}/${name}`;
}

import { randomBytes } from 'node:crypto';
import { allows, type Access, type GitHubTokens } from '../identity/github-tokens.ts';
import { covers, type AccessEntry, type RepositoryScope } from './scopes.ts';

/** What a registry token is issued for. */
export interface RegistryTokenRequest {
  readonly user: string;
  readonly access: Access;
  /** Names, or `owner/*`; everything when left out. */
  readonly repositories?: readonly string[];
}

/** A personal access token for the registry, as a user would make one by hand. */
export interface RegistryToken {
  readonly user: string;
  readonly password: string;
}

/** One answer the token service gave. */
export interface RegistryGrant {
  readonly user: string | null;
  readonly asked: readonly RepositoryScope[];
  readonly granted: readonly AccessEntry[];
  readonly accepted: boolean;
}

/** Who may do what in the registry. Changes count from the next token a client fetches. */
export interface RegistryTokens {
  issue(request: RegistryTokenRequest): RegistryToken;
  setAccess(token: RegistryToken, access: Access): void;
  revoke(token: RegistryToken): void;
  /** Lets everybody pull, or no longer. */
  setPublic(repository: string, isPublic?: boolean): void;
  /** Every request for a token and its answer, oldest first. */
  readonly grants: readonly RegistryGrant[];
}

/** The token service's view: whose password is this, and what may they do. */
export interface RegistryAuthority extends RegistryTokens {
  /** Returns what `password` (or nobody: null) is granted; null when the password is not known. */
  authorize(password: string | null, asked: readonly RepositoryScope[]): AccessEntry[] | null;
  record(grant: RegistryGrant): void;
}

type Decision = (repository: string) => Access;

/** Starts with no token and nothing public; GITHUB_TOKENs count as passwords. */
export function createRegistryAuthority(githubTokens: GitHubTokens): RegistryAuthority {
  const issued = new Map<string, RegistryTokenRequest>();
  const publicRepositories = new Set<string>();
  const grants: RegistryGrant[] = [];

  const change = (password: string, access: Access): void => {
    const known = issued.get(password);
    if (known) issued.set(password, { ...known, access });
  };

  return {
    issue(request) {
      const password = `ghp_${randomBytes(18).toString('hex')}`;
      issued.set(password, request);
      return { user: request.user, password };
    },
    setAccess: ({ password }, access) => change(password, access),
    revoke: ({ password }) => void issued.delete(password),
    setPublic(repository, isPublic = true) {
      publicRepositories[isPublic ? 'add' : 'delete'](repository);
    },
    grants,
    record: (grant) => void grants.push(grant),
    authorize(password, asked) {
      const decision =
        password === null ? () => 'none' as const : decisionOf(password, issued, githubTokens);
      if (decision === null) return null;
      const access = (name: string): Access => {
        const own = decision(name);
        return own === 'none' && publicRepositories.has(name) ? 'read' : own;
      };
      return asked.map((scope) => entryOf(scope, access(scope.repository)));
    },
  };
}

function decisionOf(
  password: string,
  issued: ReadonlyMap<string, RegistryTokenRequest>,
  githubTokens: GitHubTokens,
): Decision | null {
  const own = issued.get(password);
  if (own === undefined) return githubDecision(githubTokens, password);
  const { repositories, access } = own;
  return (name) => (repositories === undefined || covers(repositories, name) ? access : 'none');
}

/** A job's token reaches the packages of the owner of its repository. */
function githubDecision(tokens: GitHubTokens, password: string): Decision | null {
  const token = tokens.find(password);
  if (token === null) return null;
  const owner = token.repository.toLowerCase().split('/')[0] ?? '';
  const access = (['write', 'read'] as const).find((level) =>
    allows(token.permissions, 'packages', level),
  );
  return (repository) => (repository.startsWith(`${owner}/`) ? (access ?? 'none') : 'none');
}

const actionsOf: Record<Access, readonly string[]> = {
  none: [],
  read: ['pull'],
  write: ['pull', 'push'],
};

function entryOf({ repository, actions }: RepositoryScope, access: Access): AccessEntry {
  const granted = actions.filter((action) => actionsOf[access].includes(action));
  return { type: 'repository', name: repository, actions: granted };
}

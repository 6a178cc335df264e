import { randomBytes } from 'node:crypto';

/** What a token may do with one kind of thing. */
export type Access = 'none' | 'read' | 'write';

/** Permissions by the names of a workflow's `permissions` key: `contents`, `pull-requests`, `packages`, … */
export type Permissions = Readonly<Record<string, Access>>;

/** What is known of a GITHUB_TOKEN. */
export interface GitHubToken {
  readonly value: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly permissions: Permissions;
}

/** What a GITHUB_TOKEN is issued for. */
export type TokenRequest = Omit<GitHubToken, 'value'>;

/** The GITHUB_TOKENs in force. */
export interface GitHubTokens {
  issue(request: TokenRequest): string;
  find(value: string): GitHubToken | null;
  /** GitHub does this when the job ends. */
  revoke(value: string): void;
}

/** Starts with no token. */
export function createGitHubTokens(): GitHubTokens {
  const tokens = new Map<string, GitHubToken>();
  return {
    issue(request) {
      const value = `ghs_${randomBytes(18).toString('hex')}`;
      tokens.set(value, { ...request, value });
      return value;
    },
    find: (value) => tokens.get(value) ?? null,
    revoke: (value) => void tokens.delete(value),
  };
}

/** Says whether `permissions` allow the access to the thing; nothing is allowed that is not named. */
export function allows(permissions: Permissions, thing: string, access: 'read' | 'write'): boolean {
  const granted = permissions[thing] ?? 'none';
  return granted === 'write' || granted === access;
}

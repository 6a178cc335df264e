import { valueOf } from '../expression/token-value.ts';
import type { TemplateToken } from '../parse/parser-package.ts';

/** What a token may do: `none`, `read` or `write` by scope. */
export type Permissions = Readonly<Record<string, 'none' | 'read' | 'write'>>;

const scopes = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
] as const;

/** What GitHub grants a workflow that asks for nothing, in repositories made since 2023. */
export const restrictedPermissions: Permissions = { contents: 'read', packages: 'read' };

/** What `permissions:` asks for; nothing when it is not written. */
export function askedPermissions(token: TemplateToken | undefined): Permissions | undefined {
  if (!token) return undefined;
  const value = valueOf(token, { contexts: {} });
  if (value === 'read-all') return everything('read');
  if (value === 'write-all') return everything('write');
  return value !== null && typeof value === 'object' ? (value as Permissions) : {};
}

/** What is left of permissions under an upper bound; a called workflow can only lose some. */
export function boundedBy(permissions: Permissions, bound: Permissions): Permissions {
  const entries = Object.entries(permissions).map(([scope, wanted]) => {
    const allowed = bound[scope] ?? 'none';
    return [scope, rank[wanted] <= rank[allowed] ? wanted : allowed] as const;
  });
  return Object.fromEntries(entries.filter(([, granted]) => granted !== 'none'));
}

/** The scopes a called workflow asks for beyond what its caller has. */
export function beyond(permissions: Permissions, bound: Permissions): string[] {
  return Object.entries(permissions)
    .filter(([scope, wanted]) => rank[wanted] > rank[bound[scope] ?? 'none'])
    .map(([scope, wanted]) => `${scope}: ${wanted}`);
}

/** What runs for forks and for Dependabot get at most. */
export const readOnlyPermissions: Permissions = everything('read');

/** What any other run gets at most. */
export const writePermissions: Permissions = everything('write');

const rank = { none: 0, read: 1, write: 2 } as const;

function everything(level: 'read' | 'write'): Permissions {
  // An OIDC token can only be written; GitHub leaves it out of read-all.
  const pairs = scopes.map((scope) => [scope, level] as const);
  return Object.fromEntries(pairs.filter(([scope]) => level === 'write' || scope !== 'id-token'));
}

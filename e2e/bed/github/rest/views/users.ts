import { nodeId, webOrigin } from './links.ts';

/** The login GITHUB_TOKENs act as. */
export const actionsBot = 'github-actions[bot]';

const places = {
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  organizations_url: '/orgs',
  repos_url: '/repos',
  events_url: '/events{/privacy}',
  received_events_url: '/received_events',
} as const;

/** Shows a user, a bot or an organization. */
export function userView(origin: string, login: string, type = typeOf(login)): object {
  const url = `${origin}/users/${encodeURIComponent(login)}`;
  const links = Object.entries(places).map(([name, place]) => [name, `${url}${place}`] as const);
  const id = numberOf(login);
  return {
    login,
    id,
    node_id: nodeId('U', login),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${webOrigin}/${encodeURIComponent(login)}`,
    ...Object.fromEntries(links),
    type,
    site_admin: false,
  };
}

/** Shows the app that GITHUB_TOKENs belong to. */
export function actionsAppView(origin: string): object {
  const since = '2018-07-30T09:30:17Z';
  return {
    id: 15368,
    slug: 'github-actions',
    node_id: nodeId('A', 15368),
    owner: userView(origin, 'github', 'Organization'),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${webOrigin}/apps/github-actions`,
    created_at: since,
    updated_at: since,
    permissions: {},
    events: [],
  };
}

function typeOf(login: string): string {
  return login.endsWith('[bot]') ? 'Bot' : 'User';
}

/** A number that stays the same for a login. */
function numberOf(login: string): number {
  return Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 90_000_000, 7) + 1000;
}

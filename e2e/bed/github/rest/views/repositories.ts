import { fullNameOf, type Repository } from '../../hub/repositories.ts';
import { apiOf, nodeId, webOf } from './links.ts';
import { userView } from './users.ts';

const places = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** Shows a repository as it appears within other things. */
export function minimalRepositoryView(origin: string, repository: Repository): object {
  const url = apiOf(origin, repository);
  const links = Object.entries(places).map(([name, place]) => [name, `${url}${place}`] as const);
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: fullNameOf(repository),
    private: repository.isPrivate,
    owner: userView(origin, repository.owner, repository.ownerType),
    html_url: webOf(repository),
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(links),
  };
}

const counters = ['forks', 'forks_count', 'open_issues', 'open_issues_count', 'stargazers_count'];
const moreCounters = ['watchers', 'watchers_count', 'network_count', 'subscribers_count', 'size'];
const abilities = [
  'has_issues',
  'has_projects',
  'has_wiki',
  'has_pages',
  'has_discussions',
  'has_downloads',
];

/** Shows all of a repository. */
export function fullRepositoryView(origin: string, repository: Repository): object {
  const name = fullNameOf(repository);
  const since = '2026-01-05T08:00:00Z';
  return {
    ...minimalRepositoryView(origin, repository),
    ...Object.fromEntries([...counters, ...moreCounters].map((counter) => [counter, 0])),
    ...Object.fromEntries(abilities.map((ability) => [ability, ability === 'has_issues'])),
    clone_url: `${webOf(repository)}.git`,
    git_url: `git://github.com/${name}.git`,
    ssh_url: `git@github.com:${name}.git`,
    svn_url: webOf(repository),
    default_branch: repository.defaultBranch,
    visibility: repository.isPrivate ? 'private' : 'public',
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    archived: false,
    disabled: false,
    pushed_at: since,
    created_at: since,
    updated_at: since,
  };
}

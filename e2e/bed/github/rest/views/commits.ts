import type { ChangedFile, Commit, Comparison, Signature } from '../../hub/git.ts';
import { apiOf, nodeId, timeView, webOf } from './links.ts';
import type { Place } from './pulls.ts';

/** Shows a commit. */
export function commitView({ sha, tree, message, ...commit }: Commit, place: Place): object {
  const api = apiOf(place.origin, place.repository);
  const web = webOf(place.repository);
  return {
    sha,
    node_id: nodeId('C', sha),
    url: `${api}/commits/${sha}`,
    html_url: `${web}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      message,
      author: signatureView(commit.author),
      committer: signatureView(commit.committer),
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
      comment_count: 0,
    },
    // As GitHub shows people whose address belongs to no account.
    author: null,
    committer: null,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${web}/commit/${parent}`,
    })),
  };
}

function signatureView({ name, email, date }: Signature): object {
  return { name, email, date: timeView(date) };
}

/** What GitHub calls the relation of head to base. */
export function statusOf({ commits, behindBy }: Comparison): string {
  if (commits.length > 0) return behindBy > 0 ? 'diverged' : 'ahead';
  return behindBy > 0 ? 'behind' : 'identical';
}

/** GitHub lists this many of each at most. */
const mostFiles = 300;

/** Shows how two commits are related; `commits` is the page of them to show. */
export function comparisonView(
  comparison: Comparison,
  basehead: string,
  commits: readonly Commit[],
  place: Place,
): object {
  const api = `${apiOf(place.origin, place.repository)}/compare/${basehead}`;
  const web = `${webOf(place.repository)}/compare/${basehead}`;
  return {
    url: api,
    html_url: web,
    permalink_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    base_commit: commitView(comparison.base, place),
    merge_base_commit: commitView(comparison.mergeBase, place),
    status: statusOf(comparison),
    ahead_by: comparison.commits.length,
    behind_by: comparison.behindBy,
    total_commits: comparison.commits.length,
    commits: commits.map((commit) => commitView(commit, place)),
    files: comparison.files.slice(0, mostFiles).map((file) => fileView(file, place)),
  };
}

function fileView({ path, blob, status, additions, deletions }: ChangedFile, place: Place): object {
  const api = apiOf(place.origin, place.repository);
  const web = webOf(place.repository);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: blob,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${web}/blob/HEAD/${encoded}`,
    raw_url: `${web}/raw/HEAD/${encoded}`,
    contents_url: `${api}/contents/${encoded}`,
  };
}

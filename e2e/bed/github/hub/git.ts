import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A commit as Git tells it. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** Who and when. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: Date;
}

/** One file between two commits. */
export interface ChangedFile {
  readonly path: string;
  readonly blob: string | null;
  readonly status: 'added' | 'removed' | 'modified';
  readonly additions: number;
  readonly deletions: number;
}

/** How two commits are related. */
export interface Comparison {
  readonly base: Commit;
  readonly mergeBase: Commit;
  readonly behindBy: number;
  /** What head has and base has not, oldest first. */
  readonly commits: readonly Commit[];
  readonly files: readonly ChangedFile[];
}

const run = promisify(execFile);
const format =
  ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x1f') + '%x1e';

/** Returns the branches by name. */
export async function listBranches(
  folder: string,
): Promise<readonly { readonly name: string; readonly sha: string }[]> {
  const format = '%(objectname) %(refname:strip=2)';
  const lines = await git(folder, 'for-each-ref', `--format=${format}`, 'refs/heads');
  const rows = lines.split('\n').filter((line) => line !== '');
  return rows.map((line) => ({
    name: line.slice(line.indexOf(' ') + 1),
    sha: line.split(' ')[0] ?? '',
  }));
}

/** Returns the sha a branch, tag or sha stands for, or null. */
export async function resolveRef(folder: string, ref: string): Promise<string | null> {
  for (const name of [ref, `refs/heads/${ref}`, `refs/remotes/origin/${ref}`]) {
    const found = await git(
      folder,
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ).catch(() => null);
    if (found !== null) return found.trim();
  }
  return null;
}

/** Returns the commit, or null when there is none of that name. */
export async function readCommit(folder: string, ref: string): Promise<Commit | null> {
  const sha = await resolveRef(folder, ref);
  if (sha === null) return null;
  return parseCommits(await git(folder, 'show', '-s', `--format=${format}`, sha))[0] ?? null;
}

/** Compares as GitHub's three dots do: what head has since the two parted; null when either is unknown. */
export async function compareCommits(
  folder: string,
  baseRef: string,
  headRef: string,
): Promise<Comparison | null> {
  const [base, head] = await Promise.all([
    readCommit(folder, baseRef),
    readCommit(folder, headRef),
  ]);
  if (base === null || head === null) return null;
  const shared = await git(folder, 'merge-base', base.sha, head.sha).catch(() => '');
  const mergeBase = shared === '' ? null : await readCommit(folder, shared.trim());
  if (mergeBase === null) return null;
  const log = ['log', '--reverse', `--format=${format}`, `${base.sha}..${head.sha}`];
  const behind = await git(folder, 'rev-list', '--count', `${head.sha}..${base.sha}`);
  return {
    base,
    mergeBase,
    behindBy: Number(behind),
    commits: parseCommits(await git(folder, ...log)),
    files: await changedFiles(folder, mergeBase.sha, head.sha),
  };
}

async function changedFiles(folder: string, from: string, to: string): Promise<ChangedFile[]> {
  const flags = ['--raw', '--numstat', '--no-abbrev', '--no-renames', '-z'];
  const fields = (await git(folder, 'diff', ...flags, from, to)).split('\0').slice(0, -1);
  const files = new Map<string, Pick<ChangedFile, 'blob' | 'status'>>();
  const counted: ChangedFile[] = [];
  while (fields.length > 0) {
    const field = fields.shift() ?? '';
    if (field.startsWith(':')) files.set(fields.shift() ?? '', parseRaw(field));
    else {
      const [additions, deletions, ...path] = field.split('\t');
      const name = path.join('\t');
      const found = files.get(name);
      // Binary files have dashes in place of counts.
      const counts = { additions: Number(additions) || 0, deletions: Number(deletions) || 0 };
      if (found) counted.push({ path: name, ...found, ...counts });
    }
  }
  return counted;
}

const statuses: Record<string, ChangedFile['status']> = { A: 'added', D: 'removed' };

function parseRaw(line: string): Pick<ChangedFile, 'blob' | 'status'> {
  const [, , , blob = '', letter = ''] = line.split(' ');
  return { blob: /^0+$/.test(blob) ? null : blob, status: statuses[letter] ?? 'modified' };
}

function parseCommits(output: string): Commit[] {
  const records = output.split('\x1e').map((record) => record.replace(/^\n/, ''));
  return records.filter((record) => record !== '').map(parseCommit);
}

function parseCommit(record: string): Commit {
  const [sha = '', tree = '', parents = '', ...rest] = record.split('\x1f');
  const [an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] = rest;
  return {
    sha,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name: an, email: ae, date: new Date(ad) },
    committer: { name: cn, email: ce, date: new Date(cd) },
    message: message.trimEnd(),
  };
}

async function git(folder: string, ...args: string[]): Promise<string> {
  // The folder may belong to another user than this process; it is only read.
  const argv = ['-c', 'safe.directory=*', '-C', folder, ...args];
  const { stdout } = await run('git', argv, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

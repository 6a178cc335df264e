import { command } from '../core/command.ts';
import { messageOf } from '../core/errors.ts';
import type { Ancestry, Commits } from '../core/github.ts';
import type { Ports } from '../core/ports.ts';

/** How our commit stands to the one that serves, or why that is not known. */
export type Standing = Ancestry | { readonly unknown: string };

/** Compares by history, never by time: by the checkout when it has both commits, else by GitHub. */
export async function standingOf(
  commit: string,
  serving: string,
  github: Commits | undefined,
  ports: Pick<Ports, 'exec' | 'runner'>,
): Promise<Standing> {
  // A release is named by its commit, shortened.
  if (commit.startsWith(serving) || serving.startsWith(commit)) return 'same';
  const local = await askGit(commit, serving, ports);
  if (local !== undefined) return local;
  if (github === undefined) {
    return { unknown: `the checkout does not have both, and there is no \`token\` to ask GitHub` };
  }
  return askGitHub(commit, serving, github, ports);
}

async function askGit(
  commit: string,
  serving: string,
  { exec, runner }: Pick<Ports, 'exec' | 'runner'>,
): Promise<Ancestry | undefined> {
  const { workspace } = runner.context;
  if (workspace === '') return undefined;
  // The checkout of a container job belongs to another user; it is only read.
  const git = async (...args: readonly string[]): Promise<number> =>
    (await exec.run(command('git', '-c', 'safe.directory=*', '-C', workspace, ...args))).exitCode;
  const contains = async (head: string, base: string): Promise<boolean | undefined> => {
    const answers: Readonly<Record<number, boolean>> = { 0: true, 1: false };
    return answers[await git('merge-base', '--is-ancestor', base, head)];
  };
  const isAncestor = await contains(serving, commit);
  if (isAncestor !== false) return isAncestor === true ? 'ancestor' : undefined;
  // A "no" from a history that is cut off may only mean that the rest is not here.
  return (await contains(commit, serving)) === true ? 'descendant' : undefined;
}

async function askGitHub(
  commit: string,
  serving: string,
  github: Commits,
  { runner }: Pick<Ports, 'runner'>,
): Promise<Standing> {
  try {
    const standing = await github.compare(runner.context.repository, commit, serving);
    return standing ?? { unknown: 'GitHub does not know both' };
  } catch (error) {
    return { unknown: messageOf(error) };
  }
}

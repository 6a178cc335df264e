import { basename, dirname } from 'node:path';
import type { RunRepository } from '../run/options.ts';
import { git } from '../step/git.ts';
import type { PushedCommit } from '../event/payloads.ts';

/** The git repository around a workflow file, as a run's repository. */
export async function localRepository(
  workflow: string,
  given: { readonly name: string | undefined; readonly ref: string | undefined },
): Promise<RunRepository> {
  const ask = async (...argv: string[]) => (await git(dirname(workflow), argv)).trim();
  const folder = await ask('rev-parse', '--show-toplevel');
  const remote = await ask('remote', 'get-url', 'origin').catch(() => '');
  const [, fromRemote] = remote.match(/([^/:]+\/[^/:]+?)(?:\.git)?$/) ?? [];
  const branch = await ask('symbolic-ref', '--quiet', 'HEAD').catch(() => 'refs/heads/main');
  return {
    name: given.name ?? fromRemote ?? `local/${basename(folder)}`,
    folder,
    sha: await ask('rev-parse', 'HEAD'),
    ref: given.ref ?? branch,
  };
}

/** Whether files differ from the commit, which is what a checkout gets. */
export async function hasUncommittedChanges(folder: string): Promise<boolean> {
  return (await git(folder, ['status', '--porcelain'])).trim() !== '';
}

/** The checked-out commit with the files it changed, and the commit before it. */
export async function lastCommit(
  folder: string,
): Promise<{ readonly before: string | undefined; readonly commit: PushedCommit }> {
  const ask = async (...argv: string[]) => (await git(folder, argv)).trim();
  const before = await ask('rev-parse', '--verify', '--quiet', 'HEAD^').catch(() => '');
  const names = await ask('show', '--name-status', '--format=', '--no-renames', 'HEAD');
  const changed = names.split('\n').map((line) => line.split('\t'));
  const withStatus = (status: string) =>
    changed.flatMap(([letter, path]) => (letter === status && path ? [path] : []));
  const commit = {
    id: await ask('rev-parse', 'HEAD'),
    message: await ask('log', '-1', '--format=%B'),
    added: withStatus('A'),
    modified: withStatus('M'),
    removed: withStatus('D'),
  };
  return { before: before === '' ? undefined : before, commit };
}

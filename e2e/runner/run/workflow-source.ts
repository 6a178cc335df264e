import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Source } from '../parse/workflow-file.ts';
import { git } from '../step/git.ts';
import type { RunOptions } from './options.ts';

/** The workflow file of a run and the repository content it belongs to. */
export interface LocatedWorkflow {
  readonly source: Source;
  readonly path: string;
}

/** Finds a run's workflow: a file as it lies on disk, or one of the run's commit. */
export async function locateWorkflow(options: RunOptions): Promise<LocatedWorkflow> {
  const { workflow, repository } = options;
  const identity = { repository: repository.name, ref: repository.ref, sha: repository.sha };
  if (!isAbsolute(workflow)) {
    return { source: { ...identity, root: await snapshot(options) }, path: workflow };
  }
  const root = rootOf(workflow);
  return { source: { ...identity, root }, path: workflow.slice(root.length + 1) };
}

function rootOf(workflow: string): string {
  if (!existsSync(workflow)) throw new Error(`There is no workflow file ${workflow}.`);
  const folder = dirname(resolve(workflow));
  const suffix = join(sep, '.github', 'workflows');
  return folder.endsWith(suffix) ? folder.slice(0, -suffix.length) : folder;
}

/** The run's commit as a folder, for files that are read without a checkout. */
async function snapshot({ repository, folder }: RunOptions): Promise<string> {
  const root = join(folder, '_repository', basename(repository.name), repository.sha);
  if (existsSync(root)) return root;
  mkdirSync(root, { recursive: true });
  const archive = `${root}.tar`;
  const prefix = ['archive', '--format=tar', `--output=${archive}`];
  await git(repository.folder, [...prefix, repository.sha]);
  await promisify(execFile)('tar', ['-x', '-f', archive, '-C', root]);
  rmSync(archive);
  return root;
}

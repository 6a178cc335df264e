import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where one job lives, on the host and on its machine alike. */
export interface JobFolders {
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly tools: string;
  readonly logs: string;
  readonly event: string;
}

/** Makes a job's folders below the run's; a name already taken gets a number: every job starts empty. */
export function createJobFolders(parent: string, job: string, repository: string): JobFolders {
  const root = freshFolder(join(parent, folderSlug(job)));
  const name = repository.split('/')[1] ?? repository;
  const folders = {
    root,
    workspace: join(root, '_work', name, name),
    temp: join(root, '_temp'),
    tools: join(root, '_tool'),
    logs: join(root, '_logs'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const workflow = join(folders.temp, '_github_workflow');
  mkdirSync(workflow, { recursive: true });
  return { ...folders, event: join(workflow, 'event.json') };
}

/** A job's name as a folder's name. */
export function folderSlug(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'job';
}

function freshFolder(path: string, number = 1): string {
  const folder = number === 1 ? path : `${path}-${number}`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
    return folder;
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
    return freshFolder(path, number + 1);
  }
}

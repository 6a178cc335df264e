import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where one job lives on this host, and how its machine names the same places. */
export interface JobFolders {
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly tools: string;
  readonly logs: string;
  readonly event: string;
  /** Returns the path under which the machine sees a path of this host; one outside the job's folder is the same. */
  readonly onMachine: (path: string) => string;
  /** The other way round. */
  readonly onHost: (path: string) => string;
}

/** Where a job's folders are made, for whom, and where its machine sees them (default: at the same path). */
export interface JobPlace {
  readonly parent: string;
  readonly job: string;
  readonly repository: string;
  readonly seenAt?: string | undefined;
}

/** Makes a job's folders below the run's; a name already taken gets a number: every job starts empty. */
export function createJobFolders({ parent, job, repository, seenAt }: JobPlace): JobFolders {
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
  return {
    ...folders,
    event: join(workflow, 'event.json'),
    onMachine: (path) => moved(path, root, seenAt ?? root),
    onHost: (path) => moved(path, seenAt ?? root, root),
  };
}

function moved(path: string, from: string, to: string): string {
  return path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
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

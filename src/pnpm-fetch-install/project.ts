import { dirname, join, relative } from 'node:path';
import type { Files } from '../core/ports.ts';
import type { Refusal } from '../core/errors.ts';
import type { Manifest } from './pinned-version.ts';

/** The project that is installed: of a workspace, the whole of it. */
export interface Project {
  /** Where the lockfile is, and where pnpm runs. */
  readonly root: string;
  readonly lockfile: string;
  readonly manifests: readonly { readonly path: string; readonly manifest: Manifest }[];
}

/** Where to look. */
export interface ProjectPlace {
  readonly working: string;
  readonly workspace: string;
}

/** Finds the lockfile of the working directory, upwards to the workspace; what is missing is refused. */
export async function findProject(
  { working, workspace }: ProjectPlace,
  files: Files,
  refusals: Refusal[],
): Promise<Project | undefined> {
  const folders = ancestors(working, workspace);
  const root = await firstWith(folders, 'pnpm-lock.yaml', files);
  const own = root ?? working;
  const manifests = await readManifests([own, working], workspace, { files, refusals });
  if (root === undefined) refusals.push(refuseNoLockfile(working, folders.at(-1) ?? workspace));
  if (root === undefined) return undefined;
  const lockfile = (await files.readText(join(root, 'pnpm-lock.yaml'))) ?? '';
  return { root, lockfile, manifests };
}

function refuseNoLockfile(working: string, last: string): Refusal {
  return {
    input: 'working-directory',
    why: `there is no pnpm-lock.yaml in ${working}${last === working ? '' : ` nor in a folder above, up to ${last}`}.`,
    fix: 'Run `pnpm install` where you develop and commit the lockfile it writes.',
  };
}

/** Returns a folder and those above, up to the top; one outside of that has no upper end but itself. */
export function ancestors(folder: string, top: string): readonly string[] {
  const isInside = folder === top || !relative(top, folder).startsWith('..');
  if (!isInside) return [folder];
  return folder === top ? [folder] : [folder, ...ancestors(dirname(folder), top)];
}

async function firstWith(
  folders: readonly string[],
  name: string,
  files: Files,
): Promise<string | undefined> {
  for (const folder of folders) if (await files.exists(join(folder, name))) return folder;
  return undefined;
}

async function readManifests(
  folders: readonly string[],
  workspace: string,
  { files, refusals }: { readonly files: Files; readonly refusals: Refusal[] },
): Promise<Project['manifests']> {
  const found: Project['manifests'][number][] = [];
  for (const folder of new Set(folders)) {
    const path = join(folder, 'package.json');
    const shown = relative(workspace, path) || path;
    const text = await files.readText(path);
    const manifest = text === undefined ? undefined : parseManifest(text);
    if (manifest !== undefined) found.push({ path: shown, manifest });
    else
      refusals.push({
        input: 'working-directory',
        why:
          text === undefined
            ? `there is no package.json in ${folder}.`
            : `${shown} is not valid JSON.`,
        fix:
          text === undefined ? 'Give the folder of the project that pnpm installs.' : 'Correct it.',
      });
  }
  return found;
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof manifest === 'object' && manifest !== null ? manifest : undefined;
  } catch {
    return undefined;
  }
}

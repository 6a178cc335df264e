import { join, relative, resolve } from 'node:path';
import type { Files } from '../core/ports.ts';
import type { ImageEntry } from './image-entry.ts';
import type { Inputs } from './inputs.ts';

/** Where an image is built from: a folder and its Dockerfile, or something only the builder can fetch. */
export interface Source {
  /** As the builder is told. */
  readonly context: string;
  /** Absolute path for a local context; as given for a remote one; empty means the default. */
  readonly dockerfile: string;
  readonly isRemote: boolean;
}

/** Returns where an image is built from; `file` is relative to the workspace, as with docker/build-push-action. */
export function sourceOf({ context, file, rest }: ImageEntry, workspace: string): Source {
  const folder = context === '' ? '.' : context;
  if (isRemote(folder)) return { context: folder, dockerfile: file, isRemote: true };
  // Its instructions are part of the definition.
  if (rest['dockerfile-inline'] !== undefined)
    return { context: folder, dockerfile: '', isRemote: false };
  const dockerfile = file === '' ? join(folder, 'Dockerfile') : file;
  return { context: folder, dockerfile: resolve(workspace, dockerfile), isRemote: false };
}

/** Says whether only the builder can fetch what a context names. */
export function isRemote(context: string): boolean {
  return /^(https?|git|ssh|docker-image|oci-layout):\/\/|^git@|^target:/.test(context);
}

/** Returns one line for each folder, Dockerfile or secret file that is not there. */
export async function findMissing(
  images: readonly ImageEntry[],
  { context, secrets }: Inputs,
  files: Files,
): Promise<readonly string[]> {
  const { workspace } = context;
  const ofImages = images.flatMap((image) => [
    missingOf(image, workspace, files),
    missingOptions(image, workspace, files),
  ]);
  const ofSecrets = secrets.map(async (secret) => {
    if (secret.kind !== 'file' || (await files.exists(resolve(workspace, secret.path)))) return [];
    return [`secret-files: ${secret.path}, the file of '${secret.id}', does not exist.`];
  });
  return (await Promise.all([...ofImages, ...ofSecrets])).flat();
}

async function missingOf(
  image: ImageEntry,
  workspace: string,
  files: Files,
): Promise<readonly string[]> {
  const { context, dockerfile, isRemote: remote } = sourceOf(image, workspace);
  if (remote) return [];
  if (!(await files.exists(resolve(workspace, context))))
    return [`${image.name}: the context ${context} does not exist.`];
  if (dockerfile === '' || (await files.exists(dockerfile))) return [];
  const shown = relative(workspace, dockerfile);
  const inside = join(context, image.file === '' ? 'Dockerfile' : image.file);
  const meant = image.file !== '' && (await files.exists(resolve(workspace, inside)));
  return [`${image.name}: ${shown} does not exist.${meant ? ` Write file: ${inside}` : ''}`];
}

async function missingOptions(
  { name, buildContexts, ssh }: ImageEntry,
  workspace: string,
  files: Files,
): Promise<readonly string[]> {
  const contexts = [...buildContexts].flatMap(([context, value]) =>
    isRemote(value) ? [] : [[`the build context '${context}'`, value]],
  );
  const keys = ssh.flatMap((text) => {
    const [id = '', paths = ''] = text.split(/=(.*)/s);
    return paths === '' ? [] : paths.split(',').map((path) => [`the SSH key '${id}'`, path]);
  });
  const answers = [...contexts, ...keys].map(async ([what = '', path = '']) =>
    (await files.exists(resolve(workspace, path)))
      ? []
      : [`${name}: ${what}, ${path}, does not exist.`],
  );
  return (await Promise.all(answers)).flat();
}

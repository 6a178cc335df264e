import type { PackageName } from '../../core/github.ts';
import type { InputReader } from '../../core/inputs.ts';
import { repositoriesOf, type ImageEntry } from '../image-entry.ts';
import type { Inputs } from '../inputs.ts';
import { registryOf } from '../references.ts';

/** A container package and where its manifests are. */
export interface CachePackage extends PackageName {
  /** With the host of its registry. */
  readonly repository: string;
}

/** Returns the packages of the images. */
export function packagesOf(
  images: readonly ImageEntry[],
  { registry, context }: Inputs,
): readonly CachePackage[] {
  const namespace = { registry, repository: context.repository };
  const repositories = new Set(images.flatMap((image) => repositoriesOf(image, namespace)));
  return [...repositories].map((repository) => {
    const [owner = '', ...name] = repository.slice(registryOf(repository).length + 1).split('/');
    return { owner, name: name.join('/'), repository };
  });
}

/** Refuses images that are in no registry of GitHub: its API lists the versions, so the manifests must be of the same. */
export function refusePackages(
  images: readonly ImageEntry[],
  inputs: Inputs,
  read: InputReader,
): void {
  const { registry, context, definitionFiles } = inputs;
  if (context.serverUrl === 'https://github.com' && registry !== 'ghcr.io')
    read.refuse(
      'registry',
      `'${registry}' is not the registry of GitHub's packages.`,
      'Leave it out.',
    );
  for (const { repository, name } of packagesOf(images, inputs)) {
    if (registryOf(repository) !== registry)
      read.refuse(definitionFiles?.kind ?? 'images', `${repository} is not in ${registry}.`);
    else if (name === '')
      read.refuse(definitionFiles?.kind ?? 'images', `${repository} names no package of an owner.`);
  }
}

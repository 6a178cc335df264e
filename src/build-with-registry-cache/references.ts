/** How image references are composed: always lower case, since registries take nothing else. */

/** What a short image name is completed with. */
export interface Namespace {
  /** Host of the registry, with its port if it has one. */
  readonly registry: string;
  /** `owner/name` of the repository on GitHub. */
  readonly repository: string;
}

/**
 * Returns the repository of an image: `api` lives below the GitHub repository, `owner/api` below the registry,
 * and a name that begins with a host (`quay.io/team/api`) is taken as it is.
 */
export function imageRepository(name: string, { registry, repository }: Namespace): string {
  const first = name.split('/')[0] ?? '';
  if (name.includes('/') && isHost(first)) return name.toLowerCase();
  return (
    name.includes('/') ? `${registry}/${name}` : `${registry}/${repository}/${name}`
  ).toLowerCase();
}

/** Returns the registry a repository or reference is in; docker.io when it names none (distribution reference grammar). */
export function registryOf(reference: string): string {
  const first = reference.split('/')[0] ?? '';
  return reference.includes('/') && isHost(first) ? first : 'docker.io';
}

/** Returns the repository of a full reference, without tag and digest. */
export function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/** Says whether a tag is given with its repository rather than bare. */
export function isFullReference(tag: string): boolean {
  return tag.includes('/');
}

/** Says whether a repository can be pushed to (OCI distribution specification 1.1, "Pulling manifests"). */
export function isRepository(repository: string): boolean {
  const path = repository.slice(registryOf(repository).length + 1);
  return /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/.test(path);
}

/** Says whether a text can be a tag (same place). */
export function isTag(tag: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(tag);
}

/** Returns a branch or tag name as an image tag: lower case, whatever a tag may not hold replaced by `-`. */
export function slug(name: string): string {
  const plain = name.toLowerCase().replace(/[^\w.-]+/g, '-');
  return (
    plain
      .replace(/^[.-]+/, '')
      .slice(0, 128)
      .replace(/-+$/, '') || 'unnamed'
  );
}

function isHost(word: string): boolean {
  return /[.:]/.test(word) || word === 'localhost';
}

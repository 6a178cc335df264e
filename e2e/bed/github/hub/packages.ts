import { createHash } from 'node:crypto';

/** A version of a container package: one manifest. */
export interface PackageVersion {
  readonly id: number;
  readonly owner: string;
  /** Such as `copilotos-bridge/api`. */
  readonly name: string;
  readonly digest: string;
  readonly tags: readonly string[];
  readonly createdAt: Date;
  /** What the registry holds under the digest; without it the version is only listed. */
  readonly manifest?: string;
}

type Publication = Omit<PackageVersion, 'id' | 'createdAt'> & { readonly createdAt?: Date };

/** The container packages the API lists; the bed or a story says what was published. */
export class Packages {
  /** `owner/name` of packages that the repository's tokens may see and not administer: deleting takes the role Admin. */
  readonly administeredByOthers = new Set<string>();
  #versions: PackageVersion[] = [];
  #lastId = 400_000_000;

  /** Adds a version; its tags leave the versions that had them. */
  publish(version: Publication): PackageVersion {
    this.#lastId += 1;
    this.#untag(version);
    const added = { createdAt: new Date(), ...version, id: this.#lastId };
    this.#versions.push(added);
    return added;
  }

  /** Takes a manifest as a registry does: what is there already only gets the tags. Returns its digest. */
  push(version: Omit<Publication, 'digest' | 'manifest'> & { readonly manifest: string }): string {
    const digest = `sha256:${createHash('sha256').update(version.manifest).digest('hex')}`;
    const known = this.find(version.owner, version.name, digest);
    if (known === undefined) this.publish({ ...version, digest });
    else {
      this.#untag(version);
      this.#versions = this.#versions.map((old) =>
        old.id === known.id ? { ...old, tags: [...new Set([...old.tags, ...version.tags])] } : old,
      );
    }
    return digest;
  }

  /** Returns the versions of a package, the newest first. */
  list(owner: string, name: string): PackageVersion[] {
    return this.#versions
      .filter((version) => version.owner === owner && version.name === name)
      .reverse();
  }

  /** Returns the version a tag or a digest stands for. */
  find(owner: string, name: string, reference: string): PackageVersion | undefined {
    return this.list(owner, name).find(
      ({ digest, tags }) => digest === reference || tags.includes(reference),
    );
  }

  /** Forgets the version; says whether it was there. */
  delete(owner: string, name: string, id: number): boolean {
    const found = this.list(owner, name).some((version) => version.id === id);
    if (found) this.#versions = this.#versions.filter((version) => version.id !== id);
    return found;
  }

  #untag({ owner, name, tags }: Pick<PackageVersion, 'owner' | 'name' | 'tags'>): void {
    this.#versions = this.#versions.map((old) =>
      old.owner === owner && old.name === name
        ? { ...old, tags: old.tags.filter((tag) => !tags.includes(tag)) }
        : old,
    );
  }
}

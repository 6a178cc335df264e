/** A version of a container package: one manifest. */
export interface PackageVersion {
  readonly id: number;
  readonly owner: string;
  /** Such as `copilotos-bridge/api`. */
  readonly name: string;
  readonly digest: string;
  readonly tags: readonly string[];
  readonly createdAt: Date;
}

/** The container packages the API lists; the bed or a story says what was published. */
export class Packages {
  #versions: PackageVersion[] = [];
  #lastId = 400_000_000;

  /** Adds a version; its tags leave the versions that had them. */
  publish(
    version: Omit<PackageVersion, 'id' | 'createdAt'> & { readonly createdAt?: Date },
  ): PackageVersion {
    this.#lastId += 1;
    const moved = this.list(version.owner, version.name).map((old) => old.id);
    this.#versions = this.#versions.map((old) =>
      moved.includes(old.id)
        ? { ...old, tags: old.tags.filter((tag) => !version.tags.includes(tag)) }
        : old,
    );
    const added = { createdAt: new Date(), ...version, id: this.#lastId };
    this.#versions.push(added);
    return added;
  }

  /** Returns the versions of a package, the newest first. */
  list(owner: string, name: string): PackageVersion[] {
    return this.#versions
      .filter((version) => version.owner === owner && version.name === name)
      .reverse();
  }

  /** Forgets the version; says whether it was there. */
  delete(owner: string, name: string, id: number): boolean {
    const found = this.list(owner, name).some((version) => version.id === id);
    if (found) this.#versions = this.#versions.filter((version) => version.id !== id);
    return found;
  }
}

/** GitHub's packages in memory: what the API lists and what the registry holds are one. */
import { createHash } from 'node:crypto';
import type { PackageName, Packages, PackageVersion, Page } from '../../src/core/github.ts';
import type { FakeHttp } from '../fakes/http.ts';
import type { FakeClock } from '../fakes/ports.ts';

/** The digest of a text. */
export function digestOfText(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** One entry of a list. */
export function entry(digest: string, platform = 'linux/amd64', attests = ''): object {
  const [os, architecture, variant] = platform.split('/');
  return {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest,
    size: 1,
    platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
    ...(attests === ''
      ? {}
      : {
          annotations: {
            'vnd.docker.reference.type': 'attestation-manifest',
            'vnd.docker.reference.digest': attests,
          },
        }),
  };
}

/** A list of platforms. */
export function list(...manifests: readonly object[]): object {
  return { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests };
}

/** A manifest of one platform; `name` tells it from others. */
export function image(name: string, subject = ''): object {
  return {
    schemaVersion: 2,
    config: { digest: digestOfText(`config of ${name}`) },
    layers: [{ digest: digestOfText(name) }],
    ...(subject === '' ? {} : { subject: { digest: subject } }),
  };
}

/** What is said of a version when it is published. */
export interface Publication {
  readonly tags?: readonly string[];
  /** Days since then. */
  readonly age?: number;
  readonly name?: string;
}

/** Packages that a test fills, and whose API it breaks. */
export class FakePackages implements Packages {
  readonly tokens: string[] = [];
  readonly branches: string[] = ['main'];
  readonly deleted: string[] = [];
  /** Thrown by the next calls of that kind, one each. */
  readonly faults: { readonly on: keyof Packages; readonly error: Error }[] = [];
  /** Called before a list of versions is given. */
  onList: () => void = () => undefined;
  readonly #versions: (PackageVersion & { readonly package: string })[] = [];
  readonly #clock: FakeClock;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  /** Puts a manifest in the registry and in the list, and returns its digest. */
  publish(http: FakeHttp, manifest: object | string, publication: Publication = {}): string {
    const { tags = [], age = 30, name = 'copilotos-bridge/api' } = publication;
    const body = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
    const digest = digestOfText(body);
    http.on(new RegExp(`GET .*/manifests/${digest}$`), { body });
    const changedAt = this.#clock.now() - age * 86_400_000 - 1;
    const id = this.#versions.length + 1;
    this.#versions.unshift({ id, digest, tags, changedAt, package: name });
    return digest;
  }

  listBranches = async (_repository: string, page: number): Promise<Page<string>> =>
    this.#answer('listBranches', () => pageOf(this.branches, page));

  listVersions = async ({ name }: PackageName, page: number): Promise<Page<PackageVersion>> => {
    this.onList();
    return this.#answer('listVersions', () =>
      pageOf(
        this.#versions.filter((version) => version.package === name),
        page,
      ),
    );
  };

  deleteVersion = async (_name: PackageName, id: number): Promise<'deleted' | 'gone'> =>
    this.#answer('deleteVersion', () => {
      const at = this.#versions.findIndex((version) => version.id === id);
      const [version] = at < 0 ? [] : this.#versions.splice(at, 1);
      if (version === undefined) return 'gone';
      this.deleted.push(version.digest);
      return 'deleted';
    });

  async #answer<Result>(call: keyof Packages, result: () => Result): Promise<Result> {
    const at = this.faults.findIndex(({ on }) => on === call);
    const [fault] = at < 0 ? [] : this.faults.splice(at, 1);
    return fault === undefined ? Promise.resolve(result()) : Promise.reject(fault.error);
  }
}

function pageOf<Item>(items: readonly Item[], page: number): Page<Item> {
  return {
    items: items.slice((page - 1) * 100, page * 100),
    isLast: items.length <= page * 100,
  };
}

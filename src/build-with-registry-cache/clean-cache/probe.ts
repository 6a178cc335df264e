import { ActionError, CancelledError, UserError } from '../../core/errors.ts';
import type { PackageVersion, Packages } from '../../core/github.ts';
import type { HttpPorts } from '../../core/http.ts';
import { InputReader } from '../../core/inputs.ts';
import { isTrusted } from '../../core/run-context.ts';
import { describeImages } from '../definition-files.ts';
import { basicAuthorization } from '../docker-config.ts';
import type { BuildPorts } from '../execute.ts';
import type { Inputs } from '../inputs.ts';
import type { Manifest } from '../manifests.ts';
import { repositoryReader, type RepositoryReader } from '../registry-manifests.ts';
import { ask, askAllPages } from './asking.ts';
import { packagesOf, refusePackages, type CachePackage } from './package-names.ts';

/** A package with everything in it, or why it could not be read: then nothing of it may go. */
export type SeenPackage =
  | {
      readonly kind: 'seen';
      readonly package: CachePackage;
      readonly versions: readonly PackageVersion[];
      /** Of every version, by digest. */
      readonly manifests: ReadonlyMap<string, Manifest>;
    }
  | {
      readonly kind: 'unreadable';
      readonly package: CachePackage;
      readonly versions: readonly PackageVersion[];
      readonly error: ActionError;
    };

/** What is there before anything is decided. */
export interface CleanWorld {
  readonly packages: readonly SeenPackage[];
  readonly branches: readonly string[];
  readonly now: number;
}

// Enough to read thousands of manifests in minutes, and no more than a build does.
const atOnce = 8;

/** Reads every version of every package, with its manifest, and the branches. */
export async function probeClean(inputs: Inputs, ports: BuildPorts): Promise<CleanWorld> {
  const now = ports.clock.now();
  if (!isTrusted(inputs.context)) return { packages: [], branches: [], now };
  const { images } = await describeImages(inputs, ports);
  const read = new InputReader(() => '');
  refusePackages(images, inputs, read);
  read.finish();
  const github = ports.connectGitHub(inputs.githubToken.reveal());
  const packages: SeenPackage[] = [];
  for (const one of packagesOf(images, inputs))
    packages.push(await see(one, inputs, github, ports));
  // A branch is there before its cache is: asked afterwards, none that fills a cache meanwhile is missed.
  const branches = await askAllPages(
    async (page) => github.listBranches(inputs.context.repository, page),
    ports,
  );
  if (branches.length === 0) throw noBranches(inputs.context.repository);
  return { packages, branches, now };
}

async function see(
  one: CachePackage,
  inputs: Inputs,
  github: Packages,
  ports: HttpPorts,
): Promise<SeenPackage> {
  let versions: readonly PackageVersion[] = [];
  try {
    versions = await askAllPages(async (page) => github.listVersions(one, page), ports);
    const registry = openRepository(one, inputs, ports);
    await refuseIncomplete(one, versions, registry, ports);
    const manifests = await readManifests(versions, registry, ports);
    return { kind: 'seen', package: one, versions, manifests };
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof CancelledError) throw error;
    const { what, ...rest } = error.parts;
    // Whatever it was, what was not read may hold what the rest needs.
    const kept = new ActionError({
      ...rest,
      what: `Nothing of ${one.repository} is removed: ${what}`,
    });
    return { kind: 'unreadable', package: one, versions, error: kept };
  }
}

function openRepository(
  { repository }: CachePackage,
  { username, password, githubToken }: Inputs,
  ports: HttpPorts,
): RepositoryReader {
  // GHCR takes the token of the job under any name.
  const login = {
    username: username === '' ? 'x-access-token' : username,
    password: password.isEmpty ? githubToken : password,
  };
  const authorization = login.password.isEmpty ? undefined : basicAuthorization(login);
  return repositoryReader({ repository, access: 'pull', authorization }, ports);
}

// What the API does not list would seem to need nothing. A list in pages can lose items while others are deleted.
async function refuseIncomplete(
  { repository }: CachePackage,
  versions: readonly PackageVersion[],
  registry: RepositoryReader,
  ports: HttpPorts,
): Promise<void> {
  const listed = new Set(versions.flatMap(({ tags }) => tags));
  for (let last = ''; ;) {
    const after = last;
    const tags = await ask(async () => registry.tagsAfter(after), ports);
    const missing = tags.find((tag) => !listed.has(tag));
    if (missing !== undefined)
      throw new ActionError({
        what: `${repository}:${missing} is in the registry, and GitHub's API does not list it`,
        fix: 'When it was pushed just now, run this again.',
      });
    const next = tags.at(-1);
    if (next === undefined || next === after) return;
    last = next;
  }
}

async function readManifests(
  versions: readonly PackageVersion[],
  registry: RepositoryReader,
  ports: HttpPorts,
): Promise<ReadonlyMap<string, Manifest>> {
  const manifests = new Map<string, Manifest>();
  const left = [...new Set(versions.map(({ digest }) => digest))];
  const work = async (): Promise<void> => {
    for (let digest = left.pop(); digest !== undefined; digest = left.pop()) {
      const wanted = digest;
      manifests.set(wanted, await ask(async () => registry.manifest(wanted), ports));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return manifests;
}

function noBranches(repository: string): ActionError {
  return new UserError({
    what: `GitHub knows no branch of ${repository}`,
    why: 'every cache would be one of a branch that is gone, so nothing is removed.',
    fix: 'Give the job `permissions: { contents: read, packages: write }`.',
  });
}

import type { Secret } from '../core/secret.ts';
import { bakeDefinition, type BakeDefinition } from './bake.ts';
import { branchesOf } from './branches.ts';
import { secretVariable } from './build-secrets.ts';
import { perManifest } from './index-annotations.ts';
import { cacheReferences, type CacheReferences } from './cache-references.ts';
import { privateConfig } from './docker-config.ts';
import { fileChecks, grantsOf } from './grants.ts';
import { repositoriesOf, type ImageEntry } from './image-entry.ts';
import type { Inputs } from './inputs.ts';
import { accessCheck } from './login.ts';
import type { DockerFolder, World } from './probe.ts';
import { planRecord, type RecordPlan } from './record-plan.ts';
import { repositoryOf } from './references.ts';
import { sourceOf, type Source } from './sources.ts';
import { referencesOf } from './tags.ts';
import { rightsOf, type Rights } from './trust.ts';

/** One image as it will be built. */
export interface ImagePlan {
  readonly name: string;
  /** Its name in the build definition and in BuildKit's events. */
  readonly id: string;
  readonly repository: string;
  readonly references: readonly string[];
  readonly cache: CacheReferences;
  readonly source: Source;
  readonly entry: ImageEntry;
}

/** What will be done. */
export interface Plan {
  readonly images: readonly ImagePlan[];
  readonly rights: Rights;
  readonly definition: BakeDefinition;
  /** What the build may do beyond the usual, as `--allow` takes it. */
  readonly grants: readonly string[];
  readonly buildEnvironment: Readonly<Record<string, string | Secret>>;
  readonly builder: BuilderPlan;
  /** A Docker configuration of our own, when there is a login to put in it. */
  readonly privateConfig: PrivateConfig | undefined;
  readonly checks: readonly AccessCheck[];
  readonly workspace: string;
  readonly cacheMode: 'max' | 'min';
  readonly threshold: number;
  readonly belowThreshold: 'warn' | 'fail';
  readonly record: RecordPlan;
}

/** The builder that is used; `create` when what is there cannot write the cache. */
export type BuilderPlan =
  | { readonly kind: 'existing'; readonly name: string }
  | { readonly kind: 'create'; readonly name: string; readonly why: string };

/** The text of the configuration and the user's folders it stands in for. */
export interface PrivateConfig {
  readonly text: Secret;
  readonly buildxFolder: string;
  readonly contextsFolder: string | undefined;
}

/** One question to a registry before anything is built. */
export interface AccessCheck {
  readonly repository: string;
  readonly access: 'push' | 'pull';
  /** Value of the Authorization header; none when no login is known. */
  readonly authorization: Secret | undefined;
}

/** Decides everything from the inputs and the world. */
export function plan(inputs: Inputs, world: World): Plan {
  const rights = rightsOf(inputs);
  const images = world.images.map((image, at) => planImage(image, idAt(world, at), inputs, rights));
  const builder = planBuilder(inputs, world, rights);
  const loads = inputs.load && (builder.kind === 'create' || world.builder.driver !== 'docker');
  return {
    images,
    rights,
    definition: bakeDefinition(images, {
      ...inputs,
      push: rights.push,
      loads,
      linked: world.linked,
    }),
    grants: grantsOf(inputs, world),
    buildEnvironment: { ...secretValues(inputs), ...fileChecks(inputs) },
    builder,
    privateConfig: planConfig(inputs, world),
    checks: planChecks(inputs, world, images, rights),
    workspace: inputs.context.workspace,
    cacheMode: inputs.cacheMode,
    threshold: inputs.cache === 'none' ? 0 : inputs.threshold,
    belowThreshold: inputs.belowThreshold,
    record: planRecord(inputs.context, images),
  };
}

function planImage(entry: ImageEntry, id: string, inputs: Inputs, rights: Rights): ImagePlan {
  const { registry, context, cache, pushByDigest } = inputs;
  const branches = branchesOf(context);
  const repositories = repositoriesOf(entry, { registry, repository: context.repository });
  const [repository] = repositories;
  return {
    name: entry.name,
    id,
    repository,
    references: pushByDigest ? [] : referencesOf(entry.tags, repositories, inputs.context),
    cache:
      cache === 'none'
        ? { read: [], write: undefined }
        : cacheReferences({
            repository,
            platforms: entry.platforms,
            branches,
            writes: rights.writeCache,
          }),
    source: sourceOf(entry, context.workspace),
    entry: pushByDigest ? perManifest(entry) : entry,
  };
}

// Names that differ in punctuation only stay apart.
function idAt({ images }: World, at: number): string {
  const ids = images.map(({ name }) => name.replace(/[^\w-]+/g, '-'));
  const id = ids[at] ?? '';
  return ids.indexOf(id) === at ? id : `${id}-${at}`;
}

function planBuilder(inputs: Inputs, { builder, nonce }: World, rights: Rights): BuilderPlan {
  const compresses = rights.push && inputs.compression !== '';
  if (builder.exportsCache || !(rights.writeCache || compresses) || inputs.builder !== '')
    return { kind: 'existing', name: inputs.builder };
  const lacking = rights.writeCache
    ? 'writes no registry cache'
    : 'knows no compression but its own';
  return {
    kind: 'create',
    name: `copilotos-${nonce}`,
    why: `the Engine’s own builder ${lacking} without the containerd image store`,
  };
}

function secretValues({ secrets, environment }: Inputs): Plan['buildEnvironment'] {
  return Object.fromEntries(
    secrets.flatMap((secret) => {
      if (secret.kind === 'file') return [];
      const value = secret.kind === 'value' ? secret.value : (environment[secret.variable] ?? '');
      return [[secretVariable(secret.id), value]];
    }),
  );
}

/** Decides on a Docker configuration of our own. */
export function planConfig(inputs: Inputs, world: DockerFolder): PrivateConfig | undefined {
  if (inputs.password.isEmpty) return undefined;
  const { dockerFolder, dockerConfig, hasContexts } = world;
  return {
    text: privateConfig(dockerConfig, dockerFolder, inputs),
    buildxFolder: inputs.environment['BUILDX_CONFIG'] ?? `${dockerFolder}/buildx`,
    contextsFolder: hasContexts ? `${dockerFolder}/contexts` : undefined,
  };
}

// Each repository is asked for the most that will be done with it. A login kept by a helper is not ours to open.
function planChecks(
  inputs: Inputs,
  { dockerConfig }: World,
  images: readonly ImagePlan[],
  { push, writeCache }: Rights,
): readonly AccessCheck[] {
  const written = new Set([
    ...(push ? images.map(({ repository }) => repository) : []),
    ...(push ? images.flatMap(({ references }) => references.map(repositoryOf)) : []),
    ...(writeCache
      ? images.flatMap(({ cache }) =>
          cache.write === undefined ? [] : [repositoryOf(cache.write)],
        )
      : []),
  ]);
  const read = new Set(images.flatMap(({ cache }) => cache.read.map(repositoryOf)));
  return [...new Set([...written, ...read])].flatMap((repository): readonly AccessCheck[] => {
    const access = written.has(repository) ? 'push' : 'pull';
    return accessCheck({ repository, access }, inputs, dockerConfig);
  });
}

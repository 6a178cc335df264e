import type { Secret } from '../core/secret.ts';
import type { Access, AccessCheck } from './access.ts';
import { bakeDefinition, type BakeDefinition } from './bake.ts';
import { storeOf, type CacheStore } from './cache-backends.ts';
import { chooseMode, type ModeChoice } from './cache-mode.ts';
import { secretVariable } from './build-secrets.ts';
import { privateConfig } from './docker-config.ts';
import type { BuildRecord } from './build-record.ts';
import { planBuilder, type BuilderPlan } from './builder-plan.ts';
import { fileChecks, grantsOf } from './grants.ts';
import { planImages, type ImagePlan } from './image-plan.ts';
import type { Inputs } from './inputs.ts';
import { planLocal, type LocalCaches } from './local-caches.ts';
import type { DockerFolder, World } from './probe.ts';
import { planRecord, type RecordPlan } from './record-plan.ts';
import { rightsOf, type Rights } from './trust.ts';
import { heldBack } from './unchanged.ts';

/** What will be done. */
export interface Plan {
  readonly images: readonly ImagePlan[];
  readonly rights: Rights;
  readonly store: CacheStore;
  readonly local: LocalCaches;
  readonly definition: BakeDefinition;
  /** Ids of the images whose caches are not written unless a step runs after all. */
  readonly held: ReadonlySet<string>;
  /** What the build may do beyond the usual, as `--allow` takes it. */
  readonly grants: readonly string[];
  readonly buildEnvironment: Readonly<Record<string, string | Secret>>;
  readonly builder: BuilderPlan;
  /** A Docker configuration of our own, when there is a login to put in it. */
  readonly privateConfig: PrivateConfig | undefined;
  readonly checks: readonly AccessCheck[];
  /** What the registries answered to them. */
  readonly access: readonly Access[];
  readonly workspace: string;
  /** How much of each image is cached, by its id. */
  readonly modes: ReadonlyMap<string, ModeChoice>;
  /** The record of the last build; undefined when there is none. */
  readonly lastBuild: BuildRecord | undefined;
  readonly threshold: number;
  readonly belowThreshold: 'warn' | 'fail';
  readonly record: RecordPlan;
  /** Name of a builder to be made should every other have kept a broken layer; empty where it could not do the same. */
  readonly spareBuilder: string;
}

/** The text of the configuration and the user's folders it stands in for. */
export interface PrivateConfig {
  readonly text: Secret;
  readonly buildxFolder: string;
  readonly contextsFolder: string | undefined;
}

/** Decides everything from the inputs and the world. */
export function plan(inputs: Inputs, world: World): Plan {
  const { lastBuild, lentCaches: lent } = world;
  const rights = rightsOf(inputs);
  const store = storeOf(inputs);
  const images = planImages(world.images, inputs, rights);
  const modes = new Map(images.map((image) => [image.id, modeOf(image, inputs, world)]));
  const local = planLocal(images, store, world.nonce);
  const builder = planBuilder(inputs, world, { images, rights });
  const isEngine = builder.kind === 'existing' && world.builder.driver === 'docker';
  const loads = inputs.load && !isEngine;
  const definition = bakeDefinition(images, {
    ...inputs,
    ...{ modes, store, lent, fresh: local.fresh, absent: world.absentCaches },
    push: rights.push,
    loads,
    pushesFromStore: isEngine && !pushesDirectly(world.builder),
    linked: world.linked,
  });
  return {
    images,
    rights,
    store,
    local,
    definition,
    held: heldBack({ images, definition, store, local, lastBuild }, world.standing),
    grants: grantsOf(inputs, world, store),
    buildEnvironment: { ...secretValues(inputs), ...fileChecks(inputs) },
    builder,
    spareBuilder: isEngine && inputs.load ? '' : `copilotos-${world.nonce}-spare`,
    privateConfig: planConfig(inputs, world),
    checks: world.checks,
    access: world.access,
    workspace: inputs.context.workspace,
    modes,
    lastBuild,
    threshold: inputs.cache === 'none' ? 0 : inputs.threshold,
    belowThreshold: inputs.belowThreshold,
    record: planRecord(inputs.context, images),
  };
}

// buildx asked the Engine to push what BuildKit had pushed already until 0.22 (docker/buildx#3023); without the containerd
// image store BuildKit has nothing to push.
const firstWithDirectPush = 22;

function pushesDirectly({ exportsCache, buildx }: World['builder']): boolean {
  return exportsCache && buildx >= firstWithDirectPush;
}

// What is not written has no mode to tell of.
function modeOf(
  { repository, cache }: ImagePlan,
  { cacheMode }: Inputs,
  { lastBuild }: World,
): ModeChoice {
  if (cache.write === undefined) return { mode: 'max', why: '' };
  return chooseMode(cacheMode, lastBuild?.images[repository]);
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

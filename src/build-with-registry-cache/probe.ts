import { join } from 'node:path';
import { messageOf, UserError } from '../core/errors.ts';
import type { HttpPorts } from '../core/http.ts';
import type { CachePorts, Ports } from '../core/ports.ts';
import type { TreePorts } from '../core/tree.ts';
import type { Access, AccessCheck } from './access.ts';
import { accessChecks, askAll, signInToAll } from './access-checks.ts';
import type { BuildRecord } from './build-record.ts';
import { refuseLacking } from './buildx-version.ts';
import { storeOf } from './cache-backends.ts';
import type { Described } from './definition.ts';
import { describeImages } from './definition-files.ts';
import { dockerFolder, parseDockerConfig, type DockerConfig } from './docker-config.ts';
import type { ImageEntry } from './image-entry.ts';
import { planImages, type ImagePlan } from './image-plan.ts';
import type { Inputs } from './inputs.ts';
import { findLentCaches, type LentCaches } from './lent-caches.ts';
import { findAbsent } from './local-caches.ts';
import { probeBuilder, usesService2, type Builder } from './probe-builder.ts';
import { planRecord } from './record-plan.ts';
import { restoreRecord } from './record-store.ts';
import { findMissing } from './sources.ts';
import { findStanding } from './standing-caches.ts';
import { rightsOf } from './trust.ts';

/** The user's own Docker configuration. */
export interface DockerFolder {
  /** The folder it is in. */
  readonly dockerFolder: string;
  readonly dockerConfig: DockerConfig;
  /** True when Docker contexts are kept in that folder. */
  readonly hasContexts: boolean;
}

/** What is there before anything is decided. */
export interface World extends DockerFolder {
  /** From the inputs or from the files that describe them. */
  readonly images: readonly ImageEntry[];
  /** What they are built upon without being images themselves, by its name in the definition. */
  readonly linked: Described['linked'];
  readonly builder: Builder;
  /** What was asked of the registries, and what they answered; nothing in a dry run. */
  readonly checks: readonly AccessCheck[];
  readonly access: readonly Access[];
  /** Ids of the images whose cache and sources are those of the last build, as far as that can be told. */
  readonly standing: ReadonlySet<string>;
  /** The record of the last build; undefined when there is none. */
  readonly lastBuild: BuildRecord | undefined;
  /** Local caches that are looked up and not there. */
  readonly absentCaches: readonly string[];
  /** What images without a cache borrow; nothing in a dry run. */
  readonly lentCaches: LentCaches;
  /** Tells this run's temporary things from another's. */
  readonly nonce: string;
}

/** Looks at Docker, the sources, and the user's own login. */
export async function probe(
  inputs: Inputs,
  ports: HttpPorts & CachePorts & TreePorts,
): Promise<World> {
  // Side by side, since each waits for others. Without a builder nothing else can be told, and nothing else is waited for.
  const docker = probeDocker(inputs, ports);
  const probed = probeImages(inputs, docker, ports);
  void Promise.allSettled([docker, probed]);
  const builder = await probeBuilder(inputs, ports);
  const folders = await docker;
  const { images, plannedImages, missing, ...found } = await probed;
  refuseLacking(
    images,
    { allow: inputs.allow, hasCacheService2: usesService2(inputs) },
    builder.buildx,
  );
  if (missing.length > 0) {
    throw new UserError({
      what: 'There is nothing to build from',
      why: missing.map((line) => `  ${line}`).join('\n'),
      fix: 'Paths are relative to the workspace; is `actions/checkout` a step before this one?',
    });
  }
  return {
    images,
    builder,
    ...folders,
    ...found,
    absentCaches: await findAbsent(plannedImages, storeOf(inputs), ports.files),
    nonce: Math.floor(ports.clock.random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0'),
  };
}

/** Looks at the user's own Docker configuration. */
export async function probeDocker(
  { environment }: Inputs,
  { files }: Ports,
): Promise<DockerFolder> {
  const folder = dockerFolder(environment);
  const [configText, hasContexts] = await Promise.all([
    files.readText(join(folder, 'config.json')),
    files.exists(join(folder, 'contexts')),
  ]);
  return {
    dockerFolder: folder,
    dockerConfig: parseDockerConfig(configText),
    hasContexts,
  };
}

type KnownImages = Described &
  Pick<World, 'lastBuild' | 'checks' | 'access' | 'standing' | 'lentCaches'> & {
    readonly plannedImages: readonly ImagePlan[];
    /** What of their sources is not there. */
    readonly missing: readonly string[];
  };

async function probeImages(
  inputs: Inputs,
  docker: Promise<DockerFolder>,
  ports: HttpPorts & CachePorts & TreePorts,
): Promise<KnownImages> {
  const described = await describeImages(inputs, ports);
  const plannedImages = planImages(described.images, inputs, rightsOf(inputs));
  const recorded = findLastBuild(inputs, plannedImages, ports);
  const missing = await findMissing(described.images, inputs, ports.files);
  const checks = accessChecks(plannedImages, inputs, (await docker).dockerConfig);
  const known = { ...described, plannedImages, missing, checks };
  // For a dry run, or without sources, no login is sent anywhere.
  if (inputs.dryRun || missing.length > 0)
    return {
      ...known,
      ...{ lastBuild: await recorded, access: [], standing: new Set(), lentCaches: new Map() },
    };
  const sessions = signInToAll(checks, ports);
  const { linked } = described;
  const [access, lentCaches, [lastBuild, standing]] = await Promise.all([
    askAll(sessions, ports),
    findLentCaches(plannedImages, { inputs, linked, sessions }, ports),
    recorded.then(
      async (last) =>
        [last, await findStanding(plannedImages, { inputs, last, sessions }, ports)] as const,
    ),
  ]);
  return { ...known, lastBuild, access, standing, lentCaches };
}

async function findLastBuild(
  { context }: Inputs,
  images: readonly ImagePlan[],
  ports: CachePorts,
): Promise<BuildRecord | undefined> {
  try {
    return await restoreRecord(planRecord(context, images), ports);
  } catch (error) {
    ports.runner.info(`The record of the last build was not read: ${messageOf(error)}`);
    return undefined;
  }
}

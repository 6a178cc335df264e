import { join } from 'node:path';
import { command } from '../core/command.ts';
import { messageOf, UserError, type ActionError } from '../core/errors.ts';
import type { HttpPorts } from '../core/http.ts';
import type { CachePorts, Ports, RunResult } from '../core/ports.ts';
import type { BuildRecord } from './build-record.ts';
import { buildxVersion, refuseLacking } from './buildx-version.ts';
import { storeOf } from './cache-backends.ts';
import type { Described } from './definition.ts';
import { describeImages } from './definition-files.ts';
import { dockerFolder, parseDockerConfig, type DockerConfig } from './docker-config.ts';
import { diagnose } from './diagnosis.ts';
import type { ImageEntry } from './image-entry.ts';
import { planImages, type ImagePlan } from './image-plan.ts';
import type { Inputs } from './inputs.ts';
import { findAbsent } from './local-caches.ts';
import { planRecord } from './record-plan.ts';
import { restoreRecord } from './record-store.ts';
import { findMissing } from './sources.ts';
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
  /** The record of the last build; undefined when there is none. */
  readonly lastBuild: BuildRecord | undefined;
  /** Local caches that are looked up and not there. */
  readonly absentCaches: readonly string[];
  /** Tells this run's temporary things from another's. */
  readonly nonce: string;
}

/** The builder that would be used. */
export interface Builder {
  readonly driver: string;
  /** True when it can write a cache at all: the docker driver can with the containerd image store only. */
  readonly exportsCache: boolean;
  /** True when it speaks the version of GitHub's cache service that the runner names. */
  readonly speaksGitHubCache: boolean;
  /** The minor version of buildx 0.x; infinite from 1.0 on. */
  readonly buildx: number;
}

/** Looks at Docker, the sources, and the user's own login. */
export async function probe(inputs: Inputs, ports: HttpPorts & CachePorts): Promise<World> {
  // Side by side, since each waits for other programs. Without a builder nothing else can be told.
  const [built, docker, known] = await Promise.allSettled([
    probeBuilder(inputs, ports),
    probeDocker(inputs, ports),
    probeImages(inputs, ports),
  ]);
  const [builder, folders] = [resultOf(built), resultOf(docker)];
  const { images, linked, plannedImages, lastBuild } = resultOf(known);
  refuseLacking(
    images,
    { allow: inputs.allow, hasCacheService2: usesService2(inputs) },
    builder.buildx,
  );
  const missing = await findMissing(images, inputs, ports.files);
  if (missing.length > 0) {
    throw new UserError({
      what: 'There is nothing to build from',
      why: missing.map((line) => `  ${line}`).join('\n'),
      fix: 'Paths are relative to the workspace; is `actions/checkout` a step before this one?',
    });
  }
  return {
    images,
    linked,
    builder,
    ...folders,
    lastBuild,
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

// The first Engine whose BuildKit knows version 2 of GitHub's cache service (moby/buildkit 0.20).
const firstWithService2 = 28;

async function probeBuilder(inputs: Inputs, { exec }: Ports): Promise<Builder> {
  const { builder } = inputs;
  const named = builder === '' ? [] : [builder];
  const [version, inspected, store] = await Promise.all([
    exec.run(command('docker', 'buildx', 'version')),
    exec.run(command('docker', 'buildx', 'inspect', ...named)),
    exec.run(command('docker', 'info', '--format', '{{.ServerVersion}} {{json .DriverStatus}}')),
  ]);
  const buildx = buildxVersion(version);
  refuseLacking([], { allow: [], hasCacheService2: false }, buildx);
  if (inspected.exitCode !== 0) throw unusableBuilder(inspected);
  // Of an Engine that does not answer it says so and succeeds.
  const driver = /^Driver:[ \t]*(\S+)/m.exec(inspected.stdout)?.[1];
  if (driver === undefined) throw unusableBuilder(inspected);
  const hasContainerdStore = store.stdout.includes('io.containerd.snapshotter');
  const isOld = Number(/^(\d+)\./.exec(store.stdout)?.[1] ?? Infinity) < firstWithService2;
  return {
    driver,
    exportsCache: driver !== 'docker' || hasContainerdStore,
    speaksGitHubCache: driver !== 'docker' || !(isOld && usesService2(inputs)),
    buildx,
  };
}

async function probeImages(
  inputs: Inputs,
  ports: CachePorts,
): Promise<
  Described & Pick<World, 'lastBuild'> & { readonly plannedImages: readonly ImagePlan[] }
> {
  const { images, linked } = await describeImages(inputs, ports);
  const plannedImages = planImages(images, inputs, rightsOf(inputs));
  const lastBuild = await findLastBuild(inputs, plannedImages, ports);
  return { images, linked, plannedImages, lastBuild };
}

function resultOf<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'fulfilled') return settled.value;
  throw settled.reason;
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

// Older ones know the address of version 1 only, and leave the cache out without a word.
function usesService2({ cache, cacheOptions, environment }: Inputs): boolean {
  const isNamed = /^(1|t|true)$/i.test(environment['ACTIONS_CACHE_SERVICE_V2'] ?? '');
  return cache === 'gha' && (isNamed || cacheOptions.has('url_v2'));
}

function unusableBuilder({ stdout, stderr }: RunResult): ActionError {
  const said = stderr.trim() === '' ? (/^Error:\s*(.*)$/m.exec(stdout)?.[1] ?? stdout) : stderr;
  const { cause, fix } = diagnose(said);
  return new UserError({ what: 'The builder cannot be used', why: cause, fix, stderr: said });
}

import { join } from 'node:path';
import { command } from '../core/command.ts';
import { UserError, type ActionError } from '../core/errors.ts';
import type { HttpPorts } from '../core/http.ts';
import type { Ports, RunResult } from '../core/ports.ts';
import { buildxVersion, refuseLacking } from './buildx-version.ts';
import type { Described } from './definition.ts';
import { describeImages } from './definition-files.ts';
import { dockerFolder, parseDockerConfig, type DockerConfig } from './docker-config.ts';
import { diagnose } from './diagnosis.ts';
import type { ImageEntry } from './image-entry.ts';
import type { Inputs } from './inputs.ts';
import { findMissing } from './sources.ts';

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
  /** Tells this run's temporary things from another's. */
  readonly nonce: string;
}

/** The builder that would be used. */
export interface Builder {
  readonly driver: string;
  /** True when it can write a registry cache: the docker driver can with the containerd image store only. */
  readonly exportsCache: boolean;
  /** The minor version of buildx 0.x; infinite from 1.0 on. */
  readonly buildx: number;
}

/** Looks at Docker, the sources, and the user's own login. */
export async function probe(inputs: Inputs, ports: HttpPorts): Promise<World> {
  const [builder, docker] = await Promise.all([
    probeBuilder(inputs, ports),
    probeDocker(inputs, ports),
  ]);
  const { images, linked } = await describeImages(inputs, ports);
  refuseLacking(images, inputs.allow, builder.buildx);
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
    ...docker,
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

async function probeBuilder({ builder }: Inputs, { exec }: Ports): Promise<Builder> {
  const named = builder === '' ? [] : [builder];
  const [version, inspected, store] = await Promise.all([
    exec.run(command('docker', 'buildx', 'version')),
    exec.run(command('docker', 'buildx', 'inspect', ...named)),
    exec.run(command('docker', 'info', '--format', '{{json .DriverStatus}}')),
  ]);
  const buildx = buildxVersion(version);
  refuseLacking([], [], buildx);
  if (inspected.exitCode !== 0) throw unusableBuilder(inspected);
  // Of an Engine that does not answer it says so and succeeds.
  const driver = /^Driver:[ \t]*(\S+)/m.exec(inspected.stdout)?.[1];
  if (driver === undefined) throw unusableBuilder(inspected);
  const hasContainerdStore = store.stdout.includes('io.containerd.snapshotter');
  return { driver, exportsCache: driver !== 'docker' || hasContainerdStore, buildx };
}

function unusableBuilder({ stdout, stderr }: RunResult): ActionError {
  const said = stderr.trim() === '' ? (/^Error:\s*(.*)$/m.exec(stdout)?.[1] ?? stdout) : stderr;
  const { cause, fix } = diagnose(said);
  return new UserError({ what: 'The builder cannot be used', why: cause, fix, stderr: said });
}

import { command } from '../core/command.ts';
import { UserError, type ActionError } from '../core/errors.ts';
import type { Exec, Ports, RunResult } from '../core/ports.ts';
import { buildxVersion, minorVersion, refuseLacking } from './buildx-version.ts';
import { diagnose } from './diagnosis.ts';
import type { Inputs } from './inputs.ts';

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

const infoFormat =
  '{{.ServerVersion}} {{json .DriverStatus}}{{println}}{{json .ClientInfo.Plugins}}';

// The first Engine whose BuildKit knows version 2 of GitHub's cache service (moby/buildkit 0.20).
const firstWithService2 = 28;

/** Looks at the builder, and refuses one that does not answer. */
export async function probeBuilder(inputs: Inputs, { exec }: Ports): Promise<Builder> {
  const { builder } = inputs;
  const named = builder === '' ? [] : [builder];
  const [inspected, store] = await Promise.all([
    exec.run(command('docker', 'buildx', 'inspect', ...named)),
    exec.run(command('docker', 'info', '--format', infoFormat)),
  ]);
  const buildx = pluginVersion(store) ?? (await askVersion(exec));
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

// The Docker CLI has run every plugin for its version by then; asking buildx once more costs as much as all of that.
function pluginVersion({ stdout }: RunResult): number | undefined {
  const plugins = stdout.slice(stdout.indexOf('\n') + 1);
  const version = /"Version":"([^"]+)"[^{}]*"Name":"buildx"/.exec(plugins)?.[1];
  return version === undefined ? undefined : minorVersion(version);
}

async function askVersion(exec: Exec): Promise<number> {
  return buildxVersion(await exec.run(command('docker', 'buildx', 'version')));
}

/** Says whether GitHub's cache of version 2 is used: older builders know version 1 only, and leave the cache out without a word. */
export function usesService2({ cache, cacheOptions, environment }: Inputs): boolean {
  const isNamed = /^(1|t|true)$/i.test(environment['ACTIONS_CACHE_SERVICE_V2'] ?? '');
  return cache === 'gha' && (isNamed || cacheOptions.has('url_v2'));
}

function unusableBuilder({ stdout, stderr }: RunResult): ActionError {
  const said = stderr.trim() === '' ? (/^Error:\s*(.*)$/m.exec(stdout)?.[1] ?? stdout) : stderr;
  const { cause, fix } = diagnose(said);
  return new UserError({ what: 'The builder cannot be used', why: cause, fix, stderr: said });
}

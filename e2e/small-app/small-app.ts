import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bed } from '../bed/bed.ts';
import type { Machine } from '../machine.ts';

const folder = import.meta.dirname;
const repository = 'ghcr.io/jazielflo/copilotos-bridge';

/** What may be wrong with a version: it exits at once, or its health check never passes. */
export type Fault = 'none' | 'exit' | 'unhealthy';

/** A version of both images, by digest, as the deploy action takes them. */
export interface Version {
  readonly images: Readonly<Record<'api' | 'web', string>>;
}

/** Where versions of the small app are built and pushed from. */
export interface Workshop {
  /** Builds both images, pushes them as `:latest` and returns them by digest. */
  publish(version: string, fault?: Fault): Promise<Version>;
  close(): Promise<void>;
}

/** The files that `init` installs, by their path below the workspace. */
export function smallAppFiles(workspace: string): Record<string, string> {
  const names = ['blue-green.conf', 'docker-compose.app.yml', 'docker-compose.data.yml'];
  return Object.fromEntries(
    names.map((name) => [
      `${workspace}/infra/${name}`,
      readFileSync(join(folder, 'infra', name), 'utf8'),
    ]),
  );
}

/** Opens a job machine that may push. */
export async function openWorkshop(bed: Bed): Promise<Workshop> {
  const machine = await bed.startMachine({
    name: 'workshop',
    mounts: [{ path: folder, readOnly: true }],
  });
  const { user, password } = bed.github.registryTokens.issue({ user: 'builder', access: 'write' });
  await must(machine, ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'], password);
  return {
    publish: async (version, fault = 'none') => {
      const api = await push(machine, 'api', version, fault);
      const web = await push(machine, 'web', version, fault);
      return { images: { api, web } };
    },
    close: async () => machine.stop(),
  };
}

async function push(
  machine: Machine,
  service: string,
  version: string,
  fault: Fault,
): Promise<string> {
  const name = `${repository}/${service}`;
  const facts = ['--build-arg', `VERSION=${service} ${version}`, '--build-arg', `FAULT=${fault}`];
  const options = ['--push', '--provenance=false', '--metadata-file', '/tmp/metadata.json'];
  await must(machine, [
    'docker',
    'buildx',
    'build',
    ...options,
    ...facts,
    '-t',
    `${name}:latest`,
    folder,
  ]);
  const metadata = JSON.parse(await must(machine, ['cat', '/tmp/metadata.json'])) as Record<
    string,
    unknown
  >;
  return `${name}@${String(metadata['containerimage.digest'])}`;
}

async function must(machine: Machine, argv: readonly string[], stdin?: string): Promise<string> {
  const { exitCode, stdout, stderr } = await machine.exec(
    argv,
    stdin === undefined ? {} : { stdin },
  );
  if (exitCode !== 0)
    throw new Error(`${argv.join(' ')} ended with ${exitCode}:\n${stdout}${stderr}`);
  return stdout;
}

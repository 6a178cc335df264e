import { EngineError, type Engine } from './client.ts';

/** A container of the bed, in the bed's own words. */
export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly network: string;
  readonly aliases?: readonly string[];
  /** Names given to addresses, as in /etc/hosts. */
  readonly extraHosts?: Readonly<Record<string, string>>;
  /** `source:target[:ro]`. */
  readonly binds?: readonly string[];
  readonly volumes?: readonly string[];
  /** Port in the container → port on 127.0.0.1 of this host. */
  readonly ports?: Readonly<Record<number, number>>;
  /** Runs a Docker Engine of its own. */
  readonly nested?: boolean;
}

/** Creates and starts a container; one that cannot start is removed again. */
export async function startContainer(engine: Engine, spec: ContainerSpec): Promise<string> {
  const path = `/containers/create?name=${encodeURIComponent(spec.name)}`;
  const { Id } = await engine.request<{ Id: string }>('POST', path, toEngineTerms(spec));
  try {
    await engine.request('POST', `/containers/${Id}/start`);
  } catch (error) {
    await removeContainer(engine, Id);
    throw error;
  }
  return Id;
}

/** Removes a container and its anonymous volumes, running or not, there or not. */
export async function removeContainer(engine: Engine, container: string): Promise<void> {
  try {
    await engine.request('DELETE', `/containers/${container}?force=1&v=1`);
  } catch (error) {
    // Removed already, or being removed by somebody else.
    if (!(error instanceof EngineError) || ![404, 409].includes(error.status)) throw error;
  }
}

/** Runs a container to its end and removes it; rejects with its output when it failed. */
export async function runContainer(engine: Engine, spec: ContainerSpec): Promise<void> {
  const id = await startContainer(engine, spec);
  try {
    const answer = await engine.request<{ StatusCode: number }>('POST', `/containers/${id}/wait`);
    if (answer.StatusCode === 0) return;
    throw new Error(`${spec.name} failed:\n${await readLogs(engine, id)}`);
  } finally {
    await removeContainer(engine, id);
  }
}

/** The last lines a container wrote. */
export async function readLogs(engine: Engine, container: string, lines = 40): Promise<string> {
  const path = `/containers/${container}/logs?stdout=1&stderr=1&tail=${lines}`;
  const raw = await engine.request<string>('GET', path).catch(() => '');
  // Each line of a container without terminal is preceded by an 8 byte header.
  // eslint-disable-next-line no-control-regex
  return raw.replaceAll(/[\u0000-\u0002]\u0000{3}[^]{4}/g, '').trimEnd();
}

function toEngineTerms(spec: ContainerSpec): object {
  const ports = Object.entries(spec.ports ?? {});
  return {
    Image: spec.image,
    Hostname: spec.aliases?.[0] ?? spec.name,
    ...(spec.command && { Cmd: spec.command }),
    ...(spec.user !== undefined && { User: spec.user }),
    Labels: spec.labels,
    Env: Object.entries(spec.env ?? {}).map(([name, value]) => `${name}=${value}`),
    ExposedPorts: Object.fromEntries(ports.map(([inside]) => [`${inside}/tcp`, {}])),
    Volumes: Object.fromEntries((spec.volumes ?? []).map((path) => [path, {}])),
    HostConfig: {
      NetworkMode: spec.network,
      Binds: spec.binds ?? [],
      ExtraHosts: Object.entries(spec.extraHosts ?? {}).map(
        ([name, address]) => `${name}:${address}`,
      ),
      PortBindings: Object.fromEntries(
        ports.map(([inside, outside]) => [
          `${inside}/tcp`,
          [{ HostIp: '127.0.0.1', HostPort: String(outside) }],
        ]),
      ),
      ...(spec.nested && nestedEngine),
    },
    NetworkingConfig: { EndpointsConfig: { [spec.network]: { Aliases: spec.aliases ?? [] } } },
  };
}

/** /run empties at every boot, as on a real machine: no process ids of a life before. */
const nestedEngine = {
  Privileged: true,
  CgroupnsMode: 'private',
  Tmpfs: { '/run': 'exec,mode=755' },
};

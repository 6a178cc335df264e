/** A runner, a Docker and a registry in memory, as a build on GitHub finds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventReader } from '../../src/build-with-registry-cache/events.ts';
import { BuildTrace, type Vertex } from '../../src/build-with-registry-cache/trace.ts';
import type { HttpPorts } from '../../src/core/http.ts';
import type { TreePorts } from '../../src/core/tree.ts';
import { FakeHttp } from '../fakes/http.ts';
import { fakePorts, type FakeOptions, type FakePorts } from '../fakes/ports.ts';
import { FakeTree } from '../fakes/tree.ts';
import { FakePackages } from './packages.ts';

/** The ports of the action under test. */
export type BuildPorts = FakePorts &
  HttpPorts &
  TreePorts & {
    readonly http: FakeHttp;
    readonly tree: FakeTree;
    readonly github: FakePackages;
    readonly connectGitHub: (token: string) => FakePackages;
  };

/** Returns the events of a real build, recorded from buildx 0.13.1 with an Engine of its own. */
export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}

/** Returns what a stream of events came to. */
export function verticesOf(stream: string, images: readonly string[]): readonly Vertex[] {
  const trace = new BuildTrace(images, { onLine: () => undefined, onEnd: () => undefined });
  const reader = new EventReader(
    (event) => trace.apply(event),
    () => undefined,
  );
  for (const line of stream.split('\n')) reader.take(line);
  reader.finish();
  return trace.vertices;
}

/** Two images, as the sample product has them. */
export const twoImages = '- name: api\n  context: apps/api\n- name: web\n  context: apps/web';

/** Inputs of a build that pushes. */
export const inputs = {
  images: twoImages,
  username: 'jazielflo',
  password: 'token-of-the-job',
};

/** The sources of both. */
export const sources = {
  '/workspace/apps/api/Dockerfile': 'FROM scratch',
  '/workspace/apps/web/Dockerfile': 'FROM scratch',
};

/** Returns ports where everything is there and allowed; tests take away what they are about. */
export function buildPorts(options: FakeOptions = {}): BuildPorts {
  const ports = fakePorts({
    inputs,
    ...options,
    environment: { HOME: '/home/runner', ...options.environment },
    files: { ...sources, ...options.files },
  });
  ports.exec
    .on(/buildx version/, { stdout: 'github.com/docker/buildx v0.13.1 abc\n' })
    .on(/buildx inspect/, { stdout: 'Name: default\nDriver: docker\n' })
    .on(/docker info/, { stdout: '[["driver-type","io.containerd.snapshotter.v1"]]' });
  const github = new FakePackages(ports.clock);
  const connectGitHub = (token: string): FakePackages => {
    github.tokens.push(token);
    return github;
  };
  return { ...ports, http: openRegistry(), tree: new FakeTree(ports.files), github, connectGitHub };
}

/** A registry with token authentication that grants everything. */
export function openRegistry(): FakeHttp {
  const challenge = 'Bearer realm="https://ghcr.io/token",service="ghcr.io"';
  return new FakeHttp()
    .on(/GET .*\/v2\/$/, { status: 401, headers: { 'www-authenticate': challenge } })
    .on(/GET .*\/token/, { body: '{"token":"for-this-repository"}' })
    .on(/POST .*\/uploads\/$/, { status: 202, headers: { location: '/v2/upload/1' } })
    .on(/GET .*\/tags\/list/, { body: '{"tags":null}' })
    .on(/DELETE/, { status: 204 });
}

/** Prepares what `docker buildx bake` does: its events, its exit code, the metadata it writes. */
export function onBuild(
  ports: BuildPorts,
  events: string,
  options: { readonly exitCode?: number; readonly metadata?: unknown } = {},
): void {
  const metadata = options.metadata ?? {
    api: { 'containerimage.digest': digestOf('a'), 'containerimage.config.digest': digestOf('c') },
    web: { 'containerimage.digest': digestOf('b') },
  };
  ports.exec.on(/buildx bake/, ({ args }) => {
    const path = args[args.indexOf('--metadata-file') + 1] ?? '';
    if ((options.exitCode ?? 0) === 0) ports.files.texts.set(path, JSON.stringify(metadata));
    return { exitCode: options.exitCode ?? 0, stderr: events };
  });
}

/** Returns a digest made of one character. */
export function digestOf(character: string): string {
  return `sha256:${character.repeat(64)}`;
}

import { failedVertex, errorOf } from './failure.ts';
import type { BuildRun } from './outcome.ts';
import type { Vertex } from './trace.ts';

/**
 * What BuildKit and containerd say when a layer that a cache promised cannot be had: it is gone, damaged, cut off, or of
 * no known kind. An import looks only at the manifest, so it succeeds, and the build fails later, at whichever step needs
 * the layer first (moby/buildkit, cache/remotecache/v1; containerd, core/remotes/docker/httpreadseeker.go and
 * core/content/helpers.go). Recorded on BuildKit 0.13 with distribution 2.8, of S3 on 0.27.
 */
const unread =
  /failed to (get stream processor|extract layer|unpack|read expected number of bytes)|httpReadSeeker|failed to copy: |could not fetch content descriptor|content digest \S+: not found|unexpected commit digest|failed size validation|invalid checksum|(gzip|zstd): invalid|unexpected EOF/i;

/** Says whether a build failed for want of a layer, and not at a command, a base image or a push. */
export function lacksLayer(run: BuildRun): boolean {
  if (run.exitCode === 0 || failedVertex(run)?.name.kind === 'base') return false;
  const error = errorOf(run);
  return !/did not complete successfully|failed to push/i.test(error) && unread.test(error);
}

/** Says whether a build found a cache to take from. */
export function readsCaches({ vertices }: BuildRun): boolean {
  return vertices.some(wasImported);
}

/** Returns the imports of a build that had to be given up, each with what was wrong: so that they are told of. */
export function brokenImports(run: BuildRun): readonly Vertex[] {
  const error = `a layer of it cannot be had (${errorOf(run).replace(/^failed to solve: /, '')})`;
  return run.vertices
    .filter(wasImported)
    .map(({ digest, inputs, name, started, completed, duration, cached, bytes, output }) => {
      return { digest, inputs, name, started, completed, duration, cached, bytes, error, output };
    });
}

function wasImported({ name, completed, error }: Vertex): boolean {
  return name.kind === 'cache-import' && completed !== undefined && error === '';
}

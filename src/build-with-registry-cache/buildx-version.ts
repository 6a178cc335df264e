import { UserError } from '../core/errors.ts';
import type { RunResult } from '../core/ports.ts';
import type { BuildOptions } from './build-options.ts';

/** Returns the minor version of buildx 0.x that `docker buildx version` tells of; infinite for others. */
export function buildxVersion({ exitCode, stdout, stderr }: RunResult): number {
  if (exitCode === 127)
    throw new UserError({
      what: 'Images cannot be built here',
      why: '`docker` is not installed on this machine.',
      fix: 'Use a runner with Docker Engine 23 or newer and the buildx plugin.',
    });
  if (exitCode !== 0)
    throw new UserError({
      what: 'Images cannot be built here',
      why: 'the Docker CLI has no buildx plugin.',
      fix: 'Install the package docker-buildx-plugin (docker-buildx on Debian and Ubuntu).',
      stderr,
    });
  return minorVersion(/\s(v?0\.\d+)/.exec(stdout)?.[1] ?? '');
}

/** Returns the minor version of buildx 0.x; infinite for others. */
export function minorVersion(version: string): number {
  const minor = /^v?0\.(\d+)/.exec(version)?.[1];
  return minor === undefined ? Infinity : Number(minor);
}

/** The first version that reads `network`, and takes grants of entitlements (docker/buildx, bake/bake.go). */
export const firstWithGrants = 17;

/** What is asked of buildx besides the images. */
export interface Asked {
  readonly allow: readonly string[];
  /** GitHub's cache in the version that github.com has had since 2025. */
  readonly hasCacheService2: boolean;
}

/** Refuses a buildx that is too old for what is asked; some would leave it out of a definition without a word. */
export function refuseLacking(
  images: readonly BuildOptions[],
  { allow, hasCacheService2 }: Asked,
  buildx: number,
): void {
  const needs = [
    // rawjson, which all measurements come from (docker/buildx#2209).
    { since: 13, what: 'can be followed while it builds', asked: true },
    { since: firstWithGrants, what: 'takes `allow`', asked: allow.length > 0 },
    {
      since: firstWithGrants,
      what: 'takes `network`',
      asked: images.some(({ network }) => network !== ''),
    },
    { since: 21, what: 'takes `cache: gha`', asked: hasCacheService2 },
    {
      since: 25,
      what: 'takes `add-hosts`',
      asked: images.some(({ addHosts }) => addHosts.size > 0),
    },
  ];
  const lacking = needs.filter(({ asked, since }) => asked && buildx < since);
  if (lacking.length === 0) return;
  throw new UserError({
    what: 'Images cannot be built here',
    why: `buildx is 0.${buildx}, and it ${lacking.map(({ what, since }) => `${what} from 0.${since} on`).join(', ')}.`,
    fix: 'Update the buildx plugin, or put docker/setup-buildx-action before this step.',
  });
}

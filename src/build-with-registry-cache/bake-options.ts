import type { BuildOptions } from './build-options.ts';

/** The same options as attributes of a bake target (docs.docker.com/build/bake/reference). */
export interface OptionAttributes {
  readonly contexts?: Readonly<Record<string, string>>;
  readonly ssh?: readonly string[];
  readonly annotations?: readonly string[];
  readonly network?: string;
  readonly 'shm-size'?: string;
  readonly ulimits?: readonly string[];
  readonly 'extra-hosts'?: Readonly<Record<string, string>>;
  readonly 'no-cache-filter'?: readonly string[];
}

/** Returns the attributes of what was said; `idOf` gives the name in the definition of an image that is a context. */
export function optionAttributes(
  options: BuildOptions,
  idOf: (name: string) => string,
): OptionAttributes {
  const { buildContexts, ssh, annotations, network, shmSize, ulimits, addHosts, noCacheFilters } =
    options;
  const contexts = [...buildContexts].map(([name, value]): [string, string] => [
    name,
    value.replace(/^target:(.*)$/, (_whole, image: string) => `target:${idOf(image)}`),
  ]);
  return {
    ...(contexts.length === 0 ? {} : { contexts: Object.fromEntries(contexts) }),
    ...(ssh.length === 0 ? {} : { ssh }),
    ...(annotations.size === 0 ? {} : { annotations: linesOf(annotations) }),
    ...(network === '' ? {} : { network }),
    ...(shmSize === '' ? {} : { 'shm-size': shmSize }),
    ...(ulimits.size === 0 ? {} : { ulimits: linesOf(ulimits) }),
    ...(addHosts.size === 0 ? {} : { 'extra-hosts': Object.fromEntries(addHosts) }),
    ...(noCacheFilters.length === 0 ? {} : { 'no-cache-filter': noCacheFilters }),
  };
}

function linesOf(pairs: ReadonlyMap<string, string>): readonly string[] {
  return [...pairs].map(([name, value]) => `${name}=${value}`);
}

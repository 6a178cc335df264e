import type { Refusal } from '../core/errors.ts';
import { isExact, satisfies } from './version.ts';

/** What package.json can say, as far as it is read here. */
export interface Manifest {
  readonly packageManager?: unknown;
  readonly devEngines?: unknown;
}

/** One place that names a version of pnpm. */
export interface VersionSource {
  readonly version: string;
  readonly source: string;
  /** `sha512.<hex>` of the published archive, as Corepack pins it. */
  readonly hash?: string;
}

/** The version to use; undefined when nothing names one. */
export interface Pinned {
  readonly pin: VersionSource | undefined;
  readonly refusals: readonly Refusal[];
}

/** Returns the most precise version that all sources agree on; sources that do not agree are refused, both named. */
export function pinVersion(
  input: string,
  manifests: readonly { readonly path: string; readonly manifest: Manifest }[],
): Pinned {
  const refusals: Refusal[] = [];
  const sources = [
    ...(input === '' ? [] : [{ version: input, source: 'the `version` input' }]),
    ...manifests.flatMap(({ path, manifest }) => [
      ...readPackageManager(path, manifest.packageManager, refusals),
      ...readDevEngines(path, manifest.devEngines, refusals),
    ]),
  ];
  const exact = sources.filter(({ version }) => isExact(version));
  const pin = exact.find(({ hash }) => hash !== undefined) ?? exact[0] ?? sources[0];
  const rivals = pin === undefined ? [] : sources.filter((source) => !agrees(pin, source));
  if (pin !== undefined && rivals.length > 0) refusals.push(refuseRivals(pin, rivals));
  return { pin, refusals };
}

function agrees(pin: VersionSource, { version }: VersionSource): boolean {
  if (pin.version === version) return true;
  return isExact(pin.version) && satisfies(pin.version, version) === true;
}

function refuseRivals(pin: VersionSource, rivals: readonly VersionSource[]): Refusal {
  const named = [pin, ...rivals].map(({ version, source }) => `${source} says ${version}`);
  return {
    input: 'version',
    why: `the version of pnpm is not clear: ${named.join(', ')}.`,
    fix: 'Keep one of them; `packageManager` in package.json is what everyone else reads too.',
  };
}

function readPackageManager(
  path: string,
  value: unknown,
  refusals: Refusal[],
): readonly VersionSource[] {
  if (typeof value !== 'string') return [];
  const source = `packageManager in ${path}`;
  const match = /^([\w@/-]+)@([^+]+)(?:\+(\w+\.[0-9a-f]+))?$/.exec(value.trim());
  if (match?.[1] !== 'pnpm') {
    refusals.push({ input: 'version', why: `${source} is '${value}', which is not pnpm.` });
    return [];
  }
  const [, , version = '', hash] = match;
  return [{ version, source, ...(hash === undefined ? {} : { hash }) }];
}

function readDevEngines(
  path: string,
  devEngines: unknown,
  refusals: Refusal[],
): readonly VersionSource[] {
  const managers = [field(devEngines, 'packageManager')].flat();
  const named = managers.filter((manager) => typeof field(manager, 'name') === 'string');
  if (named.length === 0) return [];
  const source = `devEngines.packageManager in ${path}`;
  const pnpm = named.find((manager) => field(manager, 'name') === 'pnpm');
  if (pnpm === undefined) {
    refusals.push({ input: 'version', why: `${source} allows no pnpm.` });
    return [];
  }
  const version = field(pnpm, 'version');
  return typeof version === 'string' ? [{ version, source }] : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

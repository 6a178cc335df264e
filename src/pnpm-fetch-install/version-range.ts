/** Version ranges as package.json writes them (node-semver), as far as a package manager's version is pinned by one. */

/** `major.minor.patch` and what follows a hyphen. */
export interface Version {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: string;
}

/** Reads a whole version; undefined when it is none. */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?(?:\+[\w.-]+)?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, major, minor, patch, prerelease = ''] = match;
  return { numbers: [Number(major), Number(minor), Number(patch)], prerelease };
}

/** Says whether the text names one version, not a range. */
export function isExact(text: string): boolean {
  return parseVersion(text) !== undefined;
}

/** Says whether a version is in a range; undefined when the range cannot be read. */
export function satisfies(version: string, range: string): boolean | undefined {
  const found = parseVersion(version);
  if (found === undefined) return undefined;
  const answers = range.split('||').map((part) => satisfiesAll(found, part));
  return answers.includes(undefined) ? undefined : answers.includes(true);
}

function satisfiesAll(version: Version, part: string): boolean | undefined {
  const comparators = part
    .trim()
    .replace(/([<>=^~]+)\s+/g, '$1')
    .split(/\s+/)
    .filter((text) => text !== '');
  const answers = comparators.map((text) => satisfiesOne(version, text));
  return answers.includes(undefined) ? undefined : !answers.includes(false);
}

function satisfiesOne(version: Version, comparator: string): boolean | undefined {
  const match = /^(>=|<=|>|<|=|\^|~)?v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([\w.-]+))?$/.exec(
    comparator,
  );
  if (match === null) return undefined;
  const [, operator = '', ...rest] = match;
  const parts = rest.slice(0, 3).map((text) => (/^\d+$/.test(text) ? Number(text) : undefined));
  const [major, minor, patch] = parts;
  const low: Version = {
    numbers: [major ?? 0, minor ?? 0, patch ?? 0],
    prerelease: rest[3] ?? '',
  };
  const isAtLeast = compare(version, low) >= 0;
  if (operator === '>=') return isAtLeast;
  if (operator === '<') return !isAtLeast;
  const high = upperBound(operator, parts);
  const isBelow = high === undefined || compare(version, high) < 0;
  if (operator === '<=') return isBelow;
  if (operator === '>') return !isBelow;
  return isAtLeast && isBelow;
}

// The first version above the comparator; undefined when there is no bound.
function upperBound(operator: string, parts: readonly (number | undefined)[]): Version | undefined {
  const [major, minor, patch] = parts;
  if (major === undefined) return undefined;
  const bound = (...numbers: [number, number, number]): Version => ({ numbers, prerelease: '0' });
  if (minor === undefined || (operator === '^' && major > 0)) return bound(major + 1, 0, 0);
  if (patch === undefined || operator === '~' || (operator === '^' && minor > 0))
    return bound(major, minor + 1, 0);
  return bound(major, minor, patch + 1);
}

/** Orders versions; a prerelease comes before its release. */
export function compare(left: Version, right: Version): number {
  for (const index of [0, 1, 2] as const) {
    const difference = left.numbers[index] - right.numbers[index];
    if (difference !== 0) return difference;
  }
  if (left.prerelease === right.prerelease) return 0;
  if (left.prerelease === '') return 1;
  if (right.prerelease === '') return -1;
  return left.prerelease.localeCompare(right.prerelease, 'en', { numeric: true });
}

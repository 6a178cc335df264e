/** Versions and ranges of a package manager, by the rules of node-semver, which package.json follows. */
import satisfiesRange from 'semver/functions/satisfies.js';
import valid from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';

/** Says whether the text names one version, not a range. */
export function isExact(text: string): boolean {
  return valid(text) !== null;
}

/** Says whether the text names a version or a range of them. */
export function isRange(text: string): boolean {
  return validRange(text) !== null;
}

/** Says whether a version is in a range; undefined when either cannot be read. */
export function satisfies(version: string, range: string): boolean | undefined {
  if (valid(version) === null || validRange(range) === null) return undefined;
  return satisfiesRange(version, range, { includePrerelease: true });
}

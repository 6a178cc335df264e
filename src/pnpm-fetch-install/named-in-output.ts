/** What pnpm names when it fails or warns; pnpm 12 breaks its lines at the width of a terminal, inside a box. */
import { stripVTControlCharacters } from 'node:util';

/** Returns the packages whose build scripts pnpm says it did not run, whether it failed for that or not. */
export function ignoredBuilds(output: string): readonly string[] {
  const plain = output.replace(/[│]/g, ' ');
  const list =
    /Ignored build scripts: ([\s\S]*?)(?:\.?\s*\n\s*(?:Run |help:)|\n\s*\n|$)/.exec(plain)?.[1] ??
    '';
  return list.split(/[\s,]+/).flatMap((name) => {
    const package_ = name.replace(/\.$/, '');
    return package_ === '' ? [] : [package_];
  });
}

/** Returns the setting that the lockfile was made without. */
export function settingsOf(output: string): readonly string[] {
  const setting = /current "(\w+)"\s+[│\s]*configuration/.exec(output)?.[1];
  return setting === undefined ? [] : [setting];
}

/** Returns a package that the store lacks; pnpm stops at the first. */
export function missingOffline(output: string): readonly string[] {
  const package_ = /Failed to fetch tarball for (\S+)|Failed to resolve (\S+) in/.exec(output);
  const address = /downloaded from \S*\/([^/\s]+\.tgz)/.exec(output)?.[1];
  const name = package_?.[1] ?? package_?.[2] ?? address;
  return name === undefined ? [] : [name];
}

/** Returns the optional packages that pnpm says it goes on without, since it could not download them. */
export function leftOut(output: string): readonly string[] {
  const found = stripVTControlCharacters(output).matchAll(
    /^(?:[^\n:]*\|)?\s*\[?WARN\S*\s+(\S+) is an optional dependency that could not be fetched/gm,
  );
  return [...new Set([...found].map(([, name = '']) => name))];
}

/** Returns the patch file that is missing. */
export function patchOf(output: string): readonly string[] {
  const path = /Patch file not found:\s+(\S+)|open '(.*\.patch)'/.exec(output);
  const name = path?.[1] ?? path?.[2];
  return name === undefined ? [] : [name];
}

/** Returns the entries of a lockfile that a policy rejects. */
export function rejectedEntries(output: string): readonly string[] {
  const list = /failed verification:\n([\s\S]*?)(?:\n\s*\n|\n\s*help:|$)/.exec(output)?.[1] ?? '';
  return [...list.matchAll(/^\s*(\S+@\d\S*) /gm)].map(([, name = '']) => name);
}

/** Why pnpm failed: its own codes and words, first match wins. */
import { lockfileDifferences } from './lockfile-differences.ts';
import {
  ignoredBuilds,
  missingOffline,
  patchOf,
  rejectedEntries,
  settingsOf,
} from './named-in-output.ts';

/** What helps: the user, another try over the network, or another try with a new store. */
export type Remedy = 'user' | 'online' | 'refill';

/** A known way to fail, with what to do about it. */
export interface Failure {
  readonly kind: string;
  readonly why: string;
  readonly fix: string;
  readonly remedy: Remedy;
}

interface Pattern {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly why: string | ((output: string) => string);
  readonly fix: string;
  readonly remedy?: Remedy;
}

const relock = 'Run `pnpm install` where you develop and commit pnpm-lock.yaml.';

// Sources: what pnpm 9.15, 10.34, 11.28 and 12.21 print (their codes are in pnpm.io/errors), provoked one by one.
const patterns: readonly Pattern[] = [
  {
    kind: 'broken-lockfile',
    // pnpm 9 to 11 fetch nothing, successfully, from a lockfile that they cannot read.
    pattern: /ERR_PNPM_BROKEN_LOCKFILE|Ignoring broken lockfile|ERR_PNPM_LOCKFILE_BREAKING_CHANGE/,
    why: 'pnpm-lock.yaml cannot be read; it may hold the marks of a merge conflict, or be of another major version',
    fix: relock,
  },
  {
    kind: 'outdated-lockfile',
    pattern: /ERR_PNPM_(?:FROZEN_LOCKFILE_WITH_)?OUTDATED_LOCKFILE/,
    why: (output) =>
      named('pnpm-lock.yaml is not up to date with package.json', lockfileDifferences(output)),
    fix: relock,
  },
  {
    kind: 'config-mismatch',
    pattern: /ERR_PNPM_LOCKFILE_CONFIG_MISMATCH/,
    why: (output) => named('pnpm-lock.yaml was made with other settings', settingsOf(output)),
    fix: `${relock} Overrides, patches and package extensions are part of it.`,
  },
  {
    kind: 'no-lockfile',
    pattern: /ERR_PNPM_NO_LOCKFILE/,
    why: 'there is no pnpm-lock.yaml that this pnpm accepts',
    fix: relock,
  },
  {
    kind: 'ignored-builds',
    pattern: /ERR_PNPM_IGNORED_BUILDS/,
    why: (output) =>
      named('packages have build scripts that nobody has allowed', ignoredBuilds(output)),
    fix: 'Run `pnpm approve-builds` where you develop and commit pnpm-workspace.yaml (`allowBuilds`).',
  },
  {
    kind: 'offline-gap',
    pattern: /ERR_PNPM_NO_OFFLINE_(?:META|TARBALL)/,
    why: (output) => named('the store lacks what the lockfile needs', missingOffline(output)),
    fix: 'Run the job again; when it stays so, give the cache another `cache-suffix`.',
    remedy: 'online',
  },
  {
    kind: 'missing-patch',
    pattern: /ERR_PNPM_PATCH_NOT_FOUND|ENOENT.*open '.*\.patch'/,
    why: (output) =>
      named('a file of `patchedDependencies` is not in the checkout', patchOf(output)),
    fix: 'Commit the patch file, or remove it from `patchedDependencies` and run `pnpm install`.',
  },
  {
    kind: 'failed-patch',
    pattern: /ERR_PNPM_(?:PATCH_FAILED|INVALID_PATCH|UNUSED_PATCH|PATCH_NOT_APPLIED)/,
    why: 'a patch of `patchedDependencies` does not fit its package',
    fix: 'Make it anew with `pnpm patch` and `pnpm patch-commit`, and commit it.',
  },
  {
    kind: 'wrong-node',
    pattern: /ERR_PNPM_UNSUPPORTED_ENGINE|requires at least Node\.js|ERR_UNKNOWN_BUILTIN_MODULE/,
    why: 'the Node.js on PATH is not one that the project, a package or this pnpm runs on',
    fix: 'Give actions/setup-node the version that is named below.',
  },
  {
    kind: 'wrong-pnpm',
    pattern: /ERR_PNPM_BAD_PM_VERSION|This project is configured to use .* of pnpm/,
    why: 'the project is pinned to another pnpm than the one that ran',
    fix: 'Make `version`, `packageManager` and `devEngines` say the same.',
  },
  {
    kind: 'policy',
    pattern:
      /ERR_PNPM_(?:MINIMUM_RELEASE_AGE_VIOLATION|NO_MATURE_MATCHING_VERSION|TRUST_DOWNGRADE)/,
    why: (output) =>
      named(
        'the lockfile has entries that the supply-chain policies reject',
        rejectedEntries(output),
      ),
    fix: 'Look at those entries; when they are right, wait or add them to `minimumReleaseAgeExclude`.',
  },
  {
    kind: 'dropped-credentials',
    pattern:
      /Ignored project-level auth setting[\s\S]*(?:40[134])|(?:40[134])[\s\S]*Ignored project-level auth setting/,
    why: 'the registry refused, since pnpm no longer reads credentials with variables from a project’s .npmrc',
    fix: 'Give this step `registry`, `registry-scopes` and `registry-token`.',
  },
  {
    kind: 'credentials',
    pattern:
      /ERR_PNPM_FETCH_40[13]|(?:Unauthorized|Forbidden) - 40[13]|status client error \(40[13]/,
    why: 'the registry refused these credentials',
    fix: 'Check `registry-token` and that this run may read it: forks get no secrets.',
  },
  {
    kind: 'not-found',
    pattern: /ERR_PNPM_FETCH_404|status client error \(404/,
    why: 'the registry has no such package or version, or does not show it to this run',
    fix: 'Check name and version; for a private package give `registry` and `registry-token`.',
  },
  {
    kind: 'integrity',
    pattern: /ERR_PNPM_TARBALL_INTEGRITY|Failed to verify the integrity/,
    why: 'a package is not the one that the lockfile was made with',
    fix: 'Find out why before trusting it; a proxy that rewrites packages does this too.',
  },
  {
    kind: 'no-space',
    pattern: /No space left on device|ENOSPC/,
    why: 'the disk is full',
    fix: 'Free space before this step or use a larger runner.',
  },
  {
    kind: 'no-workspace-packages',
    pattern: /packages field missing or empty/,
    why: 'this pnpm needs `packages` in pnpm-workspace.yaml',
    fix: "Add `packages: ['.']`, or pin pnpm 10 or newer.",
  },
  {
    kind: 'workspace-package',
    pattern: /ERR_PNPM_WORKSPACE_PKG_NOT_FOUND|workspace packages were not\s+[│\s]*loaded/,
    why: 'a dependency with `workspace:` is no package of the workspace',
    fix: 'Correct `packages` in pnpm-workspace.yaml, or the name of the dependency.',
  },
  {
    kind: 'network',
    pattern:
      /ERR_PNPM_META_FETCH_FAIL|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|error sending request|socket hang up|SELF_SIGNED_CERT|self-signed certificate|UNABLE_TO_VERIFY/,
    why: 'the registry could not be reached',
    fix: 'Run the job again; when it stays so, check proxy, certificates and the address of the registry.',
  },
  {
    kind: 'script',
    pattern: /ELIFECYCLE|LIFECYCLE_SCRIPT_FAILED/,
    why: 'a script of the project or of a package failed',
    fix: 'What it said is in the log above; `pnpm install` where you develop should fail too.',
  },
  {
    kind: 'no-such-program',
    pattern: /Unable to locate executable file/,
    why: 'the program is not on PATH',
    fix: 'Run actions/setup-node before this step: npm and Node.js come with it.',
  },
];

/** Returns what is known about a failed command from everything it printed. */
export function classify(output: string): Failure {
  const found = patterns.find(({ pattern }) => pattern.test(output));
  if (found === undefined) return unknown;
  const { kind, why, fix, remedy = 'user' } = found;
  return { kind, why: typeof why === 'string' ? why : why(output), fix, remedy };
}

// Only a damaged store is known to fail in words of its own each time.
const unknown: Failure = {
  kind: 'unknown',
  why: 'it ended with an error',
  fix: 'What it said last follows.',
  remedy: 'refill',
};

function named(sentence: string, names: readonly string[]): string {
  return names.length === 0 ? sentence : `${sentence}: ${names.join('; ')}`;
}

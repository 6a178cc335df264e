/** Why an installation failed: pip's and uv's own words, first match wins. */

/** A known way to fail, with what to do about it. */
export interface InstallFailure {
  readonly kind: string;
  readonly why: string;
  readonly fix: string;
}

interface Pattern extends InstallFailure {
  readonly pattern: RegExp;
}

// Sources: pip 23 to 25 (exceptions.py, resolver, req_install.py, network), uv 0.4 to 0.13, CPython's venv.
const patterns: readonly Pattern[] = [
  {
    kind: 'no-ensurepip',
    pattern: /ensurepip is not\s+available|No module named (?:venv|ensurepip)/,
    why: 'this Python was installed without the module that puts pip into an environment',
    fix: 'Install it (Debian and Ubuntu: `apt-get install python3-venv`, with the version in the name for another Python), or use uv.',
  },
  {
    kind: 'no-space',
    pattern: /No space left on device|ENOSPC/,
    why: 'the disk is full',
    fix: 'Free space before this step or use a larger runner.',
  },
  {
    kind: 'hash-mismatch',
    pattern: /DO NOT MATCH THE HASHES|Hash mismatch for/i,
    why: 'a downloaded file is not the one that the requirements name by hash',
    fix: 'Do not lift the check. Find out whether the release was replaced or an index in between alters files; then compile the hashes again.',
  },
  {
    kind: 'hash-missing',
    pattern: /Hashes are required in --require-hashes mode|In `?--require-hashes`? mode/i,
    why: 'one requirement has a hash, so all need one and a pinned version, and one has not',
    fix: 'Compile the requirements with hashes for all of them (pip-compile --generate-hashes, or uv pip compile --generate-hashes).',
  },
  {
    kind: 'unauthorised',
    pattern:
      /\b40[13]\b[^\n]*(?:Unauthorized|Forbidden|Client Error)|(?:Unauthorized|Forbidden)[^\n]*\b40[13]\b|(?:HTTP )?status client error \(40[13]/i,
    why: 'the package index refused these credentials',
    fix: 'Check the token of the index (PIP_INDEX_URL or UV_INDEX…) and that this run may read it: forks get no secrets.',
  },
  {
    kind: 'network',
    pattern:
      /Failed to establish a new connection|Temporary failure in name resolution|Name or service not known|Max retries exceeded|Read timed out|Connection(?:Reset|Aborted|Refused)|Connection (?:reset|refused|aborted|broken)|CERTIFICATE_VERIFY_FAILED|SSLError|ProxyError|IncompleteRead|error sending request|dns error|tcp connect error|operation timed out/i,
    why: 'the package index could not be reached',
    fix: 'Run the job again; when it stays so, check proxy, certificates and the address of the index.',
  },
  {
    kind: 'wrong-python',
    pattern:
      /requires a different Python|Requires-Python|requires Python\s*[<>=!~]|does not satisfy Python\s*[<>=!~]/,
    why: 'a package does not run on this version of Python',
    fix: 'Use a Python it supports (`python` input), or a version of the package that supports this one.',
  },
  // Before conflicts: of a package that it cannot find, uv also says that the requirements are unsatisfiable.
  {
    kind: 'no-matching-distribution',
    pattern:
      /No matching distribution found|Could not find a version that satisfies|was not found in the package registry/i,
    why: 'the index has no such package, or no version of it that fits this Python and platform',
    // pip 23 to 26 takes an index that answers 401 or 403 for one that has nothing.
    fix: 'Check name, version and index, and the token of a private index: pip says the same when it is refused. A package with wheels for other platforms only needs a source distribution or another Python.',
  },
  {
    kind: 'conflict',
    pattern:
      /ResolutionImpossible|No solution found when resolving|conflicting dependencies|your requirements are unsatisfiable|are incompatible/i,
    why: 'no set of versions meets all requirements',
    fix: 'Loosen one of the pins that are named below.',
  },
  {
    kind: 'build',
    pattern:
      /Failed building wheel|metadata-generation-failed|subprocess-exited-with-error|Failed to build|Could not build wheels|build backend returned an error|error: command '.*' failed/i,
    why: 'a package had to be built from source, and that failed',
    fix: 'Install what its build needs (a compiler, headers: see below), or take a version that has a wheel for this Python and platform.',
  },
  {
    kind: 'syntax',
    pattern: /Invalid requirement|Expected package name|Couldn't parse requirement|Error parsing/i,
    why: 'a line of the requirements cannot be read',
    fix: 'Correct the line that is named below.',
  },
  {
    kind: 'no-such-program',
    pattern: /Unable to locate executable file/,
    why: 'the program of `install-command` is not on PATH',
    fix: 'Install it before this step, or with an earlier line of `install-command`.',
  },
];

const unknown: InstallFailure = {
  kind: 'unknown',
  why: 'it ended with an error',
  fix: 'What it said last follows.',
};

/** Returns what is known about a failed installation from everything it printed. */
export function classifyInstall(output: string): InstallFailure {
  const found = patterns.find(({ pattern }) => pattern.test(output));
  return found === undefined ? unknown : { kind: found.kind, why: found.why, fix: found.fix };
}

/** The files that the words of an install command name: they decide what is installed as much as the inputs do. */

import { parseRequirements } from './requirement-lines.ts';

/** Paths as they were written, relative to where the command runs. */
export interface NamedFiles {
  readonly requirements: readonly string[];
  readonly constraints: readonly string[];
}

// pip: -r, -c, --build-constraint; uv: the long plurals, -b and --overrides besides.
const requirementOptions = ['-r', '--requirement', '--requirements'];
const constraintOptions = [
  ...['-c', '--constraint', '--constraints', '-b', '--build-constraint', '--build-constraints'],
  ...['--override', '--overrides'],
];

/** Returns the requirements and constraint files that are named by options among the words. */
export function namedFiles(words: readonly string[]): NamedFiles {
  return {
    requirements: [
      ...valuesOf(words, requirementOptions),
      ...valuesOf(words, ['--group']).map(projectOf),
      ...syncedFiles(words),
    ],
    constraints: valuesOf(words, constraintOptions),
  };
}

/** Returns the files that variables of pip and uv name; both take several, with spaces between them. */
export function filesOfVariables(environment: Readonly<Record<string, string>>): NamedFiles {
  const files = (...names: readonly string[]): readonly string[] =>
    names
      .flatMap((name) => (environment[name] ?? '').split(/\s+/))
      .filter((path) => path !== '' && !/^https?:/i.test(path));
  return {
    requirements: files('PIP_REQUIREMENT'),
    constraints: [
      ...files('PIP_CONSTRAINT', 'PIP_BUILD_CONSTRAINT', 'UV_CONSTRAINT', 'UV_BUILD_CONSTRAINT'),
      ...files('UV_OVERRIDE', 'UV_EXCLUDE'),
    ],
  };
}

/** Returns what may name a file among the words of a command: a script it runs, a lock it installs from. */
export function possibleFiles(words: readonly string[]): readonly string[] {
  return words
    .map((word) => word.replace(/^-[\w-]*=/, ''))
    .filter((word) => !/^-|:\/\/|^$/.test(word));
}

// `uv pip sync a.txt`, `pip-sync a.txt`.
function syncedFiles(words: readonly string[]): readonly string[] {
  const sync = words.findIndex(
    (word, index) =>
      /(?:^|[/\\])pip-sync(?:\.exe)?$/.test(word) ||
      (word === 'sync' && words[index - 1] === 'pip'),
  );
  return sync === -1 ? [] : words.slice(sync + 1).filter((word) => /\.(?:txt|in)$/.test(word));
}

/** Returns the projects and archives on this disk among the words: `-e .`, `./lib[extra]`. */
export function namedProjects(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  const statements = words.flatMap((word) => parseRequirements(word, environment));
  return statements.flatMap((found) => (found.kind === 'local' ? [found.path] : []));
}

// A group is of the pyproject.toml where the command runs, or of the one before the last colon (PEP 735, pip, uv).
function projectOf(group: string): string {
  const split = group.lastIndexOf(':');
  return split === -1 ? 'pyproject.toml' : group.slice(0, split);
}

function valuesOf(words: readonly string[], options: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (options.includes(word)) return words.slice(index + 1, index + 2);
    const joined = options.find((option) =>
      option.startsWith('--')
        ? word.startsWith(`${option}=`)
        : word.startsWith(option) && !word.startsWith('--'),
    );
    if (joined === undefined) return [];
    return [word.slice(joined.length).replace(/^=/, '')];
  });
}

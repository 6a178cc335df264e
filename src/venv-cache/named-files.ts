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
    ],
    constraints: valuesOf(words, constraintOptions),
  };
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

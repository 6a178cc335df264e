/** The files that the words of an install command name: they decide what is installed as much as the inputs do. */

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
    requirements: valuesOf(words, requirementOptions),
    constraints: valuesOf(words, constraintOptions),
  };
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

/** How a `run:` script is started. */
export interface Shell {
  readonly display: string;
  readonly extension: string;
  argv(file: string): readonly string[];
}

/** GitHub's own command lines; without `shell:` the script runs without `pipefail`. */
const knownShells: Readonly<Record<string, { template: string; extension: string }>> = {
  bash: { template: 'bash --noprofile --norc -eo pipefail {0}', extension: '.sh' },
  sh: { template: 'sh -e {0}', extension: '.sh' },
  python: { template: 'python {0}', extension: '.py' },
  pwsh: { template: 'pwsh -command . {0}', extension: '.ps1' },
};

/** The shell for a step: GitHub's default, one it knows, or a template with `{0}`. */
export function shellFor(name: string | undefined): Shell {
  if (name === undefined || name === '') return fromTemplate('bash -e {0}', '.sh');
  const known = Object.hasOwn(knownShells, name) ? knownShells[name] : undefined;
  if (known) return fromTemplate(known.template, known.extension);
  if (!name.includes('{0}')) {
    throw new Error(
      `Invalid shell option '${name}'. Use bash, sh, python, pwsh or a template with '{0}'.`,
    );
  }
  return fromTemplate(name, '.sh');
}

function fromTemplate(template: string, extension: string): Shell {
  const argv = (file: string) => template.split(/\s+/).map((word) => word.replace('{0}', file));
  if (!template.startsWith('python ')) return { display: template, extension, argv };
  // Debian names its only Python `python3`.
  const script = 'command -v python >/dev/null && exec python "$1"; exec python3 "$1"';
  return { display: template, extension, argv: (file) => ['sh', '-c', script, 'sh', file] };
}

/** What a Dockerfile says, in the part that decides which step can come from the cache (docs.docker.com/reference/dockerfile). */

/** An instruction that makes a step. */
export interface SourceStep {
  readonly keyword: string;
  /** As written, variables not put in. */
  readonly text: string;
  /** ENV, ARG, USER and SHELL lines in force here, those of the stages it is based on included. */
  readonly settings: readonly string[];
  /** Names of the ARGs in force here. */
  readonly args: readonly string[];
  /** The FROM line of its stage, and before it the ARGs that line uses. */
  readonly from: string;
}

/** One stage. */
export interface SourceStage {
  /** In lower case, as BuildKit names it; `stage-N` when it was given none. */
  readonly name: string;
  /** Its FROM line, and before it the ARGs that line uses. */
  readonly from: string;
  readonly steps: readonly SourceStep[];
}

// Those BuildKit counts in `n/m` (moby/buildkit, frontend/dockerfile/dockerfile2llb/convert.go).
const counted = /^(RUN|COPY|ADD|WORKDIR)$/;
const settings = /^(ENV|ARG|USER|SHELL)$/;

interface OpenStage {
  readonly name: string;
  readonly from: string;
  readonly steps: SourceStep[];
  settings: readonly string[];
  args: readonly string[];
}

/** Reads the stages of a Dockerfile. */
export function parseDockerfile(text: string): readonly SourceStage[] {
  const globals: string[] = [];
  const stages: OpenStage[] = [];
  for (const line of instructionsOf(text)) {
    const keyword = keywordOf(line);
    const stage = stages.at(-1);
    if (keyword === 'FROM') stages.push(openStage(line, stages, globals));
    else if (stage === undefined) globals.push(line);
    else addLine(stage, keyword, line);
  }
  return stages;
}

function openStage(
  line: string,
  stages: readonly OpenStage[],
  globals: readonly string[],
): OpenStage {
  const words = line.split(/\s+/).filter((word) => !word.startsWith('--'));
  const [, base = '', , named] = words;
  const parent = stages.find(({ name }) => name === base.toLowerCase());
  const used = globals.filter((global) => argNames(global).some((name) => refersTo(line, name)));
  return {
    name: named?.toLowerCase() ?? `stage-${stages.length}`,
    from: [...used, line].join('\n'),
    steps: [],
    settings: parent?.settings ?? [],
    args: parent?.args ?? [],
  };
}

function addLine(stage: OpenStage, keyword: string, line: string): void {
  if (settings.test(keyword)) stage.settings = [...stage.settings, line];
  if (keyword === 'ARG') stage.args = [...stage.args, ...argNames(line)];
  if (!counted.test(keyword)) return;
  const { settings: inForce, args, from } = stage;
  stage.steps.push({ keyword, text: line, settings: inForce, args, from });
}

/** Says whether a text uses a variable. */
export function refersTo(text: string, name: string): boolean {
  return new RegExp(`\\$(?:${name}\\b|\\{${name}\\b)`).test(text);
}

/** Returns the step an event's name stands for; undefined when it cannot be told for sure. */
export function findSource(
  stages: readonly SourceStage[],
  {
    stage,
    position,
    text,
  }: { readonly stage: string; readonly position: string; readonly text: string },
): SourceStep | undefined {
  const named =
    stage === '' && stages.length === 1
      ? stages[0]
      : stages.find(({ name }) => name === stage.toLowerCase());
  const [at = 0, of = 0] = position.split('/').map(Number);
  const offset = of - (named?.steps.length ?? 0);
  const placed = offset === 0 || offset === 1 ? named?.steps[at - 1 - offset] : undefined;
  if (placed?.keyword === keywordOf(text)) return placed;
  // A step that images share is named after one of them, in events of the others too.
  return stages.flatMap(({ steps }) => steps).find((step) => plain(step.text) === plain(text));
}

function keywordOf(line: string): string {
  return (/^\s*(\w+)/.exec(line)?.[1] ?? '').toUpperCase();
}

function argNames(line: string): readonly string[] {
  if (keywordOf(line) !== 'ARG') return [];
  return [...line.matchAll(/\s([A-Za-z_]\w*)(?==|\s|$)/g)].map(([, name = '']) => name);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

// Lines that end in the escape character go on; comments and empty lines in between do not count.
function instructionsOf(text: string): readonly string[] {
  const escape = /^#\s*escape\s*=\s*`/im.test(text.split('\n')[0] ?? '') ? '`' : '\\';
  const lines = text.split(/\r?\n/);
  const found: string[] = [];
  let open = '';
  while (lines.length > 0) {
    const line = (lines.shift() ?? '').trimEnd();
    if (/^\s*(#|$)/.test(line)) continue;
    if (line.endsWith(escape)) {
      open += line.slice(0, -1);
      continue;
    }
    found.push((open + line + takeHeredocs(open + line, lines)).trim());
    open = '';
  }
  return open === '' ? found : [...found, open.trim()];
}

function takeHeredocs(line: string, lines: string[]): string {
  if (!/^\s*(RUN|COPY|ADD)\s/i.test(line)) return '';
  let body = '';
  for (const [, word = ''] of line.matchAll(/<<-?\s*["']?([A-Za-z_]\w*)["']?/g)) {
    const end = lines.findIndex((candidate) => candidate.trim() === word);
    if (end >= 0) body += `\n${lines.splice(0, end + 1).join('\n')}`;
  }
  return body;
}

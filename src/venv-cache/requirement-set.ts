import type { PlatformPath } from 'node:path';
import { digest } from '../core/cache-key.ts';
import type { Refusal } from '../core/errors.ts';
import type { Files } from '../core/ports.ts';
import { withoutCredentials } from '../core/url.ts';
import { pathsOf } from './layout.ts';
import { expand, parseRequirements, type Statement } from './requirement-lines.ts';

/** A file whose content decides what is installed. */
export interface HashedFile {
  /** Relative to the working directory, with forward slashes; `-c` before it says that it only constrains. */
  readonly path: string;
  readonly sha256: string;
}

/** Everything that requirements files say, their includes followed. */
export interface RequirementSet {
  /** Every file that was read, once, sorted by path. */
  readonly files: readonly HashedFile[];
  /** Requirements to be met, without hashes; not those of constraints. */
  readonly requirements: readonly string[];
  /** Projects and archives on this disk that are installed from where they are. */
  readonly locals: readonly string[];
  /** Includes by URL: their text is not part of any hash. */
  readonly remotes: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** What reading needs to know. */
export interface RequirementSource {
  readonly working: string;
  readonly isWindows: boolean;
  readonly requirements: readonly string[];
  readonly constraints: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads the files (absolute paths) and what they include, each once, so that a cycle ends. */
export async function readRequirementSet(
  source: RequirementSource,
  files: Files,
): Promise<RequirementSet> {
  const reading = new Reading(source, files);
  for (const path of source.requirements) await reading.read({ path, isConstraint: false });
  for (const path of source.constraints) await reading.read({ path, isConstraint: true });
  return reading.finish();
}

interface Visit {
  readonly path: string;
  readonly isConstraint: boolean;
  /** `file:line` of the statement that asked for it. */
  readonly from?: string;
}

class Reading {
  readonly #source: RequirementSource;
  readonly #files: Files;
  readonly #path: PlatformPath;
  readonly #hashes = new Map<string, string>();
  readonly #visited = new Set<string>();
  readonly #requirements = new Set<string>();
  readonly #locals = new Set<string>();
  readonly #remotes = new Set<string>();
  readonly #refusals: Refusal[] = [];

  constructor(source: RequirementSource, files: Files) {
    this.#source = source;
    this.#files = files;
    this.#path = pathsOf(source.isWindows);
  }

  // A file may be both a requirements file and a constraint: each role is read once.
  async read(visit: Visit): Promise<void> {
    const { path, isConstraint } = visit;
    const role = `${isConstraint ? 'constraint' : 'requirement'} ${path}`;
    if (this.#visited.has(role)) return;
    this.#visited.add(role);
    const text = await this.#files.readText(path);
    if (text === undefined) {
      this.#refuseMissing(visit);
      return;
    }
    const shown = this.#shown(path);
    // The same file installs in one role and only limits versions in the other.
    this.#hashes.set(isConstraint ? `-c ${shown}` : shown, digest(this.#meaning(text)));
    if (/\.toml$|setup\.(?:py|cfg)$/.test(path)) return;
    for (const statement of parseRequirements(text, this.#source.environment))
      await this.#take(statement, visit);
  }

  finish(): RequirementSet {
    const files = [...this.#hashes].map(([path, sha256]) => ({ path, sha256 }));
    return {
      files: files.sort((left, right) => (left.path < right.path ? -1 : 1)),
      requirements: [...this.#requirements],
      locals: [...this.#locals],
      remotes: [...this.#remotes],
      refusals: this.#refusals,
    };
  }

  async #take(statement: Statement, { path, isConstraint }: Visit): Promise<void> {
    if (statement.kind === 'include') {
      if (/^https?:/i.test(statement.path)) this.#remotes.add(withoutCredentials(statement.path));
      else
        await this.read({
          path: this.#path.resolve(this.#path.dirname(path), withoutScheme(statement.path)),
          isConstraint: isConstraint || statement.isConstraint,
          from: `${this.#shown(path)}:${statement.line}`,
        });
    } else if (isConstraint) return;
    else if (statement.kind === 'requirement') this.#requirements.add(statement.text);
    // pip takes the path of a local project relative to where it runs, not to the file that names it.
    else if (statement.kind === 'local')
      this.#locals.add(this.#path.resolve(this.#source.working, statement.path));
  }

  #refuseMissing({ path, isConstraint, from }: Visit): void {
    const input = isConstraint ? 'constraints' : 'requirements';
    const name = this.#shown(path);
    const why =
      from === undefined
        ? `${name} does not exist in ${this.#source.working}.`
        : `${from} includes ${name}, which does not exist.`;
    const fix = 'Correct the path, or check the file out before this step.';
    this.#refusals.push({ input: from === undefined ? input : 'requirements', why, fix });
  }

  // What stands for a variable is part of what is said; a password in a URL changes without a meaning.
  #meaning(text: string): string {
    const plain = text.replaceAll('\r\n', '\n');
    const expanded = expand(plain, this.#source.environment);
    return expanded === plain ? plain : withoutCredentials(expanded);
  }

  #shown(path: string): string {
    const below = this.#path.relative(this.#source.working, path);
    return this.#path.isAbsolute(below) ? path : below.replaceAll('\\', '/');
  }
}

function withoutScheme(path: string): string {
  return path.replace(/^file:\/\/(?:localhost)?(?:\/(?=[A-Za-z]:))?/, '');
}

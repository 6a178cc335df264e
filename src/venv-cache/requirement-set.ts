import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { digest } from '../core/cache-key.ts';
import type { Refusal } from '../core/errors.ts';
import type { Files } from '../core/ports.ts';
import { parseRequirements, type Statement } from './requirement-lines.ts';

/** A file whose content decides what is installed. */
export interface HashedFile {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
}

/** Everything that requirements files say, their includes followed. */
export interface RequirementSet {
  /** Every file that was read, once, sorted by path. */
  readonly files: readonly HashedFile[];
  /** Requirements to be met, without hashes; not those of constraints. */
  readonly requirements: readonly string[];
  readonly locals: readonly LocalSource[];
  /** Includes by URL: their text is not part of any hash. */
  readonly remotes: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** A project or archive on this disk that is installed from where it is. */
export interface LocalSource {
  readonly path: string;
  readonly isEditable: boolean;
}

/** What reading needs to know. */
export interface RequirementSource {
  readonly working: string;
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
  readonly #hashes = new Map<string, string>();
  readonly #visited = new Set<string>();
  readonly #requirements = new Set<string>();
  readonly #locals = new Map<string, LocalSource>();
  readonly #remotes = new Set<string>();
  readonly #refusals: Refusal[] = [];

  constructor(source: RequirementSource, files: Files) {
    this.#source = source;
    this.#files = files;
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
    this.#hashes.set(this.#shown(path), digest(text.replaceAll('\r\n', '\n')));
    for (const statement of parseRequirements(text, this.#source.environment))
      await this.#take(statement, visit);
  }

  finish(): RequirementSet {
    const files = [...this.#hashes].map(([path, sha256]) => ({ path, sha256 }));
    return {
      files: files.sort((left, right) => (left.path < right.path ? -1 : 1)),
      requirements: [...this.#requirements],
      locals: [...this.#locals.values()],
      remotes: [...this.#remotes],
      refusals: this.#refusals,
    };
  }

  async #take(statement: Statement, { path, isConstraint }: Visit): Promise<void> {
    if (statement.kind === 'include') {
      if (/^https?:/i.test(statement.path)) this.#remotes.add(statement.path);
      else
        await this.read({
          path: resolve(dirname(path), statement.path.replace(/^file:\/\//, '')),
          isConstraint: isConstraint || statement.isConstraint,
          from: `${this.#shown(path)}:${statement.line}`,
        });
    } else if (isConstraint) return;
    else if (statement.kind === 'requirement') this.#requirements.add(statement.text);
    // pip takes the path of a local project relative to where it runs, not to the file that names it.
    else if (statement.kind === 'local') {
      const local = resolve(this.#source.working, statement.path);
      this.#locals.set(local, { path: local, isEditable: statement.isEditable });
    }
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

  #shown(path: string): string {
    const below = relative(this.#source.working, path).replaceAll('\\', '/');
    return isAbsolute(below) ? path : below;
  }
}

/** The anatomy of every error: what failed, why, and what to do, then the command and its stderr. */

/** The parts an error message is composed of. */
export interface ErrorParts {
  /** What failed, as a sentence without a final full stop. */
  readonly what: string;
  /** Why it failed, as far as is known. */
  readonly why?: string;
  /** What the user can do about it. */
  readonly fix?: string;
  /** The command that failed, already safe to paste and free of secrets. */
  readonly command?: string;
  /** The last of what the command wrote to stderr. */
  readonly stderr?: string;
  readonly cause?: unknown;
}

/** A failure that is explained; anything else that is thrown is a defect of ours and keeps its stack. */
export class ActionError extends Error {
  readonly parts: ErrorParts;

  constructor(parts: ErrorParts) {
    super(composeMessage(parts), { cause: parts.cause });
    this.name = new.target.name;
    this.parts = parts;
  }
}

/** A mistake in how the action is used or set up; shown without a stack. */
export class UserError extends ActionError {}

/** A failure that may pass by itself; `wait` is how long the other side asks to be left alone, in milliseconds. */
export class TransientError extends ActionError {
  readonly wait: number | undefined;

  constructor(parts: ErrorParts, wait?: number) {
    super(parts);
    this.wait = wait;
  }
}

/** The step was cancelled by GitHub or by the person at the terminal. */
export class CancelledError extends ActionError {
  constructor(what = 'The step was cancelled') {
    super({ what });
  }
}

/** One input that was refused, and why. */
export interface Refusal {
  readonly input: string;
  readonly why: string;
  readonly fix?: string;
}

/** Every bad input of one start, reported together. */
export class InvalidInputs extends UserError {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    const count = refusals.length === 1 ? '1 input is' : `${refusals.length} inputs are`;
    super({ what: `${count} not usable`, why: refusals.map(describeRefusal).join('\n') });
    this.refusals = refusals;
  }
}

/** Returns the message an unknown thrown value carries. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function describeRefusal({ input, why, fix }: Refusal): string {
  return `  ${input}: ${why}${fix === undefined ? '' : ` ${fix}`}`;
}

function composeMessage({ what, why, fix, command, stderr }: ErrorParts): string {
  const reason =
    why === undefined ? `${what}.` : `${what}:${why.startsWith('  ') ? '\n' : ' '}${why}`;
  const blocks = [fix === undefined ? reason : `${reason}\n${fix}`];
  if (command !== undefined) blocks.push(`Command: ${command}`);
  if (stderr !== undefined && stderr.trim() !== '') blocks.push(stderr.trimEnd());
  return blocks.join('\n\n');
}

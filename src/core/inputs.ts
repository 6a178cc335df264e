import { parseDuration } from './duration.ts';
import { InvalidInputs, type Refusal } from './errors.ts';
import { Secret } from './secret.ts';

/** What was asked of one input; the contract test compares it with `action.yml`. */
export interface InputSpec {
  readonly name: string;
  readonly required: boolean;
  readonly default: string;
}

/** `required` and `default` exclude each other; with neither, an input that was not given reads as empty. */
export interface InputOptions {
  readonly required?: boolean;
  readonly default?: string;
}

/** Bounds of a number, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Turns raw inputs into values. A refused input is noted and reads as a harmless value of its type, so that all
 * bad inputs are found before `finish` throws them together. Read every input unconditionally, then compare.
 */
export class InputReader {
  readonly #raw: (name: string) => string;
  readonly #mask: (value: string) => void;
  readonly #specs: InputSpec[] = [];
  readonly #refusals: Refusal[] = [];

  constructor(raw: (name: string) => string, mask: (value: string) => void = () => undefined) {
    this.#raw = raw;
    this.#mask = mask;
  }

  /** What has been asked for so far. */
  get specs(): readonly InputSpec[] {
    return this.#specs;
  }

  /** True while nothing has been refused: only then do cross-field rules make sense. */
  get isClean(): boolean {
    return this.#refusals.length === 0;
  }

  text(name: string, options: InputOptions = {}): string {
    return this.#read(name, options);
  }

  /** A text that must match; `shape` says in words what is expected. */
  matching(name: string, pattern: RegExp, shape: string, options: InputOptions = {}): string {
    const raw = this.#read(name, options);
    if (raw !== '' && !pattern.test(raw)) this.refuse(name, `${shown(raw)} is not ${shape}.`);
    return raw;
  }

  /** `true` or `false` as YAML 1.2 core schema writes them (what `core.getBooleanInput` takes). */
  flag(name: string, options: InputOptions = {}): boolean {
    const raw = this.#read(name, options);
    if (/^(true|True|TRUE)$/.test(raw)) return true;
    if (raw !== '' && !/^(false|False|FALSE)$/.test(raw))
      this.#illegal(name, raw, ['true', 'false']);
    return false;
  }

  /** One of the legal values; without a value and a default, the first of them. */
  choice<Value extends string>(
    name: string,
    legal: readonly [Value, ...Value[]],
    options: InputOptions = {},
  ): Value {
    const raw = this.#read(name, options);
    const found = legal.find((value) => value === raw);
    if (found === undefined && raw !== '') this.#illegal(name, raw, legal);
    return found ?? legal[0];
  }

  integer(name: string, bounds: Bounds, options: InputOptions = {}): number {
    const raw = this.#read(name, options);
    if (raw === '') return bounds.min ?? 0;
    const value = /^-?\d+$/.test(raw) ? Number(raw) : Number.NaN;
    if (!Number.isSafeInteger(value) || !within(value, bounds)) {
      this.refuse(name, `${shown(raw)} is not a whole number${boundsText(bounds, String)}.`);
      return bounds.min ?? 0;
    }
    return value;
  }

  /** Milliseconds from `500ms`, `30s`, `5m`, `1h`, `1m30s`. */
  duration(name: string, bounds: Bounds, options: InputOptions = {}): number {
    const raw = this.#read(name, options);
    if (raw === '') return bounds.min ?? 0;
    const value = parseDuration(raw);
    if (value === undefined || !within(value, bounds)) {
      const range = boundsText(bounds, (milliseconds) => `${milliseconds / 1000}s`);
      this.refuse(name, `${shown(raw)} is not a duration${range}.`, 'Write it as 30s, 5m or 1h.');
      return bounds.min ?? 0;
    }
    return value;
  }

  /** Lines that are not blank and do not start with `#`, trimmed. */
  lines(name: string, options: InputOptions = {}): readonly string[] {
    return meaningfulLines(this.#read(name, options));
  }

  /** Values separated by commas or line ends, trimmed. */
  list(name: string, options: InputOptions = {}): readonly string[] {
    return this.lines(name, options).flatMap((line) =>
      line.split(',').flatMap((value) => (value.trim() === '' ? [] : [value.trim()])),
    );
  }

  /** `NAME=value` lines; a name given twice or a line without `=` is refused. */
  pairs(name: string, options: InputOptions = {}): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const line of this.lines(name, options)) {
      const split = line.indexOf('=');
      const key = line.slice(0, Math.max(split, 0)).trim();
      if (key === '') this.refuse(name, `${shown(line)} is not NAME=value.`);
      else if (found.has(key)) this.refuse(name, `${shown(key)} is given twice.`);
      else found.set(key, line.slice(split + 1).trim());
    }
    return found;
  }

  /** The same of which every value is masked from here on; what is too short would hide half of the log with it. */
  secretPairs(name: string): ReadonlyMap<string, string> {
    const found = this.pairs(name);
    for (const value of found.values()) if (value.length >= 4) this.#mask(value);
    return found;
  }

  /** A value that is masked from here on. */
  secret(name: string, options: InputOptions = {}): Secret {
    const raw = this.#read(name, options);
    if (raw !== '') this.#mask(raw);
    return new Secret(raw);
  }

  /** Notes that an input cannot be used. */
  refuse(name: string, why: string, fix?: string): void {
    this.#refusals.push(fix === undefined ? { input: name, why } : { input: name, why, fix });
  }

  /** Throws everything that was refused, together. */
  finish(): void {
    if (!this.isClean) throw new InvalidInputs(this.#refusals);
  }

  #read(name: string, { required = false, default: fallback = '' }: InputOptions): string {
    this.#specs.push({ name, required, default: fallback });
    const raw = this.#raw(name).trim();
    if (raw !== '') return raw;
    if (required) this.refuse(name, 'is required and was not given.');
    return fallback;
  }

  #illegal(name: string, raw: string, legal: readonly string[]): void {
    this.refuse(name, `${shown(raw)} is not one of ${legal.join(', ')}.`);
  }
}

/** Returns the lines of a text that are not blank and not comments, trimmed. */
export function meaningfulLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function shown(raw: string): string {
  const short = raw.length > 80 ? `${raw.slice(0, 77)}…` : raw;
  return `'${short.replaceAll('\n', '⏎')}'`;
}

function within(value: number, { min = -Infinity, max = Infinity }: Bounds): boolean {
  return value >= min && value <= max;
}

function boundsText({ min, max }: Bounds, write: (value: number) => string): string {
  if (min !== undefined && max !== undefined) return ` from ${write(min)} to ${write(max)}`;
  if (min !== undefined) return ` of at least ${write(min)}`;
  return max === undefined ? '' : ` of at most ${write(max)}`;
}

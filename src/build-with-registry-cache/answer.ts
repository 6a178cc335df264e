/** One message: the pattern it is known by, what it means, and what to do. */
export interface Answer {
  readonly name: string;
  readonly pattern: RegExp;
  readonly cause: string;
  readonly fix: string;
  /** Present when trying again may succeed. */
  readonly transient?: true;
}

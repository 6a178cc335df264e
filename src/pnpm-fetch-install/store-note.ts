/** How a store came to be; kept inside it, so it is cached with it. */
export interface StoreNote {
  readonly format: 1;
  /** How often it was carried over from another lockfile since it was last filled afresh. */
  readonly generation: number;
  /** Milliseconds that filling it from the network took, when it was filled afresh. */
  readonly fetchDuration: number;
  readonly bytes: number;
  /** pnpm's own record that the lockfile passed its policies (`lockfile-verified.jsonl`, pnpm 11 and newer). */
  readonly verified: string;
}

/** Old packages that pnpm cannot prune stay: after so many lockfiles the store is filled afresh. */
export const longestLineage = 5;

/** Reads a note; undefined when it is none of ours. */
export function readNote(text: string | undefined): StoreNote | undefined {
  try {
    const note = JSON.parse(text ?? '') as Partial<StoreNote>;
    const isWhole = typeof note.generation === 'number' && typeof note.verified === 'string';
    return note.format === 1 && isWhole ? (note as StoreNote) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the text of a note as it is kept. */
export function writeNote(note: StoreNote): string {
  return `${JSON.stringify(note)}\n`;
}

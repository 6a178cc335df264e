/** How a store came to be; kept inside it, so it is cached with it. */
export interface StoreNote {
  readonly format: 2;
  /** How often it was carried over from another lockfile without being pruned. */
  readonly generation: number;
  /** Milliseconds that fetching and installing took when it was filled from the network. */
  readonly coldDuration: number;
  /** pnpm's own record that the lockfile passed its policies (`lockfile-verified.jsonl`, pnpm 11 and newer). */
  readonly verified: string;
}

/** What cannot be pruned stays: after so many lockfiles the store is filled afresh. */
export const longestLineage = 5;

/** Reads a note; undefined when it is none of ours. */
export function readNote(text: string | undefined): StoreNote | undefined {
  try {
    const note = JSON.parse(text ?? '') as Partial<StoreNote>;
    const isWhole = Number.isFinite(note.generation) && typeof note.verified === 'string';
    return note.format === 2 && isWhole ? (note as StoreNote) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the text of a note as it is kept. */
export function writeNote(note: StoreNote): string {
  return `${JSON.stringify(note)}\n`;
}
